import TenkenPlugin
import Testing

/// `--json`: what a strict parser reads, with the keys of the contract.
@Suite struct JSONOutputTests {
  static let lists = [
    ["checklist", "list"], ["round", "list"], ["sheet", "list", "2008-campaign-1"],
    ["sheet", "show", "2008-campaign-1", "A"], ["fix", "list"],
    ["fix", "list", "--state", "verified"], ["journal", "show"], ["journal", "show", "--limit", "0"],
    ["sheet", "accept", "2008-campaign-1", "--all"], ["incident", "list"], ["control", "list"],
    ["control", "list", "--level", "I"],
    ["risk", "list"], ["risk", "list", "--residual"],
    ["risk", "catalogue"], ["audit", "list"], ["audit", "list", "--year", "2008"], ["contractor", "list"],
    ["approvals"], ["remind", "--dry-run"],
  ]
  static let things = [
    ["checklist", "show", "clean-office"], ["round", "show", "2008-campaign-1"],
    ["score", "2008-campaign-1"],
    ["score", "2008-campaign-1", "--items"], ["compare", "2009-campaign-1"], ["fix", "show", "F1"], ["check"],
    ["journal", "verify"], ["report", "scores", "2008-campaign-1"],
    ["report", "comparison", "2009-campaign-1"],
    ["report", "fixes"], ["incident", "show", "i1"], ["control", "show", "c2"], ["report", "incidents"],
    ["report", "fixes"], ["report", "risks"], ["report", "audits"], ["risk", "show", "R1"], ["status"],
    ["status", "2008-campaign-1"],
    ["report", "progress"], ["report", "monthly"], ["report", "review"],
    ["report", "department", "--department", "A"],
  ]

  @Test("lists are root arrays", arguments: lists)
  func list(_ command: [String]) throws {
    let workspace = try TestWorkspace(.example)
    let outcome = workspace.tenken(command + ["--json"])
    _ = try outcome.json.array()
    #expect(workspace.tenken(["--json"] + command).out == outcome.out)
    #expect(workspace.tenken(command + ["--json", "--lang", "ja"]).succeeded)
  }

  @Test("a single thing is a root object", arguments: things)
  func thing(_ command: [String]) throws {
    let workspace = try TestWorkspace(.example)
    #expect(try workspace.tenken(command + ["--json"]).json.object().isEmpty == false)
  }

  @Test("score --items --json has the keys of the contract, in their order")
  func score() throws {
    let workspace = try TestWorkspace(.example)
    let json = try workspace.tenken("score", "2008-campaign-1", "--items", "--json").json.ordered
    #expect(json.keys == ["round", "checklists"])
    let checklists = try #require(json["checklists"]?.arrayValue)
    #expect(checklists.map { $0["checklist"] } == ["clean-office", "document-storage"])
    for checklist in checklists {
      #expect(checklist.keys == ["checklist", "version", "scorer", "departments", "mean"])
      #expect(checklist["version"] == "1" && checklist["scorer"] == "points")
      #expect(checklist["mean"]?.keys == ["departments", "earned", "rate"])
      for department in checklist["departments"]?.arrayValue ?? [] {
        #expect(
          department.keys == [
            "department", "role", "state", "earned", "max", "rate", "band", "coverage", "failedCritical",
            "blockedBy", "items",
          ])
        #expect(department["coverage"]?.keys == ["answered", "notApplicable", "missing"])
        for item in try #require(department["items"]?.arrayValue) {
          #expect(item.keys == ["item", "outcome", "earned", "max", "finding"])
        }
      }
    }
    let departments = checklists[0]["departments"]?.arrayValue ?? []
    #expect(
      departments.compactMap { $0["department"]?.stringValue }
        == ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "LMN"])
    #expect(departments[0]["rate"] == .number(0.95) && departments[0]["earned"] == 95)
    #expect(departments[0]["role"] == "inspector" && departments[0]["state"] == "accepted")
    #expect(checklists[0]["mean"]?["earned"]?.doubleValue.map { abs($0 - 99.08333333333333) < 1e-9 } == true)
    #expect(checklists[0]["mean"]?["departments"] == 12)
    #expect(
      departments[0]["items"]?.arrayValue?.first { $0["item"] == "pc-off-when-leaving" }
        == [
          "item": "pc-off-when-leaving", "outcome": "answered", "earned": 5, "max": 10, "finding": "major",
        ])

    let without = try workspace.tenken("score", "2008-campaign-1", "--json").json.ordered
    #expect(without["checklists"]?.arrayValue?[0]["departments"]?.arrayValue?[0]["items"] == .null)
  }

  @Test("a department without a counted sheet stands with nulls")
  func withoutSheet() throws {
    let workspace = try TestWorkspace()
    let json = try workspace.tenken("score", "r1", "--checklist", "kinds", "--items", "--json").json.ordered
    let department = json["checklists"]?.arrayValue?[0]["departments"]?.arrayValue?[0]
    #expect(department?["department"] == "A")
    for key in ["role", "state", "earned", "max", "rate", "band"] {
      #expect(department?[key] == .null, "\(key)")
    }
    for key in ["failedCritical", "blockedBy"] { #expect(department?[key] == [], "\(key)") }
    #expect(json["checklists"]?.arrayValue?[0]["mean"]?["rate"] == .null)
  }

  @Test("compare --json has the keys of the contract, in their order")
  func compare() throws {
    let workspace = try TestWorkspace(.example)
    let json = try workspace.tenken("compare", "2009-campaign-1", "--json").json.ordered
    #expect(json.keys == ["round", "checklists"])
    for checklist in try #require(json["checklists"]?.arrayValue) {
      #expect(checklist.keys == ["checklist", "departments"])
      for department in try #require(checklist["departments"]?.arrayValue) {
        #expect(
          department.keys == [
            "department", "previousRound", "predecessors", "rate", "previousRate", "change", "commonItems",
            "items", "findings",
          ])
        #expect(
          department["items"]?.keys == [
            "improved", "worsened", "same", "added", "removed", "reworded", "notComparable", "unanswered",
          ])
        #expect(department["findings"]?.keys == ["new", "repeated", "resolved"])
      }
    }
    let first = json["checklists"]?.arrayValue?[0]["departments"]?.arrayValue?[0]
    #expect(first?["previousRound"] == "2008-campaign-1" && first?["predecessors"] == ["A"])
    #expect(first?["findings"]?["resolved"] == ["pc-off-when-leaving"])
    let none = try workspace.tenken("compare", "2008-campaign-1", "--json").json.ordered
    let alone = none["checklists"]?.arrayValue?[0]["departments"]?.arrayValue?[0]
    #expect(alone?["previousRound"] == .null && alone?["change"] == .null)
    #expect(alone?["items"]?["added"]?.arrayValue?.count == 10)
  }

  @Test("a fix has the keys of the contract, in their order")
  func fix() throws {
    let workspace = try TestWorkspace(.example)
    let keys = [
      "fix", "department", "checklist", "item", "round", "severity", "state", "originalDue", "due", "overdue",
      "daysLate", "extensions", "owner", "what", "origin", "immediate", "cause", "action", "doneOn",
      "verificationProposed", "verifiedBy", "verifiedOn", "recurrenceOf",
    ]
    let list = try workspace.tenken("fix", "list", "--json", "--today", "2008-09-06").json.ordered
    for fix in try #require(list.arrayValue) { #expect(fix.keys == keys) }
    let campaign = try workspace.tenken("fix", "list", "--round", "2008-campaign-1", "--json").json.ordered
    let id = try #require(campaign.arrayValue?.first?["fix"]?.stringValue)
    let shown = try workspace.tenken("fix", "show", id.lowercased(), "--json", "--today", "2008-09-06").json
      .ordered
    #expect(shown.keys == keys)
    #expect(shown["fix"] == .string(id) && shown["overdue"] == true && shown["daysLate"] == 1)
    let due = try workspace.tenken("fix", "show", id, "--json", "--today", "2008-09-05").json.ordered
    #expect(due["overdue"] == false, "due today is not overdue")
  }
}
