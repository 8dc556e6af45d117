import TenkenCore
import TenkenImporting
import TenkenPlugin

/// A weight of XCCDF, a decimal from 0, as one of Tenken: above 0, six decimals, a million at most.
struct Weight {
  private(set) var value = 1.0

  private static let most = 1_000_000.0

  /// - Parameter text: nil for the usual weight, 1.
  init(_ text: String?) {
    var unheard = Losses(file: "")
    self.init(text, line: 0, &unheard)
  }

  init(_ text: String?, line: Int, _ losses: inout Losses) {
    guard let text else { return }
    let words = text.filter { !$0.isWhitespace }
    guard words.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." || $0 == "+" }),
      let number = Double(words),
      number.isFinite
    else {
      losses.add(Text(ja: "数でない重み「\(text)」", en: "the weight \"\(text)\", which is no number"), line: line)
      return
    }
    value = min((number * 1_000_000).rounded() / 1_000_000, Self.most)
    if value != number {
      losses.add(
        Text(
          ja: "小数点以下6桁または100万を超える重み（丸めました）", en: "weights beyond six decimals or a million, which are rounded"
        ),
        line: line)
    }
  }

  /// What weighs nothing is not scored.
  var isNothing: Bool { value == 0 }

  /// Nil for the usual weight, and for none.
  var json: JSON? { value == 1 || isNothing ? nil : .figure(value) }

  static func * (left: Weight, right: Weight) -> Weight {
    var product = left
    product.value = min(max((left.value * right.value * 1_000_000).rounded() / 1_000_000, 0.000_001), most)
    return product
  }
}
