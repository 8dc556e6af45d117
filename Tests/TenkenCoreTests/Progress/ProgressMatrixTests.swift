import Testing

@testable import TenkenCore

@Suite("The progress matrix")
struct ProgressMatrixTests {
  private static let deadline = MonthDay("05-31")

  private static func item(
    _ id: String, _ answer: AnswerKind = .done, scored: Bool = true, deadline: MonthDay? = deadline,
    column: String? = nil, scope: Item.Scope = .everyone, condition: Condition? = nil
  ) -> Item {
    Item(
      id: id, ask: Text(id), answer: answer, scored: scored, deadline: deadline,
      column: column.map { Text($0) },
      scope: scope, condition: condition)
  }

  private static func steps(_ count: Int) -> AnswerKind {
    .steps((1...count).map { AnswerKind.Step(id: "s\($0)", name: Text("s\($0)")) })
  }

  private static func cells(
    _ items: [Item], _ words: [String: String], on today: Day = "2008-05-31", from: Day = "2008-04-01",
    first: [String: Rational] = [:]
  ) -> [ProgressCell] {
    let checklist = Sample.checklist(items)
    let round = Round(
      id: "r", from: from, to: from.adding(months: 4), due: from.adding(months: 4), expect: .self,
      departments: ["A"], checklists: [])
    let sheet = Sheet(
      key: SheetKey(round: "r", checklist: checklist.id, department: "A", role: .self), date: "2008-05-01",
      answers: words.mapValues { Answer(.word($0)) })
    let stored = StoredSheet(sheet: sheet, state: .draft, isLate: false, day: "2008-05-01", seq: 1)
    return ProgressReading(of: checklist, in: round, on: today, fiscalYearStart: "2008-04-01")
      .row(of: "A", words.isEmpty ? nil : stored, first: first).cells
  }

  private static func part(_ answer: AnswerKind, _ word: String) -> ProgressCell.Part? {
    cells([item("a", answer)], ["a": word]).first?.parts.first
  }

  @Test(
    "items with a deadline or a head stand in it; neighbours with the same head and deadline share a column")
  func columns() {
    let items = [
      Self.item("a", column: "X"), Self.item("b", column: "X"), Self.item("c", deadline: nil),
      Self.item("d", column: "X"), Self.item("e", deadline: MonthDay("06-30"), column: "X"),
      Self.item("f"), Self.item("g"), Self.item("h", .text, deadline: nil, column: "Y"),
    ]
    let columns = Sample.checklist(items).progressColumns
    #expect(columns.map { $0.items.map(\.id) } == [["a", "b", "d"], ["e"], ["f"], ["g"], ["h"]])
    #expect(columns.map { $0.title.in(.en) } == ["X", "X", "f", "g", "Y"])
    #expect(columns.map(\.isDue) == [true, true, true, true, false])
  }

  @Test(
    "what was said of finished work is told apart",
    arguments: [
      ("●", .done), ("済", .done), ("2008-05-12", .done), ("(実施)", .carriedOut), ("未", .notYet),
      ("4月・5月", .months([4, 5])), ("2008-04, 2009-02", .months([4, 2])), ("令和8年7月", .months([7])),
      ("—", .notApplicable), ("", .blank),
    ] as [(String, ProgressCell.Part)])
  func done(_ word: String, _ part: ProgressCell.Part) {
    #expect(Self.part(.done, word) == part)
  }

  @Test("each kind of answer has its part")
  func kinds() {
    let choice = AnswerKind.choice([
      AnswerKind.Choice(id: "some", name: Text("Some"), points: Rational(1, over: 2)),
      AnswerKind.Choice(id: "final", name: Text("Final"), points: .one),
    ])
    #expect(Self.part(choice, "some") == .stage(Text("Some")))
    #expect(Self.part(.count(target: nil), "38/40") == .share(38, of: 40))
    #expect(Self.part(.number, "3") == .number(Rational(3), before: nil))
    #expect(Self.part(.yesNo, "はい") == .said("はい"))
    #expect(Self.part(.text, "2008-04-30 対応済") == .said("2008-04-30 対応済"))
    #expect(Self.part(Self.steps(3), "●;—;") == .steps([.done, .notApplicable, .notYet], from: 1))
    let halfWay = Self.cells([Self.item("a", choice)], ["a": "some"])
    let all = Self.cells([Self.item("a", choice)], ["a": "final"])
    #expect(!halfWay[0].isFinished && all[0].isFinished)
  }

  @Test("a number tells what it was at first, unless it is that again")
  func numbers() {
    let items = [Self.item("a", .number)]
    #expect(
      Self.cells(items, ["a": "1"], first: ["a": Rational(3)])[0].parts
        == [.number(.one, before: Rational(3))])
    #expect(
      Self.cells(items, ["a": "3"], first: ["a": Rational(3)])[0].parts == [.number(Rational(3), before: nil)]
    )
  }

  @Test("the steps of items that share a column are numbered through")
  func numbering() {
    let items = [Self.item("a", Self.steps(4), column: "X"), Self.item("b", Self.steps(2), column: "X")]
    let cell = Self.cells(items, ["a": "●;●;—;●", "b": "●;"])[0]
    #expect(
      cell.parts == [
        .steps([.done, .done, .notApplicable, .done], from: 1), .steps([.done, .notYet], from: 5),
      ])
    #expect(!cell.isFinished)
    #expect(
      Self.cells(items, ["a": "●;●;—;●", "b": "—"])[0].isFinished, "what does not apply is nothing to do")
  }

  @Test(
    "due today is not late; the day after, what is not finished is",
    arguments: [
      ("", true), ("未", true), ("●", false), ("—", false), ("5月", false),
    ])
  func late(_ word: String, _ isLate: Bool) {
    let items = [Self.item("a"), Self.item("b", deadline: nil, column: "B")]
    let answers = ["a": word, "b": "未"]
    #expect(Self.cells(items, answers, on: "2008-05-31").map(\.isLate) == [false, false])
    #expect(Self.cells(items, answers, on: "2008-06-01").map(\.isLate) == [isLate, false])
    #expect(Self.cells(items, answers, on: "2009-03-31").map(\.isLate) == [isLate, false])
  }

  @Test("without a sheet everything is blank, and late after its deadline")
  func empty() {
    let cells = Self.cells([Self.item("a"), Self.item("b", .number)], [:], on: "2008-06-01")
    #expect(cells.allSatisfy { $0.parts == [.blank] && $0.isLate && !$0.isFinished })
  }

  @Test("where the deadline lies before the round, silence is late only once its sheets are due")
  func laterRound() {
    func late(_ word: String, _ today: Day) -> Bool {
      Self.cells([Self.item("a")], ["a": word, "x": "1"], on: today, from: "2008-08-01")[0].isLate
    }
    #expect(!late("", "2008-08-01") && !late("", "2008-12-01") && late("", "2008-12-02"))
    #expect(late("未", "2008-08-01"), "what is said not to be done is late at once")
  }

  @Test("what is not asked does not apply; what nobody can tell yet is blank")
  func conditions() {
    let condition = Condition(item: "has", answer: "yes", written: "yes")
    let items = [
      Self.item("has", .yesNo, scored: false, deadline: nil), Self.item("a", condition: condition),
      Self.item("b", scope: .only(["B"])),
    ]
    #expect(Self.cells(items, ["has": "no"]).map(\.parts) == [[.notApplicable], [.notApplicable]])
    #expect(Self.cells(items, ["has": "yes"]).map(\.parts) == [[.blank], [.notApplicable]])
    #expect(Self.cells(items, [:]).map(\.parts) == [[.blank], [.notApplicable]])
    #expect(Self.cells(items, ["has": "yes", "a": "●"]).map(\.parts) == [[.done], [.notApplicable]])
  }
}
