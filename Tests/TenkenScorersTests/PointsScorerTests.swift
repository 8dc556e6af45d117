import TenkenCore
import TenkenScorers
import Testing

@Suite("The scorer points")
struct PointsScorerTests {
  static func rate(_ earned: Rational, of max: Rational) -> Rational? {
    let checklist = Checklist(id: "c", version: "1", title: Text("C"), sections: [])
    return PointsScorer().rate(of: ScorerInput(checklist: checklist, items: [], earned: earned, max: max))
  }

  @Test("the rate is the points earned over the maximum, exactly")
  func exact() {
    #expect(Self.rate(Rational(95), of: Rational(100)) == Rational(19, over: 20))
    #expect(Self.rate(Rational(20), of: Rational(30)) == Rational(2, over: 3))
    #expect(Self.rate(.zero, of: Rational(30)) == .zero)
    #expect(Self.rate(Rational(-5), of: Rational(10)) == Rational(-1, over: 2))
  }

  @Test("a maximum of 0 has no rate")
  func none() {
    #expect(Self.rate(.zero, of: .zero) == nil)
  }

  @Test("the built-in scorers have names of their own and a formula in both languages")
  func list() throws {
    let names = BuiltInScorers.all.map(\.name)
    #expect(names.contains("points"))
    #expect(Set(names).count == names.count)
    for scorer in BuiltInScorers.all {
      #expect(scorer.formula.translations.map(\.code) == ["ja", "en"])
    }
  }

  @Test("a scorer that a checklist asks for and nobody knows is refused with the nearest name")
  func unknown() {
    let checklist = Checklist(
      id: "c", version: "1", title: Text("C"), scorer: ScorerChoice(name: "pionts"), sections: [])
    let failure = #expect(throws: Failure.self) {
      try ScorerList(BuiltInScorers.all).scorer(for: checklist)
    }
    #expect(failure?.diagnostics.map(\.code) == [.unknownValue])
    #expect(failure?.diagnostics.first?.help?.in(.en) == "did you mean \"points\"?")
  }
}
