import Foundation
import Testing

/// Rows 1 to 15 of what bad input gets, through `tenken check` and `tenken submit`.
@Suite struct BadDefinitionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var fixture: String
    /// What standard error must hold in English.
    var says: [String]

    init(_ fixture: String, _ says: String...) { (self.fixture, self.says) = (fixture, says) }

    var testDescription: String { fixture }
  }

  static let rows = [
    Row("01-alias-bomb.yaml", ":6:29: error[yaml-aliases]: the anchor &d", "100000", "= use fewer aliases"),
    Row("02-depth.yaml", ":1:75: error[yaml-depth]", "64", "= nest less deeply"),
    Row("04-same-key.yaml", ":3:1: error[duplicate-key]", "lines 2 and 3", "= remove one of them"),
    Row(
      "05-unknown-words.yaml", ":4:9: error[unknown-value]: \"poins\"", "= did you mean \"points\"?",
      ":11:9: error[unknown-key]: unknown key \"wieght\" in item \"first\"", "= did you mean \"weight\"?",
      ":12:17: error[unknown-value]: \"yes-nol\"", "= did you mean \"yes-no\"?"),
    Row("07-two-documents.yaml", ":10:1: error[yaml-documents]", "= put what follows the `---` into a file"),
    Row("08-tab.yaml", ":8:1: error[yaml-syntax]: a tab", "= indent with blanks, not with tabs"),
    Row("08-full-width-colon.yaml", ":3:6: error[yaml-syntax]: a full-width colon `：`", "= write `: `"),
    Row("08-full-width-blank.yaml", ":8:1: error[yaml-syntax]", "U+3000", "= write ordinary blanks"),
    Row("09-cp932.yaml", ":3: error[bad-encoding]", "CP932", "byte 36", "= save the file as UTF-8"),
    Row(
      "12-numbers.yaml", ":8:39: error[bad-number]", "above 0, not -1", ":9:39:", ":10:42:", ":11:42:",
      ":12:39:", "more than 2 decimals", ":13:39:", "\"1e3\" is no number", ":14:39:", "\"0x10\"", ":15:42:",
      "\".inf\"", ":16:42:", "\"NaN\"", ":17:39:", "= write a number"),
    Row("13-tag.yaml", ":3:8: error[yaml-tag]", "python/object", "= remove the tag"),
    Row("13-merge.yaml", ":9:10: error[yaml-merge]", "`<<`", "= write the keys out here"),
    Row("13-version.yaml", ":1:1: error[yaml-syntax]", "= remove the %YAML line"),
    Row("14-empty.yaml", ":1:1: error[empty-file]", "= begin with a key"),
    Row("14-comments.yaml", ":1:1: error[empty-file]", "= begin with a key"),
    Row("14-list.yaml", ":1:3: error[", "= "),
    Row("14-nul.yaml", ":1: error[bad-encoding]: a NUL", "byte 12", "= remove it"),
    Row("14-surrogate.yaml", ":1: error[bad-encoding]", "byte 12", "= save the file as UTF-8"),
    Row("15-february-30.yaml", ":5:29: error[bad-date]", "2008-02-30", "= write it as"),
    Row("15-month-13.yaml", ":5:29: error[bad-date]", "2008-13-01", "= write it as"),
    Row("15-year-0.yaml", ":5:29: error[bad-date]", "0000-01-01", "= write it as"),
    Row("15-april-31.yaml", ":3:21: error[bad-date]", "04-31", "= write month and day"),
  ]

  @Test("check names place and mend, ends with 65 and touches nothing", arguments: rows)
  func check(_ row: Row) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    try workspace.add(fixture: row.fixture)
    let outcome = workspace.tenken("check", row.fixture)
    expectRefusal(outcome, 65)
    for text in row.says { #expect(outcome.err.contains(text), "\(text): \(outcome.err)") }
    #expect(outcome.err.hasPrefix(row.fixture + ":"))
    #expect(workspace.record == before)

    let japanese = workspace.tenken("check", row.fixture, "--lang", "ja")
    #expect(japanese.status == 65)
    #expect(japanese.err.contains("ください") || japanese.err.contains("ではありませんか"), "\(japanese.err)")
  }

  @Test("submit refuses the same files and touches nothing", arguments: rows)
  func submit(_ row: Row) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    try workspace.add(fixture: row.fixture)
    expectRefusal(workspace.tenken("submit", row.fixture), 65, row.fixture + ":")
    #expect(workspace.record == before)
    #expect(!workspace.names.contains("evidence"))
  }

  @Test(
    "text stays text, and a byte order mark or UTF-16 is read",
    arguments: ["06-text-stays-text.yaml", "09-bom.yaml", "09-utf-16.yaml"])
  func accepted(_ fixture: String) throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: fixture)
    let outcome = workspace.tenken("check", fixture)
    #expect(outcome.status == 0 && outcome.out.isEmpty, "\(outcome)")
    #expect(outcome.err == "no errors in 1 file\n")
  }

  @Test("words that other YAML readers turn into numbers and truths are shown as written")
  func textAsWritten() throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      TestWorkspace.fixture("06-text-stays-text.yaml"), to: "checklists/kinds/checklist.yaml")
    let shown = workspace.tenken("checklist", "show", "kinds", "--json")
    expectRefusal(workspace.tenken("check"), 65, "the folder is named \"kinds\"")
    for text in ["\"no\"", "\"1.10\"", "\"12:30\"", "\"08\"", "\"~\""] {
      #expect(shown.out.contains(text), "\(text): \(shown)")
    }
  }

  @Test("what is over 2 MiB is refused before it is parsed, on one line or on many")
  func tooLarge() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    let text = String(repeating: "x", count: 2 << 20)
    try workspace.write("checklist: \(text)\n", to: "line.yaml")
    try workspace.write(
      "checklist: a\n" + String(repeating: "# \(text.prefix(98))\n", count: 22_000), to: "lines.yaml")
    for name in ["line.yaml", "lines.yaml"] {
      for command in ["check", "submit"] {
        expectRefusal(
          workspace.tenken(command, name), 65, "\(name): error[too-large]", "2097152", "= divide it")
      }
    }
    #expect(workspace.record == before)
  }

  @Test("two MiB of text on one line end at once, whole in no message")
  func longLine() throws {
    let workspace = try TestWorkspace()
    try workspace.write("checklist: \(String(repeating: "あ", count: 690_000))\n", to: "line.yaml")
    let outcome = workspace.tenken("check", "line.yaml")
    expectRefusal(outcome, 65, "line.yaml:1")
    #expect(outcome.err.utf8.count < 20_000)
  }

  @Test("a broken tenken.yaml stops every command with its place")
  func brokenWorkspace() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    try workspace.write("tenken: 1\norganisation: O\ndepartmnts: []\n", to: "tenken.yaml")
    for command in [["check"], ["status"], ["score", "r1"], ["round", "list"], ["fix", "list"]] {
      expectRefusal(
        workspace.tenken(command), 65, "tenken.yaml:3:1: error[unknown-key]",
        "= did you mean \"departments\"?")
    }
    #expect(workspace.record == before)
  }

  @Test("check prints the line, the caret under it and the help exactly as the contract shows them")
  func exactForm() throws {
    let workspace = try TestWorkspace()
    let definition = try #require(workspace.bytes(of: "checklists/kinds/checklist.yaml"))
    let text = String(decoding: definition, as: UTF8.self)
      .replacing(
        "      - {id: mark, ask: A mark, answer: mark, not-applicable: allowed}\n",
        with: """
                - id: mark
                  ask: A mark
                  wieght: 3

          """)
    try workspace.write(text, to: "checklists/kinds/checklist.yaml")
    let outcome = workspace.tenken("check")
    #expect(
      outcome.err == """
        checklists/kinds/checklist.yaml:10:9: error[unknown-key]: unknown key "wieght" in item "mark"
           10 |         wieght: 3
              |         ^^^^^^
              = did you mean "weight"?

        """)
    #expect(outcome.out.isEmpty && outcome.status == 65)
  }

  @Test("warnings alone end with 0, and all problems are listed by file and position")
  func order() throws {
    let workspace = try TestWorkspace()
    try workspace.write("checklist: b\n", to: "b.yaml")
    try workspace.write("checklist: a\nwieght: 1\nverison: 1\n", to: "a.yaml")
    let outcome = workspace.tenken("check", "b.yaml", "a.yaml")
    let places = outcome.err.split(separator: "\n").filter { $0.contains("error[") }
      .map { String($0.prefix { $0 != " " }) }
    #expect(places == places.sorted { $0.localizedStandardCompare($1) == .orderedAscending })
    #expect(places.first?.hasPrefix("a.yaml:") ?? false)
    #expect(places.last?.hasPrefix("b.yaml:") ?? false)

    let folder = workspace.folder + "/checklists/clean-office"
    try workspace.copyBuiltIn("clean-office", to: folder)
    let hidden = workspace.tenken("check")
    #expect(hidden.status == 0, "\(hidden)")
    #expect(hidden.err.contains("warning[hides-built-in]"))
  }
}
