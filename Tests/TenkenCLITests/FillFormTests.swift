import Foundation
import Testing

/// `tenken fill FILE`: a YAML form on a notebook without a workspace (contract, section 3).
@Suite struct FillFormTests {
  private static let form = "r1-clean-office-A.yaml"

  /// A workspace with a form of department A, carried into a folder of its own that is no workspace.
  private final class Notebook {
    let office: TestWorkspace
    let folder: String

    init() throws {
      office = try TestWorkspace()
      folder = FileManager.default.temporaryDirectory.appending(path: "tenken-nb-\(UUID().uuidString)").path
      let written = office.tenken(
        "form", "r1", "A", "--checklist", "clean-office", "--format", "yaml", "-o", folder)
      try #require(written.succeeded, "\(written)")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var path: String { "\(folder)/\(form)" }
    var program: Program { office.program(["TERM": "xterm"], in: folder) }

    func text() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }

    func lines(_ text: String, _ arguments: String...) throws -> Program.Outcome {
      try write(text, to: "lines")
      return program.run(["fill", form] + arguments, input: "\(folder)/lines")
    }
  }

  @Test("a form is filled at a terminal, and submit brings home the answers and the photo")
  func home() throws {
    let notebook = try Notebook()
    try FileManager.default.createDirectory(
      atPath: "\(notebook.folder)/camera", withIntermediateDirectories: true)
    try notebook.write("photo", to: "camera/wire.jpg")
    let terminal = try LiveTerminal(["fill", Self.form], with: notebook.program, columns: 80, rows: 24)
    terminal.wait(for: "1/10")
    terminal.type("o", "saved 1: 10")
    terminal.type("5\r", "saved 2: 5")
    terminal.type("e", "Path of a photo")
    terminal.type("camera/wire.jpg\r", "evidence wire.jpg")
    #expect(
      try notebook.text().contains("pc-off-when-leaving: {answer: 5, evidence: [wire.jpg]}"), "kept at once")
    terminal.type("\r", "3/10")
    for number in 3...10 { terminal.type("o", "saved \(number): 10") }
    terminal.type("s", "Score 95/100")
    terminal.type("s")
    #expect(terminal.finish().status == 0)
    #expect(terminal.text.contains("return it to the secretariat: \(Self.form), wire.jpg"))
    let submitted = notebook.office.tenken("submit", notebook.path)
    #expect(submitted.succeeded, "\(submitted)")
    #expect(try FillTests.answers(notebook.office)["pc-off-when-leaving"] == "5")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(notebook.office.folder)/evidence").count == 1)
    #expect(notebook.office.tenken("submit", notebook.path).out.contains("unchanged"))
  }

  @Test(
    "killed at any moment, the file holds every answer that was shown as saved, and the next sitting goes on there"
  )
  func killed() throws {
    let notebook = try Notebook()
    for number in 1...4 {
      let terminal = try LiveTerminal(["fill", Self.form], with: notebook.program, columns: 80, rows: 24)
      terminal.wait(for: "\(number)/10, \(number - 1) answered")
      terminal.type("o", "saved \(number): 10")
      terminal.kill9()
      #expect(try notebook.text().matches(of: /\n  [a-z-]+: 10\n/).count == number)
    }
  }

  @Test("lines go into the form; what was written into the file meanwhile stays; bad lines are named")
  func lines() throws {
    let notebook = try Notebook()
    let outcome = try notebook.lines("pc-off-when-leaving=5\tワイヤなし\nfax-rules-posted=10\n")
    #expect(outcome.succeeded && outcome.err.contains("8 missing"), "\(outcome)")
    let text = try notebook.text()
    #expect(text.contains("pc-off-when-leaving: {answer: 5, comment: \"ワイヤなし\"}"))
    try notebook.write(text.replacing("by:", with: "by: 石井 #"), to: Self.form)
    let again = try notebook.lines("fax-rules-posted=11\nno-printouts-left=9\n")
    #expect(again.status == 65 && again.err.contains("-:1: error"), "\(again)")
    let after = try notebook.text()
    #expect(
      after.contains("by: \"石井\"") && after.contains("fax-rules-posted: 10")
        && after.contains("no-printouts-left: 9"))
  }

  @Test("a photo of a name that stands already for another one gets a name of its own")
  func sameName() throws {
    let notebook = try Notebook()
    try notebook.write("first", to: "p.jpg")
    try FileManager.default.createDirectory(atPath: "\(notebook.folder)/b", withIntermediateDirectories: true)
    try notebook.write("second", to: "b/p.jpg")
    let terminal = try LiveTerminal(["fill", Self.form], with: notebook.program, columns: 80, rows: 24)
    terminal.wait(for: "1/10")
    terminal.type("e", "Path of a photo")
    terminal.type("p.jpg\r", "evidence p.jpg")
    terminal.type("e", "Path of a photo")
    terminal.type("b/p.jpg\r", "-p.jpg")
    terminal.type("q")
    #expect(terminal.finish().status == 0)
    #expect(try String(contentsOfFile: "\(notebook.folder)/p.jpg", encoding: .utf8) == "first")
    #expect(try notebook.text().matches(of: /evidence: \[p\.jpg, [0-9a-f]{8}-p\.jpg\]/).count == 1)
  }

  @Test("what is no form, or does not go with one, is refused")
  func refused() throws {
    let notebook = try Notebook()
    expectRefusal(notebook.program.run(["fill", "none.yaml"]), 66, "none.yaml")
    try notebook.write("sheet: clean-office\nround: r1\ndepartment: A\nanswers: {}\n", to: "sheet.yaml")
    expectRefusal(notebook.program.run(["fill", "sheet.yaml"]), 65, "no form")
    expectRefusal(notebook.program.run(["fill", Self.form, "A"]), 64, "a form says its round")
    expectRefusal(notebook.program.run(["fill", Self.form, "--self"]), 64, "a form says its round")
    expectRefusal(notebook.program.run(["fill", Self.form, "--items", "nothing"]), 66, "nothing")
    let before = try notebook.text()
    expectRefusal(notebook.program.run(["fill", Self.form, "--no-input"]), 64, "no answers")
    #expect(try notebook.text() == before)
  }
}
