/// What a sheet to be written is, apart from its cells. Printed as wide as the page, each page with its number.
package struct XLSXSheet: Sendable {
  /// See ``XLSXSheetNames``.
  package var name: String
  package var isHidden = false
  /// Of the columns from the first, in characters of the usual size.
  package var widths: [Double] = []
  /// Rows at the head and columns at the left that stay while the rest scrolls.
  package var frozen = (rows: 0, columns: 0)
  /// Rows that are printed again on each page, from 1.
  package var repeatedRows: ClosedRange<Int>?
  /// The header with the rows under it that can be filtered.
  package var filter: CellRange?
  /// Cells that are one, with the content of the first; the others are blank and have its style.
  package var merged: [CellRange] = []
  /// Of rows, in points, by their number from 1; the others are as high as their texts need.
  package var heights: [Int: Double] = [:]
  package var charts: [XLSXChart] = []
  /// Cells that have a name for formulas and for going there: letters, digits and `_`, no name twice in a workbook.
  package var named: [String: CellRange] = [:]
  package var validations: [XLSXValidation] = []
  package var conditions: [XLSXCondition] = []
  /// Whether only cells of an unlocked style can be typed into. No password: it guards against slips, not people.
  package var isProtected = false
  package var paper = Paper.a4Across
  /// Whether all of it is printed on one page, however small.
  package var isOnePage = false
  /// What is printed; nil for everything.
  package var printed: CellRange?
  package var hasGridlines = true
  /// Printed at the head and at the foot of each page, on one line.
  package var pageHeader = ""
  package var pageFooter = ""

  package init(name: String) { self.name = name }

  package enum Paper: Sendable, Hashable {
    case a4, a4Across, a3Across
  }
}

/// What may be typed into cells.
package struct XLSXValidation: Sendable, Hashable {
  package var range: CellRange
  package var rule: Rule
  /// Shown when a cell is chosen; 255 characters are kept.
  package var hint = ""
  /// Shown when something else is typed; 255 characters are kept.
  package var refusal = ""
  /// Whether nothing else can be typed; else the refusal is only shown, and may be passed over.
  package var isStrict = true

  package init(_ range: CellRange, _ rule: Rule) {
    self.range = range
    self.rule = rule
  }

  package enum Rule: Sendable, Hashable {
    /// One of several words, offered in a list; see ``XLSXValidation/fits(_:)``.
    case list([String])
    /// One of the texts of some cells, offered in a list: for words that do not fit.
    case cells(sheet: String, CellRange)
    case whole(ClosedRange<Int>)
    case decimal(ClosedRange<Double>)
  }

  /// Whether words can be a list of their own: 255 characters with their commas, and no comma in a word.
  package static func fits(_ words: [String]) -> Bool {
    let length = words.reduce(0) { $0 + $1.utf16.count } + max(0, words.count - 1)
    return !words.isEmpty && length <= 255 && words.allSatisfy { !$0.isEmpty && !$0.contains(",") }
  }
}

/// A look that follows the values.
package struct XLSXCondition: Sendable, Hashable {
  package var range: CellRange
  package var kind: Kind

  package init(_ range: CellRange, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }

  package enum Kind: Sendable, Hashable {
    /// A bar as long as the value is far on in a range.
    case bar(XLSXColour, over: ClosedRange<Double>)
    /// Colours between the lowest value, the middle one and the highest: of those that are there, or of a scale.
    case colours(low: XLSXColour, middle: XLSXColour, high: XLSXColour, over: ClosedRange<Double>? = nil)
    /// A style where a formula, written for the first cell of the range, is true: `=$B2=""`.
    case formula(String, XLSXStyle)
  }
}

/// Names of sheets as spreadsheets allow them: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends,
/// no name twice.
package struct XLSXSheetNames: Sendable {
  private var used: Set<String> = ["history"]

  package init() {}

  /// In UTF-16, as spreadsheets count.
  private static let longest = 31

  /// The nearest name that is allowed and free.
  package mutating func name(for wanted: String) -> String {
    let clean = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
    let base = Self.cut(clean, to: Self.longest)
    var name = base.isEmpty ? "Sheet" : base
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(base, to: Self.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// Two names in one: where there is no room for both, each keeps its beginning.
  package static func both(_ first: String, _ second: String) -> String {
    if first.utf16.count + 1 + second.utf16.count <= longest { return "\(first) \(second)" }
    let end = cut(second, to: 20)
    let room = longest - 1 - end.utf16.count
    return (first.utf16.count <= room ? first : cut(first, to: room - 1) + "…") + " " + end
  }

  private static func cut(_ name: String, to length: Int) -> String {
    var out = ""
    for character in name where !character.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      if out.utf16.count + character.utf16.count > length { break }
      out.append(character)
    }
    func isEdge(_ character: Character?) -> Bool { character == "'" || character == " " }
    while isEdge(out.first) { out.removeFirst() }
    while isEdge(out.last) { out.removeLast() }
    return out
  }
}
