import TenkenPlugin

/// A news sheet of the usual size: two checklists of 10 and 3 items and 12 departments, remarks and a letter.
enum SampleNews {
  static let departments = ["A部", "B部", "C部", "D部", "E部", "F部", "G部", "H部", "I部", "J部", "K部", "L・M・N"]

  static let report = Report(
    kind: "bulletin", language: "ja", title: "2008年度 第1回クリーンオフィスキャンペーンの結果",
    masthead: Masthead(
      name: "オフィス改善だより", lines: ["第5号", "2008年8月11日(月)", "事務品質向上委員会"]),
    facts: [
      .init("組織", "ク社"), .init("実施回", "2008-campaign-1（2008-07-22(火)～2008-07-24(木)）"),
      .init("採点方式", "points（得点の合計 ÷ 満点の合計）"), .init("基準日", "2008-08-11(月)"),
      .init("記録", "0123456789abcdef"),
    ],
    blocks: [
      .heading(level: 2, "クリーンオフィス点検"), .table(table("office", items: office, lost: [0: (0, 5), 7: (3, 1)])),
      .heading(level: 2, "文書保管点検"), .table(table("storage", items: storage, lost: [1: (11, 5)])),
      .heading(level: 2, "前回から良くなった点"),
      .list(["机の下に書類を置く部署がなくなりました。", "退社時のPCの施錠が定着しています。"]),
      .heading(level: 2, "気づいた点"), .list(["ロッカーの上に箱が置かれていました。", "コピー機の周りは整っていました。"]),
      .heading(level: 2, "各部署の皆さまへ"),
      .paragraph(
        "7月22日(火)から24日(木)まで、全12部署のフロアを訪ね、クリーンオフィスと文書保管の13項目を点検しました。ご協力ありがとうございました。"
          + "結果は、130点満点に対して平均129.1点と、全体としてはたいへん良い状態です。"
          + "A部、D部、L部・M部・N室には、指摘した点を9月5日(金)までに改善していただくようお願いします。"),
    ])

  private static let office = [
    "離席・退社時に、PCの電源を切り、ノートPCは施錠している", "PCにパスワードや個人情報を貼っていない", "机の上に書類を放置していない",
    "机の下に書類を置いていない", "ロッカー・キャビネットに見出しがある", "ロッカー・キャビネットの鍵を管理している", "コピー機・プリンターに書類を残していない",
    "退社時にゴミを片付けている", "FAXの送信ルールを掲示している", "通路に物を置いていない",
  ]
  private static let storage = ["保管期限を表示している", "保管庫を施錠している", "廃棄の記録を残している"]

  /// - Parameter lost: by item, the department and the points that it lost.
  private static func table(_ id: String, items: [String], lost: [Int: (Int, Int)]) -> Table {
    var totals = [Int](repeating: items.count * 10, count: departments.count)
    let rows = items.enumerated().map { index, item in
      [Cell("\(index + 1)", value: .number(Double(index + 1))), Cell(item)]
        + departments.indices.map { department in
          let loss = lost[index].flatMap { $0.0 == department ? $0.1 : nil } ?? 0
          totals[department] -= loss
          return points(10 - loss, loss >= 5 ? .bad : loss > 0 ? .warning : .plain)
        }
    }
    return Table(
      id: id, columns: [.init("No.", .trailing), .init("点検項目")] + departments.map { .init($0, .trailing) },
      rows: rows, footer: [[.blank, Cell("計", tone: .strong)] + totals.map { points($0, .strong) }],
      note: "※1項目10点、\(items.count * 10)点満点")
  }

  private static func points(_ value: Int, _ tone: Cell.Tone) -> Cell {
    Cell("\(value)", value: .number(Double(value)), tone: tone)
  }
}
