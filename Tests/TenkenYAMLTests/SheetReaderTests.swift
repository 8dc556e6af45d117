import TenkenCore
import Testing

@testable import TenkenYAML

@Suite("Reading sheets and examples")
struct SheetReaderTests {
  @Test("every key of a sheet is read, and what was typed is kept") func everyKey() throws {
    let root = try YAMLReader.read(fixture("valid/sheet.yaml")).get()
    let sheets = try SheetReader.read(root).get()
    let sheet = try #require(sheets.first)
    #expect(sheets.count == 1)
    #expect(sheet.checklist?.value == "clean-office")
    #expect(sheet.round?.value == "2008-campaign-1")
    #expect(sheet.round?.place.line == 2)
    #expect(sheet.department?.value == "A")
    #expect(sheet.role == .inspector)
    #expect(sheet.by == "事務品質向上委員会")
    #expect(sheet.date == Day(iso: "2008-07-22"))
    #expect(sheet.confirmedBy == "佐藤")
    #expect(
      sheet.remarks == [
        Remark(text: "ロッカーの上に箱が置かれていた", kind: .bad, publish: true), Remark(text: "良い机でした"),
      ])
    let answers = sheet.answers.map(\.answer)
    #expect(
      sheet.answers.map(\.item.value) == [
        "pc-off-when-leaving", "fax-rules-posted", "contractor-evaluation", "answer-as-typed",
        "only-a-comment",
      ])
    #expect(
      answers == [
        Answer(
          .word("5"), comment: "ワイヤなし", evidence: [Evidence(name: "photo1.jpg")],
          fixed: Day(iso: "2008-07-22")),
        Answer(.word("10")),
        Answer(.steps([.init(id: "questionnaire", word: "done"), .init(id: "visit", word: "n/a")])),
        Answer(.word("no")),
        Answer(comment: "あとで見る"),
      ])
  }

  @Test("an entry stands where its answered word does") func places() throws {
    let root = try YAMLReader.read(fixture("valid/sheet.yaml")).get()
    let entries = try SheetReader.read(root).get()[0].answers
    #expect(entries.map(\.place.line) == [9, 10, 11, 12, 15])
    #expect(entries.map(\.place.column) == [33, 21, 35, 20, 3])
    #expect(entries.map(\.item.place.column) == [3, 3, 3, 3, 3])
  }

  @Test("a list holds several sheets") func several() throws {
    let text = "- {sheet: a, department: A, answers: {x: 1}}\n- {sheet: a, department: B, answers: {x: 2}}\n"
    #expect(FileKind.detect(try node(text)) == .sheet)
    let sheets = try SheetReader.read(node(text)).get()
    #expect(sheets.map(\.department?.value) == ["A", "B"])
    #expect(sheets.map(\.place.line) == [1, 2])
  }

  @Test("blank answers are a sheet nobody has begun, absent ones a mistake") func noAnswers() throws {
    #expect(try SheetReader.read(node("sheet: a\nanswers:\n")).get().first?.answers.isEmpty == true)
    #expect(problems("sheet: a\n").map(\.code) == [.missingKey])
  }

  @Test("blank words and steps say nothing") func blanks() throws {
    let text = "sheet: a\nanswers: {a: , b: '', c: ' 　', d: {answer: {x: , y: ''}}, e: {comment: ' '}, f: {}}"
    #expect(try SheetReader.read(node(text)).get().first?.answers.isEmpty == true)
  }

  @Test("an example says which figures it expects") func example() throws {
    let root = try YAMLReader.read(fixture("valid/example.yaml")).get()
    let example = try ExampleReader.read(root).get()
    #expect(example.title == Text(ja: "一つ減点", en: "one item below full points"))
    #expect(example.department == "example")
    #expect(example.answers.map(\.answer) == [Answer(.word("15")), Answer(.word("△"))])
    #expect(example.score.earned?.value == Rational(95))
    #expect(example.score.max?.value == Rational(100))
    #expect(example.score.rate?.value == .fraction(Rational(19, over: 20)))
    #expect(example.score.rate?.place.line == 5)
    #expect(example.score.band?.value == "good")
    #expect(example.coverage?.answered?.value == 10)
    #expect(example.coverage?.missing?.value == 0)
    #expect(example.findings?.map(\.item.value) == ["desk-empty"])
    #expect(example.findings?.map(\.severity) == [.minor])
  }

  @Test("an example that is silent on findings differs from one without findings") func findings() throws {
    func findings(_ line: String) throws -> Int? {
      try ExampleReader.read(node("example: a\nanswers: {x: 1}\n\(line)")).get().findings?.count
    }
    #expect(try findings("") == nil)
    #expect(try findings("findings: {}") == 0)
  }

  @Test(
    "an expected rate is a decimal of six digits, a fraction, or none",
    arguments: [
      ("0.95", Rational(19, over: 20), true), ("0.95", Rational(951, over: 1000), false),
      ("0.333333", Rational(1, over: 3), true), ("0.33", Rational(1, over: 3), false),
      ("1/3", Rational(1, over: 3), true), ("1/3", Rational(333_333, over: 1_000_000), false),
      ("1", .one, true), ("null", nil, true), ("~", nil, true), ("null", .zero, false), ("0", nil, false),
    ])
  func rates(_ written: String, _ rate: Rational?, _ matches: Bool) throws {
    let text = "example: a\nanswers: {x: 1}\nscore: {rate: \(written)}"
    let expected = try #require(try ExampleReader.read(node(text)).get().score.rate?.value)
    #expect(expected.matches(rate) == matches)
  }

  @Test(
    "the kind of a file is told by its keys",
    arguments: [
      ("valid/checklist.yaml", FileKind.checklist), ("valid/tenken.yaml", .workspace),
      ("valid/sheet.yaml", .sheet), ("valid/example.yaml", .example), ("valid/closed-days.yaml", .holidays),
    ])
  func kinds(_ name: String, _ kind: FileKind) throws {
    #expect(FileKind.detect(try YAMLReader.read(fixture(name)).get()) == kind)
  }
}
