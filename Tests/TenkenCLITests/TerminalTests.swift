import Testing

/// Row 39 of what bad input gets, as far as nothing asks yet: widths, colours, odd environments.
@Suite struct TerminalTests {
  static let commands = [
    ["score", "2008-campaign-1"], ["score", "2008-campaign-1", "--items"], ["compare", "2009-campaign-1"],
    ["status", "2008-campaign-1"], ["fix", "list"], ["fix", "show", "F1"], ["round", "list"],
    ["round", "show", "2008-campaign-1"], ["sheet", "list", "2008-campaign-1"],
    ["sheet", "show", "2008-campaign-1", "A"], ["checklist", "list"], ["checklist", "show", "clean-office"],
    ["journal", "show", "--limit", "40"], ["report", "fixes"], ["submit", "--help"], ["help"],
  ]

  @Test("nothing is wider than the terminal, and NO_COLOR leaves no escape code", arguments: commands)
  func widths(_ command: [String]) throws {
    let workspace = try TestWorkspace(.example)
    for columns: UInt16 in [20, 80, 400] {
      for language in ["ja", "en"] {
        let program = workspace.program(["TENKEN_LANG": language, "NO_COLOR": "1", "TERM": "xterm"])
        let (status, text) = try Terminal(columns: columns).run(command, with: program)
        #expect(status == 0)
        #expect(!text.contains("\u{1B}"))
        for line in text.split(separator: "\n") where columnsTaken(by: line) > columns {
          Issue.record("\(columns) \(language): \(line)")
        }
      }
    }
  }

  @Test("colours stand on a terminal alone, and never with NO_COLOR, TERM=dumb or TENKEN_PLAIN")
  func colours() throws {
    let workspace = try TestWorkspace(.example)
    let command = ["score", "2008-campaign-1"]
    func shown(_ environment: [String: String]) throws -> String {
      try Terminal(columns: 80).run(command, with: workspace.program(environment)).text
    }
    #expect(try shown(["TERM": "xterm"]).contains("\u{1B}["))
    for refusal in ["NO_COLOR": "1", "TERM": "dumb", "TENKEN_PLAIN": "1"] {
      #expect(try !shown(["TERM": "xterm"].merging([refusal.key: refusal.value]) { $1 }).contains("\u{1B}"))
    }
    #expect(!workspace.tenken(command, with: ["TERM": "xterm"]).out.contains("\u{1B}"))
  }

  @Test("a terminal without a size is taken by COLUMNS, else for one of 80")
  func unknownSize() throws {
    let workspace = try TestWorkspace(.example)
    for (environment, most) in [(["COLUMNS": "40"], 40), ([:], 80), (["COLUMNS": "many"], 80)] {
      let program = workspace.program(environment.merging(["NO_COLOR": "1"]) { $1 })
      let (_, text) = try Terminal(columns: 0).run(["score", "2008-campaign-1"], with: program)
      let widest = text.split(separator: "\n").map { columnsTaken(by: $0) }.max() ?? 0
      #expect(widest <= most && widest > most / 2, "\(widest)")
    }
  }

  @Test("LANG=C, an empty environment and a foreign locale print whole UTF-8")
  func locales() throws {
    let workspace = try TestWorkspace(.example)
    let expected = workspace.tenken("score", "2008-campaign-1", "--lang", "ja").out
    #expect(expected.contains("得点率"))
    for environment in [["LANG": "C"], ["LANG": "ja_JP.SJIS", "LC_ALL": "POSIX"], ["LANG": "", "HOME": ""]] {
      let outcome = workspace.tenken("score", "2008-campaign-1", "--lang", "ja", with: environment)
      #expect(outcome.succeeded && outcome.out == expected)
    }
    let wide = workspace.tenken("score", "2008-campaign-1", "--ambiguous-width", "2")
    #expect(wide.succeeded)
  }
}
