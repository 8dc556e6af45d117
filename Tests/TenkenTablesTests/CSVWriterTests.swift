import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Writing CSV")
struct CSVWriterTests {
  private func text(_ rows: [[CSVValue]]) throws -> String {
    String(decoding: try CSVWriter().bytes(rows, file: "x.csv").dropFirst(3), as: UTF8.self)
  }

  @Test("UTF-8 begins with a byte order mark, and lines end with CRLF")
  func utf8() throws {
    let bytes = try CSVWriter().bytes(
      [[.text("点"), .number(0.95)], [.text("a\"b,c"), .text("")]], file: "x.csv")
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("点,0.95\r\n\"a\"\"b,c\",\r\n".utf8))
  }

  @Test("a quote with a combining mark is doubled too")
  func combining() throws {
    let value = "a\"\u{301}b"
    #expect(try text([[.text(value)]]) == "\"a\"\"\u{301}b\"\r\n")
  }

  @Test(
    "what a spreadsheet would run gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+81", "'+81"), ("-1+2", "'-1+2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("'=1", "''=1"), ("--5", "'--5"), ("-5.", "'-5."), ("-１", "'-１"),
    ])
  func guarded(value: String, written: String) throws {
    #expect(try text([[.text(value)]]) == written + "\r\n")
  }

  @Test("a tab and a carriage return at the beginning are guarded and quoted")
  func guardedControls() throws {
    #expect(try text([[.text("\tx"), .text("\r=x")]]) == "\"'\tx\",\"'\r=x\"\r\n")
  }

  @Test(
    "plain numbers, a lone dash and other texts stay",
    arguments: ["-5", "-2.5", "5", "-", "a=b", "'tis", "''", "×", "－", "2008-07-22"])
  func unguarded(value: String) throws {
    #expect(try text([[.text(value)]]) == value + "\r\n")
  }

  @Test("numbers stay numbers, unrounded")
  func numbers() throws {
    let values: [CSVValue] = [.number(-5), .number(100), .number(1.0 / 3), .number(-0.03), .number(.nan)]
    #expect(try text([values]) == "-5,100,0.3333333333333333,-0.03,\r\n")
  }

  @Test("CP932 takes the characters that have a double there, and composes marks")
  func cp932() throws {
    let bytes = try CSVWriter(encoding: .cp932).bytes(
      [[.text("\u{2014}\u{301C}\u{2212}\u{2016}\u{A5}"), .text("か\u{3099}①㈱髙")]], file: "x.csv")
    #expect(CP932.text(of: bytes) == "\u{2015}\u{FF5E}\u{FF0D}\u{2225}\u{FFE5},が①㈱髙\r\n")
  }

  @Test("each cell that CP932 cannot hold is named by row and column")
  func unencodable() {
    let rows: [[CSVValue]] = [
      [.text("ok"), .text("𠮷")], [.number(1), .text("a")], [.text("♥♥"), .text("b")],
    ]
    let found = problems { () throws(Failure) in try CSVWriter(encoding: .cp932).bytes(rows, file: "x.csv") }
    #expect(found.map(\.code) == [.badEncoding, .badEncoding])
    #expect(
      found.map(\.place) == [
        Place(file: "x.csv", line: 1, column: 2), Place(file: "x.csv", line: 3, column: 1),
      ])
    #expect(found.first?.message.in(.en).contains("𠮷") == true)
  }

  @Test("what was written is read back as it was, whatever the texts", arguments: [UInt64(1), 2, 3, 4])
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", "a", "1", ".", "点", "か\u{3099}", "\u{301}",
      " ",
    ]
    for _ in 0..<500 {
      let width = Int.random(in: 1...4, using: &generator)
      // The header keeps columns from being blank, the end of each row rows from it.
      var rows = [(0..<width).map { "h\($0)" } + ["end"]]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        rows.append(
          (0..<width).map { _ in
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              pieces.randomElement(using: &generator) ?? ""
            }.joined()
          } + ["end"])
      }
      let bytes = try CSVWriter().bytes(rows.map { $0.map(CSVValue.text) }, file: "x.csv")
      let read = try CSVReader.read(bytes, file: "x.csv").rows.map { $0.cells.map(\.text) }
      #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
