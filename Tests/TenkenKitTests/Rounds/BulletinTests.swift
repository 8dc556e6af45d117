import Foundation
import TenkenExporters
import TenkenPlugin
import TenkenReports
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The bulletin of a campaign")
struct BulletinTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures").standardized

  private static func bulletin(
    _ office: OpenWorkspace, _ round: String = "2008-campaign-1", _ language: Language = .ja,
    asOf: Day? = "2008-08-22", change: (inout ReportBulletin.Request) -> Void = { _ in }
  ) throws -> (report: Report, warnings: [Diagnostic]) {
    var request = ReportBulletin.Request(round: round, language: language)
    request.asOf = asOf
    change(&request)
    let (facts, template) = try ReportBulletin(office).run(request)
    let context = ReportContext(
      workspace: office.workspace, language: language, asOf: asOf ?? office.today,
      head: String(repeating: "0", count: 64))
    return BulletinReport.build(facts, template: template, context: context)
  }

  /// The fifth issue, as the case study has it.
  private static func issue(_ request: inout ReportBulletin.Request) {
    (request.number, request.issuer) = (5, request.language == .ja ? "事務品質向上委員会" : "Quality committee")
  }

  private static func tables(_ report: Report) -> [Table] {
    report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private static func text(_ report: Report) -> String {
    TextExporter().text(of: report, options: ExportOptions())
  }

  // MARK: The campaign of 2008

  @Test(
    "every figure of the campaign of 2008 is the one that the case study prints", arguments: Language.allCases
  )
  func figures(_ language: Language) throws {
    let tables = Self.tables(try Self.bulletin(InitTests.office(), "2008-campaign-1", language).report)
    let printed = try String(
      contentsOf: Self.fixtures.appending(path: "bulletin-2008-campaign-1.csv"), encoding: .utf8)
    let rows = printed.split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    #expect(rows.count == 15 && rows.allSatisfy { $0.count == 14 })
    #expect(tables.map(\.id) == ["items-clean-office", "items-document-storage"])
    for table in tables {
      let wanted = rows.filter { "items-\($0[0])" == table.id }.map { $0.dropFirst(2) }
      let held = (table.rows + table.footer).map { $0.suffix(12).map(\.text) }
      #expect(held == wanted.map(Array.init), "\(table.id)")
      #expect(table.rows.map { $0[0].text } == (1...table.rows.count).map(String.init))
    }
  }

  @Test("what lost points has a tone, half or more of them another; nothing else has one")
  func tones() throws {
    for table in Self.tables(try Self.bulletin(InitTests.office()).report) {
      for cell in table.rows.flatMap({ $0.suffix(12) }) {
        let wanted: Cell.Tone =
          switch cell.text {
          case "10": .plain
          case "9": .warning
          default: .bad
          }
        #expect(cell.tone == wanted, "\(cell.text)")
      }
    }
  }

  @Test("A, D and LMN, and only they, are asked to improve, by the due days of their fixes")
  func asked() throws {
    let blocks = try Self.bulletin(InitTests.office()).report.blocks
    #expect(
      blocks.contains(
        .list(["A部：2008年9月5日(金)", "D部：2008年9月22日(月)", "L部・M部・N室：2008年9月5日(金)、2008年9月22日(月)"])))
    let later = try Self.bulletin(InitTests.office(), asOf: nil).report.blocks
    #expect(
      later.contains {
        if case .list(let items) = $0 { items.first == "A部：2008年9月5日(金)（実施済み）" } else { false }
      })
  }

  @Test("the seven remarks stand, good ones first, and none names a department")
  func remarks() throws {
    let (report, warnings) = try Self.bulletin(InitTests.office())
    let lists = report.blocks.compactMap { if case .list(let items) = $0 { items } else { nil } }
    let remarks = try #require(lists.first { $0.count == 7 })
    #expect(remarks.map { $0.hasPrefix("良い点：") } == [true, true, true, false, false, false, false])
    #expect(warnings.isEmpty)
  }

  @Test("masthead, title, and the facts of every report", arguments: Language.allCases)
  func masthead(_ language: Language) throws {
    let report = try Self.bulletin(InitTests.office(), "2008-campaign-1", language, change: Self.issue).report
    let lines =
      language == .ja
      ? ["第5号", "2008年8月22日(金)", "事務品質向上委員会"] : ["No. 5", "22 August 2008 (Fri)", "Quality committee"]
    #expect(report.masthead?.lines == lines)
    #expect(report.title.contains("2008年度第1回クリーンオフィス点検"))
    #expect(report.facts.count == 11)
    let bare = try Self.bulletin(InitTests.office(), "2008-campaign-1", language).report
    #expect(bare.masthead?.lines.count == 2, "no number, and the organisation issues it")
  }

  @Test("as text it reads as its golden file says", arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let report = try Self.bulletin(InitTests.office(), "2008-campaign-1", language, change: Self.issue).report
    let file = Self.fixtures.appending(path: "bulletin-2008-campaign-1.\(language.rawValue).txt")
    let text = Self.text(report)
    if ProcessInfo.processInfo.environment["TENKEN_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): look at it, then run without TENKEN_RECORD")
    } else {
      #expect(try text == String(contentsOf: file, encoding: .utf8))
    }
  }

  // MARK: Other campaigns

  @Test(
    "what improved since the last campaign is listed with who did it; the first campaign has no such part")
  func improvement() throws {
    let text = Self.text(try Self.bulletin(InitTests.office(), "2009-campaign-1", asOf: "2009-10-01").report)
    #expect(text.contains("クリーンオフィス点検の得点率：+0.5ポイント") && text.contains("残っていないか。（D部）"))
    // A finding that is repeated keeps the due day of its fix.
    #expect(text.contains("L部・M部・N室：2008年9月5日(金)（期限超過）、2009年9月24日(木)（期限超過）"))
    let then = Self.text(try Self.bulletin(InitTests.office(), "2009-campaign-1", asOf: "2009-08-21").report)
    #expect(then.contains("F部：2009年9月24日(木)\n"))
    #expect(Self.text(try Self.bulletin(InitTests.office()).report).contains("前回から") == false)
  }

  @Test(
    "a department without a sheet has an empty column and is named; drafts and returned sheets are not read")
  func missing() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(
      TestWorkspace.sheet(
        "A", more: "remarks: [{text: tidy, kind: good, publish: true}, {text: own, kind: bad}]"))
    try workspace.submit(
      TestWorkspace.sheet("B", "{clear: 10}", more: "remarks: [{text: half, publish: true}]"))
    let report = try Self.bulletin(workspace.office(), "r1", .en, asOf: nil).report
    let table = try #require(Self.tables(report).first)
    #expect(table.columns.map(\.title).suffix(2) == ["Department A", "B部"])
    #expect((table.rows + table.footer).allSatisfy { $0.last == .blank })
    let text = Self.text(report)
    #expect(text.contains("Sheets not submitted yet: B部"))
    #expect(text.contains("- Good: tidy") && !text.contains("own") && !text.contains("half"))
    #expect(text.contains("Not a point was lost") && !text.contains("To all others"))
  }

  @Test("a round without any sheet has its table and no judgement")
  func empty() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    let text = Self.text(try Self.bulletin(workspace.office(), "r1", .en, asOf: nil).report)
    #expect(text.contains("There is no sheet yet") && !text.contains("%"))
  }

  @Test("a remark that names a department warns with the remark and its sheet, and is still printed")
  func names() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(
      TestWorkspace.sheet("A", more: "remarks: [{text: Ｂ部の棚が見やすい, kind: good, publish: true}]"))
    let (report, warnings) = try Self.bulletin(workspace.office(), "r1", asOf: nil)
    #expect(warnings.map(\.code) == [.namesDepartment] && warnings.allSatisfy { $0.severity == .warning })
    #expect(
      warnings[0].message.in(.en).contains("names department \"B\": \"Ｂ部の棚が見やすい\" (the sheet of r1, desk, A)")
    )
    #expect(warnings[0].help?.in(.en).contains("tenken sheet export r1 A --checklist desk") == true)
    #expect(Self.text(report).contains("Ｂ部の棚が見やすい"))
  }

  // MARK: Templates and notes

  @Test("the workspace's own template is used in its language; figures stay the record's")
  func ownTemplate() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 10, locked: 4, pc: 10}"))
    try workspace.write(
      "templates/bulletin.en.mustache",
      "Ours\n# {{round}}!\n{{rate}} in all\n[[table desk]]\n[[table gone]]\n")
    let (report, warnings) = try Self.bulletin(workspace.office(), "r1", .en, asOf: nil)
    #expect(report.masthead == Masthead(name: "Ours", lines: []) && report.title == "r1!")
    #expect(report.blocks.first == .paragraph("80.0 % in all"))
    #expect(Self.tables(report).map(\.id) == ["items-desk"])
    #expect(warnings.map(\.place?.line) == [5] && warnings.map(\.code) == [.unknownReference])
    #expect(try Self.bulletin(workspace.office(), "r1", .ja, asOf: nil).report.masthead?.name == "点検だより")
  }

  @Test("a note's paragraphs stand in the letter as they are, from UTF-8 or CP932")
  func note() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.write("utf8.txt", "# 大切\r\nなお知らせ\r\n\r\n\r\n[[table desk]]\r\n")
    let cp932: [UInt8] = [0x93, 0x5F, 0x8C, 0x9F, 0x0A]
    try Data(cp932).write(to: URL(filePath: workspace.folder + "/cp932.txt"))
    func paragraphs(_ file: String) throws -> [String] {
      try Self.bulletin(workspace.office(), "r1", asOf: nil) { $0.note = file }.report.blocks.compactMap {
        if case .paragraph(let text) = $0 { text } else { nil }
      }
    }
    let utf8 = try paragraphs("utf8.txt")
    #expect(utf8.contains("# 大切\nなお知らせ") && utf8.contains("[[table desk]]"))
    #expect(try paragraphs("cp932.txt").contains("点検"))
    try workspace.write("blank.txt", " \n\n")
    for (file, code) in [("blank.txt", DiagnosticCode.emptyFile), ("no.txt", .noFile)] {
      let failure = #expect(throws: Failure.self) { _ = try paragraphs(file) }
      #expect(failure?.diagnostics.map(\.code) == [code] && failure?.diagnostics.first?.place?.file == file)
    }
  }

  @Test("the templates that ship are written into the workspace once, and stay what ships")
  func newTemplate() throws {
    let workspace = try TestWorkspace()
    let new = NewFiles(workspace.surroundings())
    #expect(
      try new.template(.bulletin, at: nil) == [
        "templates/bulletin.ja.mustache", "templates/bulletin.en.mustache",
      ])
    let failure = #expect(throws: Failure.self) { try new.template(.bulletin, at: nil) }
    #expect(failure?.diagnostics.map(\.code) == [.alreadyThere])
    let checked = try CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers).workspace()
    #expect(checked.diagnostics.isEmpty && checked.files == 4)
    try workspace.write("templates/bulletin.en.mustache", "# x\n{{titel}}\n")
    let spoilt = try CheckFiles(workspace.surroundings(), scorers: TestWorkspace.scorers).workspace()
    #expect(spoilt.diagnostics.map(\.place?.line) == [2] && spoilt.diagnostics.map(\.code) == [.unknownTag])
  }
}
