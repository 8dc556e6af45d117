import Foundation
import Testing

/// The exit codes of the contract, section 10, and what goes to which stream.
@Suite struct ExitCodeTests {
  private func submitAll(_ workspace: TestWorkspace) throws {
    try workspace.add(fixture: "21-typed-words.csv")
    let outcome = workspace.tenken("submit", "21-typed-words.csv", "--round", "r1", "--checklist", "kinds")
    try #require(outcome.succeeded, "\(outcome)")
  }

  @Test("1: a rule refuses")
  func refused() throws {
    let workspace = try TestWorkspace()
    try submitAll(workspace)
    #expect(workspace.tenken("sheet", "accept", "r1", "A", "--checklist", "kinds").succeeded)
    let before = workspace.record
    expectRefusal(workspace.tenken("round", "close", "r1"), 1, "error[", "--incomplete")
    expectRefusal(
      workspace.tenken("answer", "r1", "A", "mark=x", "--checklist", "kinds"), 1, "error[sheet-accepted]",
      "tenken sheet return r1 A")
    expectRefusal(
      workspace.tenken("round", "reopen", "r1", "--reason", "x"), 1, "error[bad-transition]", "= ")
    expectRefusal(
      workspace.tenken(
        "round", "open", "r1", "--checklist", "kinds", "--from", "2008-07-22", "--to", "2008-07-24"), 1,
      "error[round-exists]", "= ")
    expectRefusal(workspace.tenken("init"), 1, "error[already-there]", "= choose another folder")
    #expect(workspace.record == before)

    var definition = String(decoding: try #require(workspace.bytes(of: "tenken.yaml")), as: UTF8.self)
    definition += "people: [{id: sato, name: 佐藤, department: A, roles: [secretariat]}]\n"
    try workspace.write(definition, to: "tenken.yaml")
    expectRefusal(
      workspace.tenken("sheet", "return", "r1", "A", "--checklist", "kinds", "--reason", "x"), 1,
      "error[missing-role]", "--by", "sato")
    #expect(workspace.record == before)
    let by = ["--by", "佐藤", "--reason", "x"]
    #expect(workspace.tenken(["sheet", "return", "r1", "A", "--checklist", "kinds"] + by).succeeded)
  }

  @Test("2: done, and what --fail-on names holds; the output is the same")
  func failOn() throws {
    let workspace = try TestWorkspace()
    try submitAll(workspace)
    for (command, what, holds) in [
      (["score", "r1", "--checklist", "kinds"], "findings", true),
      (["score", "r1", "--checklist", "kinds"], "missing", false),
      (["score", "r1"], "findings,missing", true), (["status", "r1"], "missing", true),
      (["status", "r1", "--today", "2008-07-24"], "overdue", false),
      (["status", "r1", "--today", "2008-07-25"], "overdue", true),
      (["compare", "r1", "--checklist", "kinds"], "findings", true),
      (["fix", "list", "--today", "2008-07-25"], "overdue", false),
      (["fix", "list", "--today", "2009-07-25"], "overdue", true),
    ] {
      let plain = workspace.tenken(command)
      let outcome = workspace.tenken(command + ["--fail-on", what])
      #expect(plain.succeeded)
      #expect(outcome.status == (holds ? 2 : 0), "\(command) \(what)")
      #expect(outcome.out == plain.out && outcome.err.isEmpty)
    }
  }

  @Test("--quiet leaves out what is said and keeps data and errors")
  func quiet() throws {
    let workspace = try TestWorkspace()
    try workspace.add(fixture: "16-utf-8.csv")
    let dry = ["submit", "16-utf-8.csv", "--dry-run"]
    let (loud, quiet) = (workspace.tenken(dry), workspace.tenken(dry + ["-q"]))
    #expect(loud.out == quiet.out && !loud.out.isEmpty)
    #expect(loud.err.contains("would be kept as a draft") && loud.err.contains("nothing was recorded"))
    #expect(quiet.err.isEmpty)
    #expect(workspace.tenken("check", "--quiet").err.isEmpty)
    expectRefusal(workspace.tenken("score", "x", "--quiet"), 66, "error[no-round]")
  }

  @Test("a dry run records nothing, evidence neither")
  func dryRun() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    try workspace.write("photo", to: "photo.jpg")
    let sheet =
      "sheet: kinds\nround: r1\ndepartment: A\nanswers: {mark: {answer: x, evidence: [photo.jpg]}}\n"
    try workspace.write(sheet, to: "a.yaml")
    #expect(workspace.tenken("submit", "a.yaml", "--dry-run").succeeded)
    let days = ["--from", "2008-07-22", "--to", "2008-07-24"]
    #expect(workspace.tenken(["round", "open", "y", "--checklist", "kinds", "--dry-run"] + days).succeeded)
    #expect(workspace.record == before)
    #expect(!workspace.names.contains("evidence"))
  }

  @Test(
    "a reader that has gone away is a quiet end",
    arguments: [["journal", "show"], ["help"], ["fix", "list", "--json"]])
  func closedPipe(_ command: [String]) throws {
    let workspace = try TestWorkspace(.example)
    var pipes: [Int32] = [0, 0]
    try #require(pipe(&pipes) == 0)
    let null = open("/dev/null", O_RDWR)
    let errors = open(workspace.folder + "/errors", O_WRONLY | O_CREAT, 0o600)
    close(pipes[0])
    let program = workspace.program()
    let running = program.start(command, descriptors: [null, pipes[1], errors])
    for descriptor in [pipes[1], null, errors] { close(descriptor) }
    let (status, signal) = Program.wait(running.pid)
    #expect(status == 0 && signal == nil)
    #expect(workspace.bytes(of: "errors") == [])
  }

  @Test("a full disk behind standard output is no success", .enabled(if: access("/dev/full", W_OK) == 0))
  func fullOutput() throws {
    let workspace = try TestWorkspace(.example)
    let descriptors = [open("/dev/null", O_RDONLY), open("/dev/full", O_WRONLY), open("/dev/null", O_WRONLY)]
    let running = workspace.program().start(["journal", "show"], descriptors: descriptors)
    for descriptor in descriptors { close(descriptor) }
    #expect(Program.wait(running.pid).status == 74)
    let before = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
    expectRefusal(
      workspace.tenken("report", "fixes", "-o", "/dev/full", "--format", "text"), 74,
      "/dev/full: error[cannot-write]",
      "the disk is full")
    let after = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
    #expect(before == after, "a device must stay one")
  }

  @Test(
    "reports in every format are written whole or not at all",
    arguments: ["text", "markdown", "csv", "json", "html"], ["scores", "comparison", "fixes"])
  func reports(_ format: String, _ kind: String) throws {
    let workspace = try TestWorkspace(.example)
    let command = ["report", kind, "2009-campaign-1", "--format", format]
    let shown = workspace.tenken(command)
    #expect(shown.succeeded && !shown.out.isEmpty && shown.err.isEmpty, "\(shown)")
    let names = workspace.names
    expectRefusal(workspace.tenken(command + ["-o", "nowhere/out.txt"]), 74, "error[cannot-write]", "= ")
    // CSV writes a file a table, beside the name that is given.
    if format != "csv" {
      expectRefusal(workspace.tenken(command + ["-o", "rounds"]), 74, "error[cannot-write]", "= ")
    }
    #expect(workspace.names == names)
    let written = workspace.tenken(command + ["-o", "out.txt"])
    #expect(written.succeeded && written.out.isEmpty && written.err.contains("wrote "), "\(written)")
    #expect(workspace.names.filter { $0.hasPrefix(".tenken") || $0.hasSuffix(".part") }.isEmpty)
  }
}
