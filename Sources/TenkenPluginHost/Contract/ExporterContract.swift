import TenkenCore
package import TenkenPlugin

/// What every exporter must do, built in or not (contract, section 8).
package struct ExporterContract {
  package typealias Export = (Report, String) throws -> [ExportedPart]

  private let export: Export

  package init(_ export: @escaping Export) { self.export = export }

  package var results: [ContractResult] { [worked, repeatable] }

  private var worked: ContractResult {
    ContractResult(Text(ja: "報告書をファイルにする", en: "reports become files")) { problems in
      for report in Self.reports {
        let parts = try export(report, "report")
        if parts.isEmpty {
          problems.append(Text(ja: "\(report.kind): ファイルがありません", en: "\(report.kind): no file"))
        }
        for part in parts {
          if let problem = PartName.problem(with: part.name) { problems.append(problem) }
        }
        if Set(parts.map(\.name.folded)).count != parts.count {
          problems.append(Text(ja: "\(report.kind): 同じ名前のファイル", en: "\(report.kind): two files of one name"))
        }
      }
    }
  }

  private var repeatable: ContractResult {
    ContractResult(Text(ja: "同じ報告書は同じファイルになる", en: "the same report becomes the same files")) { problems in
      let (first, second) = (try export(Self.reports[0], "report"), try export(Self.reports[0], "report"))
      if first != second {
        problems.append(Text(ja: "2回目のファイルが1回目と違います", en: "the second time the files are others"))
      }
    }
  }

  /// A report of everything that a document can hold, its words as people write them, and reports of nothing.
  static let reports: [Report] = {
    let table = Table(
      id: "items", caption: "点検項目別の得点 <b>&\"'",
      columns: [Table.Column("項目"), Table.Column("得点", .trailing), Table.Column("期限", .center)],
      rows: [
        [Cell("机の上\n2行目", tone: .strong), Cell("9.5", value: .number(9.5), tone: .warning), .blank],
        [Cell("=1+1", tone: .quiet), Cell("95.0 %", value: .percent(0.95), tone: .bad), .blank],
        [Cell("😀 ]]> -- \u{200F}", tone: .good), .blank, Cell("2008-07-22(火)", value: .date("2008-07-22"))],
      ],
      footer: [[Cell("計", tone: .strong), Cell("9.5", value: .number(9.5)), .blank]], note: "注: 満点は10点")
    let whole = Report(
      kind: "scores", language: "ja", title: "得点 & 点検 <2008>", day: "2008-07-24",
      facts: [Report.Fact("組織", "ク社"), Report.Fact("備考", "")],
      blocks: [
        .heading(level: 2, "クリーンオフィス"), .paragraph("一行目\n二行目 | * _ #"), .list(["一つ", ""]), .table(table),
        .heading(level: 4, ""),
        .table(Table(id: "items", caption: nil, columns: table.columns, rows: [])),
        .table(Table(id: "none", columns: [], rows: [])),
        .chart(Chart(.bars, summary: "要約", table: table, scale: 0...10, mark: Cell("8", value: .number(8)))),
        .chart(Chart(.lines, summary: "", table: Table(id: "none", columns: [], rows: []))),
      ])
    let news = Report(
      kind: "bulletin", language: "ja", title: "結果", masthead: Masthead(name: "ニュース", lines: ["第5号", ""]))
    let plain = Report(kind: "fixes", language: "en", title: "Fixes", blocks: [.paragraph("None.")])
    return [whole, news, plain, Report(kind: "empty", language: "en", title: "")]
  }()
}
