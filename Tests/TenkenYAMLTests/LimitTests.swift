import TenkenCore
import Testing

@testable import TenkenYAML

@Suite("Limits of a file")
struct LimitTests {
  static let megabyte = 1024 * 1024

  @Test("a file over 2 MiB is refused unread, one of 2 MiB is read") func size() throws {
    let head = "checklist: "
    let text = head + String(repeating: "a", count: 2 * Self.megabyte - head.utf8.count)
    #expect(try node(text)["checklist"]?.text?.utf8.count == 2 * Self.megabyte - head.utf8.count)
    let problem = try #require(problems(text + "a").first)
    #expect(problem.code == .tooLarge)
    #expect(problem.place == Place(file: "test.yaml"))
  }

  @Test(
    "hostile files of 2 MiB are answered at once", .timeLimit(.minutes(1)),
    arguments: [
      ("[", DiagnosticCode.yamlDepth), ("[\n", .yamlDepth), ("{", .yamlDepth), ("- ", .yamlDepth),
      ("? ", .yamlDepth), ("a: [", .yamlDepth), ("- a\n", .tooLarge), ("&a ", .yamlSyntax),
      ("*a ", .yamlSyntax), ("! ", .yamlSyntax), ("\"", .yamlSyntax), ("a: ", .yamlSyntax),
      ("１: ", .yamlSyntax), ("x", .missingKey), ("9", .missingKey), ("\n", .emptyFile), ("# ", .emptyFile),
      ("---\n", .yamlDocuments), ("%TAG ! a\n", .yamlSyntax), ("\u{3000}", .missingKey),
      ("\u{2028}", .emptyFile), ("[],", .yamlSyntax), ("'", .missingKey), ("|\n", .yamlSyntax),
      ("\t", .yamlSyntax), ("a\u{301}", .missingKey), ("\r", .emptyFile), ("]", .yamlSyntax),
    ])
  func hostile(_ pattern: String, _ code: DiagnosticCode) {
    let count = 2 * Self.megabyte / pattern.utf8.count
    let codes = problems(String(repeating: pattern, count: count)).map(\.code)
    #expect(codes.last == code)
    #expect(codes.count <= 2)
  }

  @Test("64 levels are read, 65 are not") func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try node(nested(64))
    #expect(throws: Failure.self) { try node(nested(65)) }
  }

  @Test("100,000 values are read, one more is not") func values() throws {
    func list(_ count: Int) -> String { "[" + String(repeating: "a,", count: count - 1) + "a]" }
    #expect(try node(list(99_999)).elements?.count == 99_999)
    #expect(
      YAMLReader.read(SourceFile(name: "a", text: list(100_000))).diagnostics.map(\.code) == [.tooLarge])
  }

  @Test("values that come by aliases are counted, and the anchor is named") func aliases() throws {
    func text(_ aliases: Int) -> String {
      "base: &base [" + String(repeating: "a,", count: 998) + "a]\nuses: ["
        + String(repeating: "*base,", count: aliases) + "]"
    }
    // The root, two keys, two lists and 999 values; then 1,000 for each alias.
    #expect(try node(text(98))["uses"]?.elements?.last?.elements?.count == 999)
    let problem = try #require(YAMLReader.read(SourceFile(name: "a", text: text(99))).diagnostics.first)
    #expect(problem.code == .yamlAliases)
    #expect(problem.message.in(.en).contains("&base"))
  }

  @Test("a long line is not shown whole, and its columns still count") func longLine() throws {
    let text = "checklist: " + String(repeating: "[], ", count: 1) + String(repeating: "あ", count: 5000)
    let place = try #require(problems(text).first?.place)
    #expect(place.line == 1)
    #expect((place.excerpt?.count ?? 0) <= SourceText.shownLength)
    let far = "a: {b: " + String(repeating: "あ", count: 5000) + ", b: 1}"
    let second = try #require(problems(far).first { $0.code == .duplicateKey }?.place)
    #expect(second.column == 5010)
    #expect(second.excerpt == nil)
  }

  @Test("ten thousand wrong keys and people are told in time", .timeLimit(.minutes(1))) func manyProblems() {
    let departments = (0..<4000).map { "  - {id: d\($0), name: d}\n" }.joined()
    let people = (0..<4000).map { "  - {id: p\($0), name: p, department: e\($0), x\($0): 1}\n" }.joined()
    let text = "tenken: 1\norganisation: Ku\ndepartments:\n\(departments)people:\n\(people)"
    #expect(problems(text).count == 8000)
  }

  @Test("departments a thousand deep are no danger") func deepLineage() throws {
    let departments = (0..<8000).map { "  - {id: d\($0), name: d, since: 2001-01-01, from: [d\($0 + 1)]}\n" }
    let text = "tenken: 1\norganisation: Ku\ndepartments:\n" + departments.joined()
    #expect(problems(text).isEmpty)
    let cycle = text + "  - {id: d8000, name: d, since: 2001-01-01, from: [d0]}\n"
    #expect(problems(cycle).map(\.code) == [.cycle])
  }
}
