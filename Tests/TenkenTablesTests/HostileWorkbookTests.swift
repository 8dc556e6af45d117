import TenkenCore
import Testing

@testable import TenkenTables

@Suite("Workbooks that are broken or mean harm")
struct HostileWorkbookTests {
  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let good = WorkbookSource(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")

  private func problems(_ bytes: [UInt8], _ limits: WorkbookLimits = WorkbookLimits()) -> [Diagnostic] {
    TenkenTablesTests.problems { () throws(Failure) in
      try XLSXReader.read(bytes, file: "x.xlsx", limits: limits)
    }
  }

  /// A workbook and what is said of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: DiagnosticCode
    /// What the message names, in both languages.
    var names: String
    var bytes: [UInt8]
    var limits = WorkbookLimits()
  }

  private static func entry(_ name: String, flags: UInt16 = 0, checksum: UInt32? = nil) -> [UInt8] {
    var zip = good.zip
    zip.entries.append(.init(name: name, bytes: [1], flags: flags, checksum: checksum))
    return zip.bytes
  }

  private static func with(_ name: String, _ xml: String) -> [UInt8] {
    var source = good
    source[name] = xml
    return source.bytes
  }

  private static func rows(_ rows: String) -> [UInt8] { WorkbookSource(rows: rows).bytes }

  private static func limits(_ change: (inout WorkbookLimits) -> Void) -> WorkbookLimits {
    var limits = WorkbookLimits()
    change(&limits)
    return limits
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let cases: [Case] = [
    // Row 24: what a zip and XML can do.
    Case(
      testDescription: "too many entries", code: .tooLarge, names: "3", bytes: good.bytes,
      limits: limits { $0.entries = 3 }),
    Case(
      testDescription: "too large when inflated", code: .tooLarge, names: "1 MiB",
      bytes: with(sheet, "<worksheet>" + String(repeating: " ", count: 2 << 20) + "</worksheet>"),
      limits: limits { $0.inflated = 1 << 20 }),
    Case(
      testDescription: "a DTD", code: .xmlDTD, names: sheet,
      bytes: with(sheet, "<!DOCTYPE worksheet><worksheet/>")),
    Case(
      testDescription: "an external entity", code: .xmlDTD, names: "xl/sharedStrings.xml",
      bytes: with(
        "xl/sharedStrings.xml",
        "<!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>")),
    Case(
      testDescription: "an entity in another", code: .xmlDTD, names: "xl/workbook.xml",
      bytes: with(
        "xl/workbook.xml", "<!DOCTYPE s [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")),
    Case(
      testDescription: "a name that climbs", code: .unsafeEntry, names: "xl/../../evil",
      bytes: entry("xl/../../evil")),
    Case(
      testDescription: "an absolute name", code: .unsafeEntry, names: "/etc/evil", bytes: entry("/etc/evil")),
    Case(testDescription: "a name with a drive", code: .unsafeEntry, names: "C:evil", bytes: entry("C:evil")),
    Case(
      testDescription: "a name with backslashes", code: .unsafeEntry, names: "xl\\evil",
      bytes: entry("xl\\evil")),
    Case(testDescription: "a name with NUL", code: .unsafeEntry, names: "evil", bytes: entry("evil\0.xml")),
    Case(
      testDescription: "a name twice", code: .damagedWorkbook, names: "XL/Workbook.xml",
      bytes: entry("XL/Workbook.xml")),
    Case(
      testDescription: "deep nesting", code: .damagedWorkbook, names: sheet,
      bytes: with(sheet, String(repeating: "<a>", count: 100_000))),
    Case(
      testDescription: "a tag without an end", code: .damagedWorkbook, names: sheet,
      bytes: with(sheet, "<worksheet a=\"" + String(repeating: "x", count: 8 << 20))),
    Case(
      testDescription: "a row beyond the last", code: .tooLarge, names: "1048577",
      bytes: rows("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>")),
    Case(
      testDescription: "a column beyond the last", code: .tooLarge, names: "16385",
      bytes: rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")),
    Case(
      testDescription: "a few cells that make a huge table", code: .tooLarge, names: "4000000",
      bytes: rows((1...300).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined())),
    Case(
      testDescription: "too many cells", code: .tooLarge, names: "4",
      bytes: rows("<row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>"),
      limits: limits { $0.cells = 4 }),
    // Row 30: what is no workbook, or none any more.
    Case(testDescription: "an empty file", code: .emptyFile, names: "", bytes: []),
    Case(
      testDescription: "a renamed CSV file", code: .notWorkbook, names: "CSV",
      bytes: Array("item,A\nx,1\n".utf8)),
    Case(
      testDescription: "Excel's old format", code: .notWorkbook, names: ".xls",
      bytes: compoundFile + [UInt8](repeating: 0, count: 600)),
    Case(
      testDescription: "a file with a password", code: .encryptedFile, names: "",
      bytes: compoundFile + [UInt8](repeating: 0, count: 99)
        + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }),
    Case(
      testDescription: "an encrypted entry", code: .encryptedFile, names: "",
      bytes: entry("xl/a.xml", flags: 1)),
    Case(
      testDescription: "a truncated file", code: .damagedWorkbook, names: "zip",
      bytes: Array(good.bytes.dropLast(30))),
    Case(
      testDescription: "a wrong checksum", code: .damagedWorkbook, names: sheet,
      bytes: {
        var zip = good.zip
        zip.entries[zip.entries.count - 1].checksum = 1
        return zip.bytes
      }()),
    Case(
      testDescription: "another zip", code: .notWorkbook, names: "zip",
      bytes: ZipSource(entries: [.init(name: "photo.jpg", bytes: [1])]).bytes),
    Case(
      testDescription: "a text document", code: .notWorkbook, names: "zip",
      bytes: with("xl/workbook.xml", "<w:document xmlns:w=\"w\"/>")),
    Case(
      testDescription: "a workbook without a sheet", code: .notWorkbook, names: "",
      bytes: with("xl/workbook.xml", "<workbook/>")),
    Case(
      testDescription: "a sheet that is missing", code: .damagedWorkbook, names: sheet,
      bytes: {
        var source = good
        source[sheet] = nil
        return source.bytes
      }()),
    Case(
      testDescription: "XML that breaks off", code: .damagedWorkbook, names: sheet,
      bytes: with(sheet, "<worksheet><sheetData>")),
    Case(
      testDescription: "a text that is not there", code: .damagedWorkbook, names: "B2",
      bytes: rows("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>7</v></c></row>")),
    Case(
      testDescription: "cells out of order", code: .damagedWorkbook, names: "A1",
      bytes: rows("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>")),
    Case(
      testDescription: "a row twice", code: .damagedWorkbook, names: "1",
      bytes: rows("<row r=\"1\"/><row r=\"1\"/>")),
    Case(
      testDescription: "a cell of another row", code: .damagedWorkbook, names: "A2",
      bytes: rows("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")),
  ]

  @Test(
    "a workbook is refused at once, and the reason names the part", .timeLimit(.minutes(1)), arguments: cases)
  func refused(_ one: Case) throws {
    let found = problems(one.bytes, one.limits)
    #expect(found.map(\.code) == [one.code])
    let problem = try #require(found.first)
    #expect(problem.code.exitStatus == .badData)
    #expect(problem.place?.file == "x.xlsx")
    #expect(problem.help != nil)
    for language in Language.allCases {
      #expect(problem.message.in(language).contains(one.names), "\(problem.message.in(language))")
    }
  }

  @Test("the sound workbook that the others are made of is read")
  func sound() {
    #expect(problems(Self.good.bytes).isEmpty)
  }

  @Test("a zip bomb is refused by its ratio, and the entry named")
  func bomb() throws {
    let found = problems(try Fixture.bytes("workbooks/bomb.xlsx"))
    #expect(found.map(\.code) == [.tooLarge])
    #expect(found.first?.message.in(.en).contains(Self.sheet) == true)
    #expect(found.first?.message.in(.en).contains("200") == true)
  }

  @Test("merged ranges over the whole sheet, many times, cost no time", .timeLimit(.minutes(1)))
  func merges() throws {
    let source = WorkbookSource(
      rows: (1...2000).map { "<row r=\"\($0)\"><c r=\"T\($0)\"><v>1</v></c></row>" }.joined(),
      more: "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 20_000)
        + "</mergeCells>")
    let book = try XLSXReader.read(source.bytes, file: "x.xlsx")
    #expect(book.sheets[0].grid.rows.allSatisfy { $0.cells.allSatisfy { $0.origin == .merged } })
  }

  @Test(
    "a workbook damaged at random is read or refused, never more", .timeLimit(.minutes(2)),
    arguments: ["openpyxl", "libreoffice", "spoilt"])
  func mutations(_ name: String) throws {
    let original = try Fixture.bytes("workbooks/\(name).xlsx")
    // Damage to the packed bytes mostly ends at a checksum; a stored archive lets it through to the XML.
    let stored = Self.good.bytes
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      for source in [original, stored] {
        var bytes = source
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let at = Int.random(in: 2..<bytes.count, using: &generator)
          switch Int.random(in: 0..<4, using: &generator) {
          case 0: bytes.removeSubrange(at..<min(bytes.count, at + 20))
          case 1: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
          default: bytes[at] = UInt8.random(in: 0...255, using: &generator)
          }
        }
        for problem in problems(bytes) {
          #expect(problem.severity == .error)
          #expect(problem.place?.file == "x.xlsx")
        }
      }
    }
  }

  @Test(
    "the XML of a workbook, damaged at random under right checksums, is read or refused",
    .timeLimit(.minutes(2)))
  func damagedXML() throws {
    let pieces = [
      "<", ">", "/>", "<c r=\"A1\">", "<v>", "</v>", "\"", "&", "&amp;", "r=\"ZZZ9\"", "99999999999999999999",
      "<f/>", "\0", "<rPh>",
    ]
    let xml = """
      <worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>\
      <row r="3"><c r="C3" s="1"><f>A1</f><v>39651</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>
      """
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var text = Array(xml.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let at = Int.random(in: text.indices, using: &generator)
        if Bool.random(using: &generator) {
          text.removeSubrange(at..<min(text.count, at + Int.random(in: 1...12, using: &generator)))
        } else {
          text.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: at)
        }
        if text.isEmpty { text = [0x20] }
      }
      var zip = Self.good.zip
      zip.entries[zip.entries.count - 1].bytes = text
      let found = problems(zip.bytes)
      #expect(found.count <= 1)
      #expect(found.allSatisfy { $0.place?.file == "x.xlsx" })
    }
  }
}
