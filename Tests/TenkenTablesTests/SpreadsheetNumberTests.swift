import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Numbers and days of spreadsheets")
struct SpreadsheetNumberTests {
  @Test(
    "a number reads as a person would type it",
    arguments: [
      (10, "10"), (0.5, "0.5"), (-3, "-3"), (0.1 + 0.2, "0.3"), (1.1 * 1.1, "1.21"), (100.10, "100.1"),
      (0.000_001, "0.000001"), (123_456_789.125, "123456789.125"), (99.999_999_999_999_99, "100"),
      (9.999_999_999_999_999, "10"), (-0.000_25, "-0.00025"), (1e15, "1000000000000000"), (1e300, "1e+300"),
      (0, "0"), (-0.0, "0"),
      (2.0 / 3, "0.666666666666667"), (1e-12, "1e-12"),
    ] as [(Double, String)])
  func plain(value: Double, text: String) {
    #expect(SpreadsheetNumber(value: value).plain == text)
  }

  @Test("whatever the number, its text is within 15 digits of it")
  func property() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let scales: [Double] = [1, 10, 1e3, 1e6, 1e9, 1e14]
      let scale = scales.randomElement(using: &generator) ?? 1
      let value: Double = Double.random(in: -1...1, using: &generator) * scale
      let text = SpreadsheetNumber(value: value).plain
      let back = try #require(Double(text))
      #expect(abs(back - value) <= abs(value) * 1e-14, "\(value): \(text)")
      #expect(!text.hasPrefix(".") && !text.hasSuffix("."))
    }
  }

  @Test(
    "days of both epochs, with the leap year that 1900 was not",
    arguments: [
      (1, false, "1900-01-01"), (59, false, "1900-02-28"), (60, false, "1900-02-29"),
      (61, false, "1900-03-01"),
      (39_651, false, "2008-07-22"), (2_958_465, false, "9999-12-31"), (0, true, "1904-01-01"),
      (38_189, true, "2008-07-22"),
    ])
  func days(serial: Int, from1904: Bool, day: String) {
    #expect(SpreadsheetNumber(value: Double(serial)).text(.day, from1904: from1904) == day)
  }

  @Test("a number that is no day stays a number", arguments: [-1.0, 0, 2_958_466, 1e300])
  func noDay(value: Double) {
    #expect(
      SpreadsheetNumber(value: value).text(.day, from1904: false) == SpreadsheetNumber(value: value).plain)
  }

  @Test("a day written is the day read")
  func roundTrip() {
    for serial in stride(from: -25_000, to: 2_900_000, by: 997) {
      let day = Day(serial: serial)
      guard let number = SpreadsheetNumber.serial(of: day) else { continue }
      #expect(SpreadsheetNumber.day(serial: number, from1904: false) == day.description)
    }
  }

  @Test(
    "formats of days, times and shares are told from those of numbers",
    arguments: [
      ("General", NumberFormat.number), ("0.00E+00", .number), ("[Red]0.0\"日\"", .number),
      ("#,##0\\d", .number),
      ("General\"点\"", .number), ("@", .number), ("0%", .percent), ("0.0\" \"%", .percent),
      ("yyyy/m/d", .day),
      ("[$-411]ggge\"年\"m\"月\"d\"日\"", .day), ("m\"月\"", .day), ("[h]:mm", .time), ("mm:ss.0", .time),
      ("yyyy-mm-dd hh:mm", .dayAndTime), ("[$-F800]dddd, mmmm dd, yyyy", .day), ("0;yyyy", .number),
      ("ge.m.d", .day), ("[DBNum3]0", .number),
    ])
  func formats(code: String, kind: NumberFormat) {
    #expect(NumberFormat(code: code) == kind)
  }

  @Test(
    "columns are named as spreadsheets name them",
    arguments: [(1, "A"), (26, "Z"), (27, "AA"), (16_384, "XFD")])
  func letters(column: Int, letters: String) throws {
    #expect(Place.letters(ofColumn: column) == letters)
    #expect(try #require(CellRange.cell("\(letters)7".utf8)) == (7, column))
  }

  @Test(
    "what is no cell is none",
    arguments: ["", "A", "7", "A0", "7A", "A7B", "a1", "A1:B2", "Ａ1", "A99999999999999999999"])
  func noCell(reference: String) {
    #expect(CellRange.cell(reference.utf8) == nil)
  }
}
