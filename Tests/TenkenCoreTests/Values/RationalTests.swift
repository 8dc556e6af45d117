import TenkenCore
import Testing

@Suite("Exact fractions")
struct RationalTests {
  static func random(_ generator: inout SeededGenerator) -> Rational {
    // Now and then near the limits of machine integers, where the arithmetic changes its way.
    let extremes = [Int.max, Int.min, Int.max - 1, 1 << 62, 3_037_000_500]
    func integer(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: 0..<8, using: &generator) == 0
        ? extremes[Int.random(in: 0..<extremes.count, using: &generator)]
        : Int.random(in: range, using: &generator)
    }
    return Rational(integer(-50...50), over: integer(1...50))
  }

  @Test("the laws of a field hold, and so does order")
  func field() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<2000 {
      let (a, b, c) = (Self.random(&generator), Self.random(&generator), Self.random(&generator))
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect((a + b) + c == a + (b + c))
      #expect((a * b) * c == a * (b * c))
      #expect(a * (b + c) == a * b + a * c)
      #expect(a + .zero == a && a * .one == a)
      #expect(a - a == .zero && a + (-a) == .zero)
      #expect(-(-a) == a)
      if b != .zero {
        #expect(a / b * b == a)
        #expect(b / b == .one)
      }
      #expect((a < b) == (.zero < b - a))
      #expect([a < b, a == b, b < a].count { $0 } == 1)
      if a < b { #expect(a + c < b + c) }
      #expect((a + b).hashValue == (b + a).hashValue)
    }
  }

  @Test("small fractions are the ones of school")
  func small() {
    for a in -6...6 {
      for b in -6...6 where b != 0 {
        for c in -6...6 {
          for d in -6...6 where d != 0 {
            let (left, right) = (Rational(a, over: b), Rational(c, over: d))
            #expect(left + right == Rational(a * d + c * b, over: b * d))
            #expect(left * right == Rational(a * c, over: b * d))
            #expect((left < right) == (a * d * b * d < c * b * b * d))
            #expect((left == right) == (a * d == c * b))
          }
        }
      }
    }
  }

  @Test("a fraction is in lowest terms, its denominator above 0")
  func lowestTerms() {
    #expect(Rational(6, over: -4).description == "-1.5")
    #expect(Rational(-4, over: -6).description == "2/3")
    #expect(Rational(0, over: -7) == .zero)
    #expect(Rational(.min, over: -1) == -Rational(.min))
    #expect(Rational(.min, over: .min) == .one)
    #expect(Rational(.min, over: 2) == Rational(.min / 2))
    #expect(Rational(8, over: 4).isWhole)
    #expect(!Rational(8, over: 3).isWhole)
  }

  @Test("fifty fractions over distinct primes sum up exactly")
  func primes() throws {
    let primes = (2...229).filter { n in !(2..<n).contains { n % $0 == 0 } }
    #expect(primes.count == 50)
    let sum = primes.map { Rational(1, over: $0) }.sum()
    #expect(primes.reversed().map { Rational(1, over: $0) }.sum() == sum)
    #expect(primes.reduce(sum) { $0 - Rational(1, over: $1) } == .zero)
    let product = primes.reduce(Rational.one) { $0 * Rational($1) }
    #expect((sum * product).isWhole)
    #expect(abs(sum.double - primes.map { 1 / Double($0) }.reduce(0, +)) < 1e-14)
    #expect(sum.rounded(decimals: 3) == "1.967")
  }

  @Test(
    "numbers are rounded once, half up, away from zero where negative",
    arguments: [
      (189, 2, 1, "94.5"), (1189, 12, 1, "99.1"), (1, 3, 1, "0.3"), (2, 3, 1, "0.7"), (1, 20, 1, "0.1"),
      (-1, 20, 1, "-0.1"),
      (-1, 21, 1, "0.0"), (1, 21, 1, "0.0"), (25, 100, 1, "0.3"), (95, 1, 1, "95.0"), (5, 2, 0, "3"),
      (-5, 2, 0, "-3"),
      (0, 1, 2, "0.00"), (199, 200, 2, "1.00"), (12345, 100, 1, "123.5"), (-12345, 100, 1, "-123.5"),
    ])
  func rounding(_ numerator: Int, _ denominator: Int, _ decimals: Int, _ expected: String) {
    #expect(Rational(numerator, over: denominator).rounded(decimals: decimals) == expected)
  }

  @Test("zeros at the end go where they are not wanted")
  func unfixed() {
    #expect(Rational(95).rounded(decimals: 1, fixed: false) == "95")
    #expect(Rational(5, over: 2).rounded(decimals: 2, fixed: false) == "2.5")
    #expect(Rational(100).rounded(decimals: 0, fixed: false) == "100")
  }

  @Test(
    "plain decimals are read exactly",
    arguments: [
      ("0", Rational.zero), ("10", Rational(10)), ("2.5", Rational(5, over: 2)), ("-3", Rational(-3)),
      ("0.50", Rational(1, over: 2)),
      ("007", Rational(7)), ("-0", Rational.zero), ("1.10", Rational(11, over: 10)),
    ])
  func decimals(_ text: String, _ expected: Rational) {
    #expect(Rational(decimal: text, decimals: 2) == expected)
  }

  @Test(
    "what is no plain decimal, or has too many decimals, is refused",
    arguments: [
      "", "-", ".", ".5", "5.", "1.234", "1e3", "0x10", "+1", " 1", "1 ", "1_000", "1,000", "--1", "1.2.3",
      "NaN", "inf", ".inf", "１０",
      "1/2", "٣", String(repeating: "9", count: 1001),
    ])
  func noDecimals(_ text: String) {
    #expect(Rational(decimal: text, decimals: 2) == nil)
  }

  @Test("big decimals keep every digit")
  func bigDecimals() throws {
    let digits = "1234567890123456789012345678901234567890.12"
    let value = try #require(Rational(decimal: digits, decimals: 2))
    #expect(value.description == digits)
    #expect(value - value == .zero)
    #expect(value / value == .one)
  }

  @Test("a fraction is written as a decimal where one is exact, and reads back")
  func description() {
    var generator = SeededGenerator(seed: 12)
    #expect(Rational(1, over: 3).description == "1/3")
    #expect(Rational(-1, over: 8).description == "-0.125")
    for _ in 0..<300 {
      let value = Rational(Int.random(in: -99_999...99_999, using: &generator), over: 1000)
      #expect(Rational(decimal: value.description, decimals: 12) == value)
    }
  }

  @Test("the double is the nearest one")
  func double() throws {
    var generator = SeededGenerator(seed: 99)
    #expect(Rational(1189, over: 12).double == 1189.0 / 12)
    #expect(Rational(1, over: 10).double == 0.1)
    #expect(Rational.zero.double == 0)
    // Half way between two doubles and a little more, which only the cut-off rest tells.
    let half = try #require(
      Rational(decimal: "9007199254740993.\(String(repeating: "0", count: 60))1", decimals: 61))
    #expect(half.double == 9_007_199_254_740_994)
    #expect(Rational(9_007_199_254_740_993).double == 9_007_199_254_740_992)
    for _ in 0..<2000 {
      let whole = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let fraction = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let text = (Bool.random(using: &generator) ? "-" : "") + whole + "." + fraction
      #expect(Rational(decimal: text, decimals: 40)?.double == Double(text), "\(text)")
    }
  }

  @Test("sums are those of their parts, and of none zero")
  func sums() {
    #expect([Rational]().sum() == .zero)
    var total = Rational(1, over: 2)
    total += Rational(1, over: 3)
    #expect(total == [Rational(1, over: 2), Rational(1, over: 3)].sum())
    #expect(Rational(.max) + .one > Rational(.max))
    #expect(Rational(.max) + .one - .one == Rational(.max))
  }
}
