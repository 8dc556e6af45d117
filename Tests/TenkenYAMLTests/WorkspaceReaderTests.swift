import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("Reading tenken.yaml")
struct WorkspaceReaderTests {
  private func read(_ text: String) throws -> Workspace {
    try WorkspaceReader { _ in nil }.read(node(text)).get()
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test("every key is read") func everyKey() throws {
    let root = try YAMLReader.read(fixture("valid/tenken.yaml")).get()
    let reader = WorkspaceReader { try? fixture("valid/\($0)") }
    let workspace = try reader.read(root).get()
    let expected = Workspace(
      organisation: Text(ja: "ク社", en: "Ku Company"), fiscalYearStart: try #require(MonthDay("04-01")),
      departments: [
        Department(id: "A", name: Text(ja: "A部", en: "Department A")),
        Department(id: "LMN", name: Text(ja: "L部・M部・N室", en: "L, M and N"), members: ["L", "M", "N"]),
        Department(
          id: "B", name: Text("B部"), from: [.init(department: "X", effective: try day("2008-10-01"))]),
        Department(
          id: "P", name: Text("P部"),
          from: [
            .init(department: "Q", effective: try day("2009-04-01")),
            .init(department: "R", effective: try day("2009-04-01")),
          ], since: try day("2009-04-01")),
        Department(id: "X", name: Text("X部"), until: try day("2008-09-30")),
      ],
      contractors: [Department(id: "c-delivery", name: Text("配送委託先"), entrustedBy: "A")],
      people: [
        Person(
          id: "sato", name: Text("佐藤"), department: "N", roles: [.secretariat, .officer],
          mail: "sato@example.jp")
      ],
      holidays: [
        .japan,
        .days(
          file: "closed-days.yaml", dates: [try day("2026-08-13"), try day("2026-08-14")],
          everyYear: [try #require(MonthDay("12-29"))]),
      ],
      dueRules: [
        DueRule(severity: .critical, within: .businessDays(3)),
        DueRule(severity: .major, within: .weeks(2), base: .roundEnd),
        DueRule(within: .months(1), roll: .previous),
      ],
      control: ControlPolicy(
        rules: [.init(level: .one, cases: 1, months: 2, checks: [.months(1), .afterPeriod])],
        window: .months(3),
        roll: .previous), stamps: ["作成", "確認", "承認"],
      programme: [
        ProgrammeEntry(
          round: 1, months: .init(first: 4, last: 7), checklists: ["full-inspection"], expect: .self,
          reportBy: MonthDay("07-31")),
        ProgrammeEntry(
          round: 3, months: .init(first: 12, last: 3), checklists: ["march-theme"], expect: .both),
      ])
    #expect(workspace == expected)
  }

  @Test("what is not said has its default") func defaults() throws {
    let workspace = try read("tenken: 1\norganisation: Ku\n")
    let start = try #require(MonthDay("04-01"))
    #expect(workspace == Workspace(organisation: Text("Ku"), fiscalYearStart: start, departments: []))
    #expect(workspace.dueRules == DueRule.defaults)
  }

  @Test("a fixes list without rules leaves no rule") func noRules() throws {
    #expect(try read("tenken: 1\norganisation: Ku\nfixes: {due: []}").dueRules.isEmpty)
  }

  @Test(
    "spans are read in singular and plural",
    arguments: [
      ("1 business day", DueRule.Span.businessDays(1)), ("3 business days", .businessDays(3)),
      ("1 day", .days(1)), ("14 days", .days(14)), ("1 week", .weeks(1)), ("2 weeks", .weeks(2)),
      ("1 month", .months(1)), ("6 Months", .months(6)), ("1000 days", .days(1000)),
    ])
  func spans(_ written: String, _ span: DueRule.Span) throws {
    let workspace = try read("tenken: 1\norganisation: Ku\nfixes: {due: [{within: \(written)}]}")
    #expect(workspace.dueRules == [DueRule(within: span)])
  }

  @Test(
    "other spans are refused",
    arguments: [
      "3", "days", "-1 days", "1.5 days", "1001 days", "0 weeks", "3 businessdays", "2 years", "3 daysss",
      "99999999999999999999 days",
    ])
  func badSpans(_ written: String) {
    let found = problems("tenken: 1\norganisation: Ku\nfixes: {due: [{within: \(written)}]}")
    #expect(found.count == 1)
    #expect([.unknownValue, .badNumber].contains(found.first?.code))
  }

  @Test(
    "months wrap over the new year, and one month stands alone",
    arguments: [("apr-jul", 4, 7), ("dec-mar", 12, 3), ("Aug-Nov", 8, 11), ("jan", 1, 1)])
  func months(_ written: String, _ first: Int, _ last: Int) throws {
    let text = "tenken: 1\norganisation: Ku\nprogramme: [{round: 1, months: \(written), checklists: [a]}]"
    #expect(try read(text).programme.first?.months == .init(first: first, last: last))
  }

  @Test("origins on different days are no cycle, and each part of a split has the whole")
  func notACycle() throws {
    let text = """
      tenken: 1
      organisation: Ku
      departments:
        - {id: A, name: A, from: [{department: B, effective: 2008-04-01}, {department: W, effective: 2010-04-01}]}
        - {id: B, name: B, from: [{department: A, effective: 2009-04-01}, {department: W, effective: 2010-04-01}]}
      """
    #expect(try read(text).departments.count == 2)
  }

  @Test("a department that comes from itself is a cycle") func itself() {
    let text = "tenken: 1\norganisation: Ku\ndepartments: [{id: A, name: A, since: 2008-04-01, from: [A]}]"
    let found = problems(text)
    #expect(found.map(\.code) == [.cycle])
    #expect(found.first?.message.in(.ja).contains("A → A") == true)
  }

  @Test("problems of a holiday file are told at their place in it") func holidayFile() throws {
    let reader = WorkspaceReader { SourceFile(name: "sub/" + $0, text: "- 2026-08-13\n- 13-01\n") }
    let found = reader.read(try node("tenken: 1\norganisation: Ku\nholidays: [jp, own.yaml]")).diagnostics
    #expect(found.map(\.code) == [.badDate])
    #expect(found.first?.place?.file == "sub/own.yaml")
    #expect(found.first?.place?.line == 2)
  }

  @Test("a contractor belongs to a department, not to another contractor") func entrusted() {
    let text = """
      tenken: 1
      organisation: Ku
      departments: [{id: A, name: A, members: [B]}]
      contractors:
        - {id: c1, name: One, department: B}
        - {id: c2, name: Two, department: c1}
      people: [{id: p, name: P, department: c1}]
      """
    #expect(problems(text).map(\.code) == [.unknownReference])
    #expect(problems(text).first?.place?.line == 6)
  }
}
