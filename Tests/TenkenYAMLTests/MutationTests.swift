import TenkenCore
import Testing

@testable import TenkenYAML

@Suite("Damaged files")
struct MutationTests {
  static let names = ["checklist", "tenken", "sheet", "example", "closed-days"].map { "valid/\($0).yaml" }

  @Test(
    "a file damaged at random is read or refused, never more", .timeLimit(.minutes(1)),
    arguments: names)
  func mutations(_ name: String) throws {
    let original = try fixture(name).bytes
    for seed in 0..<500 as Range<UInt64> {
      var mutation = Mutation(seed: seed)
      let bytes = mutation.damage(original)
      let lines = bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.count
      for problem in problems(in: SourceFile(name: name, bytes: bytes)) {
        let place = try #require(problem.place)
        #expect(problem.severity == .error)
        // U+2028 and its like break lines too, but no mutation makes them.
        #expect((1...lines).contains(place.line ?? 1), "seed \(seed)")
        #expect(place.column ?? 1 >= 1 && place.length >= 1, "seed \(seed)")
        #expect((place.excerpt?.count ?? 0) <= SourceText.shownLength, "seed \(seed)")
        #expect(problem.message.in(.en).count < 600, "seed \(seed)")
      }
    }
  }
}

/// One to four random changes to a file.
private struct Mutation {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces: [String] = [
    ":", ": ", "- ", "-", "\t", "\n", "\r\n", "\u{3000}", "：", "[", "]", "{", "}", ",", "&a ", "*a", "!!str ",
    "!x ", "<<: ", "? ", "| \n", ">\n", "\"", "'", "#", "---\n", "...\n", "%YAML 1.1\n", "@", "`", "\0", "~",
    "null", "\\", "1e9", "-1", "😀", "か\u{3099}", "\u{FEFF}",
  ]

  mutating func damage(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.removeSubrange(at...)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: bytes.indices, using: &random))
      default: bytes.insert(contentsOf: Array(random.pick(Mutation.pieces).utf8), at: at)
      }
    }
    return bytes
  }
}
