import TenkenTables

/// The number format by which a spreadsheet shows a figure as the report's text does: as many decimals, a plus where
/// the text has one, and its unit.
struct FigureFormat {
  let format: XLSXNumberFormat

  /// - Parameter isShare: whether the value is a share, so that 0.95 is shown as 95 %.
  init(showing text: String, of value: Double, isShare: Bool) {
    let plain: XLSXNumberFormat = isShare ? XLSXNumberFormat("0.0%") : .general
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { ("0"..."9").contains($0) }),
      let last = scalars.lastIndex(where: { ("0"..."9").contains($0) })
    else {
      format = plain
      return
    }
    let number = scalars[first...last]
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = number.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let isPercent = scalars[last...].contains("%")
    guard isNumber, halves.count <= 2, isPercent == isShare else {
      format = plain
      return
    }
    let decimals = halves.count == 2 ? halves[1].count : 0
    let digits =
      (number.contains(",") ? "#,##0" : "0")
      + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    let (head, sign) = FigureFormat.sign(of: scalars[..<first])
    let tail = FigureFormat.literal(scalars[(last + 1)...])
    let literal = FigureFormat.literal(head)
    func section(_ sign: String) -> String { literal + sign + digits + tail }
    switch sign {
    case "+": format = XLSXNumberFormat("\(section("+"));\(section("-"));\(section(""))")
    // The text says it in words: `3 days late` for -3.
    case nil where value < 0: format = XLSXNumberFormat("\(section(""));\(section(""))")
    default: format = XLSXNumberFormat(section(""))
    }
  }

  /// What stands before the digits, without the sign.
  private static func sign(of head: ArraySlice<Unicode.Scalar>) -> (
    ArraySlice<Unicode.Scalar>, Unicode.Scalar?
  ) {
    guard let last = head.last, ["+", "-", "\u{2212}"].contains(last) else { return (head, nil) }
    return (head.dropLast(), last)
  }

  /// A text as it stands, but for the percent sign, which means what it says.
  private static func literal(_ text: ArraySlice<Unicode.Scalar>) -> String {
    text.map { scalar in
      switch scalar {
      case "%": "%"
      case "\"": "\\\""
      default: "\"\(scalar)\""
      }
    }.joined()
  }
}
