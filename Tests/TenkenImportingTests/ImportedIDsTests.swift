import TenkenCore
import Testing

@testable import TenkenImporting

@Suite("Ids of another format")
struct ImportedIDsTests {
  @Test(
    "stay as they are where they can, and are mended where they cannot",
    arguments: [
      ("pc-off", "pc-off"), ("a.b_c-D9", "a.b_c-D9"), ("two words", "two-words"), ("_under", "under"),
      ("a//b", "a-b"), ("2008-07-22", "item-2008-07-22"), ("1e5", "item-1e5"), ("", "item-811c9dc5"),
      ("鍵", "item-e51a1d7a"), ("鍵1", "1-f31c1d11"),
    ])
  func mended(_ source: String, _ expected: String) {
    var ids = ImportedIDs()
    let id = ids.take(source, kind: "item")
    #expect(Identifier.problem(with: id) == nil)
    #expect(id == expected)
    var again = ImportedIDs()
    #expect(again.take(source, kind: "item") == id)
  }

  @Test("that are too long are told apart by a checksum")
  func long() {
    var ids = ImportedIDs()
    let stem = String(repeating: "x", count: 70)
    let (first, second) = (ids.take(stem + "a", kind: "item"), ids.take(stem + "b", kind: "item"))
    #expect(first != second && first.count == 64 && first.hasPrefix("xxxx"))
  }

  @Test("that stand twice get a number; ids of folders, where they differ in case, too")
  func twice() {
    var ids = ImportedIDs()
    let taken = ["a", "a", "a-2", "A"].map { ids.take($0, kind: "item") }
    #expect(taken == ["a", "a-2", "a-2-2", "A"])
    var folders = ImportedIDs(foldsCase: true)
    let names = ["a", "A"].map { folders.take($0, kind: "item") }
    #expect(names == ["a", "A-2"])
    // A number must not make a date of it.
    var dates = ImportedIDs()
    for _ in 0..<3 {
      let id = dates.take("2008-07", kind: "item")
      #expect(Identifier.problem(with: id) == nil)
    }
  }

  @Test("are always usable and each its own, whatever stands there", arguments: 0..<20)
  func anything(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var ids = ImportedIDs(foldsCase: true)
    let characters = Array("abZ09.-_ eE/鍵カ😀é1123")
    var taken: Set<String> = []
    for _ in 0..<200 {
      let source = String(
        (0..<Int.random(in: 0...70, using: &random)).compactMap { _ in
          characters.randomElement(using: &random)
        })
      let id = ids.take(source, kind: "item")
      #expect(Identifier.problem(with: id) == nil, "\(source) → \(id)")
      #expect(taken.insert(id.lowercased()).inserted, "\(source) → \(id) twice")
    }
  }
}
