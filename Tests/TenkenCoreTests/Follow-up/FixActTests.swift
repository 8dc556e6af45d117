import Foundation
import Testing

@testable import TenkenCore

@Suite("The transitions of a fix")
struct FixActTests {
  /// The table of `docs/fixes.md`: command, state before, and the cell.
  static func documented() throws -> [(command: String, state: String, cell: String)] {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/fixes.md").standardized
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map {
        $0.split(separator: "|").map { $0.replacing("`", with: "").trimmingCharacters(in: .whitespaces) }
      }
    let header = try #require(rows.first { $0.first == "tenken fix" })
    return rows.filter { $0.count == header.count && $0 != header }.flatMap { row in
      zip(header, row).dropFirst().map { (row[0], $0.0, $0.1) }
    }
  }

  static let acts: [String: FixAct] = [
    "plan": .planned, "done": .done, "verify --effective": .effective, "verify --ineffective": .ineffective,
    "extend": .extended, "accept": .accepted, "spread": .spread,
  ]

  @Test("every act in every state leads where the table of docs/fixes.md says, or is refused")
  func table() throws {
    let cells = try Self.documented()
    #expect(cells.count == FixAct.allCases.count * Fix.State.allCases.count)
    for cell in cells {
      let act = try #require(Self.acts[cell.command])
      let state = try #require(Fix.State(rawValue: cell.state))
      let onlyProposed = cell.cell.hasPrefix("(")
      let target = Fix.State(rawValue: cell.cell.trimmingCharacters(in: ["(", ")"]))
      #expect((target == nil) == (cell.cell == "–"))
      #expect(act.target(from: state) == (onlyProposed ? nil : target), "\(act) \(state)")
      #expect(act.target(from: state, isProposed: true) == target, "\(act) \(state), proposed")
    }
  }

  @Test("what is over can only be spread, and what was withdrawn not even that")
  func final() {
    for state in Fix.State.allCases where state.isFinal {
      var fix = Fix(id: "F1", department: "A", severity: .minor, state: state, what: "x")
      fix.verificationProposed = true
      #expect(fix.allowedActs == (state == .withdrawn ? [] : [.spread]))
    }
  }

  @Test("every state but withdrawn can be reached by acts, and something is allowed in each that is not over")
  func reachable() {
    var seen: Set<Fix.State> = [.open]
    while true {
      let next = seen.union(seen.flatMap { state in FixAct.allCases.compactMap { $0.target(from: state) } })
      if next == seen { break }
      seen = next
    }
    #expect(seen == Set(Fix.State.allCases).subtracting([.withdrawn]))
    for state in Fix.State.allCases where !state.isFinal {
      #expect(FixAct.allCases.contains { ($0.target(from: state) ?? state) != state }, "\(state)")
    }
  }
}
