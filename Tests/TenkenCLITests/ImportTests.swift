import Foundation
import TenkenPlugin
import Testing

@Suite("Importers that ship") struct ImportTests {
  private static let examples = [
    ("xccdf", "workstations.xml", "workstations"), ("xlsform", "meeting-rooms.csv", "meeting-rooms"),
  ]

  /// Files of other people's, which are no part of Tenken: below `TENKEN_FOREIGN`, or `shared/foreign` in a folder
  /// around the repository.
  private static let foreignFolder: String? = {
    if let stated = ProcessInfo.processInfo.environment["TENKEN_FOREIGN"], !stated.isEmpty { return stated }
    var folder = URL(filePath: Program.repository)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let foreign = folder.appending(path: "shared/foreign").path
      if FileManager.default.fileExists(atPath: foreign) { return foreign }
    }
    return nil
  }()

  /// Each with its format.
  private static let foreignFiles: [[String]] = ["xccdf", "xlsform"].flatMap { format in
    let folder = "\(foreignFolder ?? "/nonexistent")/\(format)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { [format, "\(folder)/\($0)"] }
  }

  /// How many sections and items a file has, counted by another program in another way.
  private func counted(_ path: String) throws -> [Int] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", TestWorkspace.fixtures.appending(path: "count-foreign.py").path, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let out = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: out, as: UTF8.self).split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
  }

  /// Imports a file, holds the counts against each other, opens a round with all that came of it, answers an item and
  /// scores.
  private func take(_ format: String, _ path: String) throws -> TestWorkspace {
    let workspace = try TestWorkspace(.defined)
    let imported = workspace.tenken("import", format, path, "--json")
    #expect(imported.succeeded, "\(imported)")
    let ids = try (imported.json.ordered["checklists"]?.arrayValue ?? []).compactMap(\.stringValue)
    let base = try #require(ids.first)
    let checked = workspace.tenken("check")
    #expect(checked.succeeded, "\(checked)")
    let shown = try workspace.tenken("checklist", "show", base, "--json").json.ordered
    let sections = shown["sections"]?.arrayValue ?? []
    let items = sections.flatMap { $0["items"]?.arrayValue ?? [] }
    #expect(try [sections.count, items.count] == counted(path))
    let opened = workspace.tenken(
      [
        "round", "open", "foreign", "--from", "2008-07-22", "--to", "2008-07-24", "--department", "A",
        "--checklist",
      ]
        + ids)
    #expect(opened.succeeded, "\(opened)")
    let item = try #require(
      items.first { ["yes-no", "done", "number", "text"].contains($0["answer"]?.stringValue) })
    let answer = ["yes-no": "yes", "done": "done", "number": "3"][item["answer"]?.stringValue ?? ""] ?? "a"
    let answered = workspace.tenken(
      "answer", "foreign", "A", "--checklist", base, "\(item["id"]?.stringValue ?? "")=\(answer)")
    #expect(answered.succeeded, "\(answered)")
    let score = workspace.tenken("score", "foreign", "--checklist", base, "--drafts", "--items", "--json")
    #expect(score.succeeded, "\(score)")
    let department = try score.json.ordered["checklists"]?.arrayValue?.first?["departments"]?.arrayValue?
      .first
    let scored = department?["items"]?.arrayValue?.first { $0["item"] == item["id"] }
    #expect(scored?["outcome"] == "answered", "\(score)")
    #expect(workspace.tenken("journal", "verify").succeeded)
    return workspace
  }

  @Test("their examples are imported, checked, opened as a round and scored", arguments: examples)
  func shippedExample(_ format: String, _ file: String, _ id: String) throws {
    let folder = "\(Program.repository)/plugins/\(format)/examples"
    let workspace = try take(format, "\(folder)/\(file)")
    #expect(workspace.bytes(of: "checklists/\(id)/checklist.yaml") != nil)
    // What the worked request holds is the file that lies beside it.
    let request = try JSON(
      parsing: String(contentsOfFile: folder + "/\(id).request.json", encoding: .utf8))
    let bytes = request["files"]?.arrayValue?.first?["base64"]?.stringValue.flatMap {
      Data(base64Encoded: $0)
    }
    #expect(bytes == FileManager.default.contents(atPath: "\(folder)/\(file)"))
  }

  @Test(
    "files that other people wrote are imported, checked, opened as rounds and scored; their counts are right",
    .enabled(
      if: !foreignFiles.isEmpty,
      "there are no foreign files: set TENKEN_FOREIGN to a folder with xccdf/ and xlsform/"),
    arguments: foreignFiles)
  func foreign(_ file: [String]) throws { _ = try take(file[0], file[1]) }

  @Test("a profile is a theme, which is scored as the benchmark says")
  func profile() throws {
    let path = "\(Program.repository)/plugins/xccdf/examples/workstations.xml"
    let workspace = try take("xccdf", path)
    #expect(
      workspace.tenken(
        "round", "open", "laptops", "--checklist", "workstations-laptops", "--from", "2008-07-22", "--to",
        "2008-07-24", "--department", "A"
      ).succeeded)
    #expect(
      workspace.tenken(
        "answer", "laptops", "A", "screen_locks=no", "password_length=yes", "disk_encrypted=yes"
      )
      .succeeded)
    let score = try workspace.tenken("score", "laptops", "--drafts", "--json").json.ordered
    let department = score["checklists"]?.arrayValue?.first?["departments"]?.arrayValue?.first
    // Weights 3, 1 and 1; the first is critical by the profile alone.
    #expect(department?["rate"]?.doubleValue == 0.4)
    #expect(department?["failedCritical"] == ["screen_locks"])
    let japanese = workspace.tenken("import", "xccdf", path, "-o", "there", "--lang", "ja", "-q")
    #expect(japanese.err.contains("取り込めませんでした: workstations.xml:3: Benchmark の要素 status"), "\(japanese)")
  }

  @Test("a condition of a form hides what it hides")
  func condition() throws {
    let workspace = try take("xlsform", "\(Program.repository)/plugins/xlsform/examples/meeting-rooms.csv")
    #expect(workspace.tenken("answer", "foreign", "A", "projector=no").succeeded)
    let hidden = workspace.tenken("score", "foreign", "--drafts", "--items", "--json")
    #expect(hidden.out.contains("\"not-asked\""), "\(hidden)")
    expectRefusal(workspace.tenken("answer", "foreign", "A", "projector=n/a"), 65, "error[bad-answer]")
  }

  @Test(
    "what they cannot read is refused with its place, and nothing is written",
    arguments: ["xccdf", "xlsform"])
  func refused(_ format: String) throws {
    let workspace = try TestWorkspace(.defined)
    let names = workspace.names
    for (file, bytes) in [
      ("a.bin", Array(0...255) as [UInt8]), ("b.txt", Array("\n\nx".utf8)), ("c.txt", []),
    ] {
      try workspace.write(bytes, to: file)
      expectRefusal(workspace.tenken("import", format, file), 69, "error[plugin-error]", file)
    }
    let other = Self.examples.first { $0.0 != format }
    let foreign = "\(Program.repository)/plugins/\(other?.0 ?? "")/examples/\(other?.1 ?? "")"
    expectRefusal(workspace.tenken("import", format, foreign), 69, "error[plugin-error]", other?.1 ?? "")
    #expect(workspace.names.filter { !$0.contains(".txt") && $0 != "a.bin" } == names)
    #expect(workspace.tenken("import", "xcdf", "a.bin").err.contains("did you mean \"xccdf\"?"))
  }

  @Test("they hold to the contract, called by name or by folder", arguments: ["xccdf", "xlsform"])
  func contract(_ format: String) throws {
    let workspace = try TestWorkspace(.defined)
    for name in [
      format, "\(Program.repository)/plugins/\(format)",
      "\(Program.repository)/plugins/../plugins/\(format)/",
    ] {
      let outcome = workspace.tenken("plugin", "check", name)
      #expect(outcome.succeeded && outcome.err.contains("all 3 checks hold"), "\(outcome)")
    }
  }

  @Test("a shipped plugin that was not built says how to build it")
  func unbuilt() throws {
    let workspace = try TestWorkspace(.defined)
    // Another folder of shipped things, whose sources this build knows nothing of.
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/share/plugins/never/Sources", withIntermediateDirectories: true)
    try workspace.write(
      "plugin: never\nversion: 1\nprotocol: [1]\nkinds: [importer]\nrun: [bin/never]\n",
      to: "share/plugins/never/plugin.yaml")
    let outcome = workspace.tenken(
      "import", "never", "tenken.yaml", with: ["TENKEN_SHARE": workspace.folder + "/share"])
    expectRefusal(outcome, 69, "error[plugin-failed]", "\"never\" has not been built yet", "scripts/build")
  }
}
