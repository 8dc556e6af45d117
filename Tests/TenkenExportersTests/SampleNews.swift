import TenkenPlugin

/// A news sheet of the size of a campaign's: two tables of ten and three items by twelve departments, remarks, and a
/// letter.
enum SampleNews {
  static let all = [sheet(isJapanese: true), sheet(isJapanese: false)]

  private static func sheet(isJapanese ja: Bool) -> Report {
    func say(_ japanese: String, _ english: String) -> String { ja ? japanese : english }
    return Report(
      kind: "bulletin", language: ja ? "ja" : "en",
      title: say("第1回クリーンオフィスキャンペーン実施結果のご報告", "Results of the first clean-office campaign"),
      masthead: Masthead(
        name: say("クオリティアップ↑ニュース", "Quality Up News"),
        lines: [
          say("第5号", "No. 5"), say("2008年8月22日(金)", "22 August 2008 (Fri)"),
          say("事務品質向上委員会", "Office Quality Committee"),
        ]),
      facts: [
        .init(say("組織", "Organisation"), say("ク社", "Ku Company")),
        .init(say("実施回", "Round"), say("2008年度第1回クリーンオフィス点検", "Clean-office inspection 2008-1")),
        .init(
          say("チェックリスト", "Checklists"),
          say(
            "クリーンオフィス点検 2008年版、書類の収納状況 2008年版",
            "Clean office, edition 2008; Storage of documents, edition 2008")),
        .init(say("採点方式", "Scorer"), say("points（得点の合計 ÷ 満点の合計）", "points (sum of points ÷ sum of maxima)")),
        .init(say("回答状況", "Coverage"), say("12部署中12部署", "12 of 12 departments")),
        .init(say("記録の先頭", "Journal head"), "3f9a1c0b7d52e846"),
      ],
      blocks: [
        .heading(level: 2, say("個人情報保護について", "Protection of personal information")),
        .table(
          table(
            id: "clean-office", items: ja ? items : englishItems, ja: ja,
            note: say("※各点検項目10点満点、計100点満点。", "10 points an item, 100 in all."))),
        .heading(level: 2, say("書類の収納状況について", "Storage of documents")),
        .table(
          table(
            id: "storage", items: ja ? storage : englishStorage, ja: ja,
            note: say("※各点検項目10点満点、計30点満点。", "10 points an item, 30 in all."))),
        .heading(level: 2, say("点検者のコメント", "Inspectors' remarks")),
        .list(ja ? remarks : englishRemarks),
        .heading(level: 2, say("皆さまへ", "To everyone")),
      ] + (ja ? letter : englishLetter).map { .paragraph($0) })
  }

  private static func table(id: String, items: [(String, [Int])], ja: Bool, note: String) -> Table {
    let departments =
      (ja ? "ABCDEFGHIJK".map { "\($0)部" } + ["L・M・N"] : "ABCDEFGHIJK".map { "\($0)" } + ["LMN"])
    let totals = departments.indices.map { index in items.reduce(0) { $0 + $1.1[index] } }
    func cells(_ values: [Int], most: Int, tone: Cell.Tone) -> [Cell] {
      values.map { Cell("\($0)", value: .number(Double($0)), tone: $0 < most ? .bad : tone) }
    }
    return Table(
      id: id,
      columns: [.init("No.", .trailing), .init(ja ? "点検項目" : "Item")]
        + departments.map { .init($0, .trailing) },
      rows: items.enumerated().map { index, item in
        [Cell("\(index + 1)"), Cell(item.0)] + cells(item.1, most: 10, tone: .plain)
      },
      footer: [[.blank, Cell(ja ? "合計" : "Total")] + cells(totals, most: items.count * 10, tone: .strong)],
      note: note)
  }

  private static func scores(_ department: Int? = nil, _ points: Int = 10) -> [Int] {
    (0..<12).map { $0 == department ? points : 10 }
  }

  private static let items: [(String, [Int])] = [
    ("ユーザーIDやパスワード、個人情報をPCに貼っていない", scores()), ("離席・退社時にPCの電源を切り、ノートPCは施錠している", scores(0, 5)),
    ("離席・退社時に個人情報の書類を机上に放置していない", scores(11, 5)), ("机の下に書類を置いていない", scores()),
    ("コピー機・プリンター・FAXに印刷物を放置していない", scores()), ("FAX送信のルールを掲示している", scores()),
    ("個人情報の書類は施錠できる場所に保管している", scores()), ("離席時には保管場所を施錠している", scores()),
    ("個人情報の書類を一般のゴミとして捨てていない", scores()), ("退社時にゴミ（飲料の容器など）を片付けている", scores(3, 9)),
  ]
  private static let storage: [(String, [Int])] = [
    ("書類が乱雑になっていない", scores()), ("書類が詰めこまれていない", scores(11, 9)), ("施錠できない場所に個人情報の書類を置いていない", scores(0, 0)),
  ]
  private static let remarks = [
    "ロッカーやキャビネットに見出しがあり、見やすく整頓されている。", "書類の移管や廃棄が定期的に行われ、空きに余裕がある。", "ロッカーごとに責任者の名前が掲示されている。",
    "ロッカーの上に段ボール箱やバインダーが置かれていた。", "収納場所そのものが足りない部署がある。", "ところどころで書類が詰めこまれている。",
    "会議室に個人情報の書類の入った段ボール箱が残されていた。",
  ]
  private static let letter = [
    "2008年7月22日(火)から24日(木)までの3日間、第1回クリーンオフィスキャンペーンとして全12部署を点検しました。お忙しい中でのご協力に感謝いたします。",
    "今回は個人情報保護の10項目と、書類の収納状況の3項目を、点検者が各フロアを回って確認しました。",
    "個人情報保護は12部署のうち9部署が満点で、平均は100点満点中99.1点でした。収納状況は10部署が満点、平均は30点満点中29.1点で、全体として概ね満点といえる結果です。",
    "減点のあったA部、D部、L部・M部・N室の皆さまには、指摘された項目を2008年9月5日(金)までに改善し、是正の報告をお願いします。",
    "部署名を挙げていない点検者のコメントも、自部署のことと思って読み、身の回りを見直してください。",
    "整った職場は、情報を守る第一歩です。次回の点検でも全部署の満点をめざして、日々の取り組みを続けていきましょう。",
  ]
  private static let englishItems: [(String, [Int])] = [
    ("No user ids, passwords or personal data on the PC", scores()),
    ("PC off and notebook locked when leaving", scores(0, 5)),
    ("No documents with personal data left out", scores(11, 5)), ("No documents under the desk", scores()),
    ("Nothing left at copier, printer or fax", scores()), ("Rules for sending faxes are posted", scores()),
    ("Personal data kept where it can be locked", scores()), ("That place is locked when leaving", scores()),
    ("No personal data in ordinary rubbish", scores()), ("Rubbish cleared when leaving", scores(3, 9)),
  ]
  private static let englishStorage: [(String, [Int])] = [
    ("Documents are in order", scores()), ("Documents are not crammed in", scores(11, 9)),
    ("Personal data in lockable places only", scores(0, 0)),
  ]
  private static let englishRemarks = [
    "Lockers and cabinets are indexed and tidy.",
    "Documents are moved and disposed of regularly; there is room.", "Each locker names who is responsible.",
    "Cardboard boxes and binders stood on lockers.", "Some departments have too little storage.",
    "Here and there documents are crammed in.", "A box with personal data was left in a meeting room.",
  ]
  private static let englishLetter = [
    "From 22 July 2008 (Tue) to 24 July 2008 (Thu) all twelve departments were inspected in the first clean-office campaign. Thank you for your help on busy days.",
    "Inspectors walked every floor and looked at ten items on personal information and three on the storage of documents.",
    "Nine of twelve departments have full marks for personal information, with a mean of 99.1 of 100 points; ten have them for storage, with a mean of 29.1 of 30.",
    "Departments A, D and LMN are asked to mend what was found by 5 September 2008 (Fri) and to report it.",
    "Please read the remarks as if they were about your own department.",
    "A tidy office is where the protection of information begins. Let us aim for full marks everywhere next time.",
  ]
}
