import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Random lives of fixes")
struct FixHistoryPropertyTests {
  static func step(_ generator: inout SeededGenerator, _ today: Day) -> FixStep {
    let day = today.adding(days: Int.random(in: -10...30, using: &generator))
    let name = ["sato", "ito", "ono"].randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<8, using: &generator) {
    case 0, 1: return .plan(owner: name, due: Bool.random(using: &generator) ? day : nil)
    case 2, 3: return .done(on: min(day, today))
    case 4: return .verify(effective: Int.random(in: 0..<3, using: &generator) == 0, by: name)
    case 5: return .verify(effective: false, by: name)
    default: return .extend(to: day, reason: "r", approvedBy: name)
    }
  }

  @Test(
    "a command appends one entry or changes nothing; the past never changes, and as of any day it reads as it was",
    arguments: 1...6)
  func random(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(TestWorkspace.sheet("A", "{clear: 9, locked: 5, pc: 0}"))
    var today: Day = "2008-07-22"
    var stood: [Day: [Fix]] = [:]
    for _ in 0..<30 {
      today = today.adding(days: Int.random(in: 0...6, using: &generator))
      let before = try workspace.entries()
      let fixes = try workspace.fixes()
      let id = "F\(Int.random(in: 1...3, using: &generator))"
      do {
        let step = Self.step(&generator, today)
        if Int.random(in: 0..<12, using: &generator) == 0 {
          _ = try OpenFix(workspace.office(on: today)).spread(id, to: ["B"])
        } else {
          try ChangeFixTests.take(workspace, step, on: today, fix: id)
        }
        let after = try workspace.entries()
        #expect(Array(after.prefix(before.count)) == before && after.count > before.count)
      } catch is Failure {
        #expect(try workspace.entries() == before)
        #expect(try workspace.fixes() == fixes)
      }
      let now = try workspace.fixes()
      for (old, new) in zip(fixes, now) { #expect(old.originalDue == new.originalDue && old.id == new.id) }
      stood[today] = now
    }
    for (day, fixes) in stood {
      let then = try workspace.office().read(asOf: day) { (reader, _) throws in try reader.fixes() }
      #expect(then == fixes, "\(day)")
    }
    #expect(try KeepRecord(workspace.surroundings()).verify(head: nil).problem == nil)
  }
}
