import Foundation
import Testing

/// Rows 42 and 43 of what bad input gets, and what must hold of the record whatever happens.
@Suite struct RecordTests {
  private static let submit = [
    "submit", "21-typed-words.csv", "--round", "r1", "--checklist", "kinds",
  ]

  enum Damage: String, CaseIterable {
    case empty, short, truncated, text, foreign, newer, page, zeros

    func apply(to record: [UInt8]) -> [UInt8] {
      var bytes = record
      switch self {
      case .empty: return []
      case .short: return Array(record.prefix(50))
      case .truncated: return Array(record.prefix(5000))
      case .text: return Array("not a database\n".utf8)
      case .foreign: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
      case .newer: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      case .page: for index in 4104..<12_288 { bytes[index] = 0xAA }
      case .zeros: return [UInt8](repeating: 0, count: record.count)
      }
      return bytes
    }
  }

  @Test("a record that is none is refused with what to do, and never touched", arguments: Damage.allCases)
  func damage(_ damage: Damage) throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "21-typed-words.csv")
    #expect(workspace.tenken("backup", "copy.db").succeeded)
    let bytes = damage.apply(to: try #require(workspace.record))
    try workspace.write(bytes, to: "tenken.db")
    for command in [
      Self.submit, ["status"], ["score", "r1"], ["journal", "verify"], ["journal", "show"], ["fix", "list"],
      ["round", "close", "r1"], ["backup", "other.db"],
    ] {
      let outcome = workspace.tenken(command)
      expectRefusal(outcome, 65, "tenken.db: error[", "\n      = ")
      #expect(
        ["tenken restore", "newer"].contains { outcome.err.contains($0) }, "\(command): \(outcome.err)")
      #expect(workspace.record == bytes, "\(command)")
      #expect(!workspace.names.contains("other.db"))
    }
    let restored = workspace.tenken("restore", "copy.db")
    #expect(restored.succeeded, "\(restored)")
    #expect(
      workspace.names.contains {
        $0.hasPrefix("tenken.db.before-restore-") && workspace.bytes(of: $0) == bytes
      })
    #expect(workspace.tenken(Self.submit).succeeded)
    #expect(workspace.tenken("journal", "verify").succeeded)
  }

  @Test("a folder in the record's place is said to be one")
  func folder() throws {
    let workspace = try TestWorkspace(.defined)
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/tenken.db", withIntermediateDirectories: false)
    expectRefusal(workspace.tenken("status"), 65, "tenken.db: error[foreign-record]", "it is a folder", "= ")
  }

  @Test("a refused first command leaves no record behind")
  func noRecord() throws {
    let workspace = try TestWorkspace(.defined)
    try workspace.add(fixture: "21-typed-words.csv")
    expectRefusal(workspace.tenken(Self.submit), 66, "there is no round")
    expectRefusal(workspace.tenken("backup", "copy.db"), 66, "there is no record yet")
    for command in [["status"], ["round", "list"], ["fix", "list"], ["journal", "verify"]] {
      #expect(workspace.tenken(command).succeeded, "\(command)")
    }
    #expect(workspace.record == nil && !workspace.names.contains("copy.db"))
  }

  @Test("a record that another process holds is busy, and a retry works")
  func busy() throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "21-typed-words.csv")
    let before = workspace.record
    // The bytes that SQLite locks while it writes a record.
    let descriptor = open(workspace.folder + "/tenken.db", O_RDWR)
    var lock = flock()
    (lock.l_type, lock.l_start, lock.l_len) = (Int16(F_WRLCK), 0x4000_0000, 512)
    try #require(fcntl(descriptor, F_SETLK, &lock) == 0)
    let program = workspace.program()
    let commands = [Self.submit, ["status"], ["journal", "verify"], ["backup", "copy.db"]]
    for running in commands.map({ program.start($0) }) {
      expectRefusal(program.finish(running), 75, "tenken.db: error[busy]", "= wait a moment")
    }
    close(descriptor)
    #expect(workspace.record == before && !workspace.names.contains("copy.db"))
    #expect(workspace.tenken(Self.submit).succeeded)
  }

  @Test("a disk that takes no more leaves the record as it was, and a retry works")
  func fullDisk() throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "21-typed-words.csv")
    let before = workspace.record
    var program = workspace.program()
    program.preparation = "ulimit -f 8"
    for command in [
      Self.submit, ["report", "scores", "r1", "-o", "out.html"], ["backup", "copy.db"],
      ["round", "cancel", "r1", "--reason", "x"],
    ] {
      expectRefusal(program.run(command), 74, ": error[cannot-write]", "\n      = ")
      #expect(workspace.record == before)
    }
    #expect(workspace.names == ["21-typed-words.csv", "checklists", "tenken.db", "tenken.yaml"])
    #expect(workspace.tenken(Self.submit).succeeded)
    #expect(workspace.tenken("journal", "verify").succeeded)
  }

  @Test("a folder that cannot be written to is said to be one")
  func missingFolder() throws {
    let workspace = try TestWorkspace(.example)
    let before = workspace.record
    for command in [
      ["backup", "nowhere/copy.db"], ["report", "fixes", "-o", "nowhere/out.html"],
      ["sheet", "export", "2008-campaign-1", "-o", "nowhere/a.yaml"],
    ] {
      expectRefusal(
        workspace.tenken(command), 74, "nowhere/", "error[cannot-write]", "the folder is not there")
    }
    expectRefusal(workspace.tenken("init", "tenken.yaml"), 74, "error[cannot-write]", "= ")
    expectRefusal(workspace.tenken("init", "/dev/null/x"), 74, "error[cannot-write]", "= ")
    #expect(workspace.record == before)
  }

  @Test("two who write at once both succeed, and the journal holds")
  func together() throws {
    let workspace = try TestWorkspace()
    let program = workspace.program()
    let started = (0..<12).map { number in
      program.start([
        "answer", "r1", ["A", "B"][number % 2], "mark=\(["o", "△", "x"][number % 3])", "--checklist", "kinds",
      ])
    }
    for running in started { #expect(program.finish(running).status == 0) }
    let verified = workspace.tenken("journal", "verify")
    #expect(verified.succeeded && verified.out.hasPrefix("ok: "), "\(verified)")
  }

  @Test("a first command that is killed leaves the whole record or none, and the next one works")
  func killedFirst() throws {
    let open = ["--checklist", "kinds", "--from", "2008-07-22", "--to", "2008-07-24", "--quiet"]
    for number in 0..<12 {
      let workspace = try TestWorkspace(.defined)
      let running = workspace.program().start(["round", "open", "r1"] + open)
      usleep(UInt32(number * 4000))
      kill(running.pid, SIGKILL)
      _ = workspace.program().finish(running)
      let stands = workspace.record != nil
      let verified = workspace.tenken("journal", "verify", "--json")
      #expect(try verified.json.object()["entries"] as? Int == (stands ? 2 : 0))
      #expect(workspace.tenken(["round", "open", "r2"] + open).succeeded)
    }
  }

  @Test("first commands at once all succeed, and what a refused one began is in nobody's way")
  func firstTogether() throws {
    let open = ["--checklist", "kinds", "--from", "2008-07-22", "--to", "2008-07-24", "--quiet"]
    for _ in 0..<3 {
      let workspace = try TestWorkspace(.defined)
      let program = workspace.program()
      let started = (0..<8).map { number in
        program.start(
          ["round", "open", "r\(number)"] + open + (number.isMultiple(of: 2) ? [] : ["--dry-run"]))
      }
      for running in started { #expect(program.finish(running).status == 0) }
      let rounds = try workspace.tenken("round", "list", "--json").json.array()
      #expect(Set(rounds.compactMap { $0["round"] as? String }) == ["r0", "r2", "r4", "r6"])
      #expect(workspace.tenken("journal", "verify").succeeded)
      #expect(workspace.names == ["checklists", "tenken.db", "tenken.yaml"])
    }
  }

  @Test("what was acknowledged before a kill is there after it")
  func killed() throws {
    let workspace = try TestWorkspace()
    let program = workspace.program()
    // An answer that was stored but killed before it was acknowledged may stand too, so what is shown is the last
    // acknowledged one or one that was tried after it.
    var possible: [String] = []
    var acknowledged = ""
    for number in 0..<40 {
      let answer = "\(number / 10).\(number % 10)5"
      possible.append(answer)
      let running = program.start([
        "answer", "r1", "A", "pc-off-when-leaving=\(answer)", "--checklist", "clean-office", "--json",
      ])
      usleep(UInt32(number * 1500))
      kill(running.pid, SIGKILL)
      let outcome = program.finish(running)
      if outcome.out.contains("\"changed\": 1") { (acknowledged, possible) = (answer, [answer]) }
      if outcome.status == nil, number % 8 == 0 {
        #expect(workspace.tenken("journal", "verify").succeeded)
      }
      if acknowledged.isEmpty { continue }
      let shown = workspace.tenken("sheet", "show", "r1", "A", "--drafts", "--json")
      #expect(
        possible.contains { shown.out.contains("\"answer\": \"\($0)\"") }, "\(acknowledged): \(shown.out)")
    }
    #expect(workspace.tenken("journal", "verify").succeeded)
    #expect(
      workspace.tenken("answer", "r1", "A", "pc-off-when-leaving=10", "--checklist", "clean-office").succeeded
    )
    #expect(!workspace.names.contains("tenken.db-journal"))
  }

  @Test("a backup does not take another file's place")
  func backup() throws {
    let workspace = try TestWorkspace()
    try workspace.write("precious", to: "copy.db")
    expectRefusal(workspace.tenken("backup", "copy.db"), 1, "copy.db: error[already-there]", "= ")
    #expect(workspace.bytes(of: "copy.db") == Array("precious".utf8))
    expectRefusal(workspace.tenken("restore", "copy.db"), 65, "error[foreign-record]", "= ")
    let head = try workspace.tenken("journal", "verify", "--json").json.object()["head"] as? String
    let short = try String(#require(head).prefix(16))
    #expect(workspace.tenken("journal", "verify", "--head", short).succeeded)
    expectRefusal(
      workspace.tenken("journal", "verify", "--head", String(repeating: "0", count: 64)), 65, "= ")
  }
}
