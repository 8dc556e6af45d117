import Foundation
import Testing

/// `tenken fill` without a screen: lines from standard input, and questions line by line (contract, section 10).
@Suite struct FillLinesTests {
  static let command = ["fill", "r1", "A"]

  func fill(
    _ workspace: TestWorkspace, _ lines: String, _ arguments: [String] = command
  ) throws -> Program.Outcome {
    try fill(workspace, Array(lines.utf8), arguments)
  }

  func fill(
    _ workspace: TestWorkspace, _ bytes: [UInt8], _ arguments: [String] = command
  ) throws -> Program.Outcome {
    let name = try workspace.write(bytes, to: "lines")
    return workspace.program().run(arguments, input: workspace.folder + "/" + name)
  }

  @Test("lines go into the draft one by one, with comments after a tab, in any line ending")
  func lines() throws {
    let workspace = try TestWorkspace()
    let outcome = try fill(
      workspace, "\u{FEFF}# a remark\r\npc-off-when-leaving=5\tワイヤなし\r\n\nmark=○\ntidy=はい\nmark=×")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.err.contains("saved pc-off-when-leaving=5") && outcome.err.contains("9 missing"))
    let shown = workspace.tenken("sheet", "show", "r1", "A", "--drafts", "--json").out
    #expect(shown.contains("ワイヤなし") && shown.contains("\"×\""))
    #expect(try FillTests.answers(workspace) == ["pc-off-when-leaving": "5"])
  }

  @Test("bad lines are named together with their numbers; the others stand")
  func badLines() throws {
    let workspace = try TestWorkspace()
    let outcome = try fill(
      workspace,
      Array("mark=maybe\npc-off-when-leaving=5\nnonsense\nwieght=1\n".utf8) + [0x82, 0xA0, 0x0A]
        + Array("fax-rules-posted=10\n".utf8))
    #expect(outcome.status == 65)
    for text in [
      "-:1: error[bad-answer]", "-:3: error", "-:4: error[unknown-item]", "-:5: error[bad-encoding]",
    ] {
      #expect(outcome.err.contains(text), "\(text): \(outcome.err)")
    }
    #expect(try FillTests.answers(workspace) == ["pc-off-when-leaving": "5", "fax-rules-posted": "10"])
  }

  @Test("what is missing on the command line is named, with 64")
  func missing() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    expectRefusal(try fill(workspace, "mark=o\n", ["fill", "r1"]), 64, "<department> is missing", "A, B, C")
    expectRefusal(try fill(workspace, "mark=o\n", ["fill", "r1", "A", "B"]), 64, "<department> is missing")
    expectRefusal(try fill(workspace, ""), 64, "no answers on standard input")
    let terminal = try FillTests.start(workspace, FillTests.command + ["--no-input"])
    #expect(terminal.finish().status == 64)
    #expect(terminal.text.contains("--no-input") && !terminal.text.contains("\u{1B}[?1049h"))
    #expect(workspace.record == before)
  }

  @Test("a round, department, checklist or item that is not there is named with those that are")
  func unknown() throws {
    let workspace = try TestWorkspace()
    expectRefusal(workspace.tenken("fill", "r2", "A"), 66, "round \"r2\"", "r1")
    expectRefusal(workspace.tenken("fill", "r1", "Z"), 66, "department \"Z\"", "A, B, C")
    expectRefusal(workspace.tenken("fill", "r1", "A", "--checklist", "clean"), 66, "clean-office")
    expectRefusal(
      workspace.tenken("fill", "r1", "A", "--items", "pc-of-when-leaving"), 66, "pc-off-when-leaving")
  }

  @Test("the receipts are JSON where that is asked for")
  func json() throws {
    let workspace = try TestWorkspace()
    let outcome = try fill(workspace, "mark=o\n", Self.command + ["--json", "--quiet"])
    #expect(outcome.err.isEmpty && outcome.out.contains("\"outcome\": \"draft\""))
  }

  @Test("a busy record ends the lines there, with what was saved before")
  func busy() throws {
    let workspace = try TestWorkspace()
    let descriptor = open(workspace.folder + "/tenken.db", O_RDWR)
    var lock = flock()
    // The byte with which SQLite reserves a write; reading goes on.
    (lock.l_type, lock.l_start, lock.l_len) = (Int16(F_WRLCK), 0x4000_0001, 1)
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
    let outcome = try fill(workspace, "mark=o\nmark=x\n")
    close(descriptor)
    #expect(outcome.status == 75)
    #expect(outcome.err.contains("-:1: error[busy]") && !outcome.err.contains("-:2:"))
  }

  // MARK: Questions line by line

  @Test("numbered questions where the terminal is dumb or plain lines were asked for, without a single code")
  func plain() throws {
    for environment in [["TENKEN_PLAIN": "1"], ["TERM": "dumb"]] {
      for locale in ["C", "ja_JP.UTF-8"] {
        let workspace = try TestWorkspace()
        let language = locale == "C" ? "en" : "ja"
        let terminal = try FillTests.start(
          workspace, with: environment.merging(["LANG": locale, "TENKEN_LANG": language]) { $1 })
        terminal.wait { $0.text.contains("[1/10]") && $0.text.hasSuffix("> ") }
        for number in 1...10 {
          terminal.type("o\n")
          terminal.wait {
            $0.text.contains("\(language == "en" ? "saved" : "保存済") \(number): 10") && $0.text.hasSuffix("> ")
          }
        }
        terminal.type("s\n")
        terminal.wait { $0.text.contains("100/100") && $0.text.hasSuffix("> ") }
        terminal.type("\n")
        #expect(terminal.finish().status == 0)
        #expect(!terminal.text.contains("\u{1B}"))
        #expect(workspace.tenken("score", "r1", "--json").out.contains("\"earned\": 100"))
      }
    }
  }

  @Test("the end of the input ends it, with everything kept")
  func endOfInput() throws {
    let workspace = try TestWorkspace()
    let terminal = try FillTests.start(workspace, with: ["TENKEN_PLAIN": "1"])
    terminal.wait { $0.text.hasSuffix("> ") }
    terminal.type("5\n")
    terminal.wait { $0.text.contains("saved 1: 5") && $0.text.hasSuffix("> ") }
    terminal.type("\u{4}")
    #expect(terminal.finish().status == 0)
    #expect(terminal.text.contains("saved as a draft"))
    #expect(try FillTests.answers(workspace).count == 1)
  }
}
