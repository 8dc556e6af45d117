package import TenkenCore
import TenkenPlugin

/// Figures as reports print them: rounded once, half up, the exact value beside the text.
extension Cell {
  /// Points without needless zeros, two decimals at most; blank where there are none.
  static func points(_ value: Rational?, decimals: Int = 2, tone: Tone = .plain) -> Cell {
    guard let value else { return .blank }
    return Cell(value.shown(decimals: decimals), value: .number(value.double), tone: tone)
  }

  /// `95.0 %`; blank where there is none.
  static func rate(_ value: Rational?, tone: Tone = .plain) -> Cell {
    guard let value else { return .blank }
    return Cell(value.percent, value: .percent(value.double), tone: tone)
  }

  /// A difference of rates in percentage points: `+2.3`, `−1.5`, `0.0`; good where it rose, bad where it fell.
  static func change(_ value: Rational?) -> Cell {
    guard let value else { return .blank }
    let points = value * Rational(100)
    let tone: Tone = value > .zero ? .good : value < .zero ? .bad : .plain
    return Cell(points.signed, value: .number(points.double), tone: tone)
  }

  static func count(_ value: Int, tone: Tone = .plain) -> Cell {
    Cell(String(value), value: .number(Double(value)), tone: tone)
  }

  /// A count that deserves a look where it is above 0.
  static func count(_ value: Int, ifAny tone: Tone) -> Cell { count(value, tone: value > 0 ? tone : .plain) }

  static func strong(_ text: String) -> Cell { Cell(text, tone: .strong) }
}

extension Rational {
  /// Without needless zeros, with U+2212 for minus.
  package func shown(decimals: Int) -> String { Self.typeset(rounded(decimals: decimals, fixed: false)) }

  /// A share as percent: `95.0 %`.
  package var percent: String { Self.typeset((self * Rational(100)).rounded(decimals: 1)) + " %" }

  /// With its sign and one decimal; what rounds to 0 has none.
  var signed: String {
    let text = rounded(decimals: 1)
    return text.hasPrefix("-") || text == "0.0" ? Self.typeset(text) : "+" + text
  }

  private static func typeset(_ text: String) -> String {
    text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text
  }
}
