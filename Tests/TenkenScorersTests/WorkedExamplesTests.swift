import TenkenCore
import TenkenScorers
import Testing

/// What a scorer must make of a sheet, worked out by hand.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  var scorer: any Scorer
  var says: String
  var sheet: SheetSample
  var rate: Rational?

  init(_ scorer: any Scorer, _ says: String, _ sheet: SheetSample, gives rate: Rational?) {
    (self.scorer, self.says, self.sheet, self.rate) = (scorer, says, sheet, rate)
  }

  var testDescription: String { "\(scorer.name): \(says)" }
}

@Suite("Worked examples of the scorers")
struct WorkedExamplesTests {
  @Test(
    "each gives what was worked out by hand",
    arguments: points + weighted + sections + passCount + weightedPass + allOrNothing + maturity)
  func gives(_ example: WorkedExample) throws {
    #expect(try example.scorer.rate(of: example.sheet.input) == example.rate)
  }

  @Test("every built-in scorer has examples")
  func complete() {
    let all =
      Self.points + Self.weighted + Self.sections + Self.passCount + Self.weightedPass
      + Self.allOrNothing + Self.maturity
    #expect(Set(all.map(\.scorer.name)) == Set(BuiltInScorers.all.map(\.name)))
  }

  private static func item(_ earned: Int?, of max: Int = 10, weight: Rational = .one)
    -> SheetSample.ItemSample
  {
    SheetSample.item(earned, of: max, weight: weight)
  }

  static let points = [
    WorkedExample(
      PointsScorer(), "a larger maximum counts more, a weight does not",
      SheetSample([item(10, weight: Rational(9)), item(0, of: 30)]), gives: Rational(1, over: 4)),
    WorkedExample(
      PointsScorer(), "what is not applicable leaves the maximum", SheetSample([item(5), item(nil)]),
      gives: Rational(1, over: 2)),
    WorkedExample(
      PointsScorer(), "lost points can take it below 0", SheetSample([item(2), item(-5, of: 0)]),
      gives: Rational(-3, over: 10)),
    WorkedExample(
      PointsScorer(), "a maximum of 0 has no rate", SheetSample([item(-5, of: 0)]), gives: nil),
  ]

  static let weighted = [
    WorkedExample(
      WeightedScorer(), "shares count by weight, whatever the maximum",
      SheetSample([item(10), item(0, of: 30)]), gives: Rational(1, over: 2)),
    WorkedExample(
      WeightedScorer(), "(3·1/2 + 1·1)/(3 + 1)",
      SheetSample([item(5, weight: Rational(3)), item(7, of: 7)]), gives: Rational(5, over: 8)),
    WorkedExample(
      WeightedScorer(), "an item of maximum 0 has no share", SheetSample([item(5), item(-5, of: 0)]),
      gives: Rational(1, over: 2)),
    WorkedExample(
      WeightedScorer(), "nothing but items of maximum 0", SheetSample([item(-5, of: 0)]), gives: nil),
    WorkedExample(
      WeightedScorer(), "sections make no difference",
      SheetSample([SheetSample.section(9, [item(10)]), SheetSample.section(1, [item(0), item(0)])]),
      gives: Rational(1, over: 3)),
  ]

  static let sections = [
    WorkedExample(
      SectionsScorer(), "(1·2/3 + 3·1/2)/(1 + 3)",
      SheetSample([
        SheetSample.section(1, [item(10, weight: Rational(2)), item(5)]),
        SheetSample.section(3, [item(8), item(10)]),
      ]), gives: Rational(13, over: 24)),
    WorkedExample(
      SectionsScorer(), "a section where nothing applies is left out",
      SheetSample([SheetSample.section(5, [item(nil)]), SheetSample.section(1, [item(10), item(9)])]),
      gives: Rational(1, over: 2)),
    WorkedExample(
      SectionsScorer(), "an item of maximum 0 passes where it lost nothing",
      SheetSample([item(0, of: 0), item(-1, of: 0)]), gives: Rational(1, over: 2)),
  ]

  static let passCount = [
    WorkedExample(
      PassCountScorer(), "partial points are no pass, weights no matter",
      SheetSample([item(10, weight: Rational(9)), item(9), item(0), item(nil)]), gives: Rational(1, over: 3)),
    WorkedExample(PassCountScorer(), "nothing applies", SheetSample([item(nil)]), gives: nil),
  ]

  static let weightedPass = [
    WorkedExample(
      WeightedPassScorer(), "2.5 of 4 by weight",
      SheetSample([item(10, weight: Rational(5, over: 2)), item(9, weight: Rational(3, over: 2))]),
      gives: Rational(5, over: 8)),
    WorkedExample(
      WeightedPassScorer(), "what does not apply has no weight",
      SheetSample([item(10), item(nil, weight: Rational(9))]), gives: .one),
  ]

  static let allOrNothing = [
    WorkedExample(
      AllOrNothingScorer(), "all pass", SheetSample([item(10), item(nil), item(0, of: 0)]), gives: .one),
    WorkedExample(AllOrNothingScorer(), "one does not", SheetSample([item(10), item(9)]), gives: .zero),
    WorkedExample(AllOrNothingScorer(), "nothing applies", SheetSample([item(nil)]), gives: nil),
  ]

  static let maturity = [
    WorkedExample(
      MaturityScorer(), "the lower of (3/5 + 5/5)/2 and (4/5 + 2/5)/2",
      SheetSample([
        SheetSample.section(1, [.init(level: 3), .init(level: 5)]),
        SheetSample.section(9, [.init(level: 4), .init(level: 2)]),
      ]), gives: Rational(3, over: 5)),
    WorkedExample(
      MaturityScorer(), "other kinds of answer do not count",
      SheetSample([
        SheetSample.section(1, [.init(level: 4), item(0)]), SheetSample.section(1, [item(0)]),
      ]), gives: Rational(4, over: 5)),
    WorkedExample(
      MaturityScorer(), "a section where no level applies is left out",
      SheetSample([
        SheetSample.section(1, [.init(level: nil)]), SheetSample.section(1, [.init(level: 1)]),
      ]), gives: Rational(1, over: 5)),
    WorkedExample(MaturityScorer(), "no levels at all", SheetSample([item(10)]), gives: nil),
  ]
}

extension SheetSample.ItemSample {
  fileprivate init(level: Int?) { self = SheetSample.level(level) }
}
