import Testing

@testable import TenkenCore

@Suite("Self-assessment against the inspector")
struct GapTests {
  static let checklist = Checklist(
    id: "office", version: "1", title: Text("Office"),
    sections: [
      Section(
        id: "all", title: Text("All"),
        items: [
          Item(id: "ten", ask: Text("Ten?")),
          Item(id: "twenty", ask: Text("Twenty?"), max: Rational(20)),
          Item(
            id: "loses", ask: Text("Loses?"),
            answer: .choice([
              AnswerKind.Choice(id: "fine", name: Text("Fine"), points: .zero),
              AnswerKind.Choice(id: "faulty", name: Text("Faulty"), points: Rational(-3)),
            ])),
          Item(id: "remark", ask: Text("Remark?"), answer: .text),
        ])
    ])

  static func side(_ words: [String: String], state: SheetState = .submitted) -> Gap.Side {
    let evaluation = SheetEvaluation(
      checklist: checklist, department: "A", date: "2008-07-22", fiscalYearStart: "2008-04-01")
    return Gap.Side(
      state: state, results: evaluation.results(for: words.mapValues { Answer(.word($0)) }))
  }

  static func gap(_ own: [String: String], _ inspector: [String: String], of department: String = "A") -> Gap
  {
    Gap(of: department, self: side(own), inspector: side(inspector, state: .accepted))
  }

  @Test("rates, mean difference and equal answers are taken over the items that both answered")
  func figures() {
    let gap = Self.gap(
      ["ten": "10", "twenty": "10", "loses": "fine", "remark": "x"],
      ["ten": "5", "twenty": "15", "loses": "fine", "remark": "y"])
    let figures = gap.figures
    #expect(gap.hasBoth && gap.selfState == .submitted && gap.inspectorState == .accepted)
    #expect(figures.count == 3)
    #expect(figures.selfRate == Rational(20, over: 30))
    #expect(figures.inspectorRate == Rational(20, over: 30))
    // +5/10 and −5/20; what has a maximum of 0 has no share.
    #expect(figures.difference == Rational(1, over: 8))
    #expect(figures.equal == Rational(1, over: 3))
    #expect(gap.overRated == ["ten"])
    #expect(gap.underRated == ["twenty"])
  }

  @Test("what one of them left out, or held not applicable, is no difference")
  func common() {
    let gap = Self.gap(["ten": "10", "twenty": "n/a"], ["twenty": "0", "ten": "n/a", "loses": "faulty"])
    #expect(gap.hasBoth)
    #expect(gap.items.isEmpty)
    #expect(gap.figures == GapFigures(of: []))
    #expect(gap.figures.difference == nil && gap.figures.equal == nil && gap.figures.selfRate == nil)
  }

  @Test("an item of maximum 0 is over-rated by its points")
  func maximumZero() {
    let gap = Self.gap(["loses": "fine"], ["loses": "faulty"])
    #expect(gap.overRated == ["loses"])
    #expect(gap.figures.difference == nil && gap.figures.equal == .zero)
  }

  @Test("answers are equal by what they mean, not by how they were typed")
  func typed() {
    #expect(Self.gap(["ten": "１０"], ["ten": "10.0"]).figures.equal == .one)
  }

  @Test("a department with one of the two sheets stands, without figures")
  func alone() {
    let own = Gap(of: "A", self: Self.side(["ten": "10"]), inspector: nil)
    let other = Gap(of: "A", self: nil, inspector: Self.side(["ten": "10"]))
    for gap in [own, other] { #expect(!gap.hasBoth && gap.items.isEmpty) }
    #expect(own.selfState == .submitted && own.inspectorState == nil)
    #expect(other.selfState == nil && other.inspectorState == .submitted)
  }

  @Test("by item the same figures go over the departments; means over those with both sheets")
  func items() throws {
    let part = ChecklistGap(
      checklist: Self.checklist,
      departments: [
        Self.gap(["ten": "10", "twenty": "20"], ["ten": "4", "twenty": "20"], of: "B"),
        Self.gap(["ten": "6"], ["ten": "8"], of: "A"),
        Gap(of: "C", self: Self.side(["ten": "0"]), inspector: nil),
      ])
    #expect(part.items.map(\.item.id) == ["ten", "twenty", "loses"])
    let ten = part.items[0]
    #expect(ten.figures.count == 2)
    #expect(ten.figures.difference == Rational(2, over: 10))
    #expect(ten.overRated == ["B"] && ten.underRated == ["A"])
    #expect(part.items[1].figures.count == 1)
    #expect(part.items[2].figures.count == 0)
    #expect(part.mean.departments == 2)
    #expect(part.mean.difference == (Rational(3, over: 10) - Rational(2, over: 10)) / Rational(2))
    #expect(part.mean.equal == Rational(1, over: 4))
  }

  @Test("swapping the two sides turns every difference round")
  func symmetry() throws {
    for seed in UInt64(0)..<100 {
      var random = SeededGenerator(seed: seed)
      func said() -> [String: String] {
        var said: [String: String] = [:]
        for id in ["ten", "twenty"] where Int.random(in: 0..<4, using: &random) > 0 {
          said[id] = String(Int.random(in: 0...10, using: &random))
        }
        if Bool.random(using: &random) { said["loses"] = Bool.random(using: &random) ? "fine" : "faulty" }
        return said
      }
      let (own, inspector) = (said(), said())
      let (one, two) = (Self.gap(own, inspector), Self.gap(inspector, own))
      #expect(one.overRated == two.underRated && one.underRated == two.overRated)
      #expect(one.figures.difference == two.figures.difference.map { -$0 })
      #expect(one.figures.equal == two.figures.equal)
      #expect(one.figures.selfRate == two.figures.inspectorRate)
    }
  }
}
