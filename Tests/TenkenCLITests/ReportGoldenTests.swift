import Foundation
import TenkenExporters
import TenkenPlugin
import Testing

/// What each kind of report says of the example company, in the formats whose bytes are stable.
@Suite("Reports of the example company")
struct ReportGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  private static let day = "2009-09-01"

  static let kinds: [[String]] = [
    ["scores", "2008-campaign-1"], ["comparison", "2009-campaign-1"], ["trend"], ["gap", "2008-round-2"],
    ["fixes", "2008-campaign-1"], ["incidents"], ["risks"], ["audits"], ["progress", "2008-round-1"],
    ["monthly"], ["review", "2008-campaign-1"], ["department", "--department", "A"],
  ]

  /// The report as the program gives it, with a journal of its own: that holds the time at which it was made.
  private static func report(_ arguments: [String], _ language: String) throws -> Report {
    let day = arguments[0] == "monthly" ? "2008-08-25" : Self.day
    let outcome = try TestWorkspace(.example).tenken(
      ["report"] + arguments + ["--format", "json", "--as-of", day, "--lang", language])
    try #require(outcome.succeeded, "\(outcome)")
    var report = try Report(json: JSON(parsing: outcome.out))
    let last = try #require(report.facts.last)
    try #require(last.value.count == 16)
    report.facts[report.facts.count - 1].value = "0123456789abcdef"
    return report
  }

  @Test("each kind is as its golden files say, in both languages", arguments: kinds, ["ja", "en"])
  func golden(arguments: [String], language: String) throws {
    let report = try Self.report(arguments, language)
    #expect(report.kind == arguments[0] && report.language == language && report.day != nil)
    var exporters: [any Exporter] = [TextExporter()]
    if ["comparison", "fixes"].contains(report.kind) {
      exporters += [MarkdownExporter(), CSVExporter()]
    }
    if ["incidents", "fixes"].contains(report.kind) { exporters.append(JSONExporter()) }
    for exporter in exporters {
      let name = "\(report.kind)-\(language)"
      for part in try exporter.export(report, name: name, options: ExportOptions(width: 120)) {
        try Self.compare(part)
      }
    }
  }

  private static func compare(_ part: ExportedPart) throws {
    let file = folder.appending(path: part.name)
    if ProcessInfo.processInfo.environment["TENKEN_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(part.bytes).write(to: file)
      Issue.record("recorded \(part.name): look at it, then run without TENKEN_RECORD")
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      String(decoding: part.bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(part.name) differs")
    #expect(Data(part.bytes) == expected, "\(part.name) differs in its bytes")
  }

  @Test("several files of one report are all there, or none is and the earlier ones stand")
  func together() throws {
    let workspace = try TestWorkspace(.example)
    func write() -> Program.Outcome {
      workspace.tenken("report", "scores", "2008-campaign-1", "--format", "csv", "-o", "out/s.csv")
    }
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/out", withIntermediateDirectories: true)
    #expect(write().succeeded)
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/out").sorted()
    #expect(names.count > 3)
    let last = try #require(names.last)
    let first = try #require(names.first)
    try workspace.write("old", to: "out/\(first)")
    try FileManager.default.removeItem(atPath: workspace.folder + "/out/\(last)")
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/out/\(last)", withIntermediateDirectories: true)
    let refused = write()
    expectRefusal(refused, 74, last)
    #expect(workspace.bytes(of: "out/\(first)") == Array("old".utf8))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/out").sorted() == names)
  }

  @Test("a report that takes over a second says so on a terminal, unless told to be quiet")
  func waiting() throws {
    let workspace = try TestWorkspace(.example)
    #expect(workspace.tenken("new", "plugin", "slow", "--kind", "exporter").succeeded)
    let file = try #require(
      FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/plugins/slow").first {
        $0.hasSuffix(".py")
      })
    let text = String(decoding: try #require(workspace.bytes(of: "plugins/slow/\(file)")), as: UTF8.self)
    try workspace.write(
      text.replacing("import base64", with: "import time\nimport base64\ntime.sleep(1.7)"),
      to: "plugins/slow/\(file)")
    #expect(workspace.tenken("plugin", "trust", "slow").succeeded)
    for (flags, isTold) in [([], true), (["--quiet"], false)] as [([String], Bool)] {
      let arguments = ["report", "scores", "2008-campaign-1", "--format", "slow", "-o", "slow.out"] + flags
      let terminal = try LiveTerminal(arguments, with: workspace.program())
      #expect(terminal.finish().status == 0)
      #expect(terminal.text.contains("making the report… 1 s") == isTold, "\(terminal.text)")
      #expect(workspace.bytes(of: "slow.out")?.isEmpty == false)
    }
    let piped = workspace.tenken("report", "scores", "2008-campaign-1", "--format", "slow", "-o", "slow.out")
    #expect(piped.succeeded && !piped.err.contains("making"))
  }

  @Test("--era writes the days of texts in eras, and -o - is standard output")
  func eras() throws {
    let workspace = try TestWorkspace(.example)
    let outcome = workspace.tenken(
      "report", "fixes", "2008-campaign-1", "--era", "--lang", "ja", "--as-of", "2009-09-01", "-o", "-")
    #expect(outcome.out.contains("平成20年9月5日(金)") && outcome.out.contains("平成21年9月1日(火)"))
    #expect(!outcome.out.contains("2008-09-05"))
  }
}
