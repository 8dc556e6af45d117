import Foundation
import TenkenCore
import Testing

@Suite("The words of messages")
struct GlossaryTests {
  /// Words that the glossary rules out, where no other sense of them can be meant, each with the right one.
  static let forbidden: [(word: String, right: String)] = [
    ("ラウンド", "実施回"), ("点検表", "チェックリスト"), ("シート", "点検票"), ("設問", "点検項目"), ("セクション", "分類"),
    ("部門", "部署"), ("業者", "外部委託先"), ("検査員", "点検者"), ("推進者", "情報管理推進担当者"), ("スコア", "得点"),
    ("最大値", "満点"), ("達成率", "得点率"), ("マイナス", "減点"), ("カバレッジ", "回答状況"), ("致命的", "重点"),
    ("該当なし", "対象外"), ("ドラフト", "下書き"), ("却下", "差戻し"), ("差分", "前回比較"), ("締切日", "是正期限"),
    ("修正期限", "是正期限"), ("遅延", "期限超過"), ("証拠", "証跡"), ("ジャーナル", "操作履歴"), ("臨時監査", "随時監査"),
    ("固有リスク", "潜在リスク"), ("残存リスク", "残留リスク"), ("自己評価", "自主点検"),
  ]

  /// The literals after each `ja:` in a source file, those joined by `+` too, with the line of the `ja:`.
  static func japanese(in source: String) -> [(line: Int, text: String)] {
    let bytes = Array(source.utf8)
    var found: [(line: Int, text: String)] = []
    var line = 1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard bytes[index...].starts(with: "ja:".utf8) else { continue }
      var at = index + 3
      var text = ""
      while let end = literalEnd(bytes, &at) {
        text += String(decoding: bytes[at..<end], as: UTF8.self)
        at = end
      }
      if !text.isEmpty { found.append((line: line, text: text)) }
    }
    return found
  }

  /// Moves to the next literal, over blanks and `+`, and gives its end; nil where something else stands.
  private static func literalEnd(_ bytes: [UInt8], _ at: inout Int) -> Int? {
    while at < bytes.count, [0x20, 0x0A, UInt8(ascii: "+")].contains(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return nil }
    var depth = 0
    var isInside = true
    var index = at + 1
    while index < bytes.count, isInside || depth > 0 {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInside:
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") {
          (depth, isInside) = (depth + 1, false)
        }
        index += 1
      case UInt8(ascii: "\""): isInside.toggle()
      case UInt8(ascii: "(") where !isInside: depth += 1
      case UInt8(ascii: ")") where !isInside:
        depth -= 1
        isInside = depth == 0
      default: break
      }
      index += 1
    }
    return index
  }

  /// A worksheet (ワークシート) is a spreadsheet's, not the sheet of the glossary.
  static func problems(in source: String) -> [String] {
    japanese(in: source).flatMap { line, text in
      forbidden.filter { text.replacing("ワークシート", with: "").contains($0.word) }
        .map { "\(line): \($0.word) (use \($0.right))" }
    }
  }

  @Test("no message uses a word that the glossary rules out")
  func words() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var texts = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      texts += Self.japanese(in: source).count
      for problem in Self.problems(in: source) {
        Issue.record("\(file.path(percentEncoded: false)):\(problem)")
      }
    }
    #expect(texts > 100, "the scan finds the messages")
  }

  @Test(
    "the scan names the line, reads on after interpolations and over lines, and leaves other strings alone")
  func scan() {
    let source = """
      let code = "ラウンド"
      Text(ja: "\\(isNew ? "新しい" : "古い(2)")ラウンド\\"1\\"の点検表", en: "x")
      Text(
        ja:
          "得点"
          + "スコア", en: "ラウンド")
      """
    #expect(
      Self.problems(in: source) == [
        "2: ラウンド (use 実施回)", "2: 点検表 (use チェックリスト)", "4: スコア (use 得点)",
      ])
  }
}
