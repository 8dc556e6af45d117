import TenkenPlugin
import Testing

/// Rows 37, 38 and 40 of what bad input gets, and how arguments are read (contract, section 10).
@Suite struct ArgumentTests {
  @Test(
    "a mistyped command or option is refused with the nearest one, and never run",
    arguments: [
      (["roun", "list"], "there is no command \"tenken roun\"", "did you mean \"round\"?"),
      (["round", "ope", "x"], "there is no command \"tenken round ope\"", "did you mean \"open\"?"),
      (["fix", "lst"], "there is no command \"tenken fix lst\"", "did you mean \"list\"?"),
      (["sheet", "acept", "r1"], "there is no command \"tenken sheet acept\"", "did you mean \"accept\"?"),
      (["journal", "verfy"], "there is no command \"tenken journal verfy\"", "did you mean \"verify\"?"),
      (
        ["checklist", "frobnicate"], "there is no command \"tenken checklist frobnicate\"",
        "known: list, show"
      ),
      (["help", "scor"], "there is no command \"tenken scor\"", "did you mean \"score\"?"),
      (["score", "r1", "--itmes"], "unknown option --itmes", "did you mean \"--items\"?"),
      (["score", "r1", "--chec", "x"], "unknown option --chec", "did you mean \"--checklist\"?"),
      (["status", "--wrkspace", "."], "unknown option --wrkspace", "did you mean \"--workspace\"?"),
      (["score", "r1", "r2"], "unexpected argument \"r2\"", "usage: tenken score [options] <round>"),
      (["score", "r1", "a", "b"], "unexpected arguments \"a\", \"b\"", "usage: tenken score"),
      (["score", "r1", "--json=3"], "--json takes no value", "usage: tenken score"),
      (
        ["score", "r1", "--checklist"], "the value of --checklist <checklist> is missing",
        "usage: tenken score"
      ),
      (["score"], "<round> is missing", "usage: tenken score [options] <round>"),
      (["round", "--", "list"], "unexpected argument \"list\"", "usage: tenken round <command>"),
    ])
  func mistyped(_ arguments: [String], _ message: String, _ help: String) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    expectRefusal(workspace.tenken(arguments), 64, "error[usage]: ", message, "\n      = " + help)
    #expect(workspace.record == before)
    let japanese = workspace.tenken(arguments, with: ["TENKEN_LANG": "ja"])
    #expect(japanese.status == 64)
    let english = ["unknown", "missing", "unexpected", "usage:", "there is", "Options", "did you"]
    #expect(!english.contains { japanese.err.contains($0) }, "\(japanese.err)")
  }

  @Test(
    "what does not exist is answered with what does",
    arguments: [
      (["score", "r2"], "there is no round \"r2\"", "did you mean \"r1\"?"),
      (["score", "2009-campaign"], "there is no round", "known: r1"),
      (["status", ""], "there is no round \"\"", "known: r1"),
      (["score", "r1", "--department", "Z"], "there is no department \"Z\"", "known: A, B, C"),
      (
        ["score", "r1", "--checklist", "clean-ofice"], "does not ask checklist",
        "did you mean \"clean-office\"?"
      ),
      (["checklist", "show", "kind"], "there is no checklist", "did you mean \"kinds\"?"),
      (["sheet", "show", "r1", "A"], "has no sheet of department \"A\"", "tenken sheet list r1"),
      (["fix", "show", "F9"], "there is no fix \"F9\"", "tenken fix list"),
      (["fix", "list", "--department", "Z"], "there is no department", "known: A, B, C"),
      (["submit", "nope.yaml"], "nope.yaml: error[no-file]", "check the path"),
      (["check", "nope.yaml"], "nope.yaml: error[no-file]", "check the path"),
      (["restore", "nope.db"], "nope.db: error[no-file]", "check the path"),
      (["status", "--workspace", "/nonexistent"], "no tenken.yaml", "tenken init"),
      (["answer", "r1", "A", "nope=1", "--checklist", "kinds"], "no item \"nope\"", "known: mark"),
    ])
  func missing(_ arguments: [String], _ message: String, _ help: String) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    let outcome = workspace.tenken(arguments)
    expectRefusal(outcome, arguments[0] == "answer" ? 65 : 66, message, help)
    #expect(workspace.record == before)
  }

  @Test(
    "what is needed is named, never asked for",
    arguments: [
      (["round", "open", "x"], "--checklist, --from, --to are missing"),
      (["round", "open", "x", "--checklist", "kinds", "--from", "2008-07-22"], "--to is missing"),
      (["round", "reopen", "r1"], "--reason is missing"),
      (["round", "cancel", "r1", "--reason", ""], "--reason is missing"),
      (["round", "change", "r1", "--due", "2008-07-30"], "--reason is missing"),
      (["round", "change", "r1", "--reason", "x"], "nothing to change was named"),
      (["sheet", "return", "r1", "A"], "--reason is missing"),
      (["sheet", "accept", "r1"], "no department was named"),
      (["sheet", "export", "r1"], "-o is missing"),
      (["report", "scores"], "the round is missing"),
      (["answer", "r1", "A", "not-crammed=5"], "asks 2 checklists"),
    ])
  func needed(_ arguments: [String], _ message: String) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    for extra in [[], ["--no-input"]] {
      expectRefusal(workspace.tenken(arguments + extra), 64, "error[missing-flag]: ", message, "\n      = ")
    }
    #expect(workspace.record == before)
  }

  @Test(
    "an empty or impossible value is refused",
    arguments: [
      ["status", "--workspace", ""], ["status", "--lang", ""], ["status", "--lang", "fr"],
      ["status", "--today", ""], ["status", "--today", "2008-02-30"], ["status", "--by", ""],
      ["status", "--by", "a\nb"], ["status", "--ambiguous-width", "3"], ["status", "--as-of", ""],
      ["score", "r1", "--fail-on", ""], ["score", "r1", "--fail-on", "fndings"],
      ["score", "r1", "--fail-on", "findings,"], ["score", "r1", "--fail-on", "overdue"],
      ["fix", "list", "--due-within", ""], ["fix", "list", "--due-within", "7", "weeks"],
      ["fix", "list", "--due-within", "99999999999999999999"], ["fix", "list", "--state", "opn"],
      ["journal", "show", "--limit", "x"], ["journal", "show", "--limit", ""], ["report", "scors", "r1"],
      ["report", "scores", "r1", "--format", "docx"], ["report", "scores", "r1", "-o", "x.docx"],
      ["report", "scores", "r1", "-o", ""], ["report", "scores", "r1", "--encoding", ""],
      ["sheet", "export", "r1", "-o", ""], ["submit", ""], ["check", ""], ["backup", ""], ["restore", ""],
      ["init", ""], ["round", "open", "x", "--programme", ""], ["submit", "x", "--role", "boss"],
      ["submit", "x", "--date", "tomorrow"], ["answer", "r1", "A", "mark", "--checklist", "kinds"],
      ["compare", "r1", "--with", "r1"],
      ["round", "open", "x", "--checklist", "kinds", "--from", "2008-01-02", "--to", "2008-01-01"],
    ])
  func impossible(_ arguments: [String]) throws {
    let workspace = try TestWorkspace()
    let (before, names) = (workspace.record, workspace.names)
    expectRefusal(workspace.tenken(arguments), 64, "error[", "\n      = ")
    #expect(workspace.record == before)
    #expect(workspace.names == names)
  }

  @Test("global options may stand before the command, between its words and after it")
  func globalOptions() throws {
    let workspace = try TestWorkspace(.opened)
    let expected = workspace.tenken("round", "list", "--json", "--lang", "ja").out
    #expect(!expected.isEmpty)
    for arguments in [
      ["--json", "--lang", "ja", "round", "list"], ["round", "--json", "--lang=ja", "list"],
      ["--lang=ja", "round", "list", "--json"],
      ["--workspace", workspace.folder, "-q", "--no-input", "round", "--by", "x", "list", "--json"],
      ["--workspace=\(workspace.folder)", "--today", "2008-07-24", "round", "list", "--json"],
    ] {
      let outcome = workspace.tenken(arguments)
      #expect(outcome.succeeded && outcome.out == expected, "\(arguments): \(outcome)")
    }
    let last = workspace.tenken("--lang", "ja", "status", "--lang", "en").out
    #expect(last == workspace.tenken("status", "--lang", "en").out)
  }

  @Test("several checklists and departments, as one option or as several; days as one word or two")
  func repeatedOptions() throws {
    let workspace = try TestWorkspace(.defined)
    let days = ["--from", "2008-07-22", "--to", "2008-07-24", "--json"]
    let ways = [
      ["x1", "--checklist", "clean-office", "kinds", "--department", "A", "B"],
      [
        "x2", "--checklist", "clean-office", "--checklist", "kinds", "--department", "A", "--department", "B",
      ],
    ]
    for way in ways {
      let round = try workspace.tenken(["round", "open"] + way + days).json
      #expect(round.ordered["checklists"]?.arrayValue?.map { $0["checklist"] } == ["clean-office", "kinds"])
      #expect(round.ordered["departments"] == ["A", "B"])
    }
    let example = try TestWorkspace(.example)
    let wanted = try example.tenken(
      "fix", "list", "--round", "2008-campaign-1", "--due-within", "14 days", "--json", "--as-of",
      "2008-08-22"
    )
    .json.array()
    #expect(wanted.count == 3)
    for words in [["14", "days"], ["14"], ["14日"]] {
      let way =
        ["fix", "list", "--round", "2008-campaign-1", "--json", "--as-of", "2008-08-22", "--due-within"]
        + words
      #expect(try example.tenken(way).json.array().count == 3)
    }
  }

  @Test("the environment stands in for options, and options overrule it")
  func environment() throws {
    let workspace = try TestWorkspace()
    let elsewhere = try TestWorkspace(.nothing)
    let named = ["TENKEN_WORKSPACE": workspace.folder]
    #expect(elsewhere.tenken("round", "list").status == 66)
    #expect(elsewhere.tenken("round", "list", with: named).succeeded)
    #expect(elsewhere.tenken("round", "list", "--workspace", workspace.folder).succeeded)
    #expect(elsewhere.tenken("round", "list", "--workspace", ".", with: named).status == 66)

    #expect(workspace.tenken("status", with: ["TENKEN_LANG": "ja"]).out.contains("提出状況"))
    #expect(
      workspace.tenken("status", "--lang", "en", with: ["TENKEN_LANG": "ja"]).out.contains("Status"))
    // The workspace's own language comes before that of the system.
    #expect(
      workspace.tenken("status", with: ["TENKEN_LANG": "", "LANG": "ja_JP.UTF-8"]).out.contains("Status"))
    let japanese = elsewhere.tenken("status", with: ["TENKEN_LANG": "", "LANG": "ja_JP.UTF-8"])
    #expect(japanese.err.contains("ワークスペース"))
    #expect(elsewhere.tenken("status", with: ["TENKEN_LANG": "", "LANG": "C"]).err.contains("workspace"))

    let user = ["TENKEN_USER": "佐藤", "TENKEN_TODAY": "2008-07-23"]
    #expect(workspace.tenken("answer", "r1", "A", "mark=o", "--checklist", "kinds", with: user).succeeded)
    let entries = try workspace.tenken("journal", "show", "--limit", "1", "--json").json.ordered
    #expect(entries.arrayValue?.first?["by"] == "佐藤")
    #expect(entries.arrayValue?.first?["day"] == "2008-07-23")
    let other = workspace.tenken(
      "answer", "r1", "B", "mark=o", "--checklist", "kinds", "--by", "鈴木", "--today", "2008/7/22", with: user)
    #expect(other.succeeded)
    let newest = try workspace.tenken("journal", "show", "--limit", "1", "--json").json.ordered
    #expect(newest.arrayValue?.first?["by"] == "鈴木")
    #expect(newest.arrayValue?.first?["day"] == "2008-07-22")
    expectRefusal(workspace.tenken("status", with: ["TENKEN_TODAY": "soon"]), 64, "TENKEN_TODAY", "= ")
  }

  @Test(
    "any day can be today, and a clock set back loses no order",
    arguments: ["0001-01-01", "9999-12-31", "2008-02-29", "2007-12-31", "1988-01-01"])
  func today(_ day: String) throws {
    let workspace = try TestWorkspace(.opened)
    let opened = workspace.tenken(
      "round", "open", "x", "--checklist", "clean-office", "--from", day, "--to", day, "--today", day)
    #expect(opened.succeeded, "\(opened)")
    try workspace.write(
      "sheet: clean-office\nround: x\ndepartment: A\nanswers: {pc-off-when-leaving: 0}\n", to: "a.yaml")
    #expect(workspace.tenken("submit", "a.yaml", "--incomplete", "--today", day).succeeded)
    for command in [
      ["status", "x"], ["score", "x"], ["compare", "x"], ["compare", "x", "--with", "last-year"],
      ["fix", "list", "--due-within", "100000"], ["fix", "list", "--as-of", day], ["journal", "verify"],
      ["report", "fixes", "--format", "html"],
    ] {
      let outcome = workspace.tenken(command + ["--today", day])
      #expect(outcome.succeeded && outcome.err.isEmpty, "\(command): \(outcome)")
    }
    let sheet = try workspace.tenken("sheet", "show", "x", "A", "--json").json.array()
    #expect(sheet.first?["date"] as? String == day)
    let entries = try workspace.tenken("journal", "show", "--json").json.array()
    let order = entries.compactMap { $0["seq"] as? Int }
    #expect(order == order.sorted() || order == order.sorted(by: >))
  }

  @Test("arguments of any length and any characters are answered, never obeyed")
  func strange() throws {
    let workspace = try TestWorkspace()
    let long = String(repeating: "a", count: 100_000)
    let outcome = workspace.tenken("score", long)
    expectRefusal(outcome, 66, "there is no round")
    #expect(outcome.err.utf8.count < 10_000)
    expectRefusal(workspace.tenken("submit", long), 66, "error[cannot-read]", "too long")
    expectRefusal(workspace.tenken("score", "\u{1B}[31mred\u{202E}"), 66, "<U+1B>[31mred<U+202E>")
    expectRefusal(workspace.tenken("score", "a\nerror[x]: y"), 66, "a<U+A>error[x]: y")
    expectRefusal(workspace.tenken("ro\nund"), 64, "ro<U+A>und")
    expectRefusal(
      workspace.tenken(
        Array(repeating: "x=1", count: 5000).reduce(into: ["answer", "r1", "A", "--checklist", "kinds"]) {
          $0.append($1)
        }), 65, "\"x\"")
  }
}
