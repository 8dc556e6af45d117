import TenkenPlugin
import Testing

@Suite("A report as JSON")
struct ReportJSONTests {
  @Test("every key stands, in its order, and what is absent is null or empty")
  func whole() {
    let table = Table(
      id: "departments", columns: [Table.Column("部署"), Table.Column("得点", .trailing)],
      rows: [
        [Cell("A"), Cell("95", value: .number(95))],
        [Cell("率", tone: .strong), Cell("95.0 %", value: .percent(0.95))],
      ],
      footer: [[Cell.blank, Cell("2008-07-22", value: .date("2008-07-22"), tone: .bad)]])
    let report = Report(
      kind: "scores", language: "ja", title: "点検結果", facts: [Report.Fact("実施回", "1")],
      blocks: [.heading(level: 2, "h"), .paragraph("p"), .list(["a", "b"]), .table(table)])
    #expect(
      report.json.compact
        == #"{"kind": "scores", "language": "ja", "title": "点検結果", "day": null, "masthead": null, "facts": [{"label": "実施回", "value": "1"}], "#
        + #""blocks": [{"type": "heading", "level": 2, "text": "h"}, {"type": "paragraph", "text": "p"}, "#
        + #"{"type": "list", "items": ["a", "b"]}, {"type": "table", "id": "departments", "caption": null, "#
        + #""columns": [{"title": "部署", "alignment": "leading", "group": null}, {"title": "得点", "alignment": "trailing", "group": null}], "#
        + #""rows": [[{"text": "A", "value": null, "tone": "plain"}, {"text": "95", "value": {"number": 95}, "tone": "plain"}], "#
        + #"[{"text": "率", "value": null, "tone": "strong"}, {"text": "95.0 %", "value": {"percent": 0.95}, "tone": "plain"}]], "#
        + #""footer": [[{"text": "", "value": null, "tone": "plain"}, "#
        + #"{"text": "2008-07-22", "value": {"date": "2008-07-22"}, "tone": "bad"}]], "note": null}]}"#)
  }

  @Test("a caption and a note stand where the table has them")
  func captions() {
    let table = Table(id: "t", caption: "c", columns: [], rows: [], note: "n")
    let json = Report(kind: "k", language: "en", title: "t", blocks: [.table(table)]).json
    let block = json["blocks"]?.arrayValue?.first
    #expect(block?["caption"] == "c")
    #expect(block?["note"] == "n")
    #expect(block?["rows"] == [])
  }

  @Test("a chart and a masthead are read back as they were written")
  func charts() throws {
    let table = Table(
      id: "rates", caption: "得点率", columns: [Table.Column("部署"), Table.Column("今回", .trailing)],
      rows: [[Cell("A"), Cell("95.0 %", value: .percent(0.95))]], note: "n")
    let report = Report(
      kind: "bulletin", language: "ja", title: "t", day: "2008-07-24",
      masthead: Masthead(name: "ニュース", lines: ["第5号"]),
      blocks: Chart.Kind.allCases.map {
        .chart(Chart($0, summary: "s", table: table, scale: 0...1, mark: Cell("平均", value: .percent(0.5))))
      } + [.chart(Chart(.lines, summary: "", table: table))])
    #expect(try Report(json: JSON(parsing: report.json.compact)) == report)
  }

  @Test("a scale that ends before it begins is refused with its place")
  func scale() throws {
    var text = Report(
      kind: "k", language: "ja", title: "t",
      blocks: [.chart(Chart(.bars, summary: "", table: Table(id: "t", columns: [], rows: []), scale: 0...1))]
    ).json.compact
    text.replace("\"upper\": 1", with: "\"upper\": -1")
    let error = try #require(throws: ShapeError.self) { try Report(json: JSON(parsing: text)) }
    #expect(error.path == "/blocks/0/scale/upper")
  }
}
