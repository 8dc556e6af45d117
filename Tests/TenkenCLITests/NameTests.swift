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

  /// What people type for the department がく部 and the person ガク.
  static let typed = [
    "がく部", "がく部".decomposedStringWithCanonicalMapping, " がく部\u{3000}",
  ]

  @Test("departments are understood however they are typed, everywhere", arguments: typed + ["C", "Ｃ"])
  func departments(_ name: String) throws {
    let workspace = try TestWorkspace()
    try workspace.write(
      "sheet: kinds\nround: r1\ndepartment: \"\(name)\"\nanswers: {mark: o}\n", to: "c.yaml")
    try workspace.write("department,item,answer\n\"\(name)\",mark,x\n", to: "long.csv")
    try workspace.write("item,\"\(name)\"\nmark,o\n", to: "matrix.csv")
    for command in [
      ["answer", "r1", name, "mark=o"], ["submit", "c.yaml", "--incomplete"],
      ["submit", "long.csv", "--incomplete"] + Self.flags.dropLast(),
      ["submit", "matrix.csv", "--incomplete"] + Self.flags.dropLast(),
      ["sheet", "show", "r1", name], ["sheet", "export", "r1", name, "-o", "-"],
      ["sheet", "accept", "r1", name],
      ["sheet", "return", "r1", name, "--reason", "x"], ["score", "r1", "--department", name],
      ["trend", "--department", name], ["fix", "list", "--department", name],
      ["report", "fixes", "--department", name],
      ["round", "change", "r1", "--department", "A", "B", name, "--title", "x", "--reason", "x"],
      [
        "round", "open", "r2", "--checklist", "kinds", "--from", "2008-07-22", "--to", "2008-07-24",
        "--department", name,
      ],
    ] {
      let outcome = workspace.tenken(command)
      #expect(outcome.succeeded, "\(command): \(outcome)")
    }
    #expect(
      try workspace.tenken("sheet", "list", "r2", "--json").json.array().map { $0["department"] as? String }
        == ["C"])
  }

  @Test("rounds, checklists, items and answers may be typed in full width, half-width katakana and NFD")
  func ids() throws {
    let workspace = try TestWorkspace()
    let place = "キャビネット".decomposedStringWithCanonicalMapping
    for item in ["place", "ｐｌａｃｅ", "ｷｬﾋﾞﾈｯﾄ", place, "３"] {
      for equals in ["=", "＝"] {
        let outcome = workspace.tenken(
          "answer", "ｒ１", "Ａ", "\(item)\(equals)済", "--checklist", "ｋｉｎｄｓ", "--json")
        #expect(outcome.succeeded, "\(item): \(outcome)")
        let sheet = try outcome.json.object()["sheet"] as? [String: Any]
        #expect(sheet?["checklist"] as? String == "kinds")
      }
    }
    try workspace.write("item,Ａ\n\(place),済\nｍａｒｋ,○\n", to: "a.csv")
    #expect(
      workspace.tenken("submit", "a.csv", "--round", "ｒ１", "--checklist", "ｋｉｎｄｓ", "--incomplete").succeeded)
    for command in [
      ["status", "ｒ１"], ["round", "show", "ｒ１"], ["score", "ｒ１", "--checklist", "ｋｉｎｄｓ"],
      ["compare", "ｒ１", "--checklist", "ｋｉｎｄｓ"], ["gap", "ｒ１", "--checklist", "ｋｉｎｄｓ"],
      ["trend", "--checklist", "ｋｉｎｄｓ"], ["fix", "list", "--round", "ｒ１"],
      ["sheet", "show", "ｒ１", "A", "--checklist", "ｋｉｎｄｓ"],
      ["sheet", "accept", "ｒ１", "A", "--checklist", "ｋｉｎｄｓ"], ["checklist", "show", "ｋｉｎｄｓ"],
      ["round", "close", "ｒ１", "--incomplete"], ["round", "reopen", "ｒ１", "--reason", "x"],
      ["round", "cancel", "ｒ１", "--reason", "x"],
    ] {
      let outcome = workspace.tenken(command)
      #expect(outcome.succeeded, "\(command): \(outcome)")
      #expect(!outcome.err.contains("ｒ１"), "ids are named as they are: \(outcome.err)")
    }
  }

  @Test("people are understood however they are typed, for roles and for their own department")
  func people() throws {
    let workspace = try TestWorkspace()
    let definition = String(decoding: try #require(workspace.bytes(of: "tenken.yaml")), as: UTF8.self)
    try workspace.write(
      definition + "people: [{id: gaku, name: ガク, department: C, roles: [secretariat]}]\n",
      to: "tenken.yaml")
    for name in ["ガク", "ガク".decomposedStringWithCanonicalMapping, "ｶﾞｸ", "gaku", "ｇａｋｕ"] {
      let change = workspace.tenken(
        "round", "change", "r1", "--title", "title of \(name)", "--reason", "x", "--by", name)
      #expect(change.succeeded, "\(name): \(change)")
      try workspace.write(
        "sheet: kinds\nround: r1\ndepartment: C\nby: \(name)\nanswers: {mark: o}\n", to: "c.yaml")
      let own = workspace.tenken("submit", "c.yaml", "--incomplete", "--dry-run", "--by", name)
      #expect(own.succeeded && own.err.contains("own-department"), "\(name): \(own)")
    }
    expectRefusal(
      workspace.tenken("round", "change", "r1", "--title", "x", "--reason", "x", "--by", "ガグ"), 1,
      "error[missing-role]")
  }

  @Test("files are found by a name in another Unicode form than theirs", arguments: [true, false])
  func files(_ isComposed: Bool) throws {
    let workspace = try TestWorkspace()
    func form(_ name: String, _ composed: Bool) -> String {
      composed ? name.precomposedStringWithCanonicalMapping : name.decomposedStringWithCanonicalMapping
    }
    let folder = "\(workspace.folder)/\(form("がぞう", isComposed))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let name = form("がぞう", isComposed)
    try workspace.write("photo", to: "\(name)/\(form("びじょ.jpg", isComposed))")
    let photo = form("びじょ.jpg", !isComposed)
    try workspace.write(
      "sheet: kinds\nround: r1\ndepartment: B\nanswers: {mark: {answer: x, evidence: [\"\(photo)\"]}}\n",
      to: "\(name)/\(form("ぶ.yaml", isComposed))")
    let path = form("がぞう/ぶ.yaml", !isComposed)
    let outcome = workspace.tenken("submit", path, "--incomplete")
    #expect(outcome.succeeded, "\(outcome)")
    let shown = workspace.tenken("sheet", "show", "r1", "B", "--json").out
    #expect(shown.contains("\"\(form("びじょ.jpg", true))\""), "\(shown)")
    #expect(workspace.tenken("check", path).succeeded)
    expectRefusal(workspace.tenken("submit", form("がぞう/ふ.yaml", !isComposed)), 66, "no such file")
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
