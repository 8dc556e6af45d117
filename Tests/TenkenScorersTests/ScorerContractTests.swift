import TenkenCore
import TenkenScorers
import Testing

/// What every scorer keeps to, whatever its formula: run through the list, so that a new one is held to it too.
@Suite("The contract of scorers")
struct ScorerContractTests {
  static let scorers = BuiltInScorers.all.map(ListedScorer.init)

  struct ListedScorer: Sendable, CustomTestStringConvertible {
    var scorer: any Scorer
    var testDescription: String { scorer.name }

    func rate(_ sheet: SheetSample) throws -> Rational? { try scorer.rate(of: sheet.input) }
  }

  /// A random sheet without negative points; the first item is a level, so that every scorer has something.
  static func sheet(_ random: inout SeededGenerator, full: Bool = false) -> SheetSample {
    var sections = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      SheetSample.section(
        Int.random(in: 1...5, using: &random),
        (0..<Int.random(in: 1...6, using: &random)).map { _ in item(&random, full: full) })
    }
    sections[0].items.insert(
      SheetSample.level(full ? 5 : Int.random(in: 0...5, using: &random)), at: 0)
    return SheetSample(sections)
  }

  private static func item(_ random: inout SeededGenerator, full: Bool) -> SheetSample.ItemSample {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: SheetSample.item(nil)
    case 1: SheetSample.item(0, of: 0)
    case 2: SheetSample.level(full ? 5 : Int.random(in: 0...5, using: &random))
    default:
      SheetSample.item(
        full ? 10 : Int.random(in: 0...10, using: &random), of: 10,
        weight: Rational(Int.random(in: 1...6, using: &random), over: 2))
    }
  }

  static func sheets(full: Bool = false, _ body: (SheetSample, inout SeededGenerator) throws -> Void) throws {
    for seed in UInt64(0)..<150 {
      var random = SeededGenerator(seed: seed)
      let sheet = sheet(&random, full: full)
      try body(sheet, &random)
    }
  }

  @Test("its name is a lower-case id of its own, its formula stands in both languages")
  func names() {
    let names = BuiltInScorers.all.map(\.name)
    #expect(Set(names).count == names.count)
    for scorer in BuiltInScorers.all {
      #expect(scorer.name.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
      #expect(scorer.formula.translations.map(\.code) == ["ja", "en"])
      #expect(scorer.formula.in(.ja).hasPrefix("得点率 = ") && scorer.formula.in(.en).hasPrefix("rate = "))
    }
  }

  @Test("a sheet without items, and one where nothing applies, have no rate", arguments: scorers)
  func nothing(_ listed: ListedScorer) throws {
    #expect(try listed.rate(SheetSample([SheetSample.SectionSample]())) == nil)
    #expect(try listed.rate(SheetSample([SheetSample.item(nil), SheetSample.level(nil)])) == nil)
  }

  @Test("without negative points the rate lies between 0 and 1", arguments: scorers)
  func bounds(_ listed: ListedScorer) throws {
    try Self.sheets { sheet, _ in
      let rate = try #require(try listed.rate(sheet))
      #expect(rate >= .zero && rate <= .one)
    }
  }

  @Test("full marks give 1", arguments: scorers)
  func full(_ listed: ListedScorer) throws {
    try Self.sheets(full: true) { sheet, _ in
      let rate = try listed.rate(sheet)
      #expect(rate == .one)
    }
  }

  @Test("no points at all give 0", arguments: scorers)
  func zero(_ listed: ListedScorer) throws {
    try Self.sheets { sheet, _ in
      var sheet = sheet
      for section in sheet.sections.indices {
        // What has a maximum of 0 is at full points with nothing.
        sheet.sections[section].items.removeAll { $0.max == .zero }
        for index in sheet.sections[section].items.indices
        where sheet.sections[section].items[index].earned != nil {
          sheet.sections[section].items[index].earned = .zero
        }
      }
      let rate = try listed.rate(sheet)
      #expect(rate == .zero)
    }
  }

  @Test("the order of items and of sections never matters", arguments: scorers)
  func order(_ listed: ListedScorer) throws {
    try Self.sheets { sheet, random in
      var other = sheet
      for index in other.sections.indices { other.sections[index].items.shuffle(using: &random) }
      other.sections.shuffle(using: &random)
      let (one, two) = (try listed.rate(other), try listed.rate(sheet))
      #expect(one == two)
      var shuffled = sheet.input
      shuffled.items.shuffle(using: &random)
      let three = try listed.scorer.rate(of: shuffled)
      #expect(three == two)
    }
  }

  @Test("an item that is not applicable changes nothing", arguments: scorers)
  func notApplicable(_ listed: ListedScorer) throws {
    try Self.sheets { sheet, _ in
      var other = sheet
      for index in other.sections.indices { other.sections[index].items.removeAll { $0.earned == nil } }
      let (one, two) = (try listed.rate(other), try listed.rate(sheet))
      #expect(one == two)
    }
  }

  @Test("a better answer never lowers the rate", arguments: scorers)
  func monotone(_ listed: ListedScorer) throws {
    try Self.sheets { sheet, random in
      var better = sheet
      let section = Int.random(in: better.sections.indices, using: &random)
      let index = Int.random(in: better.sections[section].items.indices, using: &random)
      guard better.sections[section].items[index].earned != nil else { return }
      better.sections[section].items[index].earned = better.sections[section].items[index].max
      let (before, after) = (try #require(try listed.rate(sheet)), try #require(try listed.rate(better)))
      #expect(after >= before)
    }
  }
}
