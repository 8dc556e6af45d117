import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Text decoding")
struct TextDecodingTests {
  @Test(
    "the encoding is found",
    arguments: [
      ("utf-8.csv", TextEncoding.utf8), ("utf-8-mark.csv", .utf8WithMark), ("cp932.csv", .cp932),
      ("utf-16-le-tabs.csv", .utf16LittleEndian), ("utf-16-be-commas.csv", .utf16BigEndian),
    ])
  func encoding(file: String, expected: TextEncoding) throws {
    let decoded = try TextDecoding(Fixture.bytes("valid/\(file)"), file: file)
    #expect(decoded.encoding == expected)
    #expect(decoded.text.hasPrefix("round"))
    #expect(decoded.text.contains("①～㈱髙"))
    #expect(decoded.text.contains("ﾉｰﾄPC"))
  }

  @Test(
    "a byte that is no character is named by row and column",
    arguments: [
      ("undecodable.csv", 2, 3, "0x85", "CP932"), ("undecodable-utf-8.csv", 2, 7, "0xFF", "UTF-8"),
      ("lone-surrogate.csv", 2, 3, "0x00", "UTF-16"),
    ])
  func badByte(file: String, line: Int, column: Int, byte: String, encoding: String) throws {
    let bytes = try Fixture.bytes("invalid/\(file)")
    let found = problems { () throws(Failure) in try TextDecoding(bytes, file: file) }
    #expect(found.map(\.code) == [.badEncoding])
    #expect(found.first?.place?.line == line)
    #expect(found.first?.place?.column == column)
    for language in Language.allCases {
      let message = found.first?.message.in(language) ?? ""
      #expect(message.contains(byte))
      #expect(message.contains(encoding))
    }
  }

  @Test("half a UTF-16 unit at the end is refused")
  func oddLength() {
    let found = problems { () throws(Failure) in
      try TextDecoding([0xFF, 0xFE, 0x61, 0x00, 0x62], file: "x.csv")
    }
    #expect(found.map(\.code) == [.badEncoding])
    #expect(found.first?.place?.column == 2)
  }

  @Test("a file over 16 MiB is refused, one of 16 MiB is not")
  func size() throws {
    let allowed = [UInt8](repeating: 0x61, count: TextDecoding.maximumSize)
    #expect(try TextDecoding(allowed, file: "x.csv").text.utf8.count == TextDecoding.maximumSize)
    let found = problems { () throws(Failure) in try TextDecoding(allowed + [0x61], file: "x.csv") }
    #expect(found.map(\.code) == [.tooLarge])
  }

  @Test("every two-byte character of CP932 is written as it was read, or under its other code")
  func cp932RoundTrip() {
    var count = 0
    for lead in Array(UInt8(0x81)...0x9F) + Array(0xE0...0xFC) {
      for trail in UInt8(0x40)...0xFC {
        guard let text = CP932.text(of: [lead, trail]) else { continue }
        guard let written = CP932.bytes(of: text) else {
          Issue.record("\(text) cannot be written")
          continue
        }
        #expect(CP932.text(of: written) == text)
        count += 1
      }
    }
    #expect(count > 9000)
  }
}
