import TenkenCore
import Testing

@Suite("Columns on a terminal")
struct DisplayWidthTests {
  @Test("telling characters take the columns that the reference library gives them")
  func reference() throws {
    let lines = try Fixture.lines("display-widths.txt")
    #expect(lines.count > 60)
    for line in lines {
      let fields = line.split(separator: " ", maxSplits: 3)
      let scalars = fields[0].split(separator: "+").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(DisplayWidth().of(text) == Int(fields[1]), "\(line)")
      #expect(DisplayWidth(ambiguous: 2).of(text) == Int(fields[2]), "\(line)")
    }
  }

  @Test("control characters take no column")
  func controls() {
    for text in ["\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\r\n", "\u{2028}", "\u{FE0F}", ""] {
      #expect(DisplayWidth().of(text) == 0, "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test("a beginning ends before a character that does not fit whole")
  func prefix() {
    let width = DisplayWidth()
    #expect(width.prefix(of: "点検票", columns: 4) == "点検")
    #expect(width.prefix(of: "点検票", columns: 5) == "点検")
    #expect(width.prefix(of: "点検票", columns: 6) == "点検票")
    #expect(width.prefix(of: "点検票", columns: 1) == "")
    #expect(width.prefix(of: "ab", columns: 9) == "ab")
    #expect(width.prefix(of: "ab", columns: 0) == "")
    #expect(DisplayWidth(ambiguous: 2).prefix(of: "○○", columns: 3) == "○")
  }

  @Test("blanks fill a text to its columns, never beyond")
  func pad() {
    let width = DisplayWidth()
    #expect(width.pad("A部", to: 6) == "A部   ")
    #expect(width.pad("A部", to: 6, leading: true) == "   A部")
    #expect(width.pad("A部", to: 2) == "A部")
    #expect(DisplayWidth(ambiguous: 2).pad("○", to: 3) == "○ ")
  }
}
