import Foundation
import Testing

@testable import TenkenCore
@testable import TenkenKit

/// The tables of `examples/ku/README.md` were worked out by hand; the program must give the same.
@Suite("The hand-worked tables of the example company")
struct HandWorkedTablesTests {
  /// The tables under a heading of the README, each a list of rows of cells.
  static func tables(under heading: String) throws -> [[[String]]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../../../examples/ku/README.md").standardizedFileURL
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("#") && $0.contains(heading) })
    let part = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
    return part.split { !$0.hasPrefix("|") }.map { table in
      table.dropFirst(2).map { row in
        row.dropFirst().dropLast().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
    }
  }

  /// `` `a` `b` `` as ids; a dash is none.
  static func ids(_ cell: String) -> Set<String> {
    Set(
      cell.split(separator: "`").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
        !$0.isEmpty && $0 != "–"
      })
  }

  static func percent(_ rate: Rational?, signed: Bool = false) -> String {
    guard let rate else { return "–" }
    let text = (rate * Rational(100)).rounded(decimals: 1).replacing("-", with: "−")
    return signed && rate > .zero && text != "0.0" ? "+" + text : text
  }

  @Test(
    "a comparison is what a careful secretary worked out by hand",
    arguments: [
      ("2008-round-1", nil, "2008-round-1 と / against"), ("2008-round-2", nil, "2008-round-2 と / against"),
      ("2008-round-3", nil, "2008-round-3 と / against"), ("2008-round-3", "last-year", "2008-round-3 と前年"),
    ])
  func comparison(_ round: String, _ with: String?, _ heading: String) throws {
    let tables = try Self.tables(under: heading)
    let (figures, findings) = (try #require(tables.first), try #require(tables.last))
    try #require(tables.count == 2 && !figures.isEmpty)
    var request = CompareRound.Request(round: round)
    request.with = with
    let departments = try CompareRound(InitTests.office()).run(request).checklists[0].departments
    for one in departments {
      let row = figures.first { $0[0] == one.department }
      if let row {
        #expect(row[1] == (one.previousRound == nil ? "新規 new" : one.predecessors.joined(separator: ", ")))
        #expect(row[2] == Self.percent(one.previousRate), "before, \(one.department)")
        #expect(row[3] == Self.percent(one.rate), "now, \(one.department)")
        #expect(row[4] == Self.percent(one.change, signed: true), "change, \(one.department)")
        #expect(row[5] == String(one.commonItems))
      }
      #expect(Self.ids(row?[6] ?? "") == Set(one.items.improved), "improved, \(one.department)")
      #expect(Self.ids(row?[7] ?? "") == Set(one.items.worsened), "worsened, \(one.department)")
      let found = findings.first { $0[0] == one.department }
      #expect(Self.ids(found?[1] ?? "") == Set(one.findings.new), "new, \(one.department)")
      #expect(Self.ids(found?[2] ?? "") == Set(one.findings.repeated), "repeated, \(one.department)")
      #expect(Self.ids(found?[3] ?? "") == Set(one.findings.resolved), "resolved, \(one.department)")
    }
    let known = Set(departments.map(\.department))
    #expect((figures + findings).allSatisfy { known.contains($0[0]) })
  }

  @Test("the rates of the company-wide inspections are those of the tables")
  func rates() throws {
    let tables = try Self.tables(under: "総点検の得点率")
    let first = ["B", "C", "D", "E", "F", "G", "J", "K", "L", "M", "N", "R", "X"]
    let later = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "LMN"]
    let rows =
      [("2007-round-3", first, tables[0][0])] + tables[1].map { ($0[0], later, Array($0.dropFirst())) }
    #expect(rows.count == 4)
    for (round, departments, cells) in rows {
      let part = try ScoreRound(InitTests.office()).run(ScoreRound.Request(round: round)).checklists[0]
      for (department, cell) in zip(departments, cells) {
        let scored = try #require(part.departments.first { $0.department == department })
        let mark = scored.sheet?.sheet.key.role == .inspector ? "\\*" : ""
        #expect(cell == Self.percent(scored.score?.rate) + mark, "\(round) \(department)")
      }
      #expect(cells.last == Self.percent(part.mean.rate), "mean of \(round)")
    }
  }

  @Test("what departments rated otherwise than the inspector is what the table says")
  func gap() throws {
    let rows = try #require(try Self.tables(under: "自主点検と点検者の差").first)
    let gap = try GapRound(InitTests.office()).run(.init(round: "2008-round-2"))
    let departments = gap.checklists[0].departments.filter(\.hasBoth)
    #expect(departments.map(\.department) == rows.map { $0[0] })
    for (row, department) in zip(rows, departments) {
      // A cell names ids with their points behind: `id` (1 → 0.5).
      func named(_ cell: String) -> Set<String> {
        Set(cell.split(separator: "`").filter { $0.first?.isLetter ?? false }.map(String.init))
      }
      #expect(named(row[1]) == Set(department.overRated), "\(row[0])")
      #expect(named(row[2]) == Set(department.underRated), "\(row[0])")
    }
  }
}
