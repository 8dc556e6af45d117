import TenkenPlugin

/// The characters of a report that none of the fonts has, each with the first place where it stands.
struct MissingGlyphs {
  let found: [(character: Character, place: String)]

  /// - Parameters:
  ///   - report: of which a text lacks a glyph.
  ///   - language: of the message.
  init(_ report: Report, _ typesetter: Typesetter, language: String) {
    self.language = language
    var seen: Set<Character> = []
    var found: [(Character, String)] = []
    for text in report.placedTexts(in: language) {
      for character in HarmlessText.lines(text.text).joined() where seen.insert(character).inserted {
        if typesetter.set(String(character), TypeStyle(9)).lacksGlyphs {
          found.append((character, text.place))
        }
      }
    }
    self.found = found
  }

  private let language: String

  var error: PluginError {
    let most = 5
    var lines = found.prefix(most).map { character, place in
      let name = "\(character) (" + character.unicodeScalars.map(Self.code).joined(separator: " ") + ")"
      return language == "ja" ? "「\(name)」― \(place)" : "\(name): \(place)"
    }
    if found.count > most {
      lines.append(language == "ja" ? "ほか\(found.count - most)字" : "and \(found.count - most) more")
    }
    let list = lines.joined(separator: language == "ja" ? "、" : "; ")
    return PluginError(
      .badData,
      language == "ja"
        ? "どの書体にもない文字があります: \(list)。その文字を持つ書体を入れるか、文字を変えてください"
        : "no font has a glyph for \(list). Install a font that has, or change the text")
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(4 - hex.count, 0)) + hex
  }
}
