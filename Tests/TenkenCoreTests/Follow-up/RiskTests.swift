import Testing

@testable import TenkenCore

@Suite("The life of a risk")
struct RiskTests {
  static func facts(_ state: RiskFacts.State = .done, sufficient: Bool = true) -> RiskFacts {
    RiskFacts(
      information: "forms", stage: "acquisition", scenario: "theft", state: state, isSufficient: sufficient)
  }

  static let plan = RiskPlan(level: .high, measure: "a lock", owner: "Sato", due: "2008-09-30")

  static func risk(_ standing: Risk.Standing) -> Risk {
    var risk = Risk(id: "R1", department: "A", facts: facts(standing.isResidual ? .notDone : .done))
    risk.standing = standing
    return risk
  }

  /// The table that `docs/risks.md` draws, written down a second time.
  struct Way: Sendable {
    var act: RiskAct
    var from: Risk.Standing
    var to: Risk.Standing?
  }

  /// The table that `docs/risks.md` draws, written down a second time.
  static let table: [Way] = Risk.Standing.allCases.flatMap { standing -> [Way] in
    [
      Way(act: .planned, from: standing, to: standing.isResidual ? .submitted : nil),
      Way(act: .approved, from: standing, to: standing == .submitted ? .approved : nil),
      Way(act: .returned, from: standing, to: standing == .submitted ? .returned : nil),
    ]
  }

  @Test("plan, approve and return lead where the table says, and are refused elsewhere", arguments: table)
  func transitions(way: Way) {
    let (act, from, to) = (way.act, way.from, way.to)
    var risk = Self.risk(from)
    let before = risk
    let step: RiskStep =
      switch act {
      case .planned: .plan(Self.plan)
      case .approved: .approve(condition: nil)
      default: .return(reason: "late")
      }
    do throws(RiskRefusal) {
      try risk.take(step, by: "officer", on: "2008-08-01")
      #expect(risk.standing == to)
    } catch {
      #expect(to == nil)
      #expect(error.act == act)
      #expect(risk == before)
    }
    #expect(before.allowedActs.contains(act) == (to != nil))
  }

  @Test(
    "what is × or not enough is residual at once; △ alone is not",
    arguments: [
      (RiskFacts.State.done, true, Risk.Standing.latent), (.done, false, .open), (.planned, true, .latent),
      (.planned, false, .open), (.notDone, true, .open), (.notDone, false, .open),
    ])
  func promotion(state: RiskFacts.State, sufficient: Bool, standing: Risk.Standing) throws {
    let facts = Self.facts(state, sufficient: sufficient)
    #expect(Risk(id: "R1", department: "A", facts: facts).standing == standing)
    var risk = Self.risk(.latent)
    try risk.take(.update(facts), by: "Sato", on: "2008-08-01")
    #expect(risk.standing == standing)
  }

  @Test("a residual risk leaves the register only when it is ○ and enough", arguments: Risk.Standing.allCases)
  func resolution(standing: Risk.Standing) throws {
    for facts in [Self.facts(.planned), Self.facts(.done, sufficient: false)] where standing.isResidual {
      var risk = Self.risk(standing)
      try risk.take(.update(facts), by: "Sato", on: "2008-08-01")
      #expect(risk.standing == standing)
    }
    var risk = Self.risk(standing)
    try risk.take(.update(Self.facts()), by: "Sato", on: "2008-08-01")
    #expect(risk.standing == (standing == .latent ? .latent : .resolved))
  }

  @Test("a risk that comes back begins without plan and decision; a new plan takes the old decision away")
  func again() throws {
    var risk = Risk(id: "R1", department: "A", facts: Self.facts(.notDone))
    try risk.take(.plan(Self.plan), by: "Sato", on: "2008-08-01")
    try risk.take(.approve(condition: "review"), by: "officer", on: "2008-08-02")
    #expect(risk.approved == Risk.Signed(by: "officer", on: "2008-08-02"))
    var replanned = risk
    try replanned.take(.plan(Self.plan), by: "Sato", on: "2008-08-03")
    #expect(replanned.approved == nil && replanned.condition == nil)
    try risk.take(.update(Self.facts()), by: "Sato", on: "2008-08-04")
    #expect(risk.plan == Self.plan)
    try risk.take(.update(Self.facts(.notDone)), by: "Sato", on: "2008-08-05")
    #expect(risk.standing == .open)
    #expect(risk.plan == nil && risk.submitted == nil && risk.approved == nil)
  }

  @Test("a plan is overdue after its day, while the risk is residual")
  func overdue() throws {
    var risk = Risk(id: "R1", department: "A", facts: Self.facts(.notDone))
    try risk.take(.plan(Self.plan), by: "Sato", on: "2008-08-01")
    #expect(!risk.isOverdue(on: "2008-09-30"))
    #expect(risk.isOverdue(on: "2008-10-01"))
    try risk.take(.update(Self.facts()), by: "Sato", on: "2008-10-01")
    #expect(!risk.isOverdue(on: "2008-10-01"))
  }

  @Test(
    "states are named by marks and words",
    arguments: [
      ("○", RiskFacts.State.done), ("o", .done), ("対応済み", .done), ("△", .planned), ("planned", .planned),
      ("×", .notDone), ("ｘ", .notDone), ("未対応", .notDone), ("Not-Done", .notDone),
    ])
  func words(word: String, state: RiskFacts.State) {
    #expect(RiskFacts.State(word: word) == state)
  }

  @Test("the catalogue has the source's eleven, each different in both languages")
  func catalogue() {
    let all = RiskCatalogueEntry.all
    #expect(
      Dictionary(grouping: all) { $0.means.in(.en) }.mapValues(\.count) == [
        "by hand": 2, "by fax": 1, "by post": 4, "by mail": 2, "by web form": 1, "typed in directly": 1,
      ])
    for language in Language.allCases {
      #expect(Set(all.map { [$0.means.in(language), $0.scenario.in(language)] }).count == 11)
    }
  }
}
