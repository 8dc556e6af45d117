import Foundation
import Testing

@testable import TenkenCore

@Suite("Answers as people type them")
struct AnswerReaderTests {
  static func read(_ word: String, _ item: Item) throws -> AnswerValue? {
    try AnswerReader(item).read(.word(word))
  }

  @Test(
    "points are plain numbers up to the maximum, with two decimals at most, in either width",
    arguments: [
      ("0", "0"), ("10", "10"), ("7.5", "7.5"), ("7.25", "7.25"), ("07", "7"), ("10.00", "10"), (" 5 ", "5"),
      ("１０", "10"), ("７．５", "7.5"), ("　５　", "5"),
    ])
  func points(_ word: String, _ value: String) throws {
    #expect(try Self.read(word, Sample.item("i")) == .points(Sample.number(value)))
  }

  @Test(
    "what is no number of points is refused, and the help says what is accepted",
    arguments: [
      "10.01", "11", "-1", "5.123", "1e1", "0x5", "5 点", "五", "+5", ".5", "5.", "1,0", "NaN", "inf",
      "0000000000005", "○", "done", "yes",
    ])
  func noPoints(_ word: String) {
    let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read(word, Sample.item("i")) }
    #expect(problem?.message.in(.en).contains(word) == true)
    #expect(problem?.message.in(.ja).contains(word) == true)
    #expect(problem?.help.in(.en).contains("points from 0 to 10") == true)
    #expect(problem?.help.in(.ja).contains("してください") == true)
  }

  @Test("the maximum is the item's own")
  func ownMaximum() throws {
    let item = Sample.item("i", max: Sample.number("2.5"))
    #expect(try Self.read("2.5", item) == .points(Sample.number("2.5")))
    let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read("3", item) }
    #expect(problem?.message.in(.en).contains("maximum is 2.5") == true)
  }

  @Test(
    "marks and their look-alikes",
    arguments: [
      (.good, ["○", "〇", "◯", "o", "O", "ｏ", "Ｏ", "⭕", "⭕️"]),
      (.fair, ["△", "▲", "t", "T", "∆"]),
      (.bad, ["×", "x", "X", "ｘ", "Ｘ", "✕", "✖", "✖️", "✗", "✘", "❌"]),
    ] as [(Mark, [String])])
  func marks(_ mark: Mark, _ words: [String]) throws {
    let item = Sample.item("i", .mark(shares: MarkShares()))
    for word in words { #expect(try Self.read(word, item) == .mark(mark), "\(word)") }
  }

  @Test(
    "yes and no",
    arguments: [
      (true, ["yes", "YES", "y", "Ｙ", "はい", "ｙｅｓ"]), (false, ["no", "No", "n", "Ｎ", "いいえ"]),
    ] as [(Bool, [String])])
  func yesNo(_ value: Bool, _ words: [String]) throws {
    for word in words { #expect(try Self.read(word, Sample.item("i", .yesNo)) == .yesNo(value), "\(word)") }
  }

  @Test(
    "done, or the day or month of it",
    arguments: [
      "done", "DONE", "●", "済", "済み", "実施", "(実施)", "（実施）", "実施済み", "完了", "✓", "✔", "✔️", "☑", "☑️", "レ", "ﾚ",
      "2008-07-31", "2008/7/31", "20080731", "平成20年7月31日", "H20.7.31", "7月", "2008年7月", "2008-07", "2008/7",
      "７月",
      "5月、6月", "2008-05-12, 2008-06-13",
    ])
  func done(_ word: String) throws {
    #expect(try Self.read(word, Sample.item("i", .done)) == .done(true))
  }

  @Test("not yet", arguments: ["not yet", "Not yet", "ｎｏｔ　ｙｅｔ", "not-yet", "未", "未実施", "未完了"])
  func notYet(_ word: String) throws {
    #expect(try Self.read(word, Sample.item("i", .done)) == .done(false))
  }

  @Test(
    "days and months that do not exist are not done", arguments: ["2008-02-30", "13月", "2008-13", "0月", "31"])
  func noSuchDay(_ word: String) {
    #expect(throws: AnswerReader.Problem.self) { try Self.read(word, Sample.item("i", .done)) }
  }

  @Test(
    "everywhere n/a and the dashes people type for it mean not applicable",
    arguments: [
      "n/a", "N/A", "Ｎ／Ａ", "na", "対象外", "-", "－", "ー", "ｰ", "―", "—", "–", "−", "‐", "─",
    ])
  func notApplicable(_ word: String) throws {
    for kind in [AnswerKind.points, .mark(shares: MarkShares()), .yesNo, .done] {
      #expect(try Self.read(word, Sample.item("i", kind)) == .notApplicable, "\(kind.name)")
    }
  }

  @Test("where an item forbids it, not applicable is refused and not offered")
  func forbidden() {
    let item = Sample.item("i", notApplicable: .forbidden)
    let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read("対象外", item) }
    #expect(problem?.help.in(.en).contains("n/a") == false)
    #expect(AnswerReader(Sample.item("i")).expectation.in(.en).contains("n/a"))
  }

  @Test("blank is unanswered", arguments: ["", " ", "　", "\t", "\n"])
  func blank(_ word: String) throws {
    for kind in [AnswerKind.points, .mark(shares: MarkShares()), .yesNo, .done] {
      #expect(try Self.read(word, Sample.item("i", kind)) == nil, "\(kind.name)")
    }
  }

  @Test("words typed with combining marks match those without")
  func decomposed() throws {
    let katakana = "ﾊﾞ".folded
    #expect(katakana == "バ".decomposedStringWithCanonicalMapping.folded)
    for word in ["はい", "対象外", "実施済み"] {
      #expect(word.decomposedStringWithCanonicalMapping.folded == word.folded)
    }
  }

  @Test(
    "a word of another kind is refused with the words of its own",
    arguments: [
      (.mark(shares: MarkShares()), "yes", "○ △ ×"), (.yesNo, "○", "yes or no"), (.done, "yes", "done"),
      (.mark(shares: MarkShares()), "5", "○ △ ×"), (.yesNo, "maybe", "yes or no"),
    ] as [(AnswerKind, String, String)])
  func otherKind(_ kind: AnswerKind, _ word: String, _ help: String) {
    let problem = #expect(throws: AnswerReader.Problem.self) { try Self.read(word, Sample.item("i", kind)) }
    #expect(problem?.help.in(.en).contains(help) == true)
  }

  @Test("an answer step by step is for items that have steps")
  func steps() {
    #expect(throws: AnswerReader.Problem.self) {
      try AnswerReader(Sample.item("i", .done)).read(.steps([Answer.Step(id: "visit", word: "done")]))
    }
  }

  @Test("an answer earns its share of the maximum")
  func earned() {
    let shares = MarkShares(good: .one, fair: Sample.number("0.7"), bad: Sample.number("0.1"))
    let mark = Sample.item("i", .mark(shares: shares), max: Rational(20))
    #expect(AnswerValue.mark(.good).earned(on: mark) == Rational(20))
    #expect(AnswerValue.mark(.fair).earned(on: mark) == Rational(14))
    #expect(AnswerValue.mark(.bad).earned(on: mark) == Rational(2))
    #expect(
      AnswerValue.mark(.fair).earned(on: Sample.item("i", .mark(shares: MarkShares())))
        == Rational(1, over: 2))
    let yesNo = Sample.item("i", .yesNo, max: Rational(3))
    #expect(AnswerValue.yesNo(true).earned(on: yesNo) == Rational(3))
    #expect(AnswerValue.yesNo(false).earned(on: yesNo) == .zero)
    #expect(AnswerValue.done(true).earned(on: Sample.item("i", .done)) == .one)
    #expect(AnswerValue.notApplicable.earned(on: yesNo) == nil)
  }
}
