import TenkenCore
import TenkenPlugin
import TenkenTables
import Testing

@testable import TenkenExporters

@Suite("Groups of columns")
struct GroupTests {
  private static let table = Table(
    id: "t",
    columns: [
      .init("部署"), .init("体制図", .center, group: "文書1"), .init("規程", .center, group: "文書1"),
      .init("業務フロー", .center, group: "文書2"), .init("備考"),
    ],
    rows: [
      [Cell("A部"), Cell("●●"), Cell("●"), Cell("期限超過"), Cell("なし")],
      [Cell("L部・M部"), Cell("●・"), Cell(""), Cell("●"), Cell("")],
    ],
    footer: [[Cell("計"), Cell("1"), Cell("1"), Cell("1"), Cell("")]], note: "注")

  private func text(_ width: Int?) -> String {
    let report = Report(kind: "x", language: "ja", title: "題", blocks: [.table(Self.table)])
    return TextExporter().text(of: report, options: ExportOptions(width: width))
  }

  @Test("in text they stand above their columns")
  func wide() {
    #expect(
      text(100) == """
        題

                  文書1         文書2
        部署      体制図  規程  業務フロー  備考
        ────────  ──────  ────  ──────────  ────
        A部         ●●     ●     期限超過   なし
        L部・M部   ●・              ●
        ────────  ──────  ────  ──────────  ────
        計          1      1        1
        注

        """)
    #expect(text(nil) == text(100))
  }

  @Test("in a narrow terminal the table falls apart between them; cells stay whole, rows keep their names")
  func narrow() {
    #expect(
      text(22) == """
        題

                  文書1
        部署      体制図  規程
        ────────  ──────  ────
        A部         ●●     ●
        L部・M部   ●・
        ────────  ──────  ────
        計          1      1

                  文書2
        部署      業務フロー
        ────────  ──────────
        A部        期限超過
        L部・M部      ●
        ────────  ──────────
        計            1

        部署      備考
        ────────  ────
        A部       なし
        L部・M部
        ────────  ────
        計
        注

        """)
    #expect(text(10).contains("体制図: ●●\n"), "narrower still, it becomes records")
  }

  @Test("HTML spans them over their columns; other formats write them before the titles")
  func others() throws {
    let place = HTMLTable.Place(id: nil, label: "表", hidesCaption: false, isDense: false)
    let html = HTMLTable(Self.table, place).lines.joined(separator: "\n")
    #expect(
      html.contains(
        "<thead>\n<tr><th scope=\"col\" rowspan=\"2\">部署</th>"
          + "<th scope=\"colgroup\" class=\"group\" colspan=\"2\">文書1</th>"
          + "<th scope=\"colgroup\" class=\"group\">文書2</th><th scope=\"col\" rowspan=\"2\">備考</th></tr>\n<tr>"
      ))
    let report = Report(kind: "x", language: "ja", title: "題", blocks: [.table(Self.table)])
    func bytes(_ exporter: any Exporter) throws -> String {
      String(
        decoding: try exporter.export(report, name: "x", options: ExportOptions())[0].bytes, as: UTF8.self)
    }
    #expect(try bytes(MarkdownExporter()).contains("| 部署 | 文書1 体制図 | 文書1 規程 | 文書2 業務フロー | 備考 |"))
    #expect(try bytes(CSVExporter()).contains("部署,文書1 体制図,文書1 規程,文書2 業務フロー,備考\r\n"))
    let sheet = XLSXTable(Self.table, language: .ja)
    let heads = sheet.rows.prefix(2).map { row in row.map(\.value) }
    #expect(heads[0] == [.text("部署"), .text("文書1"), .blank, .text("文書2"), .text("備考")])
    #expect(heads[1] == [.blank, .text("体制図"), .text("規程"), .text("業務フロー"), .blank])
    #expect(sheet.sheet(named: "x").merged.map(\.description) == ["A1:A2", "B1:C1", "D1", "E1:E2", "A7:E7"])
  }

  @Test("a table without groups is laid out as ever")
  func none() {
    let runs = [Table.Column("a"), Table.Column("b")].runsOfGroups
    #expect(runs.map(\.columns) == [0..<1, 1..<2])
  }
}
