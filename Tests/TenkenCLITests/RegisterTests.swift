import Foundation
import TenkenPlugin
import Testing

/// Risks, audits, contractors, approvals and reminders from the command line.
@Suite struct RegisterTests {
  private static let add = [
    "risk", "add", "--department", "A", "--information", "forms", "--stage", "acquisition", "--scenario",
    "theft",
  ]
  private static let plan = [
    "risk", "plan", "R1", "--level", "high", "--measure", "a box", "--owner", "Sato", "--due", "2008-09-30",
  ]

  @Test("what a risk's standing forbids ends with 1 and names what is allowed")
  func transitions() throws {
    let workspace = try TestWorkspace()
    #expect(workspace.tenken(Self.add + ["--state", "○"]).err == "risk R1: latent\n")
    expectRefusal(workspace.tenken(Self.plan), 1, "error[bad-transition]", "tenken risk update R1")
    #expect(workspace.tenken("risk", "update", "R1", "--state", "x").err == "risk R1: without a plan\n")
    expectRefusal(
      workspace.tenken("risk", "approve", "R1", "--approved-by", "Ono"), 1, "error[bad-transition]",
      "tenken risk plan R1")
    #expect(workspace.tenken(Self.plan).err == "risk R1: awaiting approval\n")
    #expect(workspace.tenken("risk", "return", "R1", "--reason", "late").succeeded)
    #expect(workspace.tenken(Self.plan).succeeded)
    let approved = workspace.tenken("risk", "approve", "R1", "--approved-by", "Ono", "--json")
    let json = try approved.json.ordered
    #expect(json["standing"] == "approved" && json["approvedBy"] == "Ono" && json["followUps"] == [])
    let shown = workspace.tenken("risk", "show", "R1")
    #expect(shown.out.contains("approved the plan for risk R1 (Ono)"), "\(shown)")
    #expect(workspace.tenken("journal", "verify").succeeded)
  }

  @Test(
    "what cannot be read ends with 64, what is not there with 66",
    arguments: [
      (Self.add + ["--state", "maybe"], 64), (Self.add, 64),
      (Self.add + ["--state", "○", "--scenario", " "], 64),
      (["risk", "show", "R9"], 66), (["risk", "import"], 64), (["risk", "import", "no.csv"], 66),
      (["risk", "import", "--catalogue"], 64), (["risk", "list", "--standing", "gone"], 64),
      (["audit", "plan", "--department", "A", "--half", "3", "--auditor", "M", "--on", "2008-06-10"], 64),
      (["audit", "record", "AU9", "--result", "conforming"], 66), (["audit", "record", "AU9"], 64),
      (["audit", "record", "AU9", "--result", "minor"], 64),
      (["audit", "record", "AU9", "--finding", "poster"], 64),
      (["audit", "record", "AU9", "--finding", "minor: a", "--result", "major"], 64),
      (["contractor", "decide", "c", "--decision", "stop"], 66), (["contractor", "decide", "c"], 64),
      (["remind", "r9"], 66), (["remind", "--via", "smtp"], 66), (["report", "risks", "r9"], 66),
    ] as [([String], Int32)])
  func refused(_ command: [String], _ status: Int32) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    expectRefusal(workspace.tenken(command), status, "error[", "\n      = ")
    #expect(workspace.record == before)
  }

  @Test("a register goes out as a workbook and comes back unchanged", arguments: ["r.xlsx", "r.csv"])
  func register(file: String) throws {
    let workspace = try TestWorkspace(.example)
    #expect(workspace.tenken("risk", "export", "-o", file).succeeded)
    #expect(workspace.tenken("risk", "import", file).err == "added 0, changed 0, unchanged 13\n")
  }

  @Test("an audit's nonconformities become fixes; the list names who has none")
  func audits() throws {
    let workspace = try TestWorkspace()
    #expect(
      workspace.tenken(
        "audit", "plan", "--department", "A", "--half", "1", "--auditor", "B", "--on", "2008-07-24"
      ).succeeded)
    let recorded = workspace.tenken(
      "audit", "record", "AU1", "--finding", "minor: no day", "--finding", "観察事項：掲示")
    #expect(recorded.err == "audit AU1: minor nonconformity; fixes F1\n", "\(recorded)")
    #expect(try workspace.tenken("fix", "show", "F1", "--json").json.ordered["origin"] == "audit:AU1")
    let list = try workspace.tenken("audit", "list", "--json").json.ordered.arrayValue ?? []
    #expect(list.map { $0["state"] } == ["held", "missing", "missing"])
    let report = workspace.tenken("report", "audits", "--format", "csv")
    #expect(report.succeeded && report.out.contains("AU1"))
  }

  @Test("the example company has its contractors, its audit and its risks as its README says")
  func example() throws {
    let workspace = try TestWorkspace(.example)
    let contractors = workspace.tenken("contractor", "list", "--as-of", "2008-07-31")
    #expect(contractors.out.contains("3→1"))
    let audits = try workspace.tenken("audit", "list", "--department", "A", "--year", "2008", "--json").json
      .ordered
    #expect(audits.arrayValue?.map { $0["on"] } == ["2008-06-10", "2008-11-19"])
    let approvals = try workspace.tenken("approvals", "--json").json.ordered.arrayValue ?? []
    #expect(approvals.filter { $0["kind"] == "risk" }.map { $0["id"] } == ["R13"])
    let residual = try workspace.tenken("risk", "list", "--residual", "--json").json.ordered.arrayValue ?? []
    #expect(residual.map { $0["risk"] } == ["R9", "R13", "R1"])
  }

  @Test("reminders are written as mails that a strict reader accepts, and the journal knows them")
  func reminders() throws {
    let workspace = try TestWorkspace()
    let made = workspace.tenken("remind", "-o", "drafts", "--today", "2008-07-25", "--lang", "ja")
    #expect(made.succeeded, "\(made)")
    let mail = String(decoding: try #require(workspace.bytes(of: "drafts/2008-07-25-A.eml")), as: UTF8.self)
    #expect(mail.hasPrefix("Subject: =?UTF-8?B?"))
    #expect(mail.contains("\r\nContent-Transfer-Encoding: base64\r\n\r\n"))
    #expect(workspace.tenken("journal", "show").out.contains("drafted reminder 1 to \"A\""))
    let second = workspace.tenken("remind", "--today", "2008-07-28")
    #expect(second.out.contains("Subject: Reminder 2: sheets to submit"), "\(second)")
  }
}
