import BigInt

/// An exact fraction in lowest terms, of any size. Whatever Tenken judges it judges with these; `Double` begins at
/// display.
package struct Rational: Sendable, Hashable {
  private var storage: Storage

  /// Machine integers as long as they hold, big ones past that; `big` never holds what `small` could.
  private enum Storage: Sendable, Hashable {
    case small(Int, Int)
    case big(BigInt, BigInt)
  }

  package static let zero = Rational(0)
  package static let one = Rational(1)

  package init(_ whole: Int) { storage = .small(whole, 1) }

  /// - Precondition: the denominator is not 0.
  package init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a fraction over 0")
    self = Rational(reducing: numerator, denominator) ?? Rational(BigInt(numerator), BigInt(denominator))
  }

  /// The way of nearly all figures, without big integers; `nil` where a step of it overflowed, or the denominator is
  /// negative.
  private init?(reducing numerator: Int?, _ denominator: Int?) {
    guard let numerator, let denominator, denominator > 0 else { return nil }
    var (divisor, rest) = (UInt(denominator), numerator.magnitude)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    storage = .small(numerator / Int(divisor), denominator / Int(divisor))
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : value
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    let (value, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : value
  }

  private init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    let reducedNumerator = sign * numerator / divisor
    let reducedDenominator = sign * denominator / divisor
    if let small = Int(exactly: reducedNumerator), let smallDenominator = Int(exactly: reducedDenominator) {
      storage = .small(small, smallDenominator)
    } else {
      storage = .big(reducedNumerator, reducedDenominator)
    }
  }

  private var parts: (BigInt, BigInt) {
    switch storage {
    case .small(let numerator, let denominator): (BigInt(numerator), BigInt(denominator))
    case .big(let numerator, let denominator): (numerator, denominator)
    }
  }

  /// Reads a plain decimal: an optional minus sign, digits, and at most `decimals` digits behind a point; 1,000
  /// characters in all, for time grows with their square.
  ///
  /// Exponents, hexadecimal, signs of plus, blanks and bare points are no decimals.
  package init?(decimal text: some StringProtocol, decimals: Int) {
    guard text.utf8.count <= 1000 else { return nil }
    var digits = Substring(text)
    let negative = digits.first == "-"
    if negative { digits.removeFirst() }
    let halves = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = halves.count == 2 ? halves[1] : ""
    guard let whole = halves.first, !whole.isEmpty, halves.count == 1 || !fraction.isEmpty,
      fraction.utf8.count <= decimals, (whole + fraction).isDigits,
      let numerator = Self.integer(whole + fraction)
    else { return nil }
    self.init(negative ? -numerator : numerator, BigInt(10).power(fraction.utf8.count))
  }

  private static func integer(_ digits: Substring) -> BigInt? {
    digits.utf8.count <= 18 ? Int(digits).map { BigInt($0) } : BigInt(String(digits), radix: 10)
  }

  package var isWhole: Bool { parts.1 == 1 }

  /// The nearest `Double`.
  package var double: Double {
    if case .small(let numerator, let denominator) = storage,
      numerator.magnitude < 1 << 53, denominator < 1 << 53
    {
      return Double(numerator) / Double(denominator)
    }
    // A quotient of 63 or 64 bits; its last bit also stands for all that was cut off, so that a `Double` rounds it
    // as it would round the fraction itself.
    let (numerator, denominator) = (parts.0.magnitude, parts.1.magnitude)
    let shift = 63 + denominator.bitWidth - numerator.bitWidth
    let (quotient, rest) = (numerator << max(0, shift)).quotientAndRemainder(
      dividingBy: denominator << max(0, -shift))
    let bits = UInt64(quotient) | (rest == 0 ? 0 : 1)
    return Double(sign: parts.0 < 0 ? .minus : .plus, exponent: -shift, significand: Double(bits))
  }

  /// The number rounded once, half up (away from zero where negative), to so many decimals: `95`, `99.1`.
  ///
  /// `fixed` keeps trailing zeros: `95.0`.
  package func rounded(decimals: Int, fixed: Bool = true) -> String {
    let (numerator, denominator) = parts
    let scaled = BigInt(numerator.magnitude) * BigInt(10).power(decimals)
    let units = (scaled * 2 + denominator) / (denominator * 2)
    var digits = String(units)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals - digits.count + 1) + digits
    }
    let sign = numerator < 0 && units != 0 ? "-" : ""
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    if !fixed { while fraction.last == "0" { fraction.removeLast() } }
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  package static func + (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let small = b == d
        ? Rational(reducing: sum(a, c), b)
        : Rational(reducing: sum(product(a, d), product(c, b)), product(b, d))
    {
      return small
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Rational(a * d + c * b, b * d)
  }

  package static prefix func - (value: Rational) -> Rational {
    if case .small(let numerator, let denominator) = value.storage, numerator != .min {
      return Rational(-numerator, over: denominator)
    }
    let (numerator, denominator) = value.parts
    return Rational(-numerator, denominator)
  }

  package static func - (left: Rational, right: Rational) -> Rational { left + (-right) }

  package static func * (left: Rational, right: Rational) -> Rational {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let small = Rational(reducing: product(a, c), product(b, d))
    {
      return small
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return Rational(a * c, b * d)
  }

  /// - Precondition: the divisor is not 0.
  package static func / (left: Rational, right: Rational) -> Rational {
    let ((a, b), (c, d)) = (left.parts, right.parts)
    precondition(c != 0, "divided by 0")
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let small = Rational(reducing: product(a, d), product(b, c))
    {
      return small
    }
    return Rational(a * d, b * c)
  }

  package static func += (left: inout Rational, right: Rational) { left = left + right }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if case .small(let a, let b) = left.storage, case .small(let c, let d) = right.storage,
      let low = product(a, d), let high = product(c, b)
    {
      return low < high
    }
    let ((a, b), (c, d)) = (left.parts, right.parts)
    return a * d < c * b
  }
}

extension Rational: CustomStringConvertible {
  /// `95`, `2.5`, or `1/3` where no decimal of 12 digits is exact: reads back with ``init(decimal:decimals:)``.
  package var description: String {
    if case .small(let whole, 1) = storage { return String(whole) }
    let decimal = rounded(decimals: 12, fixed: false)
    if Rational(decimal: decimal, decimals: 12) == self { return decimal }
    let (numerator, denominator) = parts
    return "\(numerator)/\(denominator)"
  }
}

extension Sequence<Rational> {
  package func sum() -> Rational { reduce(.zero, +) }
}
