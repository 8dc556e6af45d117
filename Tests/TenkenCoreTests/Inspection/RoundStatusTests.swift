import Testing

@testable import TenkenCore

@Suite("Who has submitted, and who is late")
struct RoundStatusTests {
  static func status(
    on today: Day, expect: TenkenCore.Expectation = .inspector,
    sheets: [(String, Role, SheetState, Bool)] = [],
    drafts: [(String, Role)] = []
  ) -> RoundStatus {
    let pin = PinnedChecklist(checklist: "c", version: "1", family: "c", digest: "")
    let round = Round(
      id: "r", from: "2008-07-22", to: "2008-07-24", due: "2008-07-25", expect: expect,
      departments: ["B", "A"], checklists: [pin])
    func stored(_ department: String, _ role: Role, _ state: SheetState, _ late: Bool) -> StoredSheet {
      let key = SheetKey(round: "r", checklist: "c", department: department, role: role)
      return StoredSheet(
        sheet: Sheet(key: key, date: "2008-07-22"), state: state, isLate: late,
        day: late ? "2008-07-28" : "2008-07-22", seq: 1)
    }
    return RoundStatus(
      of: round, sheets: sheets.map { stored($0.0, $0.1, $0.2, $0.3) },
      drafts: drafts.map { stored($0.0, $0.1, .draft, false) }, on: today)
  }

  @Test("an expected sheet that is not counted is late after the due day, not on it")
  func late() {
    #expect(Self.status(on: "2008-07-25").sheets.map(\.isLate) == [false, false])
    #expect(Self.status(on: "2008-07-26").sheets.map(\.isLate) == [true, true])
    let returned = Self.status(on: "2008-07-26", sheets: [("A", .inspector, .returned, false)])
    #expect(returned.sheets.map(\.isLate) == [true, true])
    #expect(returned.sheets.map(\.daysLate) == [1, 1])
    #expect(returned.sheets.map(\.isMissing) == [true, true])
  }

  @Test("a counted sheet is late if it came late, whatever day it is")
  func countedLate() {
    let status = Self.status(
      on: "2009-01-01", sheets: [("A", .inspector, .accepted, true), ("B", .inspector, .submitted, false)])
    #expect(status.sheets.map(\.key.department) == ["B", "A"], "in the round's order")
    #expect(status.sheets.map(\.isLate) == [false, true])
    #expect(status.sheets.map(\.daysLate) == [0, 3], "to the day of submission")
    #expect(status.submitted == (2, 2))
  }

  @Test("who has not submitted is listed, and what was begun though not expected too")
  func listed() {
    let status = Self.status(on: "2008-07-22", expect: .both, drafts: [("A", .inspector), ("A", .auditor)])
    #expect(
      status.sheets.map { "\($0.key.department) \($0.key.role.rawValue)" }
        == ["B inspector", "B self", "A inspector", "A self", "A auditor"])
    #expect(status.sheets.map(\.hasDraft) == [false, false, true, false, true])
    #expect(status.sheets.map(\.isExpected) == [true, true, true, true, false])
    #expect(status.submitted == (0, 4))
  }

  @Test(
    "the auditor's sheet is the official one, else the inspector's, else the self-assessment, if it counts")
  func official() {
    func sheets(_ states: [(Role, SheetState)]) -> [StoredSheet] {
      states.map { role, state in
        let key = SheetKey(round: "r", checklist: "c", department: "A", role: role)
        return StoredSheet(
          sheet: Sheet(key: key, date: "2008-07-22"), state: state, isLate: false, day: "2008-07-22", seq: 1)
      }
    }
    func official(_ states: (Role, SheetState)...) -> Role? {
      sheets(states).official(checklist: "c", department: "A")?.sheet.key.role
    }
    #expect(official((.self, .submitted), (.inspector, .submitted), (.auditor, .accepted)) == .auditor)
    #expect(official((.self, .accepted), (.inspector, .submitted), (.auditor, .returned)) == .inspector)
    #expect(official((.self, .submitted), (.inspector, .returned)) == .self)
    #expect(official((.inspector, .returned), (.self, .draft)) == nil)
    #expect(sheets([(.self, .submitted)]).official(checklist: "other", department: "A") == nil)
    #expect(sheets([(.self, .submitted)]).official(checklist: "c", department: "B") == nil)
  }
}
