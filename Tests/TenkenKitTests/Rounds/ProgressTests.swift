import Foundation
import TenkenPlugin
import TenkenReports
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("The progress of preparatory work")
struct ProgressTests {
  /// The table of the case study, a row of cells for each department; `?` stands for what cannot be read.
  static func printed() throws -> [String: [String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/progress-2008-round-1.csv").standardized
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
  }

  /// The matrix as it is printed in Japanese, departments by id.
  static func matrix(
    _ office: OpenWorkspace, round: String? = nil, asOf: Day? = nil
  ) throws -> (progress: RoundProgress, cells: [String: [Cell]]) {
    var request = ProgressRound.Request()
    (request.round, request.asOf) = (round, asOf)
    let progress = try ProgressRound(office).run(request)
    let context = ReportContext(
      workspace: office.workspace, language: .ja, asOf: asOf ?? office.today, head: "")
    let report = ProgressReport.build(progress, context: context)
    let tables = report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let ids = progress.matrices.first?.rows.map(\.department) ?? []
    let rows = tables.first.map { zip(ids, $0.rows).map { ($0, Array($1.dropFirst())) } } ?? []
    return (progress, Dictionary(uniqueKeysWithValues: rows))
  }

  private static func example(asOf: Day) throws -> [String: [Cell]] {
    try matrix(InitTests.office(), round: "2008-round-1", asOf: asOf).cells
  }

  /// Whether a cell is the printed one, but for the parts of it that cannot be read.
  private static func agree(_ cell: String, _ printed: String) -> Bool {
    if printed == "?" { return true }
    let (parts, wanted) = (cell.split(separator: "、"), printed.split(separator: "、"))
    return parts.count == wanted.count && zip(parts, wanted).allSatisfy { $1 == "?" || $0 == $1 }
  }

  @Test("as of 31 July 2008 the example's matrix is that of the case study, cell by cell")
  func july() throws {
    let printed = try Self.printed()
    let cells = try Self.example(asOf: "2008-07-31")
    #expect(Set(cells.keys) == Set(printed.keys) && printed.count == 12)
    var unreadable = 0
    for (department, row) in printed {
      let own = try #require(cells[department])
      // The case study has 15 columns; the last one here is what the record holds of incidents.
      #expect(own.count == 16 && row.count == 15, "\(department)")
      for (index, (cell, wanted)) in zip(own, row).enumerated() {
        #expect(Self.agree(cell.text, wanted), "\(department) c\(index + 1): \(cell.text), not \(wanted)")
        if wanted.contains("?") { unreadable += 1 }
      }
      #expect(own.allSatisfy { $0.tone != .bad }, "nothing is late in \(department)")
    }
    #expect(unreadable == 9, "B's months, D's first step, and seven evaluations")
  }

  @Test("incidents, reinforced control and releases come from the record, each from its day on")
  func incidents() throws {
    func cells(_ day: Day) throws -> [String: String] {
      try Self.example(asOf: day).compactMapValues { cells in
        cells.count == 16 && !cells[15].text.isEmpty ? cells[15].text : nil
      }
    }
    #expect(try cells("2008-04-28").isEmpty)
    #expect(try cells("2008-05-31") == ["E": "2008-04-30 対応中\n2008-04-30 管理強化レベルII（2008-05-30まで）"])
    #expect(
      try cells("2008-06-30") == [
        "E": "2008-04-30 対応済\n2008-06-18 解除", "F": "2008-06-20 対応中\n2008-06-20 管理強化レベルII（2008-07-20まで）",
      ])
    #expect(
      try cells("2008-07-31") == [
        "E": "2008-04-30 対応済\n2008-06-18 解除", "F": "2008-06-20 対応済\n2008-07-24 解除",
      ])
  }

  @Test("as of the days before it holds less, and never anything that was not so yet")
  func before() throws {
    let days: [Day] = ["2008-04-01", "2008-04-30", "2008-05-31", "2008-06-23", "2008-07-11", "2008-07-31"]
    let finished = try days.map { day in
      try Self.matrix(InitTests.office(), round: "2008-round-1", asOf: day).progress.matrices[0].rows
        .flatMap(\.cells).count(where: \.isFinished)
    }
    #expect(finished == finished.sorted() && Set(finished).count == days.count, "\(finished)")
    let may = try Self.example(asOf: "2008-05-31")
    #expect(may.values.joined().filter { $0.text.isEmpty }.count > 60)
    #expect(may["I"]?[11].text == "3")
    #expect(may["F"]?[14].text == "" && may["E"]?[14].text == "2008-04-30 管理強化中")
    #expect(may["J"]?[1].text == "●・")
    #expect(may["LMN"]?[13].text == "①、未、未、未、⑤、未")
    #expect(may["D"]?[13].text == "", "nothing was recorded of the one item, the other does not apply")
  }

  @Test("a cell is late from the day after its deadline until the work is done")
  func late() throws {
    #expect(try Self.example(asOf: "2008-06-02")["J"]?[1].text == "●・（期限超過）")
    #expect(try Self.example(asOf: "2008-06-23")["J"]?[1].text == "●●")
    let july = try Self.example(asOf: "2008-07-01")
    #expect(july["H"]?[3].text == "期限超過" && july["H"]?[3].tone == .bad)
    #expect(july["A"]?[12].text == "①、②、未（期限超過）")
    #expect(july["A"]?[0].text == "", "what has no deadline is never late")
  }

  @Test("without a round, the latest one that asks for preparatory work")
  func latest() throws {
    let office = try InitTests.office()
    #expect(try Self.matrix(office).progress.round.id == "2008-round-3")
    #expect(try Self.matrix(office, asOf: "2008-07-23").progress.round.id == "2008-round-1")
    #expect(try Self.matrix(office, asOf: "2008-07-23").progress.edition == .interim)
    #expect(try Self.matrix(office, asOf: "2008-12-31").progress.round.id == "2008-round-3")
    #expect(try Self.matrix(office, round: "2008-round-1").progress.edition == .final)
    let refused = #expect(throws: Failure.self) { try Self.matrix(office, asOf: "2000-01-01") }
    #expect(refused?.diagnostics.map(\.code) == [.noRound])
    #expect(try Self.matrix(office, round: "2008-campaign-1").progress.matrices.isEmpty)
  }

  /// Another company's list: no id of the example's in it.
  private static let work = [
    "{id: plan, ask: Is the plan made?, answer: done, deadline: 07-31, column: Plan}",
    "{id: boss, ask: Has the head seen it?, answer: done, deadline: 07-31, column: Plan}",
    "{id: guards, ask: How many guards?, answer: number, deadline: 07-31, not-applicable: allowed}",
    "{id: note, ask: Anything else?, answer: text}",
  ]

  @Test(
    "another company's items with deadlines make its matrix, drafts included; a number's change comes from the record"
  )
  func other() throws {
    let workspace = try TestWorkspace()
    try workspace.write("checklists/work/checklist.yaml", TestWorkspace.checklist("work", items: Self.work))
    try workspace.open("w", ["work"], from: "2008-07-01") { $0.expect = .self }
    func answer(_ text: String, on day: Day) throws {
      _ = try GiveAnswers(workspace.office(on: day)).run(
        GiveAnswers.Request(round: "w", department: "A", answers: [text], role: .self))
    }
    try answer("guards=33", on: "2008-07-01")
    try answer("guards=3", on: "2008-07-01")
    try answer("plan=済", on: "2008-07-02")
    func cells(_ day: Day) throws -> [String]? {
      try Self.matrix(workspace.office(on: "2008-08-31"), asOf: day).cells["A"]?.map(\.text)
    }
    #expect(try cells("2008-07-01") == ["", "3"], "an earlier answer of the same day is a slip")
    #expect(try cells("2008-07-02") == ["●・", "3"])
    try answer("guards=1", on: "2008-07-10")
    #expect(try cells("2008-07-09") == ["●・", "3"])
    #expect(try cells("2008-07-10") == ["●・", "3→1"])
    try answer("guards=3", on: "2008-07-11")
    #expect(try cells("2008-07-31") == ["●・", "3"])
    #expect(try cells("2008-08-01") == ["●・（期限超過）", "3"])
    let b = try Self.matrix(workspace.office(on: "2008-08-31"), asOf: "2008-08-01").cells["B"]?.map(\.text)
    #expect(b == ["期限超過", "期限超過"], "a department that wrote nothing is late too")
  }
}
