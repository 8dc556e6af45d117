package import TenkenCore
package import TenkenReports
import TenkenStore
import TenkenTables
import TenkenYAML

/// The news sheet of a campaign: its facts and its wording (contract, section 8).
package struct ReportBulletin {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    package var round: String
    package var language: Language
    package var number: Int?
    package var issuer: String?
    /// Nil for the day that the report speaks of.
    package var date: Day?
    /// A file with the secretariat's own paragraphs.
    package var note: String?
    package var asOf: Day?

    package init(round: String, language: Language) {
      self.round = round
      self.language = language
    }
  }

  package func run(_ request: Request) throws(Failure) -> (facts: BulletinFacts, template: BulletinTemplate) {
    let template = try template(request.language)
    let note = try request.note.map { path throws(Failure) in try paragraphs(of: path) } ?? []
    var scores = ScoreRound.Request(round: request.round)
    scores.asOf = request.asOf
    var comparison = CompareRound.Request(round: request.round)
    comparison.asOf = request.asOf
    var fixes = ListFixes.Request()
    (fixes.round, fixes.asOf) = (request.round, request.asOf)
    let facts = BulletinFacts(
      scores: try ScoreRound(office).run(scores), comparison: try CompareRound(office).run(comparison),
      fixes: try ListFixes(office).fixes(fixes), remarks: try remarks(request),
      issue: BulletinFacts.Issue(
        number: request.number, date: request.date ?? request.asOf ?? office.today, issuer: request.issuer,
        note: note))
    return (facts, template)
  }

  /// Those of counted sheets that are meant for publication: departments in their order, the inspectors' first.
  private func remarks(_ request: Request) throws(Failure) -> [BulletinFacts.PublishedRemark] {
    try office.read(asOf: request.asOf) { reader, workspace in
      let round = try office.round(request.round, reader).round
      let counted = try reader.sheets(round: round.id).filter(\.state.isCounted).map(\.sheet)
      return workspace.ordered(round.departments).flatMap { department in
        Role.byAuthority.flatMap { role in
          counted.filter { $0.key.department == department && $0.key.role == role }.flatMap { sheet in
            sheet.remarks.filter(\.publish).map { BulletinFacts.PublishedRemark($0, of: sheet.key) }
          }
        }
      }
    }
  }

  // MARK: Files

  /// Bytes; a larger template or note fits on no page.
  private static let limit = 1 << 16

  /// The workspace's own template where it has one, else the one that ships.
  private func template(_ language: Language) throws(Failure) -> BulletinTemplate {
    let name = NewFiles.Template.bulletin.fileName(language)
    let own = "\(office.folder.templates)/\(name)"
    let path =
      FileSystem.exists(own)
      ? own : "\(try NewFiles(office.surroundings).share())/\(NewFiles.Template.folder)/\(name)"
    return try BulletinTemplate.read(path, as: office.surroundings.displayName(of: path))
  }

  /// What stands between blank lines.
  private func paragraphs(of path: String) throws(Failure) -> [String] {
    let file = try FileSystem.read(office.surroundings.absolute(path), as: path, limit: Self.limit)
    let lines = try TextDecoding(file.bytes, file: path).text
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let paragraphs = lines.split(whereSeparator: \.isBlank).map { $0.joined(separator: "\n") }
    if !paragraphs.isEmpty { return paragraphs }
    throw Failure(
      .emptyFile, at: Place(file: path), Text(ja: "ファイルが空です", en: "the file is empty"),
      help: Text(ja: "載せる文章を書くか、--note を外してください", en: "write what it is to say, or leave --note out"))
  }
}

extension BulletinTemplate {
  /// Reads a template in any encoding that tables may have.
  static func read(_ path: String, as name: String) throws(Failure) -> BulletinTemplate {
    let file = try FileSystem.read(path, as: name, limit: 1 << 16)
    return try BulletinTemplate(TextDecoding(file.bytes, file: name).text, file: name)
  }
}
