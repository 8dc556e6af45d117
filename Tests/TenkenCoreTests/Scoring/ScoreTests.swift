import TenkenScorers
import Testing

@testable import TenkenCore

@Suite("Scores")
struct ScoreTests {
  static let three = [Sample.item("a"), Sample.item("b"), Sample.item("c")]

  @Test("earned and max are start and the points of the applicable items; the rate is their exact quotient")
  func formula() throws {
    let score = try Sample.score(
      ["a": "10", "b": "n/a", "c": "2.5"], on: Sample.checklist(Self.three, start: Rational(5)))
    #expect(score.earned == Sample.number("17.5"))
    #expect(score.max == Rational(25))
    #expect(score.rate == Rational(7, over: 10))
    #expect(score.coverage == Score.Coverage(answered: 2, notApplicable: 1, missing: 0))
  }

  @Test("where nothing can be earned there is no rate")
  func noMaximum() throws {
    let score = try Sample.score(["a": "n/a", "b": "-", "c": "対象外"], on: Sample.checklist(Self.three))
    #expect(score.max == .zero)
    #expect(score.rate == nil)
    #expect(score.band == nil)
  }

  @Test("an unanswered item counts as zero, or leaves the maximum, or holds the rate back")
  func missing() throws {
    let words = ["a": "10", "b": "5"]
    let zero = try Sample.score(words, on: Sample.checklist(Self.three, missing: .zero))
    #expect((zero.earned, zero.max) == (Rational(15), Rational(30)))
    #expect(zero.rate == Rational(1, over: 2))
    #expect(zero.items.last?.earned == .zero)

    let exclude = try Sample.score(words, on: Sample.checklist(Self.three, missing: .exclude))
    #expect((exclude.earned, exclude.max) == (Rational(15), Rational(20)))
    #expect(exclude.rate == Rational(3, over: 4))
    #expect(exclude.items.last?.earned == nil)

    let block = try Sample.score(words, on: Sample.checklist(Self.three, missing: .block))
    #expect((block.earned, block.max) == (Rational(15), Rational(30)))
    #expect(block.rate == nil)
    #expect(block.blockedBy.isEmpty)
    let answered = try Sample.score(
      words.merging(["c": "0"]) { $1 }, on: Sample.checklist(Self.three, missing: .block))
    #expect(answered.rate == Rational(1, over: 2))

    for score in [zero, exclude, block] {
      #expect(score.coverage == Score.Coverage(answered: 2, notApplicable: 0, missing: 1))
      #expect(score.items.last?.finding == nil, "unanswered is no finding")
    }
  }

  @Test("not applicable leaves the maximum, or earns it in full")
  func notApplicable() throws {
    let words = ["a": "5", "b": "n/a", "c": "5"]
    let exclude = try Sample.score(words, on: Sample.checklist(Self.three))
    #expect((exclude.earned, exclude.max) == (Rational(10), Rational(20)))
    #expect(exclude.items[1].earned == nil)
    let full = try Sample.score(words, on: Sample.checklist(Self.three, notApplicable: .full))
    #expect((full.earned, full.max) == (Rational(20), Rational(30)))
    #expect(full.items[1].earned == Rational(10))
    #expect(full.items[1].finding == nil)
  }

  static let bands = [Sample.band("good", from: Rational(95)), Sample.band("needs-work", from: .zero)]

  @Test(
    "bands judge the exact rate, never the rounded one",
    arguments: [
      ("95", "good"), ("94.96", "needs-work"), ("94.99", "needs-work"), ("95.01", "good"),
      ("0", "needs-work"),
    ])
  func exactBands(_ points: String, _ band: String) throws {
    let checklist = Sample.checklist([Sample.item("a", max: Rational(100))], bands: Self.bands)
    #expect(try Sample.score(["a": points], on: checklist).band?.id == band)
  }

  @Test("two thirds reach a bound of 66.666666 percent and not one of 66.666667")
  func thirds() throws {
    for (bound, reached) in [("66.666666", "upper"), ("66.666667", "lower")] {
      let bands = [Sample.band("upper", from: Sample.number(bound)), Sample.band("lower", from: .zero)]
      let checklist = Sample.checklist([Sample.item("a", max: Rational(3))], bands: bands)
      #expect(try Sample.score(["a": "2"], on: checklist).band?.id == reached)
    }
  }

  @Test("with bands-by: earned the points are judged; below every band there is none")
  func earnedBands() throws {
    let bands = [Sample.band("high", from: Rational(15)), Sample.band("low", from: Rational(5))]
    let checklist = Sample.checklist(Self.three, bands: bands, bandsBy: .earned)
    #expect(try Sample.score(["a": "10", "b": "5", "c": "0"], on: checklist).band?.id == "high")
    #expect(try Sample.score(["a": "10", "b": "4.99", "c": "0"], on: checklist).band?.id == "low")
    #expect(try Sample.score(["a": "4.99", "b": "0", "c": "0"], on: checklist).band == nil)
  }

  @Test("a critical failure caps the band at the lowest, never the number")
  func critical() throws {
    let items = [Sample.item("a", max: Rational(99)), Sample.item("b", max: .one, importance: .critical)]
    let checklist = Sample.checklist(items, bands: Self.bands)
    let failed = try Sample.score(["a": "99", "b": "0.5"], on: checklist)
    #expect(failed.rate == Sample.number("0.995"))
    #expect(failed.band?.id == "needs-work")
    #expect(failed.failedCritical == ["b"])
    #expect(failed.blockedBy.isEmpty)
    let passed = try Sample.score(["a": "99", "b": "1"], on: checklist)
    #expect(passed.band?.id == "good")
    #expect(passed.failedCritical.isEmpty)
    let unanswered = try Sample.score(["a": "99"], on: checklist)
    #expect(unanswered.failedCritical.isEmpty, "an unanswered item is no finding")
    #expect(unanswered.band?.id == "good")
  }

  @Test("a gate under full points or unanswered leaves the sheet without a rate")
  func gate() throws {
    let checklist = Sample.checklist(
      [Sample.item("a"), Sample.item("g", importance: .gate)], bands: Self.bands)
    let failed = try Sample.score(["a": "10", "g": "9"], on: checklist)
    #expect(failed.rate == nil)
    #expect(failed.band == nil)
    #expect((failed.blockedBy, failed.failedCritical) == (["g"], ["g"]))
    #expect((failed.earned, failed.max) == (Rational(19), Rational(20)))
    let unanswered = try Sample.score(["a": "10"], on: checklist)
    #expect(unanswered.rate == nil)
    #expect((unanswered.blockedBy, unanswered.failedCritical) == (["g"], []))
    #expect(try Sample.score(["a": "0", "g": "10"], on: checklist).rate == Rational(1, over: 2))
    #expect(try Sample.score(["a": "10", "g": "n/a"], on: checklist).rate == .one)
  }

  @Test("a gate under full points blocks even before its deadline, where it is no finding yet")
  func gateBeforeDeadline() throws {
    let gate = Sample.item("g", importance: .gate, deadline: MonthDay("09-30"))
    let score = try Sample.score(["g": "9"], on: Sample.checklist([gate]))
    #expect((score.blockedBy, score.failedCritical) == (["g"], []))
    #expect(score.rate == nil)
  }

  @Test(
    "under full points is a finding: half or more of the points lost is major, less is minor",
    arguments: [
      ("10", nil), ("9.99", .minor), ("5.01", .minor), ("5", .major), ("4.99", .major), ("0", .major),
    ]
      as [(String, Severity?)])
  func severity(_ points: String, _ expected: Severity?) throws {
    let score = try Sample.score(["a": points], on: Sample.checklist([Sample.item("a")]))
    #expect(score.items[0].finding == expected)
    let critical = Sample.checklist([Sample.item("a", importance: .critical)])
    #expect(try Sample.score(["a": points], on: critical).items[0].finding == expected.map { _ in .critical })
  }

  @Test("△ loses half and is major, × and no too")
  func marks() throws {
    let checklist = Sample.checklist([
      Sample.item("m", .mark(shares: MarkShares())), Sample.item("y", .yesNo), Sample.item("d", .done),
    ])
    let score = try Sample.score(["m": "△", "y": "いいえ", "d": "未"], on: checklist)
    #expect(score.items.map(\.finding) == [.major, .major, .major])
    #expect(score.earned == Rational(1, over: 2))
    #expect(try Sample.score(["m": "○", "y": "はい", "d": "7月"], on: checklist).findings.isEmpty)
  }

  @Test("what is not scored adds nothing, is no finding and in no coverage, but is kept")
  func unscored() throws {
    let items = [Sample.item("a"), Sample.item("note", scored: false, importance: .gate)]
    let score = try Sample.score(["a": "10", "note": "3"], on: Sample.checklist(items))
    #expect((score.earned, score.max) == (Rational(10), Rational(10)))
    #expect(score.coverage == Score.Coverage(answered: 1, notApplicable: 0, missing: 0))
    #expect(score.items[1].outcome == .answered)
    #expect(score.items[1].value == .points(Rational(3)))
    #expect(score.items[1].earned == nil)
    #expect(score.findings.isEmpty && score.blockedBy.isEmpty)
  }

  @Test("an item is asked of the departments it names, and of no other")
  func scope() throws {
    let checklist = Sample.checklist([
      Sample.item("a"), Sample.item("only", scope: .only(["B"])),
      Sample.item("except", scope: .except(["B"])),
    ])
    let a = try Sample.score(["a": "10", "except": "10"], on: checklist, department: "A")
    #expect(a.items.map(\.outcome) == [.answered, .notAsked, .answered])
    #expect(a.max == Rational(20))
    #expect(a.coverage == Score.Coverage(answered: 2, notApplicable: 0, missing: 0))
    let b = try Sample.score(["a": "10", "only": "10"], on: checklist, department: "B")
    #expect(b.items.map(\.outcome) == [.answered, .answered, .notAsked])
  }

  @Test(
    "a sheet dated on or before an item's deadline makes no finding of it, afterwards it does",
    arguments: [
      ("2008-05-30", "05-31", true), ("2008-05-31", "05-31", true), ("2008-06-01", "05-31", false),
      ("2009-01-31", "01-31", true), ("2009-02-01", "01-31", false), ("2008-07-01", "01-31", true),
    ])
  func deadline(_ date: String, _ deadline: String, _ isInTime: Bool) throws {
    let checklist = Sample.checklist([Sample.item("a", .done, deadline: MonthDay(deadline))])
    let score = try Sample.score(["a": "未"], on: checklist, date: #require(Day(iso: date)))
    #expect(score.items[0].finding == (isInTime ? nil : .major))
    #expect((score.earned, score.max) == (.zero, .one), "the points stay as they are")
  }

  @Test("over random answers, the sums over the items are the totals and every item has one outcome")
  func totals() throws {
    var generator = SeededGenerator(seed: 4)
    let words = ["", "n/a", "0", "2.5", "5", "9.99", "10"]
    for _ in 0..<300 {
      let items = (1...Int.random(in: 1...12, using: &generator)).map { number in
        Sample.item(
          "i\(number)", scored: Int.random(in: 0..<5, using: &generator) > 0,
          scope: Int.random(in: 0..<6, using: &generator) == 0 ? .only(["B"]) : .everyone)
      }
      let checklist = Sample.checklist(
        items, missing: MissingPolicy.allCases.randomElement(using: &generator) ?? .zero,
        notApplicable: NotApplicablePolicy.allCases.randomElement(using: &generator) ?? .exclude,
        start: Rational(Int.random(in: 0...20, using: &generator)))
      let typed = items.map { ($0.id, words.randomElement(using: &generator) ?? "") }
      let score = try Sample.score(Dictionary(uniqueKeysWithValues: typed), on: checklist)

      #expect(score.earned - checklist.start == score.items.compactMap(\.earned).sum())
      #expect(score.max - checklist.start == score.items.compactMap(\.max).sum())
      let scored = score.items.filter { $0.item.scored && $0.outcome != .notAsked }
      let coverage = score.coverage
      #expect(coverage.answered + coverage.notApplicable + coverage.missing == scored.count)
      #expect(score.items.allSatisfy { ($0.earned == nil) == ($0.max == nil) })
      #expect(score.items.allSatisfy { $0.earned ?? .zero <= $0.max ?? .zero })
      if let rate = score.rate { #expect(rate * score.max == score.earned && rate <= .one) }
      for result in score.items {
        let lost = (result.max ?? .zero) - (result.earned ?? .zero)
        #expect((result.finding != nil) == (result.outcome == .answered && lost > .zero))
      }
    }
  }
}
