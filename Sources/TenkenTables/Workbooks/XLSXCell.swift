package import TenkenCore

/// A cell of a workbook to be written.
package struct XLSXCell: Sendable, Hashable {
  package var value: Value
  package var style: XLSXStyle

  package init(_ value: Value, _ style: XLSXStyle = XLSXStyle()) {
    self.value = value
    self.style = style
  }

  package enum Value: Sendable, Hashable {
    case blank
    /// Always a text, whatever it begins with: never a formula, never a number.
    case text(String)
    /// Unrounded; blank where it is not finite.
    case number(Double)
    /// A number that the style's format shows as a day; the text of the day before 1900-03-01.
    case day(Day)
  }
}

/// How cells look, and whether a protected sheet lets people type into them.
package struct XLSXStyle: Sendable, Hashable {
  package var isBold = false
  /// In points; nil for the workbook's usual size.
  package var size: Double?
  package var colour: XLSXColour?
  package var fill: XLSXColour?
  /// Texts go on in the next line, and the row becomes as high as they need.
  package var wraps = false
  /// With a little space between the border and a text that is set left.
  package var hasBorder = false
  /// Nil as spreadsheets have it: texts at the left, numbers at the right.
  package var alignment: Alignment?
  /// At the top of the row; else in its middle.
  package var isTop = false
  package var format = XLSXNumberFormat.general
  package var isUnlocked = false

  package init() {}

  package enum Alignment: Sendable, Hashable {
    case left, center, right
  }
}

/// Red, green and blue, as 0xRRGGBB.
package struct XLSXColour: Sendable, Hashable {
  package var rgb: UInt32

  package init(_ rgb: UInt32) { self.rgb = rgb }
}

/// How a number is shown, in the spreadsheet's own notation.
package struct XLSXNumberFormat: Sendable, Hashable {
  package var code: String

  package init(_ code: String) { self.code = code }

  package static let general = XLSXNumberFormat("General")
  /// What is typed stays a text: `1-5` does not become a day.
  package static let text = XLSXNumberFormat("@")
  package static let day = XLSXNumberFormat("yyyy-mm-dd")
}

extension XLSXCell {
  /// The number of a day as a cell holds it; nil before 1900-03-01.
  package static func serial(of day: Day) -> Int? { SpreadsheetNumber.serial(of: day) }
}
