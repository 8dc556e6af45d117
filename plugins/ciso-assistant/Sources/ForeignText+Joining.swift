import TenkenCore
import TenkenImporting

extension ForeignText {
  /// Of what a source says in several languages: Japanese and English first, as another language shows the first.
  /// Nil where it says nothing.
  init?(_ wordings: [Wording]) {
    self.init()
    let own = ["ja", "en"]
    for wording in own.compactMap({ code in wordings.first { $0.language == code } }) + wordings {
      add(wording.text, language: wording.language)
    }
    if isEmpty { return nil }
  }

  init(ja: String, en: String) {
    self.init(ja, language: "ja")
    add(en, language: "en")
  }

  /// Every wording, for look-ups by name.
  var texts: [String] { wordings.map(\.text) }

  /// Each wording changed.
  func map(_ change: (_ language: String, _ text: String) -> String) -> ForeignText {
    var changed = ForeignText()
    for (language, text) in wordings { changed.add(change(language, text), language: language) }
    return changed
  }

  /// On one line.
  var line: ForeignText {
    map { $1.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// With words of the importer's in front, in the text's languages.
  func led(by words: Text) -> ForeignText {
    map { words.in($0 == "ja" ? .ja : .en) + $1 }
  }

  /// Japanese and English first; nil of no texts.
  static func joined(_ parts: [ForeignText?], _ separator: String) -> ForeignText? {
    let parts = parts.compactMap { $0 }
    return ForeignText(joined(parts, separator: separator).wordings)
  }
}
