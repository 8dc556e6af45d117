import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenImporting

@Suite("What an importer could not carry")
struct LossesTests {
  @Test("is told once a kind, with its places in the order in which they were found")
  func grouped() {
    var losses = Losses(file: "a.xml")
    losses.add(Text(ja: "検査", en: "checks"), line: 7)
    losses.add(Text(ja: "題", en: "titles"), line: 3)
    losses.add(Text(ja: "検査", en: "checks"), line: 9)
    losses.add(Text(ja: "検査", en: "checks"), line: 7)
    #expect(losses.lines(in: .en) == ["a.xml:7, 9: checks", "a.xml:3: titles"])
    #expect(losses.lines(in: .ja) == ["a.xml:7, 9: 検査", "a.xml:3: 題"])
  }

  @Test("names twenty places and counts the rest")
  func many() {
    var losses = Losses(file: "a.xml")
    for line in 1...365 { losses.add(Text(ja: "検査", en: "checks"), line: line) }
    let line = losses.lines(in: .en)
    #expect(line.count == 1 && line[0].hasSuffix("19, 20 and 345 more: checks"))
    #expect(losses.lines(in: .ja)[0].hasSuffix("20、ほか345か所: 検査"))
  }

  @Test("texts of one language are strings, of several a map; what one lacks another lends")
  func texts() {
    var title = ForeignText("Desk", language: "en")
    #expect(title.json == "Desk")
    title.add("机", language: "ja")
    #expect(title.json == ["en": "Desk", "ja": "机"])
    let isNew = title.add("Table", language: "en")
    #expect(!isNew)
    let joined = ForeignText.joined([title, ForeignText("Lock", language: "en")], separator: " / ")
    #expect(joined.json == ["en": "Desk / Lock", "ja": "机 / Lock"])
    #expect(ForeignText("  ").isEmpty)
    var mixed = ForeignText("Plain")
    mixed.add("文", language: "ja")
    #expect(mixed.json == ["en": "Plain", "ja": "文"])
    #expect(
      ["en-US", "ja-JP", "fr", "zh-Hant-TW", "x", ""].map(ForeignText.code) == [
        "en", "ja", "fr", "zh-Hant-TW", "", "",
      ])
  }
}
