import TenkenPlugin
import TenkenStore
import Testing

@testable import TenkenCore

@Suite("Risks, audits and decisions in the record")
struct FiledTests {
  private static func read<Thing: Filed & Equatable>(_ thing: Thing) throws -> Bool {
    try Thing(stored: thing.json.compact) == thing
  }

  @Test("a risk is read back as it was filed, in each standing")
  func risk() throws {
    var risk = Risk(
      id: "R1", department: "A",
      facts: RiskFacts(
        information: "申込書", stage: "入手", means: "郵送", scenario: "盗まれる", measure: "施錠", state: .notDone,
        isSufficient: false))
    #expect(try Self.read(risk))
    let plan = RiskPlan(level: .low, measure: "受箱", owner: "佐藤", due: "2008-09-30")
    try risk.take(.plan(plan), by: "佐藤", on: "2008-08-01")
    #expect(try Self.read(risk))
    var returned = risk
    try returned.take(.return(reason: "遅い"), by: "常務", on: "2008-08-02")
    #expect(try Self.read(returned))
    try risk.take(.approve(condition: "見直し"), by: "常務", on: "2008-08-02")
    #expect(try Self.read(risk))
  }

  @Test("an audit and a decision are read back as they were filed")
  func others() throws {
    var audit = Audit(
      id: "AU1", department: "A", half: FiscalHalf(year: 2008, half: 2), auditor: "鈴木",
      plannedOn: "2008-11-10")
    #expect(try Self.read(audit))
    (audit.on, audit.recordedBy, audit.note) = ("2008-11-11", "鈴木", "良好")
    audit.findings = [Audit.Finding(result: .minor, text: "台帳", fix: "F3")]
    #expect(try Self.read(audit))
    #expect(
      try Self.read(
        ContractorDecision(
          id: "D1", contractor: "c", year: 2008, kind: .conditional, by: "部長", on: "2008-07-01", round: "r",
          note: "再点検")))
  }

  @Test("what is no such thing is refused")
  func damaged() {
    #expect(throws: (any Error).self) { try Risk(stored: "{\"risk\": \"R1\"}") }
    #expect(throws: (any Error).self) { try Audit(stored: "{}") }
    #expect(throws: (any Error).self) { try ContractorDecision(stored: "[]") }
  }
}
