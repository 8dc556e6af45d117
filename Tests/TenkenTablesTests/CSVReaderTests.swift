import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Reading CSV")
struct CSVReaderTests {
  private func texts(_ text: String, isUTF16: Bool = false) throws -> [[String]] {
    try CSVReader.read(text, isUTF16: isUTF16, file: "x.csv").rows.map { $0.cells.map(\.text) }
  }

  @Test(
    "one table is the same in every encoding, with every separator and line end",
    arguments: [
      "utf-8", "utf-8-mark", "cp932", "utf-16-le-tabs", "utf-16-be-commas", "semicolons", "cr-and-blanks",
    ])
  func notations(file: String) throws {
    let rows = try Fixture.grid("valid/\(file).csv").rows.map { $0.cells.map(\.text) }
    #expect(
      rows == [
        ["round", "checklist", "department", "role", "item", "answer", "comment", "by", "date"],
        [
          "2008-campaign-1", "clean-office", "A部", "inspector", "pc-off-when-leaving", "５",
          "ﾉｰﾄPC 2台、\"ワイヤ\"なし", "委員会", "2008/7/22",
        ],
        [
          "2008-campaign-1", "clean-office", "A部", "inspector", "fax-rules-posted", "◯", "①～㈱髙", "委員会",
          "2008/7/22",
        ],
      ])
  }

  @Test("cells know the line and the character at which they begin")
  func places() throws {
    let grid = try CSVReader.read("あ,\"b\nc\",d\r\n\"e\",f", file: "x.csv")
    let places = grid.rows.flatMap { row in row.cells.map { grid.place(of: $0, in: row) } }
    #expect(places.map(\.line) == [1, 1, 2, 3, 3])
    #expect(places.map(\.column) == [1, 3, 4, 1, 5])
    #expect(places[0].excerpt == "あ,\"b")
    #expect(places[2].excerpt == nil)
    #expect(places[4].excerpt == "\"e\",f")
    #expect(grid.rows.map(\.line) == [1, 3])
  }

  @Test("a quoted value keeps separators, quotes and line ends")
  func quoted() throws {
    #expect(try texts("a,\"b,\"\"c\"\"\r\nd\",\"\"") == [["a", "b,\"c\"\r\nd"]])
    #expect(try texts("a,b\"c\n\"\"\"\",x") == [["a", "b\"c"], ["\"", "x"]])
  }

  @Test("tabs separate where the header has tabs and no commas, or the text is UTF-16")
  func tabs() throws {
    #expect(try texts("a\tb\n1,2\t3") == [["a", "b"], ["1,2", "3"]])
    #expect(try texts("a,x\tb\n1\t2") == [["a", "x\tb"], ["1\t2"]])
    #expect(try texts("a,x\tb\n1\t2", isUTF16: true) == [["a,x", "b"], ["1", "2"]])
    #expect(try texts("\"a\tb\",c") == [["a\tb", "c"]])
  }

  @Test("a first line sep= states the separator, and only a whole one")
  func statedSeparator() throws {
    #expect(try texts("sep=|\r\na,b|c") == [["a,b", "c"]])
    #expect(try texts("\"sep=;\"\na;b") == [["a", "b"]])
    #expect(try texts("sep=;x,b") == [["sep=;x", "b"]])
    #expect(try CSVReader.read("sep=;\na;b", file: "x").rows.first?.line == 2)
  }

  @Test("blank lines at the end and blank columns at the right are left out, others stay")
  func blanks() throws {
    #expect(try texts("a,,b,\n\n1,,2, \n,,,\n\n") == [["a", "", "b"], [""], ["1", "", "2"]])
  }

  @Test("an unclosed quote is named by the line that opens it")
  func unclosed() throws {
    let bytes = try Fixture.bytes("invalid/unclosed-quote.csv")
    let found = problems { () throws(Failure) in try CSVReader.read(bytes, file: "x.csv") }
    #expect(found.map(\.code) == [.csvSyntax])
    #expect(found.first?.place == Place(file: "x.csv", line: 2, column: 3, excerpt: "1,\"10,5"))
    #expect(found.first?.message.in(.ja).contains("2行目") == true)
  }

  @Test("each text after a closing quote is named, and reading goes on behind it")
  func afterQuote() throws {
    let bytes = try Fixture.bytes("invalid/text-after-quote.csv")
    let found = problems { () throws(Failure) in try CSVReader.read(bytes, file: "x.csv") }
    #expect(found.map(\.code) == [.csvSyntax, .csvSyntax])
    #expect(found.map(\.place?.line) == [2, 3])
    #expect(try texts("\"a\" ,b") == [["a", "b"]])
  }

  @Test("NUL characters are refused once, and UTF-16 without its mark is suspected")
  func nul() throws {
    let bytes = try Fixture.bytes("invalid/nul.csv")
    let found = problems { () throws(Failure) in try CSVReader.read(bytes, file: "x.csv") }
    #expect(found.map(\.code) == [.csvSyntax])
    #expect(found.first?.help?.in(.en).contains("UTF-16") == true)
  }

  @Test("a file without a table is refused", arguments: ["", "\u{FEFF}", "\r\n,,\r\n"])
  func empty(text: String) {
    let bytes = Array(text.utf8)
    #expect(
      problems { () throws(Failure) in try CSVReader.read(bytes, file: "x.csv") }.map(\.code) == [.emptyFile])
  }

  @Test("a long file on one line, full of problems, is refused at once", .timeLimit(.minutes(1)))
  func oneLine() {
    let text = String(repeating: "\"a\"x,", count: 100_000)
    let found = problems { () throws(Failure) in try CSVReader.read(text, file: "x.csv") }
    #expect(found.count == 100_000)
    #expect(found.first?.place == Place(file: "x.csv", line: 1, column: 4))
  }

  @Test("any bytes are read or refused, never a crash")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x27, 0x3D, 0x61, 0x81, 0x40, 0xE3, 0xFF, 0xFE, 0x00,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      do throws(Failure) {
        let grid = try CSVReader.read(bytes, file: "x.csv")
        #expect(!grid.rows.isEmpty)
      } catch {
        #expect(error.diagnostics.hasErrors)
        #expect(error.diagnostics.allSatisfy { $0.place?.file == "x.csv" })
      }
    }
  }
}
