import TenkenCore
import TenkenPlugin

/// The schema of an item, and of the keys that a theme overrides.
enum ItemSchema {
  static let definitions: [JSON.Member] = [
    JSON.Member("item", item), JSON.Member("override", .mapping(keys(required: false))),
  ]

  private static let item: JSON = JSON.mapping(identity + keys(required: true))
    .with("not", ["required": ["only", "except"]])
    .with("allOf", .array(kindRules))

  private static let identity: [SchemaProperty] = [
    SchemaProperty(
      "id", "点検項目のid。一度決めたら変えない", "the item's id: stable for ever, unique in the checklist", .part("id"),
      required: true),
    SchemaProperty("was", "以前のid", "earlier ids of the same item", .list(of: .part("id"))),
  ]

  private static func keys(required: Bool) -> [SchemaProperty] {
    let text = JSON.part("text")
    return [
      SchemaProperty(
        "edition", "意味を変えたら1つ上げる（既定: 1）", "raise it when the meaning changes (default: 1)",
        .decimal(from: 1, decimals: 0)),
      SchemaProperty("ask", "何を確かめるか", "the question", text, required: required),
      SchemaProperty("hint", "補足", "a hint for whoever answers", text),
      SchemaProperty(
        "guide", "どんなときに何点か。回答: 説明", "what earns how much: answer: text",
        ["type": "object", "additionalProperties": text]),
      SchemaProperty(
        "answer", "回答の種類（既定: points）", "how it is answered (default: points)", .oneOf(AnswerKind.names)),
    ] + kindKeys + scoring + rules
  }

  /// Keys that go with one kind of answer.
  private static let kindKeys: [SchemaProperty] = [
    SchemaProperty(
      "marks", "○△×それぞれの割合（既定: 1, 0.5, 0）", "the share that each mark earns (default: 1, 0.5, 0)",
      .mapping(
        ["○", "〇", "◯", "△", "▲", "×", "✕", "✖"].map {
          SchemaProperty($0, "満点に対する割合", "share of the maximum", .decimal(from: 0, to: 1, decimals: 6))
        })),
    SchemaProperty(
      "levels", "段階の下端と上端", "the ends of the scale",
      .mapping([
        SchemaProperty(
          "from", "下端", "the lowest level", .decimal(from: -1000, to: 1000, decimals: 0), required: true),
        SchemaProperty(
          "to", "上端", "the highest level", .decimal(from: -1000, to: 1000, decimals: 0), required: true),
      ])),
    SchemaProperty(
      "choices", "選択肢。満点は最大の点数", "the choices; the largest points are the maximum",
      .list(
        of: .mapping([
          SchemaProperty("id", "選択肢のid", "the choice's id", .part("id"), required: true),
          SchemaProperty("name", "名称", "its name", .part("text"), required: true),
          SchemaProperty(
            "points", "点数。負でもよい", "its points, which may be negative", .decimal(), required: true),
        ]), atLeastOne: true)),
    SchemaProperty("target", "目標の数", "the fixed target of a count", .decimal(from: 1, decimals: 0)),
    SchemaProperty(
      "steps", "手順", "the things to be done",
      .list(
        of: .mapping([
          SchemaProperty("id", "手順のid", "the step's id", .part("id"), required: true),
          SchemaProperty("name", "名称", "its name", .part("text"), required: true),
        ]), atLeastOne: true)),
  ]

  private static let scoring: [SchemaProperty] = [
    SchemaProperty(
      "max", "満点（既定: pointsは10、ほかは1）", "the maximum (default: 10 for points, 1 for the others)",
      .decimal(above: 0)),
    SchemaProperty("weight", "重み（既定: 1）", "its weight (default: 1)", .decimal(above: 0, decimals: 6)),
    SchemaProperty(
      "scored", "false: 記録するが採点しない", "false: recorded and shown, never scored", .part("bool")),
    SchemaProperty(
      "critical", "重点項目。gate: 満点でなければ得点率を出さない",
      "a critical item; gate: under full points or unanswered, the sheet has no rate",
      ["anyOf": [["enum": [true, false, "gate"]], .part("bool")]]),
    SchemaProperty(
      "not-applicable", "対象外にできるか（既定: with-reason）", "whether it may be n/a (default: with-reason)",
      .oneOf(Item.NotApplicableRule.allCases.map(\.rawValue))),
  ]

  private static let rules: [SchemaProperty] = [
    SchemaProperty(
      "comment", "コメントが必要か（既定: optional）", "whether a comment is needed (default: optional)",
      .oneOf(Item.CommentRule.allCases.map(\.rawValue))),
    SchemaProperty(
      "evidence", "証跡が必要か（既定: none）", "whether evidence is needed (default: none)",
      .oneOf(Item.EvidenceRule.allCases.map(\.rawValue))),
    SchemaProperty("themes", "テーマ", "themes by which it can be selected", .list(of: .part("id"))),
    SchemaProperty(
      "responsible", "実施するのは部署か事務局か（既定: department）", "who does it (default: department)",
      .oneOf(Item.Responsible.allCases.map(\.rawValue))),
    SchemaProperty(
      "deadline", "準備作業の期限: 年度の中の月日", "for preparatory work: a month-day of the fiscal year",
      .part("monthDay")),
    SchemaProperty(
      "column", "進捗表での見出し。続く点検項目が同じなら1列になる",
      "its head in the progress matrix; neighbours of the same head share a column", .part("text")),
    SchemaProperty("only", "尋ねる部署", "the departments that it is asked of", .list(of: .part("id"))),
    SchemaProperty("except", "尋ねない部署", "the departments that it is not asked of", .list(of: .part("id"))),
    SchemaProperty(
      "when", "ほかの点検項目がこの回答のときだけ尋ねる", "asked only if another item was answered so",
      .mapping([
        SchemaProperty("item", "ほかの点検項目のid", "the id of the other item", .part("id"), required: true),
        SchemaProperty("is", "その回答", "its answer", .part("word"), required: true),
      ])),
    SchemaProperty(
      "fix", "是正期限の規則", "overrides the workspace's rule of due dates", .part("dueRule")),
  ]

  /// A key of one kind may stand with that kind only, and some kinds need theirs.
  private static let kindRules: [JSON] =
    AnswerKindReader.kinds.sorted { $0.key < $1.key }.map { key, kind in
      let isKind: JSON = ["required": ["answer"], "properties": ["answer": ["const": .string(kind)]]]
      let rule = JSON.object([
        JSON.Member("if", isKind),
        JSON.Member("else", ["properties": .object([JSON.Member(key, false)])]),
      ])
      let isNeeded = key != "marks" && key != "target"
      return isNeeded ? rule.with("then", ["required": [.string(key)]]) : rule
    } + [
      [
        "if": ["required": ["answer"], "properties": ["answer": ["const": "choice"]]],
        "then": ["properties": ["max": false]],
      ]
    ]
}
