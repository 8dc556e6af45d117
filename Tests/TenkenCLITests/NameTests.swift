import Foundation
import Testing

/// Row 41 of what bad input gets, and things that are no files.
@Suite struct NameTests {
  private static let table = "item,A\nmark,o\n"
  private static let flags = ["--round", "r1", "--checklist", "kinds", "--dry-run"]

  @Test(
    "a file is read whatever it is called",
    arguments: [
      "が.csv", "がく.csv", "-x.csv", "a b'\"$.csv", "\u{202E}vsc.csv", "a\nb.csv", "\u{1B}[31m.csv",
      String(repeating: "あ", count: 83) + ".csv", "CON.txt",
    ])
  func readable(_ name: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write(Self.table, to: name)
    let outcome = workspace.tenken(["submit"] + Self.flags + ["--", name])
    #expect(outcome.succeeded, "\(outcome)")
    try workspace.write("item,A\nmark,5-Jan\n", to: name)
    let refused = workspace.tenken(["submit"] + Self.flags + ["--", name])
    expectRefusal(refused, 65, "error[bad-answer]")
    #expect(refused.err.split(separator: "\n")[0].contains(":2:6: error["), "one line: \(refused.err)")
    #expect(!refused.err.contains("\u{1B}") && !refused.err.contains("\u{202E}"))
  }

  @Test("names are compared in NFC: a department typed as a Mac types it")
  func composed() throws {
    let workspace = try TestWorkspace()
    let name = "がく部".decomposedStringWithCanonicalMapping
    #expect(Array(name.utf8) != Array("がく部".utf8))
    try workspace.write("item,\(name)\nmark,o\n", to: "a.csv")
    let outcome = workspace.tenken(["submit", "a.csv", "--json"] + Self.flags)
    #expect(try outcome.json.array().first?["department"] as? String == "C")
    #expect(workspace.tenken("score", "r1", "--department", name).succeeded)
  }

  @Test("evidence is stored under its hash, whatever it is called")
  func evidence() throws {
    let workspace = try TestWorkspace()
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/in", withIntermediateDirectories: false)
    let names = ["../tenken.yaml", "photo.jpg", String(repeating: "x", count: 251) + ".jpg", "か\u{3099}.jpg"]
    for name in names.dropFirst() { try workspace.write(name, to: "in/\(name)") }
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    try workspace.write(
      "sheet: kinds\nround: r1\ndepartment: B\nanswers: {mark: {answer: x, evidence: [\(list)]}}\n",
      to: "in/b.yaml")
    let outcome = workspace.tenken("submit", "in/b.yaml", "--incomplete")
    #expect(outcome.succeeded, "\(outcome)")
    let stored = try FileManager.default.contentsOfDirectory(atPath: workspace.folder + "/evidence")
    #expect(
      stored.count == 4 && stored.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) }, "\(stored)")
    let shown = workspace.tenken("sheet", "show", "r1", "B", "--json").out
    #expect(shown.contains("\"が.jpg\"".precomposedStringWithCanonicalMapping) && !shown.contains("../"))
    try workspace.write(
      "sheet: kinds\nround: r1\ndepartment: A\nanswers: {mark: {answer: x, evidence: [\"a\\nb.jpg\"]}}\n",
      to: "a.yaml")
    expectRefusal(
      workspace.tenken("submit", "a.yaml"), 66, "a.yaml:", "a<U+A>b.jpg", "= put it beside the sheet")
  }

  @Test("what is no sheet is refused and never hangs")
  func rubbish() throws {
    let workspace = try TestWorkspace()
    let before = workspace.record
    var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
    png += (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
    try workspace.write(png, to: "photo.png")
    try workspace.write(Array("PK\u{3}\u{4}".utf8) + png, to: "book.xlsx")
    try workspace.write((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 101 ^ $0 >> 3) }, to: "rubbish")
    try workspace.write("PNG", to: "word")
    for (name, status) in [
      ("photo.png", 65), ("book.xlsx", 65), ("rubbish", 65), ("word", 65), (".", 66), ("/dev/null", 65),
      ("/dev/zero", 65), ("checklists/nope/x", 66), ("tenken.yaml", 65), ("tenken.yaml/x", 66),
      (String(repeating: "a", count: 300), 66), ("/bin/sh", 65),
    ] as [(String, Int32)] {
      for command in ["submit", "check"] where !(command == "check" && name == "tenken.yaml") {
        let outcome = workspace.tenken(command, name)
        expectRefusal(outcome, status, "error[", "\n      = ")
        #expect(outcome.err.utf8.count < 30_000)
      }
    }
    #expect(workspace.record == before)
  }

  @Test("a sheet may come through standard input")
  func standardInput() throws {
    let workspace = try TestWorkspace()
    try workspace.write(Self.table, to: "a.csv")
    let program = workspace.program()
    let outcome = program.run(["submit", "/dev/stdin"] + Self.flags, input: workspace.folder + "/a.csv")
    #expect(outcome.succeeded, "\(outcome)")
    expectRefusal(
      program.run(["submit", "/dev/stdin"] + Self.flags), 65, "/dev/stdin: error[empty-file]", "= ")
  }

  @Test("links are followed for reading and writing, and stay links")
  func links() throws {
    let workspace = try TestWorkspace(.example)
    try workspace.write("old", to: "real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder + "/link.txt", withDestinationPath: "real.txt")
    #expect(workspace.tenken("report", "fixes", "-o", "link.txt").succeeded)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: workspace.folder + "/link.txt") == "real.txt")
    #expect(workspace.bytes(of: "real.txt")?.count ?? 0 > 100)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder + "/loop", withDestinationPath: "loop")
    expectRefusal(workspace.tenken("submit", "loop"), 66, "error[cannot-read]", "loop", "= ")
  }

  @Test("init makes a workspace in a folder of any name, and says how to go there")
  func initialise() throws {
    let workspace = try TestWorkspace(.nothing)
    for (name, shown) in [("plain", "cd plain &&"), ("a b", "cd 'a b' &&"), ("it's", "cd 'it'\\''s' &&")] {
      let outcome = workspace.tenken("init", "--example", name)
      #expect(outcome.succeeded && outcome.err.contains(shown), "\(outcome)")
      #expect(outcome.out.split(separator: "\n").contains("\(name)/tenken.yaml"))
      #expect(workspace.program(in: "\(workspace.folder)/\(name)").run(["check"]).succeeded)
    }
    let empty = workspace.tenken("init", "new")
    #expect(empty.succeeded && empty.err.contains("tenken check"))
    #expect(workspace.program(in: workspace.folder + "/new").run(["check"]).succeeded)
    expectRefusal(workspace.tenken("init", "new"), 1, "new/tenken.yaml: error[already-there]", "= ")
  }
}
