import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("The text exporter")
struct TextExporterTests {
  private func lines(_ blocks: [Report.Block], _ options: ExportOptions = ExportOptions()) -> [String] {
    let report = Report(kind: "x", language: "ja", title: "題", blocks: blocks)
    let lines = TextExporter().text(of: report, options: options).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(2) == ["題", ""])
    #expect(lines.last == "")
    return lines.dropFirst(2).dropLast().map(String.init)
  }

  /// The line, one element a column of the terminal; the second column of a wide character is nil.
  private func columns(_ line: String, _ measure: DisplayWidth) -> [Character?] {
    line.flatMap { character -> [Character?] in
      switch measure.of(String(character)) {
      case 0: []
      case 1: [character]
      default: [character, nil]
      }
    }
  }

  @Test("every cell of a table stands in its column, whatever the characters", arguments: [1, 2])
  func alignment(ambiguous: Int) throws {
    let measure = DisplayWidth(ambiguous: ambiguous)
    var generator = SeededGenerator(seed: UInt64(ambiguous))
    for _ in 0..<300 {
      let table = generator.table(columns: Int.random(in: 1...5, using: &generator))
      let layout = TextTable(table, measure: measure)
      let widths = try #require(layout.widths(within: nil))
      let total = widths.reduce(0, +) + 2 * (widths.count - 1)
      let lines = layout.lines(widths: widths, style: TextStyle(isOn: false))
      #expect(lines.count == table.rows.count + table.footer.count + (table.footer.isEmpty ? 2 : 3))
      for line in lines {
        let columns = columns(line, measure)
        #expect(columns.count <= total)
        var start = 0
        for width in widths.dropLast() {
          start += width + 2
          for gap in [start - 2, start - 1] where gap < columns.count {
            #expect(columns[gap] == " ", "column \(gap) of \(line)")
          }
        }
      }
    }
  }

  @Test("figures end where their column ends")
  func figures() {
    let table = Table(
      id: "t", columns: [.init("部署"), .init("得点", .trailing), .init("x", .center)],
      rows: [[Cell("A部"), Cell("9"), Cell("○")], [Cell("L部・M部"), Cell("100.5"), Cell("abc")]])
    #expect(
      lines([.table(table)]) == [
        "部署       得点   x", "────────  ─────  ───", "A部           9   ○", "L部・M部  100.5  abc",
      ])
  }

  @Test("no line is wider than the terminal where its words fit", arguments: [20, 33, 40, 80, 120])
  func width(columns: Int) {
    let measure = DisplayWidth()
    var generator = SeededGenerator(seed: UInt64(columns))
    for _ in 0..<100 {
      let blocks: [Report.Block] = [
        .heading(level: 2, generator.text(most: 30)), .paragraph(generator.text(most: 60)),
        .list([generator.text(most: 40)]), .table(generator.table(columns: 4)),
      ]
      for line in lines(blocks, ExportOptions(width: columns)) {
        #expect(measure.of(line) <= columns, "\(line)")
        #expect(line.last != " ", "[\(line)]")
      }
    }
  }

  @Test("a terminal of any width is served", arguments: 1..<20)
  func narrow(columns: Int) {
    for report in SampleReports.all {
      let text = TextExporter().text(of: report, options: ExportOptions(width: columns, ambiguousWidth: 2))
      #expect(
        text.filter { $0 != " " && $0 != "\n" }.contains(report.language == "ja" ? "段ボール箱" : "verified"))
    }
  }

  @Test("wrapping loses nothing but blanks, and breaks by the rules of Japanese", arguments: [6, 10, 24])
  func wrapping(width: Int) {
    let wrapping = TextWrapping(DisplayWidth())
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<500 {
      let text = generator.text(most: 30)
      let lines = wrapping.lines(text, width: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { DisplayWidth().of($0) <= width })
    }
    let lines = wrapping.lines("点検、「机上」（棚）。整頓がよかった。", width: width)
    for line in lines where width >= 10 {
      #expect(!"、。」）っ".contains(line.first ?? " "), "\(lines)")
      #expect(!"「（".contains(line.last ?? " "), "\(lines)")
    }
  }

  @Test("words are kept whole where they fit, figures always")
  func words() {
    let wrapping = TextWrapping(DisplayWidth())
    #expect(wrapping.lines("lock the notebooks", width: 10) == ["lock the", "notebooks"])
    #expect(wrapping.lines("pc-off-when-leaving", width: 12) == ["pc-off-when-", "leaving"])
    #expect(wrapping.lines("on 2008-07-22", width: 10) == ["on", "2008-07-22"])
    #expect(wrapping.lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
    #expect(wrapping.lines("点", width: 1) == ["点"])
    #expect(wrapping.lines("", width: 5) == [""])
  }

  @Test("colour adds codes and changes nothing else")
  func colour() throws {
    for report in SampleReports.all {
      let plain = TextExporter().text(of: report, options: ExportOptions(width: 80))
      let coloured = TextExporter().text(of: report, options: ExportOptions(width: 80, colour: true))
      #expect(!plain.contains("\u{1B}"))
      #expect(coloured.contains("\u{1B}[31m"))
      #expect(coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
    }
  }

  @Test("control characters and marks of direction never reach the terminal")
  func harmless() {
    let found = lines([.paragraph("a\u{1B}[31mb\u{9B}c\td\u{202E}e\r\nf\u{0}")])
    #expect(found == ["a\u{FFFD}[31mb\u{FFFD}c de", "f\u{FFFD}"])
  }

  @Test("a table too wide for the terminal is a record for each row")
  func records() {
    let table = Table(
      id: "t", columns: [.init("部署"), .init("得点", .trailing), .init("点検項目の名前")],
      rows: [[Cell("A部"), Cell("9"), .blank], [Cell("B部"), Cell("10"), Cell("机の上に書類を置いていない")]],
      footer: [[Cell("平均"), Cell("9.5"), .blank]])
    #expect(
      lines([.table(table)], ExportOptions(width: 20)) == [
        "部署: A部", "得点: 9", "", "部署: B部", "得点: 10", "点検項目の名前: 机の", "  上に書類を置いてい", "  ない",
        "────────────────────", "部署: 平均", "得点: 9.5",
      ])
  }

  @Test("a caption that repeats its heading stands once")
  func caption() {
    let table = Table(id: "t", caption: "指摘", columns: [.init("x")], rows: [])
    #expect(lines([.heading(level: 2, "指摘"), .table(table)]) == ["■ 指摘", "x", "─"])
    #expect(lines([.table(table)]) == ["指摘", "x", "─"])
  }
}
