import TenkenCore

/// What makes a table a form: a line of keys and values that says which sheet it is. In a workbook it stands on a
/// hidden sheet, one line a form, and the first cell of the form's own sheet has its number; in CSV it is the first
/// line.
struct FormTag {
  /// From 1.
  var number: Int
  var values: [String: String]

  static let word = "tenken-form"
  private static let version = "1"
  private static let keys = ["version", "round", "from", "checklist", "digest", "department", "role"]

  init(_ form: Form, number: Int) {
    self.number = number
    let key = form.sheet.key
    values = [
      "version": Self.version, "round": key.round, "from": form.from.description, "checklist": key.checklist,
      "digest": form.digest, "department": key.department, "role": key.role.rawValue,
    ]
  }

  /// Reads a line; nil where it is none.
  init?(_ cells: [String]) {
    guard cells.count >= 2, cells[0] == Self.word, let number = Int(cells[1]) else { return nil }
    self.number = number
    values = [:]
    for index in stride(from: 2, to: cells.count - 1, by: 2) { values[cells[index]] = cells[index + 1] }
  }

  var cells: [String] {
    [Self.word, String(number)] + Self.keys.flatMap { [$0, values[$0] ?? ""] }
  }

  /// What the first cell of a form's sheet says.
  var mark: String { Self.mark(number) }

  static func mark(_ number: Int) -> String { "\(word) \(number)" }

  /// The number of the form whose mark stands in a cell.
  static func number(ofMark text: String) -> Int? {
    let words = text.split(separator: " ")
    return words.count == 2 && words[0] == word ? Int(words[1]) : nil
  }

  /// Made by a newer Tenken, or damaged.
  var isKnown: Bool { values["version"] == Self.version }
}
