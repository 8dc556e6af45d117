import TenkenPlugin

/// Reports that use every block, alignment, kind of value and tone.
enum SampleReports {
  static let all = [japanese, english]

  static let japanese = Report(
    kind: "scores", language: "ja", title: "第1回クリーンオフィスキャンペーン 得点",
    facts: [
      .init("組織", "ク社"), .init("実施回", "2008-campaign-1（2008-07-22(火)～2008-07-24(木)）"),
      .init("採点方式", "points（得点の合計 ÷ 満点の合計）"), .init("回答状況", "回答 120、対象外 0、未回答 0"),
    ],
    blocks: [
      .heading(level: 2, "クリーンオフィス点検"),
      .paragraph(
        "12部署のうち9部署が満点でした。減点のあった部署は、是正期限までに改善をお願いします。"
          + "平均は「99.1点」（100点満点）で、前回より2.3ポイント上がっています。"),
      .table(departmentsInJapanese),
      .heading(level: 3, "指摘事項"),
      .table(
        Table(
          id: "findings", caption: "指摘事項",
          columns: [
            .init("部署"), .init("点検項目"), .init("減点", .trailing), .init("コメント"), .init("是正期限"),
          ],
          rows: [
            [
              Cell("A部", tone: .strong), Cell("離席・退社時に、PCの電源を切り、ノートPCは施錠している"),
              Cell("-5", value: .number(-5), tone: .bad),
              Cell("ノートPC 2台がワイヤーで固定されていない（1台は①番机、もう1台は②番机）。"),
              Cell("2008-09-05", value: .date("2008-09-05")),
            ],
            [
              Cell("D部", tone: .strong), Cell("退社時にゴミを片付けている"), Cell("-1", value: .number(-1), tone: .bad),
              Cell("=cmd|' /C calc'!A0 と書かれた紙"), Cell("2008-08-29", value: .date("2008-08-29")),
            ],
          ])),
      .heading(level: 4, "点検者のコメント"),
      .list(["ロッカーに見出しがあり、整頓されている。", "ロッカーの上に段ボール箱が置かれていた。"]),
    ])

  private static let departmentsInJapanese = Table(
    id: "departments", caption: "部署別の得点",
    columns: [
      .init("部署"), .init("状態", .center), .init("得点", .trailing), .init("得点率", .trailing), .init("評価区分"),
      .init("前回比", .trailing),
    ],
    rows: [
      [
        Cell("A部", tone: .strong), Cell("受理"), Cell("95", value: .number(95)),
        Cell("95.0 %", value: .percent(0.95)), Cell("要改善", tone: .warning),
        Cell("-1.5", value: .number(-1.5), tone: .bad),
      ],
      [
        Cell("B部", tone: .strong), Cell("受理"), Cell("100", value: .number(100)),
        Cell("100.0 %", value: .percent(1)), Cell("良好", tone: .good),
        Cell("+2.0", value: .number(2), tone: .good),
      ],
      [
        Cell("L部・M部・N室", tone: .strong), Cell("未提出", tone: .bad), .blank, .blank, .blank,
        Cell("新規", tone: .quiet),
      ],
    ],
    footer: [
      [
        Cell("平均", tone: .strong), .blank, Cell("97.5", value: .number(97.5)),
        Cell("97.5 %", value: .percent(0.975)), .blank, .blank,
      ]
    ],
    note: "※100点満点。未提出の部署は平均に含みません。")

  static let english = Report(
    kind: "fixes", language: "en", title: "Fixes <b>open</b> & overdue", day: "2008-09-08",
    facts: [
      .init("Organisation", "Ku Company \"Ku\""), .init("Day", "2008-09-08 (Mon)"), .init("Checklist", ""),
    ],
    blocks: [
      .heading(level: 2, "Overdue"),
      .paragraph(
        "One fix is overdue.\nTexts stay texts: *not bold*, `no code`, [no](link), a|b, <script>alert(1)</script>."
      ),
      .list([
        "# no heading", "1. no number, no tilde ~~x~~",
        "right-to-left \u{200F}mark, override \u{202E}txt.exe",
      ]),
      .table(
        Table(
          id: "fixes", caption: nil,
          columns: [
            .init("Fix"), .init("Department"), .init("What"), .init("Days late", .trailing),
            .init("State", .center),
          ],
          rows: [
            [
              Cell("F-12"), Cell("Department A"),
              Cell("Lock the notebooks'\nwires | on the desk", tone: .strong),
              Cell("3", value: .number(3), tone: .bad), Cell("open", tone: .warning),
            ],
            [
              Cell("F-13"), Cell("L, M & N"), Cell("<img src=x onerror=alert(1)>"), .blank,
              Cell("verified", tone: .good),
            ],
          ],
          footer: [[Cell("Sum"), .blank, .blank, Cell("3", value: .number(3)), .blank]],
          note: "Due today is not overdue.")),
      .heading(level: 2, "Nothing else"),
      .table(Table(id: "empty", columns: [.init("Fix"), .init("Share", .trailing)], rows: [])),
    ])
}
