import TenkenCore
import TenkenPlugin

/// The schema of `checklist.yaml`: a checklist of its own, or with `extends` a theme (contract, section 2).
struct ChecklistSchema {
  var scorers: [String]

  var root: JSON {
    JSON.mapping(keys + themeKeys)
      .with("if", ["required": ["extends"], "properties": ["extends": ["not": ["type": "null"]]]])
      .with("else", Self.ownDefinition)
  }

  /// Without `extends`: nothing is inherited, and nothing selected.
  private static let ownDefinition: JSON = [
    "required": ["version", "title", "sections"],
    "properties": [
      "version": ["not": ["type": "null"]], "title": ["not": ["type": "null"]],
      "sections": ["type": "array", "minItems": 1], "extends": false, "select": false, "drop": false,
      "override": false,
    ],
  ]

  private var keys: [SchemaProperty] {
    [
      SchemaProperty(
        "checklist", "チェックリストのid。フォルダーの名前と同じにする", "the checklist's id: the name of its folder",
        .part("id"), required: true),
      SchemaProperty("version", "版", "its version, a text", .part("word")),
      SchemaProperty("title", "名称", "its title", .part("text")),
      SchemaProperty("method", "点検の方法", "how it is inspected", .part("text")),
      SchemaProperty(
        "scorer", "採点方法の名前、または {名前: {設定}}（既定: points）",
        "the scorer: a name, or {NAME: {config}} (default: points)", scorer),
      SchemaProperty("bands", "評価区分", "bands of the rate, or of the points earned", .list(of: Self.band)),
      SchemaProperty(
        "bands-by", "評価区分を得点率で決めるか得点で決めるか（既定: rate）",
        "whether bands judge the rate or the points earned (default: rate)",
        .oneOf(BandBasis.allCases.map(\.rawValue))),
      SchemaProperty(
        "missing", "未回答の扱い（既定: zero）", "what an unanswered item earns (default: zero)",
        .oneOf(MissingPolicy.allCases.map(\.rawValue))),
      SchemaProperty(
        "not-applicable", "対象外の扱い（既定: exclude）", "what n/a earns (default: exclude)",
        .oneOf(NotApplicablePolicy.allCases.map(\.rawValue))),
      SchemaProperty(
        "start", "最初の持ち点（既定: 0）", "points before the first item (default: 0)", .decimal(from: 0)),
      SchemaProperty("sections", "分類とその点検項目", "sections with their items", .list(of: Self.section)),
    ]
  }

  private var themeKeys: [SchemaProperty] {
    let items = JSON.list(of: .part("id"))
    let selection = JSON.mapping([
      SchemaProperty(
        "themes", "このテーマの付いた点検項目", "the items that have one of these themes", .list(of: .part("word"))),
      SchemaProperty("sections", "これらの分類の点検項目", "the items of these sections", items),
      SchemaProperty("items", "これらの点検項目", "these items", items),
    ])
    return [
      SchemaProperty(
        "extends", "元になるチェックリストのid", "the checklist that this one is a selection of", .part("id")),
      SchemaProperty(
        "select", "使う点検項目（和集合。書かなければすべて）", "the items to take, a union; all of them without this key",
        selection),
      SchemaProperty("drop", "除く点検項目", "the items to leave out", selection),
      SchemaProperty(
        "override", "点検項目ごとに変えるキー", "keys to change, item by item",
        ["type": "object", "additionalProperties": .part("override")]),
    ]
  }

  private var scorer: JSON {
    [
      "anyOf": [
        .oneOf(scorers), .part("id"),
        [
          "type": "object", "minProperties": 1, "maxProperties": 1,
          "properties": .object(scorers.map { JSON.Member($0, ["type": ["object", "null"]]) }),
          "additionalProperties": ["type": ["object", "null"]],
        ],
      ]
    ]
  }

  private static let band: JSON = .mapping([
    SchemaProperty("id", "評価区分のid", "the band's id", .part("id"), required: true),
    SchemaProperty(
      "from", "ここから上がこの区分（得点率の%、または得点）", "the lowest percent, or points, that belongs to it",
      .decimal(decimals: 6), required: true),
    SchemaProperty("name", "名称", "its name", .part("text"), required: true),
  ])

  private static let section: JSON = .mapping([
    SchemaProperty("id", "分類のid", "the section's id", .part("id"), required: true),
    SchemaProperty("title", "名称", "its title", .part("text"), required: true),
    SchemaProperty(
      "weight", "分類の重み（既定: 1）", "the section's weight (default: 1)", .decimal(above: 0, decimals: 6)),
    SchemaProperty("items", "点検項目", "its items", .list(of: .part("item")), required: true),
  ])
}
