package import TenkenPlugin

/// A text of another format in its languages, in the order in which they are written.
package struct ForeignText {
  /// The code of a language, empty where none is stated.
  package typealias Wording = (language: String, text: String)

  package private(set) var wordings: [Wording] = []

  package init() {}

  package init(_ text: String, language: String = "") { add(text, language: language) }

  package var isEmpty: Bool { wordings.isEmpty }

  package var languages: [String] { wordings.map(\.language) }

  /// Blank texts are none.
  ///
  /// - Returns: false where the language has its text already.
  @discardableResult
  package mutating func add(_ text: String, language: String = "") -> Bool {
    if text.allSatisfy(\.isWhitespace) { return true }
    guard self[language] == nil else { return false }
    wordings.append((language, text))
    return true
  }

  package subscript(language: String) -> String? { wordings.first { $0.language == language }?.text }

  /// The text in a language, else in none, else in the first.
  package func best(in language: String) -> String? {
    self[language] ?? self[""] ?? wordings.first?.text
  }

  /// As a definition has it: a text of one language is a string, as it was.
  package var json: JSON {
    if wordings.count <= 1 { return .string(wordings.first?.text ?? "") }
    return .object(
      wordings.map { JSON.Member($0.language.isEmpty ? unstated : $0.language, .string($0.text)) })
  }

  /// Beside texts with a language one without is taken for English, else for Japanese.
  private var unstated: String { self["en"] == nil ? "en" : self["ja"] == nil ? "ja" : "und" }

  /// The code by which Tenken knows a language: its own two without a region, others as they are.
  package static func code(_ tag: String) -> String {
    let parts = tag.split(separator: "-").map(String.init)
    guard let first = parts.first?.lowercased(), (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return "" }
    let rest = parts.dropFirst().filter { (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII } }
    return first == "ja" || first == "en" ? first : ([first] + rest).joined(separator: "-")
  }

  /// Puts texts together, in every language that one of them has; where one lacks it, its best wording stands in.
  package static func joined(
    _ parts: [ForeignText], separator: String,
    _ shape: (_ index: Int, _ language: String, _ text: String) -> String = { $2 }
  ) -> ForeignText {
    var languages: [String] = []
    for part in parts {
      for language in part.languages where !languages.contains(language) { languages.append(language) }
    }
    if languages.count > 1 { languages.removeAll { $0.isEmpty } }
    var joined = ForeignText()
    for language in languages {
      joined.add(
        parts.enumerated().compactMap { index, part in
          part.best(in: language).map { shape(index, language, $0) }
        }
        .joined(separator: separator), language: language)
    }
    return joined
  }
}
