import Foundation
import TenkenPlugin
import Testing

@Suite("Reports as PDF at the command line") struct PDFReportTests {
  @Test("hold every cell of the report, in both languages", arguments: ["ja", "en"])
  func cells(_ language: String) throws {
    let workspace = try TestWorkspace(.example)
    for kind in [["scores", "2008-campaign-1"], ["progress", "2008-round-1"], ["fixes"]] {
      let name = "\(kind[0])-\(language).pdf"
      let written = workspace.tenken(["report"] + kind + ["-o", name, "--lang", language])
      #expect(written.succeeded, "\(written)")
      let text = try Self.text(workspace.folder + "/" + name)
      let json = workspace.tenken(["report"] + kind + ["--format", "json", "--lang", language])
      let report = try Report(json: JSON(parsing: json.out))
      #expect(!report.blocks.isEmpty)
      for case .table(let table) in report.blocks {
        for cell in (table.rows + table.footer).joined() where !cell.text.isEmpty {
          #expect(text.contains(cell.text.filter { !$0.isWhitespace }), "\(name), \(table.id): \(cell.text)")
        }
      }
    }
  }

  @Test("a character that no font has ends with 69, its place named, and leaves no file")
  func missingGlyph() throws {
    let workspace = try TestWorkspace(.opened)
    try workspace.write(
      "sheet: clean-office\nround: r1\ndepartment: A\nrole: inspector\ncomment: |\n  \u{10FFFD}\n",
      to: "a.yaml")
    let file = workspace.folder + "/tenken.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("organisation:") })
    try Data(text.replacing(line, with: "organisation: \"Ku\u{10FFFD}\"").utf8).write(to: URL(filePath: file))
    let outcome = workspace.tenken("report", "scores", "r1", "-o", "x.pdf", "--lang", "en")
    expectRefusal(outcome, 69, "U+10FFFD")
    #expect(outcome.err.contains("Organisation"))
    #expect(workspace.bytes(of: "x.pdf") == nil)
  }

  /// Without blanks, as lines break where they must.
  private static func text(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", "-raw", path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
  }
}
