import TenkenCore
import TenkenPlugin

/// The schema of a sheet, or a list of sheets, as YAML (contract, section 3).
enum SheetSchema {
  static let root: JSON = [
    "if": ["type": "array"], "then": .list(of: .part("sheet")), "else": .part("sheet"),
  ]

  static let definitions: [JSON.Member] = [
    JSON.Member("sheet", sheet),
    // A scalar as written, blank or not.
    JSON.Member("said", ["type": ["string", "number", "boolean", "null"]]),
    JSON.Member("answer", answer),
  ]

  private static let sheet: JSON = .mapping([
    SchemaProperty("sheet", "チェックリストのid", "the checklist's id", .part("word"), required: true),
    SchemaProperty("round", "実施回", "the round", .part("word")),
    SchemaProperty("department", "部署のidか名称", "the department, by id or name", .part("word")),
    SchemaProperty("role", "点検者、自主点検、監査員のどれか", "who fills it in", .oneOf(Role.allCases.map(\.rawValue))),
    SchemaProperty("by", "記入者", "who filled it in", .part("said")),
    SchemaProperty("date", "点検した日", "the day of the inspection", .part("day")),
    SchemaProperty("confirmed-by", "確認者", "who confirmed it", .part("said")),
    SchemaProperty(
      "answers", "点検項目のid: 回答", "item: answer",
      ["type": ["object", "null"], "additionalProperties": .part("answer")],
      required: true),
    SchemaProperty("remarks", "所見", "remarks", .list(of: remark)),
    SchemaProperty(
      "form", "tenken form が書いた用紙の控え。変えない", "what `tenken form` wrote along with it; not to be changed",
      ["type": "object", "required": ["digest"]]),
  ])

  /// A word, or a mapping; which words an item takes is for the checklist to say.
  private static let answer: JSON = .mapping(
    [
      SchemaProperty(
        "answer", "回答。手順は {手順のid: 済…}", "the answer; for steps a map of their ids",
        [
          "type": ["string", "number", "boolean", "object"], "additionalProperties": .part("said"),
        ]),
      SchemaProperty("comment", "コメント。対象外の理由もここに", "a comment, or why it is not applicable", .part("said")),
      SchemaProperty("evidence", "証跡のファイル", "files of evidence", .list(of: .part("word"))),
      SchemaProperty("fixed", "その場で是正した日", "mended on the spot, on this day", .part("day")),
    ], or: .part("said"))

  private static let remark: JSON = .mapping(
    [
      SchemaProperty("text", "所見", "the remark", .part("word"), required: true),
      SchemaProperty(
        "kind", "良い点、気になる点、メモ（既定: note）", "good, bad or a note (default: note)",
        .oneOf(Remark.Kind.allCases.map(\.rawValue))),
      SchemaProperty("publish", "ニュースに載せるか", "whether the bulletin prints it", .part("bool")),
    ], or: .part("said"))
}
