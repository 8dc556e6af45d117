import TenkenCore

extension Field {
  /// No number of a definition is larger than this, either way.
  static let largest = 1_000_000

  /// What a number may be.
  struct NumberRange {
    var decimals = 2
    var minimum = -Field.largest
    var maximum = Field.largest
    /// The minimum itself is too small.
    var above = false

    static let above0 = NumberRange(minimum: 0, above: true)
    static let from0 = NumberRange(minimum: 0)
    /// Weights and shares may be finer than points.
    static let weight = NumberRange(decimals: 6, minimum: 0, above: true)
    static let share = NumberRange(decimals: 6, minimum: 0, maximum: 1)
  }

  /// A plain decimal such as `10` or `2.5`. Exponents, `0x10`, `.inf` and `NaN` are no numbers here.
  func number(_ range: NumberRange) -> Rational? {
    guard let text = node.text else {
      reportKind(Text(ja: "数", en: "a number"))
      return nil
    }
    if let value = Rational(decimal: text.prefix(40), decimals: range.decimals), text.utf8.count <= 40 {
      return check(value, range)
    }
    reportNumber(text, range)
    return nil
  }

  /// A whole number.
  func whole(from minimum: Int, to maximum: Int = Field.largest) -> Int? {
    let range = NumberRange(decimals: 0, minimum: minimum, maximum: maximum)
    guard let value = number(range) else { return nil }
    return Int(value.description)
  }

  private func check(_ value: Rational, _ range: NumberRange) -> Rational? {
    let (minimum, maximum) = (Rational(range.minimum), Rational(range.maximum))
    if range.above ? value > minimum : value >= minimum, value <= maximum { return value }
    let shown = (node.text ?? "").shown
    let bounds: Text
    if value > maximum {
      bounds = Text(ja: "\(range.maximum)以下の数", en: "at most \(range.maximum)")
    } else if range.above {
      bounds = Text(ja: "\(range.minimum)より大きい数", en: "above \(range.minimum)")
    } else {
      bounds = Text(ja: "\(range.minimum)以上の数", en: "\(range.minimum) or more")
    }
    report(
      .badNumber,
      Text(
        ja: "\(name.in(.ja))は\(bounds.in(.ja))にしてください（\(shown)になっています）",
        en: "\(name.in(.en)) must be \(bounds.in(.en)), not \(shown)"),
      help: Text(ja: "\(bounds.in(.ja))で書いてください", en: "write a number that is \(bounds.in(.en))"))
    return nil
  }

  private func reportNumber(_ text: String, _ range: NumberRange) {
    let name = name
    var help: Text? =
      range.decimals == 0
      ? Text(ja: "10 のような整数で書いてください", en: "write a whole number such as 10")
      : Text(
        ja: "10 や 2.5 のような、小数点以下\(range.decimals)桁までの数で書いてください",
        en: "write a number such as 10 or 2.5, with at most \(range.decimals) decimals")
    let message: Text
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
    if digits, text.utf8.count > 40 {
      message = Text(
        ja: "\(name.in(.ja))の桁が多すぎます（\(text.utf8.count)桁）",
        en: "\(name.in(.en)) has too many digits: \(text.utf8.count)")
      help = Text(ja: "\(Field.largest)以下の数にしてください", en: "at most \(Field.largest) is allowed")
    } else if let exact = Rational(decimal: text.prefix(40), decimals: 40) {
      if check(exact, range) == nil { return }
      message =
        range.decimals == 0
        ? Text(
          ja: "\(name.in(.ja))は整数にしてください（\(text.shown)になっています）",
          en: "\(name.in(.en)) must be a whole number, not \(text.shown)")
        : Text(
          ja: "\(name.in(.ja))は小数点以下\(range.decimals)桁までにしてください（\(text.shown)になっています）",
          en: "\(name.in(.en)) has more than \(range.decimals) decimals: \(text.shown)")
    } else {
      message = Text(
        ja: "\(name.in(.ja))の「\(text.shown)」は数として読めません", en: "\(name.in(.en)): \"\(text.shown)\" is no number"
      )
      let folded = text.prefix(40).folded
      if Rational(decimal: folded, decimals: range.decimals) != nil {
        help = Text(ja: "半角の数字で書いてください: \(folded)", en: "write it with half-width digits: \(folded)")
      }
    }
    report(.badNumber, message, help: help)
  }
}
