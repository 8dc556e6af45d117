import TenkenPlugin
import Testing

@Suite("Writing JSON")
struct JSONWritingTests {
  @Test(
    "a value stands on one line",
    arguments: [
      (.null, "null"), (true, "true"), (-5, "-5"), (.integer(.min), "-9223372036854775808"),
      (.number(0.95), "0.95"),
      (.number(99.08333333333333), "99.08333333333333"), (.number(2), "2.0"), (.number(.nan), "null"),
      (.number(.infinity), "null"), ([], "[]"), ([:], "{}"),
      (["a": 1, "b": [true, .null], "c": ["d": "e"]], #"{"a": 1, "b": [true, null], "c": {"d": "e"}}"#),
    ] as [(JSON, String)])
  func compact(_ value: JSON, _ expected: String) {
    #expect(value.compact == expected)
  }

  @Test(
    "quotes, control characters and invisible separators are escaped, the rest stands",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{0}\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
      ("\u{2028}\u{FEFF}\u{FFFF}", #""\u2028\ufeff\uffff""#), ("点検○👍", "\"点検○👍\""), ("\r\n", #""\r\n""#),
    ])
  func strings(_ text: String, _ expected: String) {
    #expect(JSON.string(text).compact == expected)
  }

  @Test("people read two blanks a level, and plain lists on one line")
  func pretty() {
    let value: JSON = ["a": [1, "x", []], "b": [["c": 1], [:]], "d": [:], "e": [[1]]]
    #expect(
      value.pretty == """
        {
          "a": [1, "x", []],
          "b": [
            {
              "c": 1
            },
            {}
          ],
          "d": {},
          "e": [
            [1]
          ]
        }
        """)
  }

  @Test("what was written reads back the same, on one line and on many")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 8259)
    for _ in 0..<500 {
      let value = Self.value(depth: 0, &random)
      #expect(try JSON(parsing: value.compact) == value)
      #expect(try JSON(parsing: value.pretty) == value)
      #expect(!value.compact.contains("\n"))
    }
  }

  private static func value(depth: Int, _ random: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0...(depth > 4 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: Int.min...Int.max, using: &random))
    case 3: return .integer(Int.random(in: -9...9, using: &random))
    case 4:
      let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      return .number(number.isFinite ? number : 0.5)
    case 5: return .string(text(&random))
    case 6:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth + 1, &random) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map {
          JSON.Member("\($0)" + text(&random), value(depth: depth + 1, &random))
        })
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [0...0x7F, 0x80...0x2FFF, 0x3000...0xD7FF, 0xE000...0x10FFFF]
    let scalars = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: ranges[Int.random(in: 0..<4, using: &random)], using: &random))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

@Suite("Looking into JSON")
struct JSONAccessTests {
  @Test("members are found by key, and other kinds give nil")
  func members() {
    let value: JSON = ["a": "x", "b": 2, "c": true, "d": [1], "e": .number(0.5), "f": .null]
    #expect(value["a"]?.stringValue == "x")
    #expect(value["b"]?.intValue == 2)
    #expect(value["b"]?.doubleValue == 2)
    #expect(value["c"]?.boolValue == true)
    #expect(value["d"]?.arrayValue == [1])
    #expect(value["e"]?.doubleValue == 0.5)
    #expect(value["e"]?.intValue == nil)
    #expect(value["f"]?.isNull == true)
    #expect(value["g"] == nil)
    #expect(value.members?.map(\.key) == ["a", "b", "c", "d", "e", "f"])
    #expect(JSON.array([])["a"] == nil)
    #expect(JSON.string("1").intValue == nil)
  }

  @Test("figures are whole where they can be, and never endless")
  func figures() {
    #expect(JSON.figure(95) == 95)
    #expect(JSON.figure(0.95) == .number(0.95))
    #expect(JSON.figure(nil) == .null)
    #expect(JSON.figure(.nan) == .null)
    #expect(JSON.figure(.infinity) == .null)
    #expect(JSON.figure(1e300) == .number(1e300))
    #expect(JSON.text(nil) == .null)
    #expect(JSON.text("a") == "a")
    #expect(JSON.strings(["a", "b"]) == ["a", "b"])
  }
}
