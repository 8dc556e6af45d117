import SchemaChecking
import TenkenPlugin
import TenkenReports
import TenkenStore
import Testing

@testable import TenkenCore

@Suite("The schemas of risks, audits, contractors and approvals")
struct RegisterSchemaTests {
  static let residual: FollowedRisk = {
    var risk = Risk(
      id: "R1", department: "A",
      facts: RiskFacts(
        information: "forms", stage: "acquisition", means: "by post", scenario: "theft", measure: "a lock",
        state: .notDone))
    risk.standing = .approved
    risk.plan = RiskPlan(level: .high, measure: "a box", owner: "Sato", due: "2008-09-30")
    (risk.submitted, risk.approved) = (
      Risk.Signed(by: "Sato", on: "2008-08-01"), Risk.Signed(by: "Ono", on: "2008-08-02")
    )
    return FollowedRisk(
      risk: risk,
      followUps: [
        RiskFollowUp(round: "r1", department: "A"),
        RiskFollowUp(round: "r2", department: "A", answer: "○", comment: "ok", by: "Sato", on: "2008-11-20"),
      ])
  }()

  static let latent = FollowedRisk(
    risk: Risk(
      id: "R2", department: "B",
      facts: RiskFacts(information: "forms", stage: "use", scenario: "loss", state: .planned)))

  static let audits: [AuditStanding] = {
    let half = FiscalHalf(year: 2008, half: 1)
    var held = Audit(id: "AU1", department: "A", half: half, auditor: "M", plannedOn: "2008-06-10")
    (held.on, held.recordedBy) = ("2008-06-10", "M")
    held.findings = [
      Audit.Finding(result: .minor, text: "ledger", fix: "F1"),
      Audit.Finding(result: .observation, text: "poster"),
    ]
    return [
      AuditStanding(department: "A", half: half, audit: held, isLate: false),
      AuditStanding(department: "B", half: half, isLate: true),
    ]
  }()

  static let contractors: [ContractorStanding] = {
    let contractor = Department(id: "c", name: Text(ja: "配送", en: "Delivery"), entrustedBy: "A")
    let inspection = ContractorStanding.Inspection(
      round: "r1", checklist: "contractor-inspection", on: "2008-06-20", isAccepted: true,
      rate: Rational(9, over: 10),
      band: Band(id: "continue", from: Rational(80), name: Text("Continue")))
    let decision = ContractorDecision(
      id: "D1", contractor: "c", year: 2008, kind: .conditional, by: "Ito", on: "2008-07-01", round: "r1",
      note: "again")
    return [
      ContractorStanding(
        contractor: contractor, isAlive: true, year: 2008, inspection: inspection, decision: decision,
        isInspected: true),
      ContractorStanding(contractor: contractor, isAlive: true, year: 2009, isInspected: false),
    ]
  }()

  static let approvals = [
    Approval(
      kind: .risk, id: "R1", department: "A", what: "a box", since: "2008-08-01", role: .officer,
      command: "tenken risk approve R1"),
    Approval(
      kind: .fix, id: "F1", department: "A", what: "a chain", since: nil, role: nil, except: "Sato",
      command: "tenken fix verify F1"),
  ]

  static let printed: [(file: String, json: JSON)] = [
    ("risk", .array([residual, latent].map { $0.json(on: "2008-10-01") })),
    ("audit", .array(audits.map(\.json))), ("contractor", .array(contractors.map(\.json))),
    ("approvals", .array(approvals.map(\.json))),
  ]

  @Test("the output keeps to them, and a key that lacks or is too many is refused", arguments: printed)
  func outputs(file: String, json: JSON) throws {
    let checker = try SchemaChecker(file: file)
    #expect(try checker.violations(of: json) == [])
    #expect(try checker.violations(of: []) == [])
    for (index, element) in (json.arrayValue ?? []).enumerated() {
      let members = try #require(element.members)
      #expect(
        try checker.violations(of: [.object(members + [JSON.Member("surplus", .null)])]) != [], "\(index)")
      for position in members.indices {
        var fewer = members
        fewer.remove(at: position)
        #expect(try checker.violations(of: [.object(fewer)]) != [], "\(members[position].key)")
        var wrong = members
        wrong[position].value = [[]]
        #expect(try checker.violations(of: [.object(wrong)]) != [], "\(members[position].key)")
      }
    }
  }

  @Test("a plan past its day is overdue while the risk is residual")
  func overdue() {
    #expect(Self.residual.json(on: "2008-09-30")["overdue"] == false)
    #expect(Self.residual.json(on: "2008-10-01")["overdue"] == true)
    #expect(Self.latent.json(on: "2008-10-01")["overdue"] == false)
  }

  @Test("the reports say the same in both languages, in as many tables", arguments: Language.allCases)
  func reports(language: Language) {
    let context = Sample.context(language)
    let risks = RisksReport.build([Self.residual, Self.latent], round: "r1", context: context)
    #expect(risks.tables.map(\.id) == ["latent", "residual"])
    #expect(risks.tables.map(\.rows.count) == [2, 1])
    #expect(risks.tables[1].rows[0].last?.text == (language == .ja ? "未回答" : "unanswered"))
    let audits = AuditsReport.build(Self.audits, context: context)
    #expect(audits.tables[0].rows.map { $0[0].text } == ["AU1", ""])
    #expect(audits.tables[0].rows[1][6].tone == .bad)
    let counts = [ContractorCount(department: "A", before: 3, now: 1)]
    let contractors = ContractorsReport.build(
      Self.contractors, counts: counts, from: "2008-04-01", context: context)
    #expect(contractors.tables[1].rows[0][1].text == "3→1")
    #expect(ApprovalsReport.build(Self.approvals, context: context).tables[0].rows.count == 2)
    #expect(RiskReport.build(Self.residual, history: [], context: context).tables.count == 2)
    #expect(RiskCatalogueReport.build(RiskCatalogueEntry.all, context: context).tables[0].rows.count == 11)
    for empty in [
      RisksReport.build([], context: context), AuditsReport.build([], context: context),
      ApprovalsReport.build([], context: context),
    ] { #expect(empty.tables.isEmpty && empty.blocks.count == 1) }
  }
}
