import Testing

@testable import pdf

@Suite("The widths of columns")
struct ColumnWidthTests {
  private static func needs(_ generator: inout SeededGenerator) -> [ColumnNeed] {
    (0..<Int.random(in: 1...20, using: &generator)).map { _ in
      let least = Double.random(in: 0...80, using: &generator)
      let good = least + Double.random(in: 0...60, using: &generator)
      return ColumnNeed(least: least, good: good, whole: good + Double.random(in: 0...600, using: &generator))
    }
  }

  @Test(
    "are no less than needed, no more than the lines are wide, and fill what there is", arguments: 0..<200)
  func bounds(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let needs = Self.needs(&generator)
    let available = Double.random(in: 1...1200, using: &generator)
    let least = needs.reduce(0) { $0 + $1.least }
    guard let widths = ColumnWidths.shared(needs, available: available) else {
      #expect(least > available)
      return
    }
    #expect(least <= available + 0.01)
    for (width, need) in zip(widths, needs) {
      #expect(width >= need.least - 1e-6 && width <= need.whole + 1e-6)
    }
    let whole = needs.reduce(0) { $0 + $1.whole }
    #expect(abs(widths.reduce(0, +) - min(whole, available)) < 0.1)
    if needs.reduce(0, { $0 + $1.good }) <= available {
      #expect(zip(widths, needs).allSatisfy { $0 >= $1.good - 1e-6 })
    }
  }

  @Test("ten times the text gets three times the width")
  func roots() throws {
    let needs = [
      ColumnNeed(least: 10, good: 10, whole: 1000), ColumnNeed(least: 10, good: 10, whole: 10_000),
    ]
    let widths = try #require(ColumnWidths.shared(needs, available: 400))
    #expect(abs(widths[1] / widths[0] - 10.0.squareRoot()) < 0.001)
  }

  @Test("where they do not fit, every column stands in one piece, and the first in all", arguments: 0..<100)
  func pieces(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let needs = Self.needs(&generator)
    let pieces = ColumnWidths.pieces(needs, available: 300)
    #expect(pieces.allSatisfy { $0.first == 0 })
    #expect(pieces.flatMap { $0.dropFirst() } == Array(1..<needs.count))
    for piece in pieces where piece.count > 2 {
      #expect(needs[0].least + piece.dropFirst().reduce(0) { $0 + needs[$1].good } <= 300)
    }
  }
}
