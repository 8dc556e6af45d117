import TenkenPlugin

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A text of Japanese, ambiguous and ASCII characters; `most` pieces at most.
  mutating func text(most: Int) -> String {
    let pieces = [
      "A", "word", " ", "-", "12.5", "点検", "ク", "、", "。", "「", "」", "（", "）", "○", "①", "→", "ｶﾞ", "ー", "っ",
      "が",
      "か\u{3099}", "é", "e\u{301}", "髙", "👩‍💻",
    ]
    return (0..<Int.random(in: 0...most, using: &self)).map { _ in
      pieces.randomElement(using: &self) ?? ""
    }.joined()
  }

  mutating func table(columns count: Int) -> Table {
    let alignments = [Table.Alignment.leading, .center, .trailing]
    let columns = (0..<count).map { _ in
      Table.Column("題" + text(most: 3), alignments.randomElement(using: &self) ?? .leading)
    }
    func rows(_ most: Int) -> [[Cell]] {
      (0..<Int.random(in: 0...most, using: &self)).map { _ in
        (0..<count).map { _ in Cell(text(most: 6), tone: Bool.random(using: &self) ? .strong : .plain) }
      }
    }
    return Table(id: "t", columns: columns, rows: rows(5), footer: rows(1))
  }
}
