import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("JSON written as YAML")
struct YAMLWriterTests {
  private func readBack(_ json: JSON) throws -> JSON {
    try YAMLReader.read(SourceFile(name: "written.yaml", text: YAMLWriter.text(of: json))).get().json
  }

  @Test("reads as people would write it")
  func readable() {
    let json: JSON = [
      "checklist": "desk", "version": "1", "title": ["ja": "机の点検", "en": "Desks, all"],
      "bands": [["id": "good", "from": 95, "name": "Good"]], "missing": "exclude", "not-applicable": "no",
      "sections": [
        [
          "id": "all", "title": "すべて: 机",
          "items": [
            ["id": "clear", "ask": "片付いていますか", "themes": ["desk", "paper"], "max": .number(2.5)],
            ["id": "locked", "ask": "Locked?", "guide": ["10": "all", "0": "none\nat all"], "scored": true],
          ],
        ]
      ],
    ]
    #expect(
      YAMLWriter.text(of: json) == """
        checklist: desk
        version: "1"
        title: {ja: 机の点検, en: "Desks, all"}
        bands:
          - {id: good, from: 95, name: Good}
        missing: exclude
        not-applicable: "no"
        sections:
          - id: all
            title: "すべて: 机"
            items:
              - id: clear
                ask: 片付いていますか
                themes: [desk, paper]
                max: 2.5
              - id: locked
                ask: Locked?
                guide: {"10": all, "0": "none\\nat all"}
                scored: true

        """)
  }

  @Test(
    "keeps what other readers would take for something else",
    arguments: [
      "", " ", "a ", " a", "no", "Yes", "~", "null", "true", "1.10", "12:30", "2008-07-22", "0x10", "1e5",
      "1_000",
      "- a", "-", "a: b", "a:", "a #b", "#a", "a#b", "[a]", "{a", "a]", "a,b", "*a", "&a", "!a", "|", ">",
      "%a", "@a",
      "`a", "'a'", "\"a\"", "a\nb", "a\tb", "a\\b", "\u{FEFF}a", "a\u{2028}b", "a\u{85}b", "a\u{A0}b", "　a",
      "あ　い",
      "---", "...", "? a", "点検: 通路", "😀", "e\u{301}", "<<", "=", "a\r\nb", "key: [1, 2]", "y", "N", "on",
    ])
  func texts(_ text: String) throws {
    #expect(try readBack([.string(text)]) == [.string(text)])
    #expect(try readBack(["key": .string(text)]) == ["key": .string(text)])
    #expect(
      try readBack(["a": [["b": .string(text)], ["c": [.string(text)]]]]) == [
        "a": [["b": .string(text)], ["c": [.string(text)]]]
      ])
    if !text.isEmpty {
      let keyed: JSON = .object([JSON.Member("x", .object([JSON.Member(text, 1)]))])
      #expect(try readBack(keyed) == keyed)
    }
  }

  @Test("reads back as the same JSON", arguments: 0..<300 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let json = Self.value(&random, depth: 0)
    #expect(try readBack(json) == json, "\(YAMLWriter.text(of: json))")
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 9), using: &random) {
    case 0: return .null
    case 1: return .bool(random.chance(50))
    case 2: return .integer(Int.random(in: -1000...1000, using: &random))
    case 3: return .number(Double.random(in: -10...10, using: &random))
    case 4, 5: return .string(text(&random))
    case 6, 7:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(&random, depth: depth + 1) })
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map {
        JSON.Member("\(text(&random))\($0)", value(&random, depth: depth + 1))
      }
      return .object(members)
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "点検", " ", ":", "#", "-", "\n", "\"", "'", ",", "{", "]", "1", ".", "%", "&", "　", "\u{301}",
    ]
    return (0..<Int.random(in: 0...8, using: &random)).map { _ in random.pick(pieces) }.joined()
  }
}
