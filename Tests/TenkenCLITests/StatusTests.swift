import SchemaChecking
import TenkenPlugin
import Testing

/// `status`: of a round, and without one the front page of the secretariat.
@Suite struct StatusTests {
  /// The round `r1` with a submitted, a returned, a begun and several missing sheets.
  private static func workspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    func submit(_ department: String, _ answers: String) throws {
      let name = try workspace.write(
        "sheet: kinds\nround: r1\ndepartment: \(department)\nanswers: \(answers)\n", to: "\(department).yaml")
      #expect(workspace.tenken("submit", name, "--incomplete").succeeded)
    }
    try submit("A", "{mark: o}")
    try submit("B", "{mark: x}")
    #expect(
      workspace.tenken("sheet", "return", "r1", "B", "--checklist", "kinds", "--reason", "no photo").succeeded
    )
    #expect(workspace.tenken("answer", "r1", "C", "pc-off-when-leaving=10").succeeded)
    return workspace
  }

  private static func json(_ outcome: Program.Outcome) throws -> JSON { try JSON(parsing: outcome.out) }

  @Test("of a round: states, reasons, unanswered items and days late, of every department")
  func round() throws {
    let workspace = try Self.workspace()
    let shown = workspace.tenken("status", "r1", "--today", "2008-07-27")
    for text in [
      "submitted", "returned (3 days late)", "draft (3 days late, 9 unanswered)",
      "sheet missing (3 days late)",
      "no photo", "Sheet missing: Department A, Department B, Department C", "1/3 (33.3 %)", "0/3 (0.0 %)",
    ] { #expect(shown.out.contains(text), "\(text): \(shown.out)") }
    let json = try Self.json(workspace.tenken("status", "r1", "--json", "--today", "2008-07-27"))
    #expect(try SchemaChecker(file: "status").violations(of: json) == [])
    #expect(json["submitted"] == 1 && json["expected"] == 6 && json["missing"] == ["A", "B", "C"])
    let returned = json["sheets"]?.arrayValue?.first { $0["department"] == "B" && $0["checklist"] == "kinds" }
    #expect(
      returned == [
        "department": "B", "checklist": "kinds", "role": "inspector", "state": "returned",
        "reason": "no photo", "draft": false, "unanswered": .null, "expected": true, "late": true,
        "daysLate": 3,
      ])
    let draft = json["sheets"]?.arrayValue?.first { $0["draft"] == true }
    #expect(draft?["department"] == "C" && draft?["unanswered"] == 9)
  }

  @Test("a round that expects both has a column for each role")
  func both() throws {
    let workspace = try Self.workspace()
    #expect(workspace.tenken("round", "change", "r1", "--expect", "both", "--reason", "x").succeeded)
    let out = workspace.tenken("status", "r1").out
    for column in ["kinds (inspector)", "kinds (self-assessment)"] { #expect(out.contains(column)) }
    #expect(out.contains("1/3 (33.3 %)") && out.contains("0/3 (0.0 %)"))
  }

  @Test("late sheets are marked with the days from the due day to their submission, as of any day")
  func lateSheets() throws {
    let workspace = try Self.workspace()
    let again = workspace.tenken("submit", "B.yaml", "--incomplete", "--today", "2008-07-25")
    #expect(again.succeeded, "\(again)")
    let now = workspace.tenken("status", "r1", "--today", "2008-12-01").out
    #expect(now.contains("submitted (1 day late)"))
    let then = workspace.tenken("status", "r1", "--as-of", "2008-07-24", "--today", "2008-12-01").out
    #expect(then.contains("returned") && !then.contains("late"))
  }

  @Test("the front page says what is due, who is late and what waits for whom, and keeps to its schema")
  func frontPage() throws {
    let workspace = try Self.workspace()
    let definition = String(decoding: try #require(workspace.bytes(of: "tenken.yaml")), as: UTF8.self)
    try workspace.write(
      definition + """
        holidays: [jp]
        programme:
          - {round: 1, months: apr-jul, checklists: [kinds], expect: inspector, report-by: 07-27}
          - {round: 2, months: aug-nov, checklists: [kinds], expect: self, report-by: 11-30}

        """, to: "tenken.yaml")
    let page = workspace.tenken("status", "--today", "2008-07-26")
    for text in [
      "2008/1", "2008-07-25 (Fri)", "report 1 day overdue", "2008/2", "not opened (begins in 6 days)",
      "r1 Sheet missing: Department A (2 days late), Department B (2 days late), Department C (2 days late)",
      "accept sheets", "submit the returned sheet again", "kinds (inspector): no photo",
    ] { #expect(page.out.contains(text), "\(text): \(page.out)") }
    let json = try Self.json(workspace.tenken("status", "--json", "--today", "2008-07-26"))
    let checker = try SchemaChecker(file: "front-page")
    #expect(try checker.violations(of: json) == [])
    #expect(
      json["programme"]?.arrayValue?.map { $0["round"] } == ["r1", .null], "told by days and checklist")
    #expect(json["rounds"]?.arrayValue?.map { $0["round"] } == ["r1"])
    #expect(json["waiting"]?["returned"]?.arrayValue?.map { $0["reason"] } == ["no photo"])
    #expect(json["waiting"]?["acceptance"]?.arrayValue?.map { $0["department"] } == ["A"])
    for key in ["day", "programme", "rounds", "fixes", "waiting"] {
      let fewer = JSON.object((json.members ?? []).filter { $0.key != key })
      #expect(try checker.violations(of: fewer) != [], "\(key)")
    }
    let spoilt = JSON.object(
      (json.members ?? []).map { $0.key == "rounds" ? JSON.Member("rounds", [["round": "r1"]]) : $0 })
    #expect(try checker.violations(of: spoilt) != [], "the schema that it refers to holds")
    let example = try Self.json(TestWorkspace(.example).tenken("status", "--json", "--today", "2009-08-24"))
    #expect(try checker.violations(of: example) == [])
    #expect(example["fixes"]?["overdue"]?.arrayValue?.isEmpty == false)
  }

  @Test("a round opened for a row of the programme, however that was typed, fulfils it")
  func programme() throws {
    let workspace = try TestWorkspace(.example)
    let open = workspace.tenken(
      "round", "open", "p1", "--programme", "２００９／０1", "--today", "2009-05-01", "--json")
    #expect(try Self.json(open)["programme"] == "2009/1")
    let json = try Self.json(workspace.tenken("status", "--json", "--today", "2009-05-01"))
    let first = json["programme"]?.arrayValue?[0]
    #expect(first?["round"] == "p1" && first?["state"] == "open" && first?["reportBy"] == "2009-07-31")
    #expect(workspace.tenken("round", "cancel", "p1", "--reason", "x").succeeded)
    let after = try Self.json(workspace.tenken("status", "--json", "--today", "2009-05-01"))
    #expect(after["programme"]?.arrayValue?[0]["state"] == "not-opened", "a cancelled round fulfils nothing")
  }

  @Test("--fail-on ends with 2 where it holds, and prints the same")
  func failOn() throws {
    let workspace = try Self.workspace()
    for (arguments, what, status) in [
      (["status"], "missing", 2), (["status"], "overdue", 0),
      (["status", "--today", "2008-07-25"], "overdue", 2),
      (["status", "--as-of", "2008-07-19"], "missing", 0),
      (["status", "r1"], "missing", 2), (["status", "r1", "--today", "2008-07-25"], "overdue", 2),
    ] as [([String], String, Int32)] {
      let outcome = workspace.tenken(arguments + ["--fail-on", what])
      #expect(outcome.status == status, "\(arguments) \(what)")
      #expect(outcome.out == workspace.tenken(arguments).out)
    }
    expectRefusal(workspace.tenken("status", "--fail-on", "findings"), 64, "--fail-on", "= ")
  }

  @Test("a new workspace is told what to do next, in its language, and stays as it is")
  func empty() throws {
    let workspace = try TestWorkspace(.defined)
    let english = workspace.tenken("status")
    #expect(english.succeeded && english.out.contains("There are no rounds yet. This is how to begin:"))
    #expect(english.out.contains(": tenken round open ID --checklist clean-office --from 2008-07-24"))
    #expect(workspace.tenken("status", "--lang", "ja").out.contains("実施回はまだありません。"))
    #expect(
      try SchemaChecker(file: "front-page").violations(of: Self.json(workspace.tenken("status", "--json")))
        == [])
    #expect(workspace.record == nil)
    for what in ["missing", "overdue"] { #expect(workspace.tenken("status", "--fail-on", what).succeeded) }
  }
}
