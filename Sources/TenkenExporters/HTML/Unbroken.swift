/// What belongs together in a sentence: `95.0 %`, `2.3ポイント`, `2008-07-22(火)`, `2008-campaign-1`.
enum Unbroken {
  struct Piece: Hashable {
    var text: Substring
    var isUnbroken: Bool
  }

  /// Longer ones may break, or a narrow page would be too narrow for them.
  private static let longest = 24
  private static let units = [
    "ポイント", "か月", "週間", "時間", "年度", "部署", "項目", "点", "件", "回", "日", "年", "月", "人", "枚", "名", "号", "版", "円",
  ]

  /// The line in pieces, nothing added or lost.
  static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    var plain = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      guard isPart(line[index]) else {
        index = line.index(after: index)
        continue
      }
      var start = index
      while index < line.endIndex, isPart(line[index]) { index = line.index(after: index) }
      var end = index
      while end > start, isStop(line[line.index(before: end)]) { end = line.index(before: end) }
      guard line[start..<end].contains(where: \.isASCIIDigit) else { continue }
      end = unit(in: line, after: end)
      if line[plain..<start].last == "第" { start = line.index(before: start) }
      let text = line[start..<end]
      // A number or a word alone is broken nowhere anyhow.
      if text.count > longest || text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) { continue }
      if plain < start { pieces.append(Piece(text: line[plain..<start], isUnbroken: false)) }
      pieces.append(Piece(text: text, isUnbroken: true))
      plain = end
      index = max(end, index)
    }
    if plain < line.endIndex { pieces.append(Piece(text: line[plain...], isUnbroken: false)) }
    return pieces
  }

  /// Where the unit or the weekday ends that follows.
  private static func unit(in line: String, after end: String.Index) -> String.Index {
    let rest = line[end...]
    for unit in [" %", "%"] + units where rest.hasPrefix(unit) {
      return line.index(end, offsetBy: unit.count)
    }
    for (open, close) in [("(", Character(")")), (" (", Character(")")), ("（", Character("）"))]
    where rest.hasPrefix(open) {
      let inside = rest.dropFirst(open.count)
      guard let closing = inside.prefix(4).firstIndex(of: close) else { continue }
      if inside[..<closing].allSatisfy(\.isLetter) { return line.index(after: closing) }
    }
    return end
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || "-.,:/+_±\u{2212}".contains(character)
  }

  /// What ends a sentence, and not the figure before it.
  private static func isStop(_ character: Character) -> Bool { ".,:".contains(character) }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
