import Foundation
import Testing

/// `tenken fill` in a real terminal (contract, section 10).
@Suite struct FillTests {
  static let command = ["fill", "r1", "A", "--checklist", "clean-office"]

  static func start(
    _ workspace: TestWorkspace, _ arguments: [String] = command, columns: UInt16 = 80, rows: UInt16 = 24,
    with environment: [String: String] = [:], shell: String? = nil
  ) throws -> LiveTerminal {
    let program = workspace.program(["TERM": "xterm"].merging(environment) { $1 })
    return try LiveTerminal(arguments, with: program, columns: columns, rows: rows, shell: shell)
  }

  /// The answers of department A's sheet, drafts among them.
  static func answers(_ workspace: TestWorkspace) throws -> [String: String] {
    let outcome = workspace.tenken(
      "sheet", "show", "r1", "A", "--checklist", "clean-office", "--drafts", "--json")
    if outcome.status == 66 { return [:] }
    let text = try #require(JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    var answers: [String: String] = [:]
    for item in text.first?["items"] as? [[String: Any]] ?? [] {
      if let id = item["item"] as? String, let answer = item["answer"] as? String { answers[id] = answer }
    }
    return answers
  }

  /// What the list of items shows: number and answer.
  static func listed(_ terminal: LiveTerminal) -> [Int: String] {
    var found: [Int: String] = [:]
    for line in terminal.screen {
      guard let match = line.firstMatch(of: /^[> ][! ] *(\d+)\. \[(.*?)\]/) else { continue }
      let answer = match.2.trimmingCharacters(in: .whitespaces)
      if !answer.isEmpty, let number = Int(match.1) { found[number] = answer }
    }
    return found
  }

  /// The answers that were marked as saved.
  static func acknowledged(_ terminal: LiveTerminal) -> [Int: String] {
    var found: [Int: String] = [:]
    for match in LiveTerminal.plain(terminal.text).matches(of: /saved (\d+): (\d+)/) {
      if let number = Int(match.1) { found[number] = String(match.2) }
    }
    return found
  }

  @Test("a sheet of 10 items is filled with 12 keys when all is well")
  func twelveKeys() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace)
    terminal.wait(for: "1/10")
    for number in 1...10 { terminal.type("o", "saved \(number): 10") }
    terminal.type("s", "Score 100/100")
    #expect(terminal.screen.contains { $0.contains("submit") })
    terminal.type("s")
    #expect(terminal.finish().status == 0)
    #expect(terminal.isInOrder && terminal.text.contains("\u{1B}[?1049l"))
    let after = terminal.text.components(separatedBy: "\u{1B}[?1049l").last ?? ""
    #expect(after.contains("submitted") && after.contains("100.0 %"))
    let status = workspace.tenken("score", "r1", "--department", "A", "--checklist", "clean-office", "--json")
    #expect(status.out.contains("\"earned\": 100"))
  }

  @Test(
    "killed after every single key, the next fill shows every answer that was marked saved, and nothing else")
  func killed() throws {
    let keys = Array(repeating: "o", count: 10) + ["s"]
    for count in 0...keys.count {
      let workspace = try TestWorkspace()
      let terminal = try Self.start(workspace)
      terminal.wait(for: "1/10")
      for (index, key) in keys.prefix(count).enumerated() {
        terminal.type(key, key == "o" ? "saved \(index + 1): 10" : "Score 100/100")
      }
      terminal.kill9()
      let acknowledged = Self.acknowledged(terminal)
      #expect(acknowledged.count == min(count, 10))
      let next = try Self.start(workspace)
      next.wait(for: count < 10 ? "\(count + 1)/10, \(count) answered" : "1/10, 10 answered")
      next.type("l", "Items")
      #expect(Self.listed(next) == acknowledged)
      next.type("q", "Answer:")
      next.type("q")
      #expect(next.finish().status == 0)
    }
  }

  @Test("killed at any moment, what was marked saved is there, and nothing that was not typed")
  func killedUnawares() throws {
    for delay in stride(from: UInt32(0), to: 60_000, by: 6000) {
      let workspace = try TestWorkspace()
      let terminal = try Self.start(workspace)
      terminal.wait(for: "1/10")
      terminal.type("ooo")
      usleep(delay)
      terminal.kill9()
      let acknowledged = Self.acknowledged(terminal)
      let kept = try Self.answers(workspace)
      #expect(kept.count >= acknowledged.count && kept.count <= 3)
      #expect(kept.values.allSatisfy { $0 == "10" })
      #expect(workspace.tenken("journal", "verify").status == 0)
    }
  }

  @Test("a submission that was confirmed stands after a kill")
  func killedAfterSubmitting() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace, ["fill", "r1", "A", "B", "--checklist", "clean-office"])
    terminal.wait(for: "1/10")
    for number in 1...10 { terminal.type("o", "saved \(number): 10") }
    terminal.type("s", "Score 100/100")
    terminal.type("s", "submitted: Department A")
    terminal.kill9()
    let status = workspace.tenken("sheet", "show", "r1", "A", "--checklist", "clean-office", "--json")
    #expect(status.out.contains("\"submitted\""))
  }

  @Test("Ctrl-C ends with 130, the hang-up of the terminal by its signal; nothing is lost")
  func interrupted() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace)
    terminal.wait(for: "1/10")
    terminal.type("o", "saved 1: 10")
    terminal.type("\u{3}")
    #expect(terminal.finish().status == 130)
    #expect(terminal.isInOrder && terminal.text.contains("\u{1B}[?1049l"))
    for signal in [SIGHUP, SIGTERM] {
      let again = try Self.start(workspace)
      again.wait(for: "2/10, 1 answered")
      kill(again.pid, signal)
      #expect(again.finish().signal == signal)
      #expect(again.isInOrder && again.text.contains("\u{1B}[?1049l"))
    }
    #expect(try Self.answers(workspace).count == 1)
  }

  @Test("Ctrl-Z gives the shell its terminal back, and fg goes on where it was")
  func suspended() throws {
    let workspace = try TestWorkspace()
    let shell = "set -m; \"$@\"; stty -a | tr ';' '\\n' | grep -w echo; echo STOPPED; fg; echo ENDED $?"
    let terminal = try Self.start(workspace, shell: shell)
    terminal.wait(for: "1/10")
    terminal.type("o", "saved 1: 10")
    terminal.type("5")
    terminal.wait(for: "Answer: 5")
    terminal.type("\u{1A}")
    terminal.wait { $0.text.contains("STOPPED") }
    #expect(terminal.text.components(separatedBy: "\u{1B}[?1049l").count == 2, "\(terminal.text.suffix(500))")
    let between = terminal.text.components(separatedBy: "\u{1B}[?1049l").last ?? ""
    #expect(between.contains("echo") && !between.contains("-echo "), "\(between)")
    terminal.wait { $0.text.components(separatedBy: "\u{1B}[?1049h").count == 3 }
    terminal.wait(for: "Answer: 5")
    terminal.type("\r", "saved 2: 5")
    terminal.type("q")
    terminal.wait { $0.text.contains("ENDED 0") }
    #expect(try Self.answers(workspace).count == 2)
  }

  @Test("a new size is drawn at once, down to 20 columns and 5 rows; no line is wider")
  func resized() throws {
    let workspace = try TestWorkspace()
    for language in ["ja", "en"] {
      let terminal = try Self.start(workspace, with: ["TENKEN_LANG": language, "NO_COLOR": "1"])
      terminal.wait(for: "1/10")
      for (columns, rows) in [(UInt16(40), UInt16(15)), (20, 10), (20, 5), (7, 3), (1, 1), (200, 60)] {
        let before = terminal.output.count
        terminal.resize(columns: columns, rows: rows)
        terminal.wait { $0.output.count > before && $0.text.hasSuffix("\u{1B}[J") }
        #expect(terminal.screen.count <= rows)
        for line in terminal.screen where columnsTaken(by: line) > Int(columns) {
          Issue.record("\(columns) columns: \(line)")
        }
      }
      terminal.type("q")
      #expect(terminal.finish().status == 0)
    }
  }

  @Test("Japanese is typed and taken back character by character, with the cursor where it is")
  func japanese() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace, with: ["TENKEN_LANG": "ja", "NO_COLOR": "1"])
    terminal.wait(for: "1/10")
    terminal.type("c", "コメント:")
    terminal.type("箱か\u{3099}x", "箱がx")
    terminal.type("\u{7F}\u{7F}")
    terminal.wait { $0.text.hasSuffix(";3H\u{1B}[?25h") }
    terminal.type("がある\r", "保存済 1: 「箱がある」")
    terminal.type("q")
    #expect(terminal.finish().status == 0)
    #expect(terminal.text.contains("下書きに保存済"))
  }

  @Test("full-width keys count, and NO_COLOR leaves no colour")
  func fullWidth() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace, with: ["NO_COLOR": "1"])
    terminal.wait(for: "1/10")
    terminal.type("ｏ", "saved 1: 10")
    terminal.type("〇", "saved 2: 10")
    terminal.type("５\r", "saved 3: 5")
    terminal.type("ｑ")
    #expect(terminal.finish().status == 0)
    #expect(terminal.text.firstMatch(of: /\u{1B}\[[1-9][0-9;]*m/) == nil)
  }

  @Test("a busy record keeps the person in the screen, and a second try works")
  func busy() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace)
    terminal.wait(for: "1/10")
    terminal.type("o", "saved 1: 10")
    // The bytes that SQLite locks while it writes a record.
    let descriptor = open(workspace.folder + "/tenken.db", O_RDWR)
    var lock = flock()
    (lock.l_type, lock.l_start, lock.l_len) = (Int16(F_WRLCK), 0x4000_0000, 512)
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
    terminal.type("o", "Not saved: another process holds the record")
    #expect(terminal.screen[0].contains("2/10, 1 answered"))
    close(descriptor)
    terminal.type("\r", "saved 2: 10")
    terminal.type("q")
    #expect(terminal.finish().status == 0)
  }

  @Test(
    "arrows in both spellings, Escape by itself, pasted text and characters that come apart are understood")
  func rawKeys() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace)
    terminal.wait(for: "1/10")
    terminal.type("\u{1B}[B", "2/10")
    terminal.type("\u{1B}OB", "3/10")
    terminal.type("\u{1B}[A", "2/10")
    terminal.type("\u{1B}[200~ooo\u{1B}[201~", "paste after c")
    terminal.type("c", "Comment:")
    terminal.type("\u{1B}[200~a\nb\u{1B}[201~", "a b")
    terminal.type("\u{1B}", "Answer:")
    #expect(!terminal.screen.contains { $0.contains("a b") })
    terminal.type("l", "Items")
    terminal.type("\u{1B}[6~\r", "10/10")
    // The three bytes of a full-width x.
    for byte in Array("ｘ".utf8) {
      terminal.send([byte])
      usleep(5000)
    }
    terminal.wait(for: "saved 10: 0")
    terminal.type("\u{1B}[99;99Z\u{0}q")
    #expect(terminal.finish().status == 0)
    #expect(try Self.answers(workspace).count == 1)
  }

  @Test("a photo is copied under its hash; one that is not there is said so, and the path stays to be mended")
  func evidence() throws {
    let workspace = try TestWorkspace()
    try workspace.write("photo", to: "desk 1.jpg")
    let terminal = try Self.start(workspace)
    terminal.wait(for: "1/10")
    terminal.type("e", "Path of a photo")
    terminal.type("'desk 2.jpg'\r", "cannot be read")
    terminal.type("\u{15}'desk 1.jpg'\r", "saved 1: evidence desk 1.jpg")
    terminal.type("q")
    #expect(terminal.finish().status == 0)
    let hashes = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/evidence")
    #expect(hashes.count == 1 && hashes[0].count == 64)
    let shown = workspace.tenken(
      "sheet", "show", "r1", "A", "--checklist", "clean-office", "--drafts", "--json")
    #expect(shown.out.contains("desk 1.jpg") && shown.out.contains(hashes[0]))
  }

  @Test("without a department one is chosen; d goes to and fro, each sheet where it was")
  func departments() throws {
    let workspace = try TestWorkspace()
    let terminal = try Self.start(workspace, ["fill", "r1", "--checklist", "clean-office"])
    terminal.wait(for: "Departments")
    terminal.type("2\r", "Department B")
    terminal.type("o", "saved 1: 10")
    terminal.type("d", "1/10 draft")
    terminal.type("1\r", "Department A")
    terminal.type("d\r", "2/10, 1 answered")
    #expect(terminal.screen[0].contains("Department B"))
    terminal.type("q")
    #expect(terminal.finish().status == 0)
    #expect(terminal.text.contains("tenken fill r1 B"))
  }
}
