import Foundation
import TenkenCore
import TenkenScorers
import TenkenYAML
import Testing

@Suite("The page on scorers")
struct DocumentedScorersTests {
  private let page: String

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/scorers.md")
    page = try String(contentsOf: file.standardized, encoding: .utf8)
  }

  /// The rows of its tables that begin with a name, without the marks around that: the cells of each.
  private var rows: [[String]] {
    page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }
  }

  private func checklist() throws -> Checklist {
    let block = try #require(page.firstMatch(of: #/```yaml\n([\s\S]*?)```/#)).output.1
    return try YAMLReader.read(SourceFile(name: "scorers.md", text: String(block)))
      .then { ChecklistReader(scorers: nil).read($0) }.get()
  }

  @Test("its example gives the rates of its table, one for every built-in scorer")
  func example() throws {
    let checklist = try checklist()
    let items = Set(checklist.items.map(\.id))
    let said = rows.filter { items.contains($0[0]) }
    #expect(said.map(\.[0]) == checklist.items.map(\.id))
    let results = SheetEvaluation(
      checklist: checklist, department: "A", date: "2008-07-22".day, fiscalYearStart: "2008-04-01".day
    ).results(
      for: Dictionary(said.map { ($0[0], Answer(.word($0[1]))) }, uniquingKeysWith: { first, _ in first }))
    let documented = rows.filter { !items.contains($0[0]) }
    #expect(documented.map(\.[0]) == BuiltInScorers.all.map(\.name))
    for (scorer, row) in zip(BuiltInScorers.all, documented) {
      let rate = try Score(of: results, on: checklist, by: scorer).rate
      #expect(rate?.fraction == row.last, "\(scorer.name)")
    }
  }

  @Test("each scorer has a part of its own")
  func parts() {
    for scorer in BuiltInScorers.all { #expect(page.contains("\n## `\(scorer.name)`\n")) }
  }
}

extension Rational {
  /// `13/24`, `1/2`, `0`: as the page writes it.
  fileprivate var fraction: String? {
    (1...1000).lazy.compactMap { denominator in
      let numerator = self * Rational(denominator)
      guard numerator.isWhole else { return nil }
      return denominator == 1 ? numerator.description : "\(numerator.description)/\(denominator)"
    }.first
  }
}

extension String {
  fileprivate var day: Day { Day(iso: self) ?? .first }
}
