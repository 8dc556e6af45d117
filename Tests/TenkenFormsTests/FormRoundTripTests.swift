import TenkenCore
import TenkenTables
import TenkenYAML
import Testing

@testable import TenkenForms

@Suite("Forms out and in")
struct FormRoundTripTests {
  /// What came back, by item, as far as it says something.
  private func answers(_ input: SheetInput, _ form: Form) throws -> [String: Answer] {
    let department = Department(id: "A", name: form.department)
    let (answers, diagnostics) = SheetCheck(checklist: form.checklist, department: department)
      .answers(of: input)
    #expect(diagnostics.isEmpty, "\(diagnostics.map { $0.message.in(.en) })")
    return answers.filter { $0.value != Answer() }
  }

  /// Steps in the notation of what was written; for a reason beside it, any word means not applicable.
  private func expectSame(_ read: [String: Answer], _ form: Form) {
    for item in form.checklist.items {
      var (new, old) = (read[item.id], form.sheet.answers[item.id])
      if let typed = new?.typed { new?.typed = typed.inNotation(of: old?.typed, to: item) }
      func isNotApplicable(_ answer: Answer?) -> Bool {
        answer?.typed.flatMap { try? AnswerReader(item).read($0) } == .notApplicable
      }
      if isNotApplicable(new), isNotApplicable(old), old?.comment != nil {
        new?.typed = nil
        old?.typed = nil
      }
      if case .count(nil) = item.answer, case .word(let word) = old?.typed {
        old?.typed = .word(String(word.map { $0 == "／" ? "/" : $0 }))
      }
      #expect(new == old, "\(item.id)")
    }
  }

  @Test("what was filled in comes back, whatever it was", arguments: 0..<60)
  func anything(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let form = TestForm.form(TestForm.answers(&random), language: seed.isMultiple(of: 2) ? .ja : .en)

    let workbook = try XLSXReader.read(
      FormWorkbook.bytes([form], file: "a.xlsx", created: form.due), file: "a.xlsx")
    #expect(FormReader.isForm(workbook))
    let fromWorkbook = FormReader.read(workbook)
    let bytes = try FormCSV.bytes(form, encoding: .utf8, file: "a.csv")
    let grid = try CSVReader.read(bytes, file: "a.csv")
    #expect(FormReader.isForm(grid))
    for sheets in [fromWorkbook, FormReader.read(grid)] {
      #expect(sheets.diagnostics.isEmpty, "\(sheets.diagnostics.map { $0.message.in(.en) })")
      let input = try #require(sheets.inputs.first)
      expectSame(try answers(input, form), form)
      #expect(input.by == "佐藤" && input.date == form.sheet.date && input.confirmedBy == "+1 部長")
      #expect(input.round?.value == "r1" && input.department?.value == "A" && input.role == .`self`)
      #expect(input.form?.digest.value == form.digest)
      #expect(input.form?.rows == Set(FormRowID.rows(of: form.checklist, for: "A").map(\.text)))
    }

    let text = YAMLForm(form).text
    let read = try YAMLForm.read(YAMLReader.read(SourceFile(name: "a.yaml", text: text)).get()).get()
    #expect(read == form)
    #expect(YAMLForm(read).text == text)
  }

  @Test("a YAML form is a sheet like any other")
  func sheet() throws {
    let form = TestForm.form(["points": Answer(.word("5"))])
    let node = try YAMLReader.read(SourceFile(name: "a.yaml", text: YAMLForm(form).text)).get()
    #expect(YAMLForm.isForm(node) && FileKind.detect(node) == .sheet)
    let input = try #require(try SheetReader.read(node).get().first)
    #expect(input.form?.digest.value == form.digest && input.form?.rows == nil)
    #expect(try answers(input, form) == form.sheet.answers)
  }

  @Test("what a YAML form carries along is checked before it is used")
  func damaged() throws {
    let text = YAMLForm(TestForm.form()).text
    for (old, new) in [
      ("\"version\": 1", "\"version\": 2"), ("\"from\"", "\"form\""), ("\"definition\"", "\"defined\""),
    ] {
      let node = try YAMLReader.read(
        SourceFile(name: "a.yaml", text: text.split(separator: old, maxSplits: 1).joined(separator: new))
      ).get()
      #expect(YAMLForm.read(node).diagnostics.map(\.code) == [.notForm], "\(old)")
    }
  }

  @Test("control characters and breaks of lines do no harm to a YAML form")
  func controlCharacters() throws {
    var form = TestForm.form()
    form.roundTitle = Text("夏\u{1}\n- a: b\u{2028}c")
    form.history["level"] = Form.History(answers: [
      Form.Past(answer: .word("3"), comment: "x\r\ny\u{85}z\u{7F}")
    ])
    let read = try YAMLForm.read(YAMLReader.read(SourceFile(name: "a.yaml", text: YAMLForm(form).text)).get())
      .get()
    #expect(read.roundTitle == Text("夏\n- a: b\u{2028}c"))
    #expect(read.history["level"]?.answers.first?.comment == "x\nyz")
  }

  @Test("items that the department is not asked have no row; numbers stay those of the checklist")
  func scope() {
    let ids = FormRowID.rows(of: TestForm.checklist, for: "A").map(\.text)
    #expect(!ids.contains("others"))
    #expect(ids.contains("count/*") && ids.contains("steps/b"))
    #expect(FormRowID.rows(of: TestForm.checklist, for: "B").map(\.text).contains("others"))
  }

  @Test("a reason beside a blank answer means not applicable; a tick for the reason gives none")
  func reason() throws {
    func answer(_ answer: String?, _ reason: String, _ comment: String? = nil) -> (Answer, DiagnosticCode?) {
      let place = Place(file: "a", line: 1)
      var item = FormItemAnswer(Located("points", at: place))
      item.answer = answer.map { Located($0, at: place) }
      item.reason = Located(reason, at: place)
      item.comment = comment.map { Located($0, at: place) }
      let (read, problem) = item.read()
      return (read, problem?.code)
    }
    #expect(answer(nil, "FAXがない") == (Answer(.word("n/a"), comment: "FAXがない"), nil))
    #expect(answer(nil, "○", "やめた") == (Answer(.word("n/a"), comment: "やめた"), nil))
    #expect(answer("―", "ない", "来年") == (Answer(.word("―"), comment: "ない\n来年"), nil))
    #expect(answer("5", "ない").1 == .contradiction)
  }
}
