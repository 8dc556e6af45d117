import Testing

@testable import pdf

@Suite("The scales of charts")
struct AxisTests {
  @Test("the steps are 1, 2 or 5 times a power of ten")
  func steps() {
    #expect([0.03, 1, 1.1, 3, 7, 40, 0.2].map(Axis.roundStep) == [0.05, 1, 2, 5, 10, 50, 0.2])
  }

  @Test("a scale that is given stays, and figures beyond it widen it")
  func given() {
    let axis = Axis([0.85, 1], scale: 0...1)
    #expect((axis.lower, axis.upper) == (0, 1))
    #expect(
      axis.ticks.map { axis.text($0, isPercent: true) } == ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"])
    #expect(Axis([1.3], scale: 0...1).upper >= 1.3)
  }

  @Test("a fitted scale has round ends about the figures, and stays within the one that is given")
  func fitted() {
    func ticks(_ values: [Double]) -> [String] {
      let axis = Axis(values, scale: 0...1, fitted: true)
      return [axis.lower, axis.upper].map { axis.text($0, isPercent: true) }
    }
    #expect(ticks([0.783, 0.991]) == ["75 %", "100 %"])
    #expect(ticks([0.85, 1]) == ["85 %", "100 %"])
    #expect(ticks([0.42, 0.58]) == ["40 %", "60 %"])
    #expect(ticks([0.02, 0.97]) == ["0 %", "100 %"])
    // Nothing moves: the whole scale.
    #expect(ticks([0.9, 0.9]) == ["0 %", "100 %"])
    let beyond = Axis([0.9, 1.31], scale: 0...1, fitted: true)
    #expect(beyond.lower <= 0.9 && beyond.upper >= 1.31)
  }

  @Test("every figure is on its scale, whatever the figures", arguments: 0..<100)
  func properties(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size: Double = [1e-9, 1.0, 1e3, 1e12].randomElement(using: &generator) ?? 1
    let values = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      Double.random(in: -size...size, using: &generator)
    }
    let axis = Axis(values, scale: nil, fromZero: seed.isMultiple(of: 2))
    #expect(axis.lower < axis.upper && axis.ticks.count < 20)
    for value in values {
      #expect(value >= axis.lower - size * 1e-6 && value <= axis.upper + size * 1e-6)
      #expect((0...1).contains(axis.share(value)))
    }
  }

  @Test("what is no figure draws nothing strange")
  func noFigures() {
    let axis = Axis([.nan, .infinity, -.infinity], scale: nil)
    #expect((axis.lower, axis.upper) == (0, 1))
    #expect(axis.share(.nan) == 0)
    #expect(Axis([-1e308, 1e308], scale: nil).share(0) == 0)
    #expect(Axis([5, 5], scale: nil).lower <= 5)
  }

  @Test("ticks say their decimals and no more")
  func texts() {
    let axis = Axis([0, 1], scale: nil)
    #expect(axis.ticks.map { axis.text($0, isPercent: false) } == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(Axis([-10, 10], scale: nil).text(-5, isPercent: false) == "-5")
  }
}

@Suite("The scale of days")
struct DayAxisTests {
  @Test("there are no more ticks than may be, each on the scale", arguments: 0..<100)
  func ticks(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let start = Int.random(in: 0...30_000, using: &generator)
    let length = Int(
      Double.random(in: 0...210, using: &generator) * Double.random(in: 0...210, using: &generator))
    let axis = DayAxis([start, start + length])
    let ticks = axis.ticks(atMost: 7)
    #expect(ticks.count <= 7 && !ticks.isEmpty, "\(ticks)")
    #expect(ticks.allSatisfy { (axis.lower...axis.upper).contains($0.day) })
    #expect(Set(ticks.map(\.text)).count == ticks.count)
  }

  @Test("weeks, months and years are named as such")
  func names() {
    #expect(DayAxis([13_000, 13_030]).ticks(atMost: 6).allSatisfy { $0.text.count == 10 })
    #expect(DayAxis([13_000, 13_200]).ticks(atMost: 8).allSatisfy { $0.text.count == 7 })
    #expect(DayAxis([13_000, 20_000]).ticks(atMost: 8).allSatisfy { $0.text.count == 4 })
  }
}
