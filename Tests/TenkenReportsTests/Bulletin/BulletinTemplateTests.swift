import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenReports

@Suite("Templates of the bulletin")
struct BulletinTemplateTests {
  private func build(
    _ text: String, _ language: Language = .en, remarks: [Remark] = [], note: [String] = []
  ) throws -> (report: Report, warnings: [Diagnostic]) {
    BulletinReport.build(
      try BulletinSample.facts(remarks: remarks, note: note), template: try BulletinTemplate(text, file: "t"),
      context: Sample.context(language))
  }

  // MARK: What is refused

  @Test(
    "a broken one is refused at its place, and a name that is not known is named",
    arguments: [
      ("# {{titel}}", "1:3 unknown-tag titel"),
      ("# x\n\n  {{#asked}}{{dew}}{{/asked}}", "3:13 unknown-tag dew"),
      ("# x\n{{due}}", "2:1 unknown-tag due"), ("# x\n{{#gone}}{{what}}{{/gone}}", "2:1 unknown-tag gone"),
      ("# x\n{{}}", "2:1 unknown-tag"), ("# x\n{{ # asked }}", "2:1 unknown-tag # asked"),
      ("# x\n{{uppercased(round)}}", "2:1 unknown-tag uppercased(round)"),
      ("# x\n{{.}}", "2:1 unknown-tag ."),
      ("# {{round", "1:3 template-syntax"), ("# {{round\n}}", "1:3 template-syntax"),
      ("# {{{round}}", "1:3 template-syntax"), ("# {{round {{date}}", "1:3 template-syntax"),
      ("# x\n{{#asked}}\n", "2:1 template-syntax asked"), ("# x\n{{/asked}}", "2:1 template-syntax asked"),
      ("# x\n{{#asked}}{{#number}}{{/asked}}", "2:22 template-syntax number"),
      ("# x\n{{#asked}}{{#asked}}{{/asked}}{{/asked}}", "2:11 template-syntax asked"),
      ("# x\n{{> other}}", "2:1 template-syntax"), ("# x\n{{=<% %>=}}", "2:1 template-syntax"),
      ("# x\n{{<p}}{{/p}}", "2:1 template-syntax"), ("# x\n{{$b}}{{/b}}", "2:1 template-syntax"),
      ("# x\n{{%CONTENT_TYPE: TEXT}}", "2:1 template-syntax"), ("# x\n{{full}}", "2:1 template-syntax full"),
      ("# x\n{{asked}}", "2:1 template-syntax asked"), ("# x\n[[tabel office]]", "2:1 template-syntax"),
      ("# x\n  [[table]]", "2:1 template-syntax"), ("no title", "1:- template-syntax"),
      ("", "1:- template-syntax"),
      (
        "# x\n{{#improvement}}{{^improvement}}{{/improvement}}{{/improvement}}",
        "2:17 template-syntax improvement"
      ),
    ])
  func refused(_ text: String, _ problem: String) throws {
    let failure = #expect(throws: Failure.self) { _ = try BulletinTemplate(text, file: "t") }
    let first = try #require(failure?.diagnostics.first)
    let parts = problem.split(separator: " ", maxSplits: 2)
    let place = "\(first.place?.line ?? 0):\(first.place?.column.map(String.init) ?? "-")"
    #expect([place, first.code.rawValue] == parts.prefix(2).map(String.init), "\(first)")
    #expect(first.place?.file == "t" && first.help != nil)
    if parts.count == 3 { #expect(first.message.in(.en).contains("\(parts[2])"), "\(first)") }
  }

  @Test("all problems are told at once, by place, those of an unknown section once")
  func several() throws {
    let failure = #expect(throws: Failure.self) {
      _ = try BulletinTemplate("{{a}}\n{{#b}}{{c}}{{/b}}\n{{round}} {{dat}}\n", file: "t")
    }
    let shown = failure?.diagnostics.map { "\($0.place?.line ?? 0) \($0.message.in(.en))" } ?? []
    #expect(
      shown == [
        "1 there is no line with the title", "1 there is no \"a\" here", "2 there is no \"b\" here",
        "3 there is no \"dat\" here",
      ])
    #expect(failure?.diagnostics.last?.help?.in(.en) == "did you mean \"date\"?")
  }

  @Test(
    "one with very many problems is refused soon",
    arguments: ["{{a}}", "{", "{{#b}}", "{{/b}}", "\n[[", "{{#asked}}{{/asked}"])
  func many(_ piece: String) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let failure = #expect(throws: Failure.self) {
      _ = try BulletinTemplate(
        "# x\n" + String(repeating: piece, count: 12_000 / piece.utf8.count), file: "t")
    }
    #expect((1...61).contains(failure?.diagnostics.count ?? 0))
    #expect(clock.now - start < .seconds(30))
  }

  @Test("random ones are read or refused, and never end the program")
  func random() throws {
    var generator = SeededGenerator(seed: 7)
    let parts = [
      "{{", "}}", "{{{", "}}}", "#", "/", "^", "!", "{", "}", "asked", "due", "round", "# ", "\n", "[[table ",
      "office",
      "]]", "{{#asked}}", "{{/asked}}", "{{round}}", "{{! x }}", " ", "\r\n", "- ", "あ", ".", "=", "<", "$",
      "{{^note}}",
      "{{/note}}", "\u{1}0\u{2}",
    ]
    var read = 0
    for _ in 0..<3000 {
      let text =
        "# x\n"
        + (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          parts.randomElement(using: &generator) ?? ""
        }.joined()
      guard let template = try? BulletinTemplate(text, file: "t") else { continue }
      read += 1
      _ = BulletinReport.build(
        try BulletinSample.facts(), template: template, context: Sample.context(.ja))
    }
    #expect(read > 300, "\(read)")
  }

  // MARK: What it makes

  @Test("lines become masthead, title, headings, paragraphs, lists and tables")
  func structure() throws {
    let text = """
      {{! not printed }}
      News
      {{#number}}No. {{number}}{{/number}}

      # {{round}}
      One line
      and another

      - a
      - b
      [[table {{#checklists}}{{id}}{{/checklists}}]]
      #### deep
      ##### deeper
      # again
      #tag
      """
    let report = try build(text).report
    #expect(report.masthead == Masthead(name: "News", lines: ["No. 3"]) && report.title == "First inspection")
    var blocks = report.blocks
    guard case .table(let table) = blocks.remove(at: 2) else {
      return #expect(Bool(false), "\(report.blocks)")
    }
    #expect(table.id == "items-office")
    #expect(
      blocks == [
        .paragraph("One line and another"), .list(["a", "b"]), .heading(level: 4, "deep"),
        .heading(level: 4, "deeper"), .heading(level: 2, "again"), .paragraph("#tag"),
      ])
    #expect(try build("題\n# x\n一行\n二行", .ja).report.blocks == [.paragraph("一行二行")])
  }

  @Test("the order and the choice of the parts are the template's")
  func order() throws {
    let report = try build("# x\n{{#asked}}\n- {{department}}\n{{/asked}}\n## Points\n[[table office]]")
      .report
    #expect(report.blocks.first == .list(["Department A"]))
    #expect(report.masthead == Masthead(name: "Ku Company", lines: []))
    guard case .table = report.blocks.last else { return #expect(Bool(false), "\(report.blocks)") }
  }

  @Test(
    "texts of the record stay texts, whatever they hold",
    arguments: [
      "## x", "# x", "- x", "[[table office]]", "{{rate}}", "{{#asked}}", "{{/remarks}}",
      "<script>&amp;\"'</script>",
      "a\n## b\n\n[[table office]]", "\u{1}0\u{2}", "\u{1}", "{{{date}}}", "$1 \\0 %@", "a\r\n- b",
    ])
  func hostile(_ text: String) throws {
    let template =
      "# t\n{{#remarks}}\n## {{title}}\n{{#bad}}\n{{text}}\n\n- {{{text}}}\n{{/bad}}\n{{/remarks}}\n{{#note}}\n{{&text}}\n{{/note}}"
    let report = try build(template, remarks: [Remark(text: text, kind: .bad)], note: [text]).report
    #expect(
      report.blocks == [
        .heading(level: 2, "Office inspection"), .paragraph(text), .list([text]), .paragraph(text),
      ])
  }

  @Test("a table of a checklist that the round does not ask is left out with a warning")
  func unknownTable() throws {
    let (report, warnings) = try build("# x\n\n[[table offise]]\n")
    #expect(report.blocks.isEmpty)
    #expect(warnings.map(\.code) == [.unknownReference] && warnings[0].severity == .warning)
    #expect(warnings[0].place?.line == 3 && warnings[0].help?.in(.en) == "did you mean \"office\"?")
  }

  @Test("every name that is filled is known, and every name that is known can be filled")
  func names() throws {
    func known(_ tags: [String: BulletinTag], _ prefix: String = "") -> Set<String> {
      tags.reduce(into: []) { names, tag in
        names.insert(prefix + tag.key)
        if case .list(let inner) = tag.value { names.formUnion(known(inner, "\(prefix)\(tag.key).")) }
      }
    }
    func filled(_ values: [String: BulletinValue], _ prefix: String = "") -> Set<String> {
      values.reduce(into: []) { names, value in
        names.insert(prefix + value.key)
        if case .list(let elements) = value.value {
          for element in elements { names.formUnion(filled(element, "\(prefix)\(value.key).")) }
        }
      }
    }
    var facts = try BulletinSample.facts(
      remarks: [.good, .bad, .note].map { Remark(text: "x", kind: $0) }, note: ["x"])
    facts.comparison = try ComparisonSample.comparison()
    facts.scores.checklists[0].checklist.method = Text("look")
    var names = filled(BulletinValues(facts, Sample.context(.en)).all)
    for index in facts.scores.checklists[0].checklist.sections.indices {
      facts.scores.checklists[0].checklist.sections[index].items = []
    }
    facts.scores.checklists[0].checklist.sections[0].items = [Item(id: "one", ask: Text("?"))]
    names.formUnion(filled(BulletinValues(facts, Sample.context(.en)).all))
    #expect(names == known(BulletinTag.all))
  }

  @Test("those that ship are sound, and print every part", arguments: Language.allCases)
  func shipped(_ language: Language) throws {
    var facts = try BulletinSample.facts(remarks: [Remark(text: "neat", kind: .note)], note: ["Thanks."])
    facts.comparison = try ComparisonSample.comparison()
    let (report, warnings) = BulletinReport.build(
      facts, template: try BulletinSample.template(language), context: Sample.context(language))
    #expect(warnings.isEmpty)
    let headings = report.blocks.compactMap { if case .heading(_, let text) = $0 { text } else { nil } }
    #expect(headings.count == 4, "\(headings)")
    #expect(report.blocks.contains(.paragraph("Thanks.")) && report.blocks.contains(.list(["neat"])))
    #expect(!report.texts.contains { $0.contains("{{") || $0.contains("[[") })
  }
}
