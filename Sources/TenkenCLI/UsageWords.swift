import TenkenCore

/// The argument parser refuses in English; this says the same in both languages.
enum UsageWords {
  /// Each of its refusals is a beginning, with what it quotes.
  private static let refusals: [(begins: String, text: @Sendable (String) -> Text)] = [
    ("Unknown option ", { Text(ja: "\($0) というオプションはありません", en: "unknown option \($0)") }),
    ("Missing value for ", { Text(ja: "\($0) の値がありません", en: "the value of \($0) is missing") }),
    ("Missing expected argument ", { Text(ja: "引数 \($0) がありません", en: "\($0) is missing") }),
    ("Unexpected argument ", { Text(ja: "「\($0)」は余分です", en: "unexpected argument \"\($0)\"") }),
    ("The option ", { Text(ja: "オプション \($0) は値を取りません", en: "option \($0) takes no value") }),
  ]

  static func message(_ english: String) -> Text {
    let english = english.hasPrefix("Error: ") ? String(english.dropFirst("Error: ".count)) : english
    let quoted = quoted(english)
    if english.contains(" unexpected arguments: ") {
      let list = quoted.joined(separator: "\", \"")
      return Text(ja: "「\(quoted.joined(separator: "」「"))」は余分です", en: "unexpected arguments \"\(list)\"")
    }
    if let refusal = refusals.first(where: { english.hasPrefix($0.begins) }), let subject = quoted.first {
      return refusal.text(subject)
    }
    return Text(english.prefix(1).lowercased() + english.dropFirst())
  }

  /// The option that a refusal does not know.
  static func unknownOption(_ english: String) -> String? {
    english.contains("Unknown option ") ? quoted(english).first : nil
  }

  private static func quoted(_ text: String) -> [String] {
    text.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
