import Testing

@testable import TenkenPlugin

@Suite("Labels beside lines")
struct LabelSpreadTests {
  @Test("stand apart, in order, and within bounds", arguments: 0..<200)
  func properties(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let wanted = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      Double.random(in: 0...200, using: &generator)
    }
    let places = LabelSpread.places(wanted, gap: 15, in: 0...200)
    #expect(places.count == wanted.count)
    #expect(places.allSatisfy { $0 >= -1e-6 && $0 <= 200 + 1e-6 })
    let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
    for (one, next) in zip(order, order.dropFirst()) { #expect(places[next] - places[one] >= 15 - 1e-6) }
  }

  @Test("that are apart stay where they are")
  func apart() { #expect(LabelSpread.places([100, 20, 60], gap: 10, in: 0...200) == [100, 20, 60]) }

  @Test("that meet are moved alike")
  func alike() { #expect(LabelSpread.places([50, 50], gap: 10, in: 0...200) == [45, 55]) }
}
