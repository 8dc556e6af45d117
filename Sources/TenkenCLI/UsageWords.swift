import Foundation
import TenkenCore

/// The argument parser speaks English; this says the same in the user's language.
enum UsageWords {
  /// Its headings in help texts.
  private static let headings = [
    ("OVERVIEW: ", "概要: "), ("USAGE: ", "使い方: "), ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"),
    ("SUBCOMMANDS:", "コマンド:"), ("Show help information.", "この説明を表示"), ("Show the version.", "版を表示"),
    ("(default: ", "(既定: "),
  ]

  static func localised(_ help: String, _ language: Language) -> String {
    if language == .en { return help }
    var help = headings.reduce(help) { $0.replacing($1.0, with: $1.1) }
    if let range = help.range(of: "  See 'tenken help <subcommand>' for detailed help.") {
      help.replaceSubrange(range, with: "  「tenken help コマンド」で詳しい説明を表示します。")
    }
    return help
  }

  /// Its refusals: each is a beginning, with what it quotes.
  private static let refusals: [(begins: String, ja: @Sendable (String) -> String)] = [
    ("Unknown option ", { "\($0) というオプションはありません" }),
    ("Missing value for ", { "\($0) の値がありません" }),
    ("Missing expected argument ", { "引数 \($0) がありません" }),
    ("Unexpected argument ", { "余分な引数 \($0) があります" }),
    ("The option ", { "オプション \($0) は値を取りません" }),
  ]

  static func message(_ english: String) -> Text {
    var english = english
    if english.hasPrefix("Error: ") { english.removeFirst("Error: ".count) }
    let quoted = english.split(separator: "'", omittingEmptySubsequences: false)
    let subject = quoted.count > 1 ? "「\(quoted[1])」" : ""
    var japanese = refusals.first { english.hasPrefix($0.begins) }?.ja(subject) ?? english
    if let start = english.range(of: "Did you mean '") {
      let nearest = english[start.upperBound...].prefix { $0 != "'" }
      japanese += "。「\(nearest)」ではありませんか"
    }
    return Text(ja: japanese, en: english.prefix(1).lowercased() + english.dropFirst())
  }
}
