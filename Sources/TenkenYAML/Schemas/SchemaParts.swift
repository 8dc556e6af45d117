import TenkenCore
import TenkenPlugin

/// What the schemas of several files share.
enum SchemaParts {
  static let definitions: [JSON.Member] = [
    JSON.Member("word", word), JSON.Member("text", text), JSON.Member("id", id), JSON.Member("bool", bool),
    JSON.Member("day", day), JSON.Member("monthDay", monthDay), JSON.Member("dueRule", dueRule),
  ]

  /// A scalar that says something. The definition decides its type, not YAML: `1.10` and `true` stay texts.
  private static let word: JSON = ["type": ["string", "number", "boolean"], "pattern": "\\S"]

  private static let text: JSON = [
    "description": .string("文字列、または {ja: …, en: …}\nA text, or a map of languages"),
    "type": ["string", "number", "boolean", "object"], "pattern": "\\S", "minProperties": 1,
    "propertyNames": ["pattern": "^(?!jp(-|$))[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$"],
    "properties": [
      "ja": ["$ref": "#/$defs/word", "description": .string("日本語\nJapanese")],
      "en": ["$ref": "#/$defs/word", "description": .string("英語\nEnglish")],
    ],
    "additionalProperties": .part("word"),
  ]

  private static let id: JSON = [
    "type": ["string", "number", "boolean"],
    "pattern": .string("^[A-Za-z0-9][A-Za-z0-9._-]{0,\(Identifier.maximumLength - 1)}$"),
  ]

  private static let bool: JSON = [
    "type": ["boolean", "string"], "pattern": .string("^(\("true|yes|on|false|no|off".inAnyCase))$"),
  ]

  /// 20260731 without quotes is a number.
  private static let day: JSON = ["type": ["string", "integer"], "pattern": "[0-9０-９元]"]

  private static let monthDay: JSON = ["type": "string", "pattern": .string(monthDayPattern)]

  private static let monthDayPattern =
    "^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$"

  /// `3 business days`, `1 month`.
  static let span: JSON = [
    "type": "string",
    "pattern": .string("^ *[0-9]+ +(\("business +days?|days?|weeks?|months?".inAnyCase)) *$"),
  ]

  private static let dueRule: JSON = .mapping([
    SchemaProperty(
      "severity", "この重大度の指摘事項だけに使う", "only for findings of this severity",
      .oneOf(
        Severity.allCases.map(\.rawValue))),
    SchemaProperty(
      "within", "いつまでに: 3 business days, 7 days, 2 weeks, 1 month", "how long it may take",
      span, required: true),
    SchemaProperty(
      "of", "round-end: 実施回の終了日から数える", "round-end: counted from the end of the round",
      .oneOf(["round-end"])),
    SchemaProperty(
      "roll", "休日に当たるとき（既定: next）", "where it falls on a closed day (default: next)",
      .oneOf(DueRule.Roll.allCases.map(\.rawValue))),
  ])
}
