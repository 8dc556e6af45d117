/// Why a text is no JSON value, and where: `offset` counts bytes from 0.
public struct JSONError: Error, Sendable, Hashable {
  public var message: String
  public var offset: Int
}

extension JSON {
  /// Lists and objects within each other; more are refused.
  public static let maximumDepth = 64

  /// Reads one JSON value from UTF-8 text.
  ///
  /// Stricter than most readers: a key that stands twice, nesting over ``maximumDepth``, numbers that are not
  /// finite and text after the value are errors.
  public init(parsing text: String) throws(JSONError) {
    var text = text
    let result = text.withUTF8 { bytes -> Result<JSON, JSONError> in
      var parser = Parser(bytes: bytes)
      do throws(JSONError) { return .success(try parser.document()) } catch { return .failure(error) }
    }
    self = try result.get()
  }

  private struct Parser {
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0

    mutating func document() throws(JSONError) -> JSON {
      skipBlanks()
      let value = try value(depth: 0)
      skipBlanks()
      if at < bytes.count { throw error("text after the value") }
      return value
    }

    func error(_ message: String) -> JSONError { JSONError(message: message, offset: at) }

    mutating func skipBlanks() {
      while at < bytes.count {
        switch bytes[at] {
        case 0x20, 0x09, 0x0A, 0x0D: at += 1
        default: return
        }
      }
    }

    mutating func take(_ byte: Character) -> Bool {
      guard at < bytes.count, bytes[at] == byte.asciiValue else { return false }
      at += 1
      return true
    }

    mutating func value(depth: Int) throws(JSONError) -> JSON {
      guard at < bytes.count else { throw error("the text ends where a value is expected") }
      switch bytes[at] {
      case UInt8(ascii: "{"): return try object(depth: depth + 1)
      case UInt8(ascii: "["): return try array(depth: depth + 1)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }

    mutating func word(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
      guard bytes[at...].starts(with: word.utf8) else { throw error("not a value") }
      at += word.utf8.count
      return value
    }

    func checkDepth(_ depth: Int) throws(JSONError) {
      if depth > JSON.maximumDepth { throw error("nested deeper than \(JSON.maximumDepth)") }
    }

    mutating func object(depth: Int) throws(JSONError) -> JSON {
      try checkDepth(depth)
      at += 1
      var members: [Member] = []
      var seen: Set<String> = []
      skipBlanks()
      if take("}") { return .object([]) }
      while true {
        skipBlanks()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw error("a key is expected") }
        let start = at
        let key = try string()
        guard seen.insert(key).inserted else {
          at = start
          throw error("the key \"\(key)\" stands twice")
        }
        skipBlanks()
        guard take(":") else { throw error("\":\" is expected") }
        skipBlanks()
        members.append(Member(key, try value(depth: depth)))
        skipBlanks()
        if take("}") { return .object(members) }
        guard take(",") else { throw error("\",\" or \"}\" is expected") }
      }
    }

    mutating func array(depth: Int) throws(JSONError) -> JSON {
      try checkDepth(depth)
      at += 1
      var values: [JSON] = []
      skipBlanks()
      if take("]") { return .array([]) }
      while true {
        skipBlanks()
        values.append(try value(depth: depth))
        skipBlanks()
        if take("]") { return .array(values) }
        guard take(",") else { throw error("\",\" or \"]\" is expected") }
      }
    }

    mutating func number() throws(JSONError) -> JSON {
      let start = at
      _ = take("-")
      let whole = try digits()
      if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") {
        throw error("a number with a leading zero")
      }
      var isInteger = true
      if take(".") {
        isInteger = false
        _ = try digits()
      }
      if take("e") || take("E") {
        isInteger = false
        if !take("+") { _ = take("-") }
        _ = try digits()
      }
      let literal = String(decoding: bytes[start..<at], as: UTF8.self)
      if isInteger, let value = Int(literal) { return .integer(value) }
      guard let value = Double(literal), value.isFinite else { throw error("a number out of range") }
      return .number(value)
    }

    mutating func digits() throws(JSONError) -> Range<Int> {
      let start = at
      while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
      if start == at { throw error("not a value") }
      return start..<at
    }

    mutating func string() throws(JSONError) -> String {
      at += 1
      var out: [UInt8] = []
      while true {
        guard at < bytes.count else { throw error("a string without its end") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
        case UInt8(ascii: "\\"): out.append(contentsOf: String(try escape()).utf8)
        case 0..<0x20: throw error("a control character in a string")
        default: out.append(byte)
        }
      }
    }

    mutating func escape() throws(JSONError) -> Unicode.Scalar {
      guard at < bytes.count else { throw error("a string without its end") }
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"): return try unicodeEscape()
      default: throw error("an unknown escape")
      }
    }

    mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
      let first = try hex4()
      guard (0xD800...0xDBFF).contains(first) else {
        guard let scalar = Unicode.Scalar(first) else { throw error("half a surrogate pair") }
        return scalar
      }
      guard take("\\"), take("u") else { throw error("half a surrogate pair") }
      let second = try hex4()
      guard (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { throw error("half a surrogate pair") }
      return scalar
    }

    mutating func hex4() throws(JSONError) -> UInt32 {
      guard at + 4 <= bytes.count,
        bytes[at..<at + 4].allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
        let value = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
      else { throw error("four hexadecimal digits are expected") }
      at += 4
      return value
    }
  }
}
