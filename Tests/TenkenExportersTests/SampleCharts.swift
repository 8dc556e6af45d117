import TenkenPlugin

/// A chart of each kind, with gaps, marks and long names.
enum SampleCharts {
  static let all = [bars, slopes, lines, heatMap, timeline]

  static let report = Report(
    kind: "comparison", language: "ja", title: "第1回クリーンオフィスキャンペーン 前回との比較",
    facts: [.init("組織", "ク社")], blocks: [.heading(level: 2, "図")] + all.map { .chart($0) })

  static let bars = Chart(
    .bars, summary: "得点率は95.0 %から100.0 %の間にあり、平均は99.1 %です。",
    table: Table(
      id: "rates", caption: "部署別の得点率",
      columns: [.init("部署"), .init("今回", .trailing), .init("前回", .trailing)],
      rows: [
        [Cell("A部", tone: .strong), rate(0.95, .warning), rate(0.9)],
        [Cell("B部", tone: .strong), rate(1, .good), rate(1)],
        [Cell("D部", tone: .strong), rate(0.99), .blank],
        [Cell("L部・M部・N室", tone: .strong), .blank, rate(0.85)],
      ]), scale: 0...1, mark: Cell("平均 99.1 %", value: .percent(0.991)))

  static let slopes = Chart(
    .slopes, summary: "2部署が上がり、1部署が下がりました。",
    table: Table(
      id: "slopes", caption: "前回からの変化",
      columns: [.init("部署"), .init("2008年 第1回", .trailing), .init("2009年 第1回", .trailing)],
      rows: [
        [Cell("A部"), rate(0.95), rate(0.98, .good)], [Cell("B部"), rate(1), rate(1)],
        [Cell("D部"), rate(0.99), rate(0.9, .bad)], [Cell("新設部"), .blank, rate(0.8)],
      ]), scale: 0...1)

  static let lines = Chart(
    .lines, summary: "平均は4回の点検で80.0 %から99.1 %に上がりました。",
    table: Table(
      id: "trend", caption: "得点率の推移",
      columns: [
        .init("部署"), .init("2007年11月", .trailing), .init("2008年3月", .trailing), .init("2008年7月", .trailing),
        .init("2008年11月", .trailing),
      ],
      rows: [
        [Cell("平均", tone: .strong), rate(0.8), rate(0.9), rate(0.95), rate(0.991)],
        [Cell("A部"), rate(0.7), .blank, rate(0.9), rate(0.95)],
        [Cell("B部"), .blank, .blank, rate(0.98), rate(1)],
      ]), scale: 0...1)

  static let heatMap = Chart(
    .heatMap, summary: "満点でない項目は3つです。",
    table: Table(
      id: "heat", caption: "項目別の得点",
      columns: [
        .init("部署"), .init("PCにパスワードや個人情報を貼っていない", .trailing), .init("机の下に書類を置いていない", .trailing),
        .init("退社時にゴミを片付けている", .trailing),
      ],
      rows: [
        [Cell("A部"), points(5, .bad), points(10), points(10)],
        [Cell("B部"), points(10), points(10), Cell("－", tone: .quiet)],
        [Cell("D部"), points(10), points(10), points(9, .warning)],
        [Cell("L部・M部・N室"), .blank, points(0, .bad), points(10)],
      ]), scale: 0...10)

  static let timeline = Chart(
    .timeline, summary: "是正期限を過ぎているものは1件です。",
    table: Table(
      id: "due", caption: "是正の期限",
      columns: [.init("是正"), .init("指摘日"), .init("期限"), .init("確認日")],
      rows: [
        [Cell("F1 A部：PCの施錠", tone: .strong), day("2008-08-22"), day("2008-09-05", .bad), .blank],
        [Cell("F2 D部：ゴミ", tone: .strong), day("2008-08-22"), day("2008-09-22"), day("2008-09-10")],
        [Cell("F3 期限のないもの", tone: .strong), day("2008-08-22"), .blank, .blank],
      ]), mark: Cell("2008-09-08(月)", value: .date("2008-09-08")))

  private static func rate(_ share: Double, _ tone: Cell.Tone = .plain) -> Cell {
    Cell("\((share * 1000).rounded() / 10) %", value: .percent(share), tone: tone)
  }

  private static func points(_ value: Int, _ tone: Cell.Tone = .plain) -> Cell {
    Cell("\(value)", value: .number(Double(value)), tone: tone)
  }

  private static func day(_ iso: String, _ tone: Cell.Tone = .plain) -> Cell {
    Cell(iso, value: .date(iso), tone: tone)
  }
}
