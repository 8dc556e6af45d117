import TenkenCore
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "the nearest word is found",
    arguments: [
      ("wieght", "weight"), ("weigth", "weight"), ("Weight", "weight"), ("item", "items"),
      ("secton", "sections"),
      ("max", "max"), ("mxa", "max"),
    ])
  func nearest(_ typed: String, _ expected: String) {
    #expect(Suggestion.nearest(to: typed, among: ["weight", "items", "sections", "max"]) == expected)
  }

  @Test("what is far from every word has no nearest", arguments: ["", "colour", "w", "weightlifting", "xx"])
  func far(_ typed: String) {
    #expect(Suggestion.nearest(to: typed, among: ["weight", "items", "max", ""]) == nil)
  }

  @Test("one letter is no near miss of another, but of itself in the other case")
  func letters() {
    #expect(Suggestion.nearest(to: "Z", among: ["A", "B"]) == nil)
    #expect(Suggestion.nearest(to: "a", among: ["A", "B"]) == "A")
    #expect(Suggestion.help(for: "Z", among: ["A", "B"])?.in(.en) == "known: A, B")
  }

  @Test("of two equally near words the first is taken")
  func ties() {
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
  }

  @Test("help names the nearest word, else what is known, and nothing where nothing is")
  func help() {
    #expect(Suggestion.help(for: "maxx", among: ["max"])?.in(.en) == "did you mean \"max\"?")
    #expect(Suggestion.help(for: "maxx", among: ["max"])?.in(.ja) == "「max」ではありませんか")
    #expect(Suggestion.help(for: "colour", among: ["max", "weight"])?.in(.ja) == "使えるもの: max, weight")
    #expect(Suggestion.help(for: "x", among: []) == nil)
    let many = (1...30).map { "known-\($0)" }
    let help = Suggestion.help(for: "colour", among: many)?.in(.en)
    #expect(help?.hasSuffix("known-20 …") == true)
  }

  @Test("very long words are not measured")
  func long() {
    let long = String(repeating: "a", count: 65)
    #expect(Suggestion.nearest(to: long, among: [long]) == nil)
  }
}
