import TenkenPlugin
import Testing

@Suite("Reading JSON")
struct JSONParsingTests {
  static func problem(_ text: String) -> JSONError? {
    do throws(JSONError) {
      _ = try JSON(parsing: text)
      return nil
    } catch { return error }
  }

  static func nested(_ depth: Int, _ open: String = "[", _ inner: String = "", _ close: String = "]")
    -> String
  {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  @Test(
    "values of every kind are read",
    arguments: [
      ("null", .null), (" true ", true), ("false", false), ("0", 0), ("-7", -7), ("-0", 0),
      ("2.5", .number(2.5)),
      ("1e3", .number(1000)), ("1E+2", .number(100)), ("5e-1", .number(0.5)), ("1.0", .number(1)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("1e-400", .number(0)), ("\"\"", ""),
      ("\"点検\"", "点検"),
      ("[]", []), ("{}", [:]), ("[1, [true], {\"a\": null}]", [1, [true], ["a": .null]]),
      ("\r\n\t{ \"b\" : 1 , \"a\" : 2 }\n", ["b": 1, "a": 2]),
    ] as [(String, JSON)])
  func values(_ text: String, _ expected: JSON) throws {
    #expect(try JSON(parsing: text) == expected)
  }

  @Test(
    "escapes are read, pairs of surrogates as one character",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u70b9\u691C""#, "点検"),
      (#""\ud83d\ude00""#, "😀"),
      (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\u0000""#, "\u{0}"), (#""\uFFFF""#, "\u{FFFF}"),
    ])
  func escapes(_ text: String, _ expected: String) throws {
    #expect(try JSON(parsing: text) == .string(expected))
  }

  @Test(
    "half a pair of surrogates is refused",
    arguments: [
      #""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ud83d\ud83d""#, #""\ud83d\u0041""#,
      #""\ude00\ud83d""#,
    ])
  func halfPairs(_ text: String) {
    #expect(Self.problem(text)?.message == "half a surrogate pair")
  }

  @Test(
    "what is no JSON is refused",
    arguments: [
      "", " ", "nul", "True", "NaN", "Infinity", "-Infinity", "-", "+1", "01", "-01", "00", "1.", ".5", "1e",
      "1e+", "0x10", "1 2",
      "[1,]", "[,1]", "[1 2]", "[", "[1", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a: 1}",
      "{'a': 1}", "{\"a\" 1}", "{1: 2}",
      "]", "}", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u-001\"", "\"\\u+001\"",
      "\"\\u-000\"", "\"\\u 001\"",
      "\"a\nb\"", "\"a\tb\"", "\"\u{0}\"", "// x\n1", "1 //", "\u{FEFF}1", "truefalse", "１", "\u{A0}1",
    ])
  func malformed(_ text: String) {
    #expect(Self.problem(text) != nil)
  }

  @Test("numbers beyond a double are refused, not infinite", arguments: ["1e400", "-1e400", "1e999999999"])
  func outOfRange(_ text: String) {
    #expect(Self.problem(text)?.message == "a number out of range")
  }

  @Test("a key that stands twice is refused where it stands again")
  func duplicateKeys() {
    let error = Self.problem(#"{"a": 1, "b": 2, "a": 3}"#)
    #expect(error?.message == "the key \"a\" stands twice")
    #expect(error?.offset == 17)
    #expect(Self.problem(#"{"a": {"b": 1, "\u0062": 2}}"#)?.message == "the key \"b\" stands twice")
    #expect(Self.problem(#"[{"a": 1}, {"a": 1}, {"b": {"a": 1}}]"#) == nil)
  }

  @Test("sixty-four levels are read, one more is not")
  func depth() throws {
    #expect(JSON.maximumDepth == 64)
    for inner in ["", "1", "\"x\""] {
      #expect(Self.problem(Self.nested(64, "[", inner)) == nil)
      #expect(Self.problem(Self.nested(65, "[", inner))?.message == "nested deeper than 64")
    }
    #expect(Self.problem(Self.nested(64, "{\"a\":", "1", "}")) == nil)
    #expect(Self.problem(Self.nested(65, "{\"a\":", "1", "}")) != nil)
    #expect(Self.problem(String(repeating: "[", count: 1_000_000))?.offset == 64)
  }

  @Test(
    "an error says at which byte it is",
    arguments: [("[1, x]", 4), ("{\"点\": x}", 8), ("1 2", 2), ("[1", 2), ("{\"a\":1 \"b\":2}", 7)])
  func offsets(_ text: String, _ offset: Int) {
    #expect(Self.problem(text)?.offset == offset)
  }
}
