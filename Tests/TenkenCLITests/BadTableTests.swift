import Testing

/// Rows 16 to 23 of what bad input gets, through `tenken submit`.
@Suite struct BadTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var fixture: String
    var status: Int32
    var says: [String]

    init(_ fixture: String, _ status: Int32 = 65, _ says: String...) {
      (self.fixture, self.status, self.says) = (fixture, status, says)
    }

    var testDescription: String { fixture }
  }

  static let refused = [
    Row(
      "16-undecodable.csv", 65, ":3:48: error[bad-encoding]", "0x81 in row 3, column 48", "= save the file"),
    Row(
      "17-four-under-three.csv", 65, ":3: error[ragged-row]: 4 values stand under 3", "= which value is whose"
    ),
    Row("17-unclosed-quote.csv", 65, ":3:1: error[csv-syntax]", "line 3 is never closed", "= write a quote"),
    Row("17-no-header.csv", 65, ":1: error[unknown-format]", "= the header row must be"),
    Row(
      "17-doubled-header.csv", 65, ":1:40: error[duplicate-key]", "columns 5 and 6", "= take one of them out"),
    Row(
      "19-spoilt-answers.csv", 65, ":2:21: error[bad-answer]: \"5-Jan\"", ":2:27:", "\"1E+05\"",
      "= enter points"),
    Row(
      "19-spoilt-department.csv", 66, ":1:6: error[no-department]: there is no department \"1E+05\"",
      "= known: A"),
    Row(
      "22-many-problems.csv", 65, ":2:49: error[bad-answer]", "whose maximum is 10", ":3:1: error[no-round]",
      "\"r9\"", "= did you mean \"r1\"?", ":4:17: error[no-department]", "\"Z\"", "= known: A, B, C",
      ":5:29: error[unknown-item]", "\"nope\"", ":7:29: error[duplicate-answer]", "lines 6 and 7",
      ":8:29: error[not-asked]", "= remove this answer"),
    Row("23-wrong-weekday.csv", 65, ":2:53: error[bad-date]: \"7月31日(金)\" has no year", "= write it as"),
    Row("23-wrong-weekday-with-year.csv", 65, ":2:53: error[bad-date]", "2008-07-31 (Thu)", "= write it as"),
  ]

  @Test("a bad table is refused with place and mend, and nothing is applied", arguments: refused)
  func refuses(_ row: Row) throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    try workspace.add(fixture: row.fixture)
    let matrix = ["17-four", "19-"].contains { row.fixture.hasPrefix($0) }
    let flags = matrix ? ["--round", "r1", "--checklist", "clean-office"] : []
    let outcome = workspace.tenken(["submit", row.fixture] + flags)
    expectRefusal(outcome, row.status, row.fixture + ":")
    for text in row.says { #expect(outcome.err.contains(text), "\(text): \(outcome.err)") }
    #expect(workspace.record == before)

    let japanese = workspace.tenken(["submit", row.fixture, "--lang", "ja"] + flags)
    #expect(japanese.status == row.status)
    #expect(
      japanese.err.contains("ください") || japanese.err.contains("使えるもの"), "\(japanese.err)")
    #expect(workspace.record == before)
  }

  @Test(
    "every encoding, line ending and separator gives the same sheet",
    arguments: [
      "16-utf-8.csv", "16-utf-8-mark.csv", "16-cp932.csv", "16-utf-16-tabs.csv", "20-crlf.csv", "20-cr.csv",
      "20-sep.csv",
    ])
  func encodings(_ fixture: String) throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: fixture)
    let outcome = workspace.tenken("submit", fixture, "--incomplete")
    #expect(outcome.succeeded, "\(outcome)")
    let shown = workspace.tenken("sheet", "export", "r1", "A", "-o", "-")
    let comment = fixture.hasPrefix("16") ? "{answer: 5, comment: 紙が出たまま}" : "5"
    #expect(
      shown.out.contains("pc-off-when-leaving: \(comment)\n")
        || shown.out.contains("pc-off-when-leaving: {answer: 5, comment: \"紙が出たまま\"}\n"), "\(shown.out)")
    #expect(shown.out.contains("date: 2008-07-22\n"))
  }

  @Test("blank columns and rows of a matrix are no sheets")
  func blanks() throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "20-blank-column.csv")
    let outcome = workspace.tenken(
      "submit", "20-blank-column.csv", "--round", "r1", "--checklist", "clean-office", "--incomplete",
      "--json")
    let receipts = try outcome.json.array()
    #expect(receipts.map { $0["department"] as? String } == ["A", "B"])
  }

  @Test(
    "dates are read as people write them and written one way",
    arguments: ["slashes", "dots", "digits", "era", "letter", "weekday"])
  func dates(_ name: String) throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "23-\(name).csv")
    #expect(workspace.tenken("submit", "23-\(name).csv", "--incomplete").succeeded)
    let sheets = try workspace.tenken("sheet", "show", "r1", "A", "--json").json.array()
    #expect(sheets.first?["date"] as? String == "2008-07-22")
  }

  @Test("full-width, half-width and look-alike words are understood, and kept as they were typed")
  func typedWords() throws {
    let workspace = try TestWorkspace()
    let flags = ["--round", "r1", "--checklist", "kinds", "--json"]
    for (name, earned, typed) in [
      ("21-typed-words.csv", [12.0, 1, 1], ["〇", "ー", "ﾚ", "１０"]),
      ("21-more-words.csv", [10.5, 1.5, 0], ["x", "―", "済", "９．５"]),
    ] {
      try workspace.add(fixture: name)
      let receipts = try workspace.tenken(["submit", name] + flags).json.array()
      #expect(receipts.map { $0["earned"] as? Double } == earned)
      let shown = workspace.tenken("sheet", "show", "r1", "A", "--checklist", "kinds", "--json")
      for word in typed { #expect(shown.out.contains("\"answer\": \"\(word)\""), "\(word)") }
    }
  }

  @Test("cells that a spreadsheet would run are made harmless, and read back as they were")
  func formulas() throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "18-guarded.csv")
    #expect(workspace.tenken("submit", "18-guarded.csv", "--incomplete").succeeded)
    let exported = workspace.tenken(
      "sheet", "export", "r1", "A", "--checklist", "clean-office", "-o", "out.yaml")
    #expect(exported.succeeded, "\(exported)")
    let text = String(decoding: try #require(workspace.bytes(of: "out.yaml")), as: UTF8.self)
    #expect(text.contains("\"=1+1\"") && text.contains("\"@x\""), "\(text)")
    let again = workspace.tenken("submit", "out.yaml", "--incomplete", "--json")
    #expect(try again.json.array().first?["outcome"] as? String == "unchanged")

    try workspace.add(fixture: "18-formulas.yaml")
    #expect(workspace.tenken("submit", "18-formulas.yaml", "--incomplete").succeeded)
    var definition = String(decoding: try #require(workspace.bytes(of: "tenken.yaml")), as: UTF8.self)
    definition = definition.replacing("Department A", with: "=1+1")
    try workspace.write(definition, to: "tenken.yaml")
    let csv = workspace.tenken("report", "fixes", "--format", "csv", "--today", "2008-09-01").out
    #expect(csv.contains(",'=1+1 (A),") && !csv.contains(",=1+1"), "\(csv)")
    #expect(csv.contains(",-27,"), "a plain negative number stays one: \(csv)")
  }
}
