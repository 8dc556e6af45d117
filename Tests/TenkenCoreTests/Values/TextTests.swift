import TenkenCore
import Testing

@Suite("Texts")
struct TextTests {
  @Test("a text stands in its language, and in another one with a mark")
  func languages() {
    let both = Text(ja: "総点検", en: "inspection")
    #expect(both.in(.ja) == "総点検")
    #expect(both.in(.en) == "inspection")
    let english = Text(translations: [(code: "en", text: "Storage")])
    #expect(english?.in(.en) == "Storage")
    #expect(english?.in(.ja) == "Storage [en]")
    let others = Text(translations: [(code: "fr", text: "Bureau"), (code: "ja", text: "事務所")])
    #expect(others?.in(.ja) == "事務所")
    #expect(others?.in(.en) == "Bureau [fr]")
  }

  @Test("a plain text is the same in every language, without a mark")
  func plain() {
    let text = Text("A部")
    #expect(text.in(.ja) == "A部")
    #expect(text.in(.en) == "A部")
    #expect(text.plain == "A部")
    #expect(text.translations.isEmpty)
    #expect(text.wordings == ["A部"])
  }

  @Test("a map keeps its languages in order, and an empty one is none")
  func map() throws {
    #expect(Text(translations: []) == nil)
    let text = try #require(Text(translations: [(code: "en", text: "a"), (code: "ja", text: "あ")]))
    #expect(text.plain == nil)
    #expect(text.translations.map(\.code) == ["en", "ja"])
    #expect(text.wordings == ["a", "あ"])
    #expect(text.map { $0 + "!" }.translations.map(\.text) == ["a!", "あ!"])
    #expect(text.map { $0 + "!" }.translations.map(\.code) == ["en", "ja"])
  }
}
