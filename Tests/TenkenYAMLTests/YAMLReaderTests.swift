import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenYAML

@Suite("Reading YAML into nodes")
struct YAMLReaderTests {
  @Test(
    "a scalar is the text as written",
    arguments: [
      "no", "on", "1.10", "08", "12:30", "~", "null", "0x10", "1e3", ".inf", "2008-07-01", "true", "n/a", "=",
      "○", "①", "１０", "点検：通路", "a#b", "C:\\temp",
    ])
  func scalars(_ written: String) throws {
    #expect(try node("key: \(written)")["key"]?.text == written)
  }

  @Test("the place of a value counts characters, not code points or bytes") func places() throws {
    let text = "a: 1\nか\u{3099}き: {\"c\": 一二, 'd': [x, 👨‍👩‍👧, y]}\n"
    let root = try node(text)
    let entry = try #require(root.entries?.last)
    #expect(entry.keyPlace.line == 2)
    #expect(entry.keyPlace.column == 1)
    #expect(entry.keyPlace.length == 2)
    let inner = try #require(entry.value["c"]?.place)
    #expect(inner == Place(file: "test.yaml", line: 2, column: 11, length: 2, excerpt: inner.excerpt))
    #expect(inner.excerpt == "か\u{3099}き: {\"c\": 一二, 'd': [x, 👨‍👩‍👧, y]}")
    #expect(entry.value["d"]?.elements?[1].place.length == 1)
    #expect(entry.value["d"]?.elements?.last?.place.column == 27)
  }

  @Test("line breaks of every system are counted", arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
  func lineBreaks(_ lineBreak: String) throws {
    let text = ["a: 1", "b: 2", "", "c: x"].joined(separator: lineBreak)
    let place = try #require(try node(text)["c"]?.place)
    #expect(place == Place(file: "test.yaml", line: 4, column: 4, length: 1, excerpt: "c: x"))
  }

  @Test("what is missing at the end of a file is told in its last line", arguments: ["a: [b", "a: {b: [c"])
  func end(_ text: String) {
    #expect(problems(text).allSatisfy { $0.place?.line == 1 })
    let places = problems("x: 1\n" + text).map { $0.place?.line }
    #expect(places == [2])
  }

  @Test("UTF-8 with a mark and UTF-16 of both orders read as UTF-8 does") func encodings() throws {
    let text = "title: 点検 𠮷\nlast: x\n"
    let units = Array(text.utf16)
    let files: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    ]
    for bytes in files {
      let root = try YAMLReader.read(SourceFile(name: "a.yaml", bytes: bytes)).get()
      #expect(root["title"]?.text == "点検 𠮷")
      #expect(root["title"]?.place.column == 8)
      #expect(root["last"]?.place.line == 2)
    }
  }

  @Test(
    "bytes that are no UTF-8 are refused, each at its offset",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE3, 0x81], [0xFF], [0xE3, 0x81, 0x41],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) throws {
    let file = SourceFile(name: "a.yaml", bytes: Array("a: 点".utf8) + bytes)
    let problem = try #require(YAMLReader.read(file).diagnostics.first)
    #expect(problem.code == .badEncoding)
    #expect(problem.message.in(.en).contains("at byte 6,"))
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test("the core tags mean nothing") func coreTags() throws {
    let root = try node("!!map {a: !!str 08, b: !!int x, c: !!seq [], d: !!bool no, e: !!null ~, f: ! g}")
    #expect(root.entries?.map { $0.value.text ?? "-" } == ["08", "x", "-", "no", "~", "g"])
  }

  @Test("an alias stands for its anchor's value, at its own place") func alias() throws {
    let root = try node("a: &x {b: [1, 2]}\nc: *x\nd: &y z\n*y : w")
    #expect(root["c"]?["b"]?.elements?.map(\.text) == ["1", "2"])
    #expect(root["c"]?.place.line == 2)
    #expect(root["z"]?.text == "w")
  }

  @Test("a key in NFD is the same key as in NFC") func normalisedKeys() {
    #expect(problems("が: 1\nか\u{3099}: 2").contains { $0.code == .duplicateKey })
  }

  @Test("all recoverable problems are told together") func together() {
    let codes = problems("checklist: !x a\nb: 1\nb: 2\n<<: {}\n[x]: 1\nc: *d\n").map(\.code)
    let expected: [DiagnosticCode] = [.yamlTag, .duplicateKey, .yamlMerge, .wrongKind, .yamlAliases]
    for code in expected { #expect(codes.contains(code), "\(code)") }
  }

  @Test("JSON goes through nodes and comes back the same") func json() throws {
    let json: JSON = [
      "a": 1, "b": "1", "c": true, "d": "true", "e": [], "f": [:], "g": "", "h": .number(0.5),
      "i": .number(1e300), "j": [["k": "no"]], "l": .number(2), "m": -7,
    ]
    #expect(Node(json: json, name: "stored").json == json)
    #expect(Node(json: ["a": .null], name: "stored")["a"]?.isBlank == true)
    #expect(Node(json: json, name: "stored").place == Place(file: "stored"))
  }

  @Test("a configuration has the types of YAML's JSON schema") func configuration() throws {
    let text = "a: 1\nb: '1'\nc: true\nd: no\ne: 1.5\nf:\ng: null\nh: ~\ni: 08\nj: [x]\n"
    #expect(
      try node(text).json == [
        "a": 1, "b": "1", "c": true, "d": "no", "e": .number(1.5), "f": .null, "g": .null, "h": "~",
        "i": "08", "j": ["x"],
      ])
  }
}
