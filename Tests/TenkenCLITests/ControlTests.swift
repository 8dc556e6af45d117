import TenkenPlugin
import Testing

/// `tenken incident` and `tenken control` (contract, section 7).
@Suite struct ControlTests {
  private static let incident = [
    "incident", "add", "--department", "A", "--on", "2008-06-20", "--process", "mail", "--what",
    "wrong address",
  ]

  @Test("an incident says what follows; the list says what is next; a forbidden step ends with 1")
  func life() throws {
    let workspace = try TestWorkspace()
    let added = workspace.tenken(Self.incident)
    #expect(added.succeeded && added.out.isEmpty, "\(added)")
    #expect(added.err.contains("recorded incident I1, opened fix F1"))
    #expect(added.err.contains("level II, 2008-06-20 to 2008-07-20; next: self-check, due 2008-07-2"))
    let list = try workspace.tenken("control", "list", "--json", "--today", "2008-07-24").json.ordered
    #expect(list.arrayValue?.first?["next"]?["overdue"] == true)
    #expect(workspace.tenken("control", "list", "--fail-on", "overdue", "--today", "2008-08-01").status == 2)
    #expect(workspace.tenken("control", "list", "--fail-on", "overdue", "--today", "2008-07-01").succeeded)

    let early = workspace.tenken("control", "release", "C1", "--approved-by", "x")
    expectRefusal(
      early, 1, "error[bad-transition]", "= possible now: tenken control check C1, tenken control raise C1")
    #expect(workspace.tenken("control", "check", "C1", "--result", "ok").succeeded)
    #expect(workspace.tenken("control", "audit", "C1", "--effective", "--by", "M").succeeded)
    let released = workspace.tenken("control", "release", "C1", "--approved-by", "x", "--json")
    #expect(try released.json.ordered["state"] == "released")
    expectRefusal(
      workspace.tenken("control", "raise", "C1", "--level", "I", "--decided-by", "x", "--reason", "y"), 1,
      "is released", "tenken incident add")
    #expect(workspace.tenken("journal", "verify").succeeded)
    let journal = workspace.tenken("journal", "show", "--lang", "ja").out
    #expect(journal.contains("管理強化 C1: 随時監査（有効）") && journal.contains("管理強化 C1: 承認により解除"))
  }

  @Test(
    "what is missing or wrong in the options is told",
    arguments: [
      (["incident", "add", "--department", "A"], 64 as Int32, "--on is missing"),
      (incident + ["--level", "II"], 64, "level I is the only one to decide on"),
      (incident + ["--level", "3"], 64, "--level does not take \"3\""),
      (incident + ["--level", "I"], 64, "--decided-by is missing"),
      (incident + ["--decided-by", "x"], 64, "--level is missing"),
      (incident + ["--today", "2008-06-19"], 1, "2008-06-20 is after today"),
      (["incident", "show", "I9"], 66, "there is no incident \"I9\""),
      (["control", "show", "C9"], 66, "there is no reinforced control \"C9\""),
      (["control", "check", "C1"], 64, "--result is missing"),
      (["control", "check", "C1", "--result", "good"], 64, "--result does not take \"good\""),
      (["control", "audit", "C1"], 64, "give one of --effective and --ineffective"),
      (["control", "audit", "C1", "--effective", "--ineffective"], 64, "give one of"),
      (["control", "release", "C1"], 64, "--approved-by is missing"),
      (["control", "raise", "C1", "--level", "I", "--decided-by", "x"], 64, "--reason is missing"),
    ])
  func options(_ arguments: [String], _ status: Int32, _ says: String) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    expectRefusal(workspace.tenken(arguments), status, says, "= ")
    #expect(workspace.record == before)
  }

  @Test("the example: on 1 July 2008 F is under level II, E is released; a day's report stays that day's")
  func example() throws {
    let workspace = try TestWorkspace(.example)
    let list = try workspace.tenken("control", "list", "--json", "--as-of", "2008-07-01").json.ordered
      .arrayValue
    #expect(list?.map { $0["department"] } == ["F", "E"])
    #expect(list?.map { $0["state"] } == ["checking", "released"])
    #expect(list?.first?["level"] == "II" && list?.first?["until"] == "2008-07-20")
    #expect(list?.first?["next"]?["due"] == "2008-07-22")
    let earlier = try workspace.tenken("control", "list", "--json", "--as-of", "2008-05-31").json.ordered
    #expect(earlier.arrayValue?.map { $0["department"] } == ["E"])
    for format in ["text", "markdown", "csv", "html", "json", "xlsx"] {
      let report = workspace.tenken(
        "report", "incidents", "--format", format, "--as-of", "2008-07-31", "-o", "x")
      #expect(report.succeeded, "\(report)")
    }
    #expect(workspace.tenken("incident", "list").out.contains("2008-06-20"))
    #expect(workspace.tenken("control", "show", "C2").out.contains("2008-07-24"))
  }
}
