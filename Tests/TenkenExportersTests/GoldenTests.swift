import Foundation
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("What exporters made of the sample reports before")
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// A format with the options that change what it prints.
  struct Case: Sendable, CustomTestStringConvertible {
    var exporter: any Exporter
    var suffix = ""
    var options = ExportOptions()

    var testDescription: String { exporter.name + suffix }
  }

  static let cases: [Case] =
    // How a workbook's bytes are packed is the system's zlib's business.
    BuiltInExporters.all.filter { $0.name != "xlsx" }.map { Case(exporter: $0) }
    + [
      Case(exporter: TextExporter(), suffix: "-80", options: ExportOptions(width: 80)),
      Case(exporter: TextExporter(), suffix: "-40", options: ExportOptions(width: 40, ambiguousWidth: 2)),
      Case(exporter: TextExporter(), suffix: "-20", options: ExportOptions(width: 20)),
      Case(exporter: TextExporter(), suffix: "-colour", options: ExportOptions(colour: true)),
    ]

  @Test("an exporter prints the sample reports as its golden files say", arguments: cases)
  func golden(_ sample: Case) throws {
    for report in SampleReports.all {
      let name = "\(report.language)\(sample.suffix)"
      for part in try sample.exporter.export(report, name: name, options: sample.options) {
        try GoldenTests.compare(part)
      }
    }
  }

  @Test("the pages of charts and of a news sheet are as their golden files say")
  func pages() throws {
    let reports = [("charts", SampleCharts.report)] + SampleNews.all.map { ("news-\($0.language)", $0) }
    for (name, report) in reports + GoldenTests.sealed {
      for part in try HTMLExporter().export(report, name: name, options: ExportOptions()) {
        try GoldenTests.compare(part)
      }
    }
  }

  /// With boxes for seals.
  private static var sealed: [(String, Report)] {
    [("stamps-ja", SampleReports.japanese), ("stamps-news-en", SampleNews.all[1])].map { name, report in
      var report = report
      report.stamps = report.language == "ja" ? ["作成", "個人情報保護管理者", "承認"] : ["Checked", "Approved"]
      return (name, report)
    }
  }

  private static func compare(_ part: ExportedPart) throws {
    let file = folder.appending(path: part.name)
    if ProcessInfo.processInfo.environment["TENKEN_RECORD"] == "1" {
      try Data(part.bytes).write(to: file)
      Issue.record("recorded \(part.name): look at it, then run without TENKEN_RECORD")
    } else {
      let expected = try Data(contentsOf: file)
      #expect(
        String(decoding: part.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
        "\(part.name) differs")
      #expect(Data(part.bytes) == expected, "\(part.name) differs in its bytes")
    }
  }
}
