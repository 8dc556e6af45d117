import TenkenCore
import TenkenPlugin

/// The schema of `tenken.yaml` (contract, section 1).
enum WorkspaceSchema {
  static let root: JSON = .mapping([
    SchemaProperty(
      "tenken", "この書式の版", "the format of this file",
      .decimal(from: 1, to: WorkspaceReader.format, decimals: 0),
      required: true),
    SchemaProperty("organisation", "組織の名称", "the organisation", .part("text"), required: true),
    SchemaProperty(
      "language", "画面と帳票の言語（既定: ja）", "of reports and messages (default: ja)",
      .oneOf(Language.allCases.map(\.rawValue))),
    SchemaProperty(
      "fiscal-year-starts", "年度の初日（既定: 04-01）", "the first day of the fiscal year (default: 04-01)",
      .part("monthDay")),
    SchemaProperty(
      "departments", "点検を受ける部署。組織の順に", "who is inspected, in the organisation's order",
      .list(of: .part("department"))),
    SchemaProperty(
      "contractors", "点検を受ける外部委託先", "contractors that are inspected too", .list(of: .part("contractor"))),
    SchemaProperty(
      "people", "担当者。書けば、役割の要る操作はその人に限られる",
      "people; where given, an act that needs a role is refused without it", .list(of: person)),
    SchemaProperty(
      "holidays", "休日: jp（国民の祝日）、または日付を並べたYAMLファイル",
      "closed days: jp, the national holidays of Japan, or a YAML list of days", .list(of: .part("word"))),
    SchemaProperty(
      "fixes", "是正の規則", "rules of fixes",
      .mapping([
        SchemaProperty(
          "due", "是正期限の規則。最初に合うものを使う", "due dates: the first rule that fits", .list(of: .part("dueRule")))
      ])),
    SchemaProperty("control", "管理強化の決まり", "reinforced control: what follows an incident", ControlSchema.root),
    SchemaProperty("stamps", "帳票の押印欄", "boxes for seals on printed reports", .list(of: .part("word"))),
    SchemaProperty("programme", "年間計画", "what is due when, every fiscal year", .list(of: programmeRound)),
  ])

  static let definitions: [JSON.Member] = [
    JSON.Member("department", .mapping(inspected(ja: "部署", en: "department"))),
    JSON.Member(
      "contractor",
      .mapping(
        inspected(ja: "外部委託先", en: "contractor") + [
          SchemaProperty("department", "委託している部署", "the department that entrusts it", .part("id"))
        ])),
  ]

  private static func inspected(ja: String, en: String) -> [SchemaProperty] {
    [
      SchemaProperty("id", "\(ja)のid", "the \(en)'s id", .part("id"), required: true),
      SchemaProperty("name", "名称", "its name", .part("text"), required: true),
      SchemaProperty(
        "members", "点検票を1枚にまとめる部署", "departments that this one answers for on one sheet",
        .list(of: .part("id"))),
      SchemaProperty(
        "from", "引き継いだ部署", "what it was made from or has absorbed",
        .list(of: origin)
      ),
      SchemaProperty("since", "この日から", "its first day", .part("day")),
      SchemaProperty("until", "この日まで", "its last day", .part("day")),
    ]
  }

  private static let origin: JSON = .mapping(
    [
      SchemaProperty(
        "department", "引き継がれた部署", "the department that went into it", .part("id"), required: true),
      SchemaProperty("effective", "引き継いだ日", "the day on which it did", .part("day"), required: true),
    ], or: .part("id"))

  private static let person: JSON = .mapping([
    SchemaProperty("id", "担当者のid", "the person's id", .part("id"), required: true),
    SchemaProperty("name", "氏名", "the person's name", .part("text"), required: true),
    SchemaProperty("department", "所属", "the person's department", .part("id")),
    SchemaProperty("roles", "役割", "roles", .list(of: .oneOf(PersonRole.allCases.map(\.rawValue)))),
    SchemaProperty(
      "mail", "メールアドレス", "the mail address", ["type": "string", "pattern": "^[^@\\s<>]+@[^@\\s<>]+$"]),
  ])

  private static let programmeRound: JSON = .mapping([
    SchemaProperty(
      "round", "年度の何回目か", "its number in the fiscal year", .decimal(from: 1, to: 99, decimals: 0),
      required: true),
    SchemaProperty(
      "months", "実施する月: apr-jul", "the months in which it is held: apr-jul",
      ["type": "string", "pattern": .string(months)], required: true),
    SchemaProperty(
      "checklists", "チェックリスト", "its checklists", .list(of: .part("id"), atLeastOne: true), required: true),
    SchemaProperty(
      "expect", "誰の点検票を待つか（既定: inspector）", "whose sheets are expected (default: inspector)",
      .oneOf(Expectation.allCases.map(\.rawValue))),
    SchemaProperty("report-by", "報告の期限", "the last day for its report", .part("monthDay")),
  ])

  private static let months: String = {
    let month = "(" + "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".inAnyCase + ")"
    return "^\(month)(-\(month))?$"
  }()
}
