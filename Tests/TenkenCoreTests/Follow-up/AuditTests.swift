import Testing

@testable import TenkenCore

@Suite("Audits and contractors")
struct AuditTests {
  static func workspace(starts: String = "04-01") throws -> Workspace {
    Workspace(
      organisation: Text("Ku"), fiscalYearStart: try #require(MonthDay(starts)),
      departments: [
        Department(id: "A", name: Text("A")),
        Department(id: "LM", name: Text("LM"), members: ["L", "M"], since: "2008-07-01"),
        Department(id: "L", name: Text("L")), Department(id: "M", name: Text("M")),
        Department(id: "X", name: Text("X"), until: "2008-09-30"),
      ],
      contractors: [
        Department(id: "c1", name: Text("c1"), entrustedBy: "A"),
        Department(id: "c2", name: Text("c2"), until: "2008-06-30", entrustedBy: "A"),
        Department(id: "c3", name: Text("c3"), until: "2008-07-31", entrustedBy: "A"),
        Department(id: "c4", name: Text("c4"), since: "2008-08-01", entrustedBy: "M"),
        Department(id: "c5", name: Text("c5")),
      ])
  }

  @Test(
    "a fiscal year has two halves of six months",
    arguments: [
      ("04-01", "2008-04-01", 2008, 1), ("04-01", "2008-09-30", 2008, 1), ("04-01", "2008-10-01", 2008, 2),
      ("04-01", "2009-03-31", 2008, 2), ("01-01", "2008-06-30", 2008, 1), ("01-01", "2008-07-01", 2008, 2),
      ("03-21", "2008-09-20", 2008, 1), ("03-21", "2008-09-21", 2008, 2), ("03-21", "2008-03-20", 2007, 2),
    ])
  func halves(starts: String, day: String, year: Int, half: Int) throws {
    let workspace = try Self.workspace(starts: starts)
    let day = try #require(Day(iso: day))
    let found = workspace.half(of: day)
    #expect(found == FiscalHalf(year: year, half: half))
    #expect(workspace.days(of: found).contains(day))
    let next = workspace.days(of: found).upperBound.adding(days: 1)
    #expect(workspace.half(of: next) != found)
    #expect(workspace.days(of: workspace.half(of: next)).lowerBound == next)
  }

  @Test("who has no audit stands without one; members are audited with their group, the dissolved not at all")
  func missing() throws {
    let workspace = try Self.workspace()
    let half = FiscalHalf(year: 2008, half: 1)
    func standing(on day: Day, _ audits: [Audit] = []) -> [String] {
      AuditStanding.all(in: half, audits, workspace, on: day)
        .map { "\($0.department) \($0.state.rawValue)\($0.isLate ? " late" : "")" }
    }
    #expect(standing(on: "2008-06-01") == ["A missing", "L missing", "M missing", "X missing"])
    #expect(standing(on: "2008-09-30") == ["A missing", "LM missing", "X missing"])
    #expect(standing(on: "2008-10-01") == ["A missing late", "LM missing late", "X missing late"])
    var audit = Audit(id: "AU1", department: "A", half: half, auditor: "Sato", plannedOn: "2008-06-10")
    #expect(standing(on: "2008-06-10", [audit])[0] == "A planned")
    #expect(standing(on: "2008-06-11", [audit])[0] == "A planned late")
    audit.on = "2008-06-12"
    #expect(standing(on: "2008-10-01", [audit])[0] == "A held")
    #expect(
      AuditStanding.all(in: FiscalHalf(year: 2008, half: 2), [audit], workspace, on: "2008-10-01").count == 2)
  }

  @Test("an audit's answer is the worst of its findings, and only nonconformities open fixes")
  func result() {
    var audit = Audit(
      id: "AU1", department: "A", half: FiscalHalf(year: 2008, half: 1), auditor: "Sato",
      plannedOn: "2008-06-10")
    #expect(audit.result == nil)
    audit.on = "2008-06-10"
    #expect(audit.result == .conforming)
    audit.findings = [
      Audit.Finding(result: .minor, text: "a"), Audit.Finding(result: .observation, text: "b"),
    ]
    #expect(audit.result == .minor)
    #expect(Audit.Result.allCases.map(\.severity) == [nil, nil, .minor, .major])
    #expect(Audit.Result(word: "重大な不適合") == .major)
  }

  @Test("the change of the number of contractors comes from who was alive on two days")
  func counts() throws {
    let workspace = try Self.workspace()
    #expect(
      workspace.contractorCounts(from: "2008-04-01", to: "2008-07-31") == [
        ContractorCount(department: "A", before: 3, now: 2),
        ContractorCount(department: nil, before: 1, now: 1),
      ])
    let later = workspace.contractorCounts(from: "2008-04-01", to: "2008-08-01")
    #expect(
      later == [
        ContractorCount(department: "A", before: 3, now: 1),
        ContractorCount(department: "M", before: 0, now: 1),
        ContractorCount(department: nil, before: 1, now: 1),
      ])
    #expect(later.map(\.hasChanged) == [true, true, false])
  }

  @Test("each department is asked about its own residual risks and those of its predecessors")
  func followUp() throws {
    var workspace = try Self.workspace()
    workspace.departments[0].from = [Department.Origin(department: "X", effective: "2008-10-01")]
    func risk(_ id: String, _ department: String) -> Risk {
      Risk(id: id, department: department, facts: RiskTests.facts(.notDone))
    }
    let checklist = RiskFollowUpChecklist.build(
      [risk("R1", "A"), risk("R2", "X"), risk("R3", "L"), risk("R4", "Z")], departments: ["A", "LM"],
      workspace: workspace, from: "2008-12-01", version: "2008-11-20")
    #expect(checklist.items.map(\.id) == ["register-reviewed", "R1", "R2", "R3"])
    #expect(checklist.items.map(\.scope) == [.everyone, .only(["A"]), .only(["A"]), .only(["LM"])])
    #expect(checklist.version == "2008-11-20")
    let none = RiskFollowUpChecklist.build(
      [], departments: ["A"], workspace: workspace, from: "2008-12-01", version: "2008-11-20")
    #expect(none.items.map(\.id) == ["register-reviewed"])
  }
}
