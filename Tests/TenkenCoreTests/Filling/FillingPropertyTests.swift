import Testing

@testable import TenkenCore

@Suite("Any keys at all") struct FillingPropertyTests {
  static let characters = Array("otx-ceun/lds?0123456789.ｏ○△あ é👍🏽 ") + ["\u{301}"]

  static func key(_ generator: inout SeededGenerator) -> FillKey {
    let others: [FillKey] = [
      .enter, .enter, .enter, .escape, .tab, .backspace, .delete, .clear, .up, .down, .left, .right, .home,
      .end,
      .pageUp, .pageDown, .paste("貼る\n"),
    ]
    if Int.random(in: 0..<3, using: &generator) == 0 {
      return others.randomElement(using: &generator) ?? .enter
    }
    return .character(characters.randomElement(using: &generator) ?? "o")
  }

  static func sheets(_ generator: inout SeededGenerator) -> [FillSheet] {
    let kinds = Array(FillingKeyTests.kinds.sorted { $0.key < $1.key }.map(\.value))
    return ["A", "A", "B"].enumerated().map { index, department in
      let items = (0..<Int.random(in: 1...6, using: &generator)).map { number in
        var item = Sample.item(
          "i\(number)", kinds.randomElement(using: &generator) ?? .points,
          notApplicable: Item.NotApplicableRule.allCases.randomElement(using: &generator) ?? .allowed,
          comment: Item.CommentRule.allCases.randomElement(using: &generator) ?? .optional,
          evidence: Item.EvidenceRule.allCases.randomElement(using: &generator) ?? .none)
        if number > 0, Bool.random(using: &generator) {
          item.condition = Condition(item: "i0", answer: "10", written: "10")
        }
        return item
      }
      return FillDesk.sheet(items, department: department, checklist: "c\(index)")
    }
  }

  @Test(
    "no sequence of keys goes astray, and what is shown as answered is what is durable", arguments: 0..<60)
  func anyKeys(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var desk = FillDesk(Self.sheets(&generator))
    for _ in 0..<400 where !desk.isOver {
      desk.isBroken = Int.random(in: 0..<5, using: &generator) == 0
      desk.press(Self.key(&generator))
      #expect(desk.filling.sheets.map(\.answers) == desk.kept)
      #expect(desk.filling.pending == nil)
      let asked = desk.filling.sheet.items.map(\.id)
      if let item = desk.filling.item, case .item = desk.filling.mode {
        #expect(asked.contains(item) || asked.isEmpty)
      }
      for sheet in desk.filling.sheets {
        for (id, answer) in sheet.answers {
          guard let item = sheet.checklist.item(id), let typed = answer.typed else { continue }
          #expect(throws: Never.self) { try AnswerReader(item).read(typed) }
        }
      }
    }
  }

  @Test("undoing everything leaves what stood before", arguments: 100..<140)
  func undoAll(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var desk = FillDesk(Self.sheets(&generator))
    let before = desk.kept
    for _ in 0..<60 {
      let key = Self.key(&generator)
      // Submitting ends what can be undone.
      if case .character("s") = key { continue }
      desk.press(key)
    }
    for _ in 0..<200 {
      desk.press(.escape, .escape)
      desk.type("u")
    }
    #expect(desk.kept == before)
  }

  @Test("an undo right after an answer restores it", arguments: 200..<240)
  func undoEach(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var desk = FillDesk(Self.sheets(&generator))
    for _ in 0..<80 where !desk.isOver {
      let before = desk.kept
      let count = desk.filling.undoable.count
      let key = Self.key(&generator)
      if case .character("s") = key { continue }
      desk.press(key)
      guard desk.filling.undoable.count > count else { continue }
      var copy = desk
      copy.press(.escape)
      copy.type("u")
      #expect(copy.kept == before)
    }
  }
}
