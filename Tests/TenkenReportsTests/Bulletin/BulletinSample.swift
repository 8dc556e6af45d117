import Foundation
import TenkenCore
import TenkenScorers

@testable import TenkenReports

/// The bulletin of the sample round.
enum BulletinSample {
  static func facts(
    _ sheets: [StoredSheet] = Sample.sheets, remarks: [Remark] = [],
    note: [String] = []
  ) throws -> BulletinFacts {
    BulletinFacts(
      scores: try Sample.scores(sheets), comparison: try ProgressSample.review().comparison,
      fixes: Sample.fixes,
      remarks: remarks.map {
        BulletinFacts.PublishedRemark($0, of: Sample.sheet("A", [:]).sheet.key)
      }, issue: BulletinFacts.Issue(number: 3, date: "2008-09-08", note: note))
  }

  /// As it ships.
  static func template(_ language: Language) throws -> BulletinTemplate {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let name = "examples/new/templates/bulletin.\(language.rawValue).mustache"
    return try BulletinTemplate(
      String(contentsOf: repository.appending(path: name), encoding: .utf8), file: name)
  }
}
