import Testing

/// Help texts: every command, both languages, every width.
@Suite struct HelpTests {
  static let commands = [
    [], ["init"], ["check"], ["checklist"], ["checklist", "list"], ["checklist", "show"], ["round"],
    ["round", "open"], ["round", "list"], ["round", "show"], ["round", "change"], ["round", "close"],
    ["round", "reopen"], ["round", "cancel"], ["submit"], ["answer"], ["sheet"], ["sheet", "list"],
    ["sheet", "show"], ["sheet", "accept"], ["sheet", "return"], ["sheet", "export"], ["status"], ["score"],
    ["compare"], ["fix"], ["fix", "list"], ["fix", "show"], ["incident"], ["incident", "add"],
    ["incident", "list"], ["incident", "show"], ["control"], ["control", "list"], ["control", "show"],
    ["control", "check"], ["control", "audit"], ["control", "raise"], ["control", "release"],
    ["risk"], ["risk", "add"], ["risk", "list"],
    ["risk", "show"], ["risk", "update"], ["risk", "plan"], ["risk", "approve"], ["risk", "return"],
    ["risk", "import"], ["risk", "export"], ["risk", "catalogue"], ["audit"], ["audit", "plan"],
    ["audit", "record"], ["audit", "list"], ["contractor"], ["contractor", "list"], ["contractor", "decide"],
    ["approvals"], ["remind"], ["report"], ["new", "template"], ["journal"], ["journal", "show"],
    ["journal", "verify"], ["backup"], ["restore"],
  ]

  @Test("help has a summary, the usage, the options and examples, in both languages", arguments: commands)
  func help(_ command: [String]) throws {
    let workspace = try TestWorkspace(.nothing)
    let name = (["tenken"] + command).joined(separator: " ")
    let english = workspace.tenken(command + ["--help"])
    #expect(english.succeeded && english.err.isEmpty)
    #expect(english.out.contains("\nUsage: \(name)"), "\(english.out)")
    #expect(english.out.contains("\nExamples:\n  tenken "), "\(english.out)")
    #expect(english.out.contains("Common options:\n"))
    let hasJapanese = english.out.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    #expect(!hasJapanese, "\(english.out)")

    let japanese = workspace.tenken(command + ["--help"], with: ["TENKEN_LANG": "ja"])
    #expect(japanese.out.contains("\n使い方: \(name)"))
    #expect(japanese.out.contains("\n例:\n  tenken "))
    for word in ["Usage", "USAGE", "OPTIONS", "Options", "subcommand", "default", "Show"] {
      #expect(!japanese.out.contains(word), "\(word): \(japanese.out)")
    }
    for way in [["help"] + command, command + ["-h"], ["--lang", "en"] + command + ["--help"]] {
      #expect(workspace.tenken(way).out == english.out, "\(way)")
    }
  }

  @Test("help fits any width", arguments: commands, ["20", "40", "80"])
  func width(_ command: [String], _ columns: String) throws {
    let workspace = try TestWorkspace(.nothing)
    for language in ["ja", "en"] {
      let environment = ["COLUMNS": columns, "TENKEN_LANG": language]
      let outcome = workspace.tenken(command + ["--help"], with: environment)
      for line in outcome.out.split(separator: "\n") {
        #expect(columnsTaken(by: line) <= Int(columns) ?? 0, "\(line)")
      }
    }
  }

  @Test("the descriptions of options stand in one column")
  func column() throws {
    let workspace = try TestWorkspace(.nothing)
    let help = workspace.tenken("score", "--help", "--lang", "ja").out
    #expect(help.contains("  --checklist <checklist>  チェックリスト\n  --department <department>  部署\n") == false)
    let rows = help.split(separator: "\n").filter { $0.hasPrefix("  --") && $0.contains("  ") }
    let starts = rows.compactMap { row -> Int? in
      guard let gap = row.dropFirst(2).firstRange(of: "  ") else { return nil }
      return columnsTaken(by: row[..<gap.lowerBound] + row[gap.lowerBound...].prefix { $0 == " " })
    }
    #expect(Set(starts).count <= 2 && starts.count > 8, "\(help)")
  }

  @Test("tenken alone and a group alone show their help; the version is one line")
  func bare() throws {
    let workspace = try TestWorkspace(.nothing)
    #expect(workspace.tenken().out == workspace.tenken("--help").out)
    #expect(workspace.tenken().succeeded)
    #expect(workspace.tenken("round").out == workspace.tenken("round", "--help").out)
    #expect(workspace.tenken("--lang", "ja").out.hasPrefix("点検の"))
    for way in [["--version"], ["--lang", "ja", "--version"], ["--version", "-q"]] {
      let outcome = workspace.tenken(way)
      #expect(outcome.succeeded && outcome.err.isEmpty)
      #expect(outcome.out.hasPrefix("tenken ") && outcome.out.split(separator: "\n").count == 1)
    }
  }

  @Test("the commands and options of the contract are there, spelled as there")
  func contract() throws {
    let workspace = try TestWorkspace(.nothing)
    let promised: [(command: [String], words: [String])] = [
      (["init"], ["--example", "<dir>"]), (["check"], ["<file>"]), (["checklist", "show"], ["<id>"]),
      (
        ["round", "open"],
        [
          "--checklist", "--from", "--to", "--title", "--department", "--expect", "--due", "--notice",
          "--programme",
        ]
      ),
      (["round", "change"], ["--title", "--from", "--to", "--due", "--notice", "--department", "--reason"]),
      (["round", "close"], ["--incomplete"]), (["round", "reopen"], ["--reason"]),
      (["round", "cancel"], ["--reason"]), (["round", "list"], ["--as-of"]),
      (["submit"], ["--merge", "--incomplete", "--dry-run", "--round", "--checklist", "--role", "--date"]),
      (["answer"], ["--checklist", "--self", "<round>", "<department>", "<item=answer>"]),
      (["sheet", "list"], ["--as-of"]),
      (["sheet", "show"], ["--checklist", "--self", "--drafts", "--as-of"]),
      (["sheet", "accept"], ["--all", "--checklist", "--self"]),
      (["sheet", "return"], ["--reason", "--checklist", "--self"]),
      (["sheet", "export"], ["-o", "--checklist", "--self", "--as-of"]),
      (["status"], ["<round>", "--as-of", "--fail-on"]),
      (
        ["score"], ["--checklist", "--department", "--items", "--drafts", "--scorer", "--as-of", "--fail-on"]
      ),
      (["compare"], ["--with", "--checklist", "--as-of", "--fail-on"]),
      (["fix", "list"], ["--department", "--state", "--overdue", "--due-within", "--as-of", "--fail-on"]),
      (["round", "show"], ["--as-of"]), (["trend"], ["--as-of"]), (["gap"], ["--as-of"]),
      (["fix", "show"], ["<id>", "--as-of"]),
      (["fix", "open"], ["--department", "--what", "--from", "--due"]),
      (["fix", "plan"], ["<id>", "--owner", "--immediate", "--cause", "--action", "--due"]),
      (["fix", "done"], ["<id>", "--on", "--note", "--evidence"]),
      (["fix", "verify"], ["<id>", "--effective", "--ineffective", "--note"]),
      (["fix", "extend"], ["<id>", "--to", "--reason", "--approved-by"]),
      (["fix", "accept"], ["<id>", "--risk", "--approved-by"]),
      (["fix", "spread"], ["<id>", "--department"]), (["fix", "calendar"], ["-o", "--as-of"]),
      (["evidence", "remove"], ["<sha>", "--reason"]),
      (["plugin", "check"], ["<dir>"]), (["plugin", "trust"], ["<name>"]),
      (["plugin", "run"], ["<plugin>", "<file>"]), (["import"], ["<format>", "<file>", "-o"]),
      (["new", "plugin"], ["<name>", "--kind", "--language", "-o"]),
      (["new", "checklist"], ["<name>", "-o"]), (["new", "template"], ["<name>", "-o"]),
      (
        ["incident", "add"],
        [
          "--department", "--on", "--process", "--what", "--similar", "--clause", "--level", "--decided-by",
        ]
      ),
      (["incident", "list"], ["--department", "--as-of"]),
      (["control", "list"], ["--department", "--level", "--overdue", "--as-of", "--fail-on"]),
      (["control", "check"], ["--on", "--result"]),
      (["control", "audit"], ["--on", "--effective", "--ineffective"]),
      (["control", "raise"], ["--level", "--decided-by", "--reason"]),
      (["control", "release"], ["--on", "--approved-by"]),
      (["risk", "plan"], ["--level", "--measure", "--owner", "--due"]),
      (["risk", "approve"], ["--approved-by", "--condition"]), (["risk", "return"], ["--reason"]),
      (["risk", "list"], ["--department", "--residual", "--round", "--as-of"]),
      (["audit", "plan"], ["--department", "--half", "--auditor", "--on"]),
      (["audit", "record"], ["--on", "--result", "--finding", "--note"]),
      (["contractor", "decide"], ["--decision", "--note"]), (["approvals"], ["--for", "--as-of"]),
      (["remind"], ["<round>", "--missing", "--fixes", "--via", "-o", "--dry-run"]),
      (
        ["report"],
        [
          "--department", "--format", "-o", "--as-of", "--edition", "--number", "--issuer", "--date",
          "--note",
        ]
      ),
      (["journal", "show"], ["--limit", "--as-of"]),
      (["journal", "verify"], ["--head"]), (["backup"], ["<file>"]), (["restore"], ["<file>"]),
    ]
    let common = [
      "--workspace", "--lang", "--today", "--by", "--ambiguous-width", "--json", "--quiet", "--no-input",
    ]
    for (command, words) in promised {
      let help = workspace.tenken(command + ["--help"]).out
      for word in words + common { #expect(help.contains(word), "\(command) \(word)") }
    }
  }
}
