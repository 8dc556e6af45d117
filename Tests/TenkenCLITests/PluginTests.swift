import Foundation
import SchemaChecking
import TenkenPlugin
import Testing

@Suite("Plugins at the command line") struct PluginTests {
  private static let made = ["new", "plugin", "harmonic", "--kind", "scorer", "--language", "python"]

  private func workspace(_ content: TestWorkspace.Content = .opened, trusted: Bool = true) throws
    -> TestWorkspace
  {
    let workspace = try TestWorkspace(content)
    #expect(workspace.tenken(Self.made).succeeded)
    if trusted { #expect(workspace.tenken("plugin", "trust", "harmonic").succeeded) }
    return workspace
  }

  @Test("the three commands of the README lead from nothing to a scored round, in both languages")
  func readme() throws {
    let readme = try String(contentsOfFile: Program.repository + "/README.md", encoding: .utf8)
    let parts = readme.components(separatedBy: "tenken new plugin harmonic").dropFirst()
    #expect(parts.count == 2)
    for part in parts {
      let workspace = try TestWorkspace(.example)
      let block = "tenken new plugin harmonic" + part.prefix { $0 != "`" }
      let commands = block.split(separator: "\n").map { line in
        line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
      }.filter { $0.first == "tenken" }
      #expect(commands.count == 3)
      for command in commands {
        let outcome = workspace.tenken(Array(command.dropFirst()))
        #expect(outcome.succeeded, "\(command): \(outcome)")
        if command == commands.last { #expect(outcome.out.contains("Department A")) }
      }
      #expect(workspace.tenken("journal", "verify").succeeded)
      #expect(workspace.tenken("plugin", "check", "plugins/harmonic").succeeded)
    }
  }

  @Test("a scorer is used where a built-in one is, with the checklist's configuration")
  func scorer() throws {
    let workspace = try TestWorkspace(.defined)
    #expect(workspace.tenken("new", "checklist", "office").succeeded)
    let file = workspace.folder + "/checklists/office/checklist.yaml"
    var text = try String(contentsOfFile: file, encoding: .utf8)
    text = text.replacing("version: 1\n", with: "version: 1\nscorer: {risk-weighted: {medium-from: 2}}\n")
    try Data(text.utf8).write(to: URL(filePath: file))
    // The example was made for points; the scorer's rate is another one: (10·1 + 2.5·½) / 12.5.
    let checked = workspace.tenken("check", "checklists/office/checklist.yaml")
    #expect(checked.status == 65 && checked.err.contains("0.9"), "\(checked)")
    let example = workspace.folder + "/checklists/office/examples/one-loss.yaml"
    let mended = try String(contentsOfFile: example, encoding: .utf8).replacing(
      "rate: 3/4", with: "rate: 9/10")
    try Data(mended.utf8).write(to: URL(filePath: example))
    #expect(workspace.tenken("check").succeeded, "\(workspace.tenken("check"))")
    let opened = workspace.tenken(
      "round", "open", "r", "--checklist", "office", "--from", "2008-07-22", "--to", "2008-07-24")
    #expect(opened.succeeded, "\(opened)")
    try workspace.write(
      "sheet: office\nround: r\ndepartment: A\nrole: inspector\nanswers:\n"
        + "  desk-clear-when-leaving: {answer: 5, comment: Paper}\n  cabinets-locked: yes\n", to: "a.yaml")
    #expect(workspace.tenken("submit", "a.yaml").succeeded)
    let json = try workspace.tenken("score", "r", "--json").json.ordered
    let checklist = try #require(json["checklists"]?.arrayValue?.first)
    #expect(checklist["scorer"] == "risk-weighted")
    #expect(checklist["departments"]?.arrayValue?.first?["rate"]?.doubleValue == 0.9)
    #expect(checklist["departments"]?.arrayValue?.first?["earned"] == 15)
    let report = workspace.tenken("report", "scores", "r")
    #expect(report.out.contains("plugin risk-weighted 1.0.0"), "\(report)")
  }

  @Test("one of the workspace runs only once it is trusted, and not when it has changed")
  func trust() throws {
    let workspace = try workspace(.example, trusted: false)
    let score = ["score", "2008-campaign-1", "--scorer", "harmonic"]
    expectRefusal(workspace.tenken(score), 1, "error[plugin-untrusted]", "tenken plugin trust harmonic")
    #expect(workspace.tenken("plugin", "trust", "harmonic", "--by", "Sato").succeeded)
    #expect(workspace.tenken(score).succeeded)
    let entries = try workspace.tenken("journal", "show", "--limit", "1", "--json").json.ordered
    #expect(entries.arrayValue?.first?["kind"] == "plugin-trusted")
    #expect(entries.arrayValue?.first?["by"] == "Sato")
    let before = workspace.record
    let again = try workspace.tenken("plugin", "trust", "harmonic", "--json").json.ordered
    #expect(again["changed"] == false && workspace.record == before)
    try workspace.write("print(1)", to: "plugins/harmonic/harmonic.py")
    expectRefusal(workspace.tenken(score), 1, "error[plugin-changed]")
    let list = try workspace.tenken("plugin", "list", "--json").json.ordered.arrayValue ?? []
    #expect(list.first { $0["plugin"] == "harmonic" }?["standing"] == "changed")
    #expect(workspace.tenken("journal", "verify").succeeded)
    #expect(workspace.tenken("plugin", "trust", "junit").err.contains("ships with Tenken"))
  }

  @Test("one that breaks says so with its own words, and ends the command with 69")
  func broken() throws {
    let workspace = try workspace(.example, trusted: false)
    try workspace.write("import nowhere\n", to: "plugins/harmonic/harmonic.py")
    #expect(workspace.tenken("plugin", "trust", "harmonic").succeeded)
    let outcome = workspace.tenken("score", "2008-campaign-1", "--scorer", "harmonic")
    expectRefusal(
      outcome, 69, "error[plugin-failed]", "exit code 1",
      "stderr: ModuleNotFoundError: No module named 'nowhere'")
    let checked = workspace.tenken("plugin", "check", "plugins/harmonic")
    #expect(checked.status == 69)
    #expect(checked.out.contains("fails") && checked.err.contains("error[contract-fails]: sheets are scored"))
  }

  @Test("a sheet is filed without waiting for a plugin that cannot score it")
  func filed() throws {
    let workspace = try workspace(.defined)
    #expect(workspace.tenken("new", "checklist", "office").succeeded)
    let file = workspace.folder + "/checklists/office/checklist.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data(text.replacing("version: 1\n", with: "version: 1\nscorer: harmonic\n").utf8)
      .write(to: URL(filePath: file))
    #expect(
      workspace.tenken(
        "round", "open", "r", "--checklist", "office", "--from", "2008-07-22", "--to", "2008-07-24"
      ).succeeded)
    try FileManager.default.removeItem(atPath: workspace.folder + "/plugins/harmonic")
    try workspace.write(
      "sheet: office\nround: r\ndepartment: A\nrole: inspector\nanswers:\n"
        + "  desk-clear-when-leaving: 10\n  cabinets-locked: yes\n", to: "a.yaml")
    let submitted = workspace.tenken("submit", "a.yaml")
    #expect(submitted.succeeded, "\(submitted)")
    expectRefusal(workspace.tenken("score", "r"), 65, "there is no scorer \"harmonic\"")
  }

  @Test("an exporter is a format like the others")
  func exporter() throws {
    let workspace = try TestWorkspace(.example)
    let written = workspace.tenken("report", "scores", "2008-campaign-1", "--format", "junit", "-o", "得点.xml")
    #expect(written.succeeded, "\(written)")
    let xml = String(decoding: workspace.bytes(of: "得点.xml") ?? [], as: UTF8.self)
    #expect(xml.hasPrefix("<?xml") && xml.contains("<failure message="))
    #expect(xml.contains("Points by item"))
    let printed = workspace.tenken("report", "scores", "2008-campaign-1", "--format", "junit")
    #expect(printed.out == xml)
    expectRefusal(
      workspace.tenken("report", "scores", "2008-campaign-1", "--format", "junti"), 64,
      "did you mean \"junit\"?")
    expectRefusal(workspace.tenken("report", "scores", "2008-campaign-1", "-o", "x.docx"), 64, "junit")
  }

  @Test("an importer writes checklists, lists what it dropped, and overwrites nothing")
  func importer() throws {
    let workspace = try TestWorkspace(.defined)
    #expect(workspace.tenken("new", "plugin", "lines", "--kind", "importer").succeeded)
    try workspace.write("机の上は片付いていますか\n\n鍵: 掛かっていますか\n", to: "desk-2.txt")
    expectRefusal(workspace.tenken("import", "lines", "desk-2.txt"), 1, "error[plugin-untrusted]")
    #expect(workspace.tenken("plugin", "trust", "lines").succeeded)
    let outcome = workspace.tenken("import", "lines", "desk-2.txt", "-q")
    #expect(outcome.succeeded && outcome.err == "not carried: desk-2.txt, line 2: blank\n", "\(outcome)")
    let text = String(decoding: workspace.bytes(of: "checklists/desk-2/checklist.yaml") ?? [], as: UTF8.self)
    #expect(text.contains("- {id: item-3, ask: \"鍵: 掛かっていますか\"}"), "\(text)")
    #expect(workspace.tenken("check").succeeded)
    #expect(workspace.tenken("checklist", "show", "desk-2").out.contains("鍵: 掛かっていますか"))
    expectRefusal(workspace.tenken("import", "lines", "desk-2.txt"), 1, "error[already-there]")
    try workspace.write([0xFF, 0xFE, 0x80], to: "bad.txt")
    expectRefusal(workspace.tenken("import", "lines", "bad.txt"), 69, "bad.txt: no UTF-8")
    expectRefusal(workspace.tenken("import", "linse", "desk-2.txt"), 64, "did you mean \"lines\"?")
    let json = try workspace.tenken("import", "lines", "desk-2.txt", "-o", "there", "--json").json.ordered
    #expect(json["files"] == ["there/desk-2/checklist.yaml"] && json["dropped"]?.arrayValue?.count == 1)
  }

  @Test("a notifier is told what is late; nothing is sent where the plugin may not run")
  func notifier() throws {
    let workspace = try TestWorkspace(.example)
    let command = ["remind", "--fixes", "--today", "2009-08-24", "--via", "slip", "-o", "drafts"]
    let before = workspace.record
    expectRefusal(workspace.tenken(command), 66, "error[no-plugin]")
    #expect(workspace.tenken("new", "plugin", "slip", "--kind", "notifier").succeeded)
    expectRefusal(workspace.tenken(command), 1, "error[plugin-untrusted]")
    #expect(workspace.record == before)
    #expect(workspace.tenken("plugin", "trust", "slip").succeeded)
    let outcome = workspace.tenken(command)
    #expect(outcome.succeeded && outcome.err.contains("sent 0 via \"slip\" (fixes-due)"), "\(outcome)")
    let slip = String(decoding: workspace.bytes(of: "drafts/fixes-due.txt") ?? [], as: UTF8.self)
    #expect(slip.hasPrefix("fixes-due\n{\"department\": "), "\(slip)")
    expectRefusal(workspace.tenken("remind", "--via", "junit"), 66, "no notifier")
  }

  @Test("definitions that are wrong are refused wholly, with their places")
  func wrongDefinitions() throws {
    let workspace = try TestWorkspace(.defined)
    #expect(workspace.tenken("new", "plugin", "odd", "--kind", "importer").succeeded)
    let good =
      #"{"checklist": "good", "version": "1", "title": "G", "sections": [{"id": "s", "title": "S", "items": [{"id": "a", "ask": "?"}]}]}"#
    let bad =
      #"{"checklist": "bad", "version": "1", "title": "B", "sections": [{"id": "s", "title": "S", "items": [{"id": "a", "ask": "?", "wieght": 2}]}]}"#
    try workspace.write(
      "print('''{\"ok\": {\"checklists\": [\(good), \(bad)], \"dropped\": []}}''')", to: "plugins/odd/odd.py")
    #expect(workspace.tenken("plugin", "trust", "odd").succeeded)
    let outcome = workspace.tenken("import", "odd", "tenken.yaml")
    expectRefusal(
      outcome, 65, "checklists/bad/checklist.yaml:8:", "error[unknown-key]", "did you mean \"weight\"?")
    #expect(workspace.bytes(of: "checklists/good/checklist.yaml") == nil)
  }

  @Test("the list keeps to its published schema, broken plugins among it")
  func list() throws {
    let workspace = try workspace(trusted: false)
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/plugins/evil", withIntermediateDirectories: true)
    try workspace.write(
      "plugin: evil\nversion: 1\nprotocol: [1]\nkinds: [scorer]\nrun: [../../evil]\n",
      to: "plugins/evil/plugin.yaml")
    let outcome = workspace.tenken("plugin", "list", "--json")
    let json = try JSON(parsing: outcome.out)
    #expect(try SchemaChecker(file: "plugin").violations(of: json) == [])
    #expect(
      json.arrayValue?.compactMap { $0["plugin"]?.stringValue }
        == ["evil", "harmonic", "junit", "risk-weighted", "webhook", "worst-of", "xccdf", "xlsform"])
    #expect(json.arrayValue?.first?["standing"] == "broken")
    #expect(outcome.err.contains("plugins/evil/plugin.yaml:5:7: error[unsafe-path]"), "\(outcome)")
    expectRefusal(workspace.tenken("check"), 65, "error[unsafe-path]")
    expectRefusal(workspace.tenken("plugin", "trust", "evil"), 65, "error[unsafe-path]")
    #expect(workspace.tenken("plugin", "list", "--lang", "ja").out.contains("未確認"))
  }

  @Test("run hands over a request and prints the reply; an error ends with 69")
  func run() throws {
    let workspace = try workspace(trusted: false)
    let request = workspace.folder + "/plugins/harmonic/examples/two-items.request.json"
    let text = try String(contentsOfFile: request, encoding: .utf8)
    let head = #"{"protocol": 1, "kind": "scorer", "language": "en", "today": "2008-07-22", "config": {},"#
    try workspace.write(head + text.dropFirst(), to: "request.json")
    let outcome = workspace.tenken("plugin", "run", "plugins/harmonic", "request.json")
    #expect(try outcome.json.ordered["ok"]?["rate"]?.doubleValue == 0.75)
    let piped = workspace.tenken(
      "plugin", "run", "plugins/harmonic", input: workspace.folder + "/request.json")
    #expect(piped.out == outcome.out)
    try workspace.write("{\"protocol\": 9}", to: "bad.json")
    let refused = workspace.tenken("plugin", "run", "plugins/harmonic", "bad.json")
    #expect(refused.status == 69 && refused.out.contains("unsupported"))
    expectRefusal(workspace.tenken("plugin", "run", "harmonic", "request.json"), 1, "error[plugin-untrusted]")
    expectRefusal(workspace.tenken("plugin", "run", "nothing", "request.json"), 66, "error[no-plugin]")
  }

  @Test("skeletons are made once, under good names, in the languages that there are")
  func new() throws {
    let workspace = try workspace(trusted: false)
    expectRefusal(workspace.tenken(Self.made), 1, "error[already-there]")
    expectRefusal(workspace.tenken("new", "plugin", "../x", "--kind", "scorer"), 64, "no id")
    expectRefusal(workspace.tenken("new", "plugin", "x"), 64, "--kind")
    expectRefusal(
      workspace.tenken("new", "plugin", "x", "--kind", "notifier", "--language", "sh"), 64, "python")
    #expect(workspace.tenken("new", "plugin", "x", "--kind", "scorer", "--language", "swift").succeeded)
    let package = String(decoding: workspace.bytes(of: "plugins/x/Package.swift") ?? [], as: UTF8.self)
    #expect(package.contains("name: \"x\"") && package.contains("path: \"\(Program.repository)\""))
    #expect(FileManager.default.isExecutableFile(atPath: workspace.folder + "/plugins/x/build"))
    #expect(workspace.tenken("new", "checklist", "office").succeeded)
    #expect(workspace.tenken("check", "checklists/office").succeeded)
  }

  @Test("a signal that ends the command ends its plugin first")
  func interrupted() throws {
    let workspace = try workspace(.example, trusted: false)
    try workspace.write(
      "import os, time\nopen('pid', 'w').write(str(os.getpid()))\ntime.sleep(60)\n",
      to: "plugins/harmonic/harmonic.py")
    try workspace.write("{}", to: "request.json")
    let program = workspace.program()
    let running = program.start(["plugin", "run", "plugins/harmonic", "request.json"])
    let file = workspace.folder + "/plugins/harmonic/pid"
    var pid: pid_t?
    for _ in 0..<500 where pid == nil {
      usleep(20_000)
      pid = FileManager.default.contents(atPath: file).flatMap { pid_t(String(decoding: $0, as: UTF8.self)) }
    }
    let plugin = try #require(pid)
    kill(running.pid, SIGTERM)
    #expect(program.finish(running).signal == SIGTERM)
    #expect(kill(plugin, 0) != 0, "the plugin lives on")
  }
}
