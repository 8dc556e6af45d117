import TenkenCore
import TenkenPlugin

/// The schema of `control:` in `tenken.yaml` (contract, section 7).
enum ControlSchema {
  static let root: JSON = .mapping([
    SchemaProperty(
      "levels", "管理強化レベルの表。件数の多い行から見る", "the levels; the row that needs most cases is looked at first",
      .list(of: level, atLeastOne: true)),
    SchemaProperty(
      "window", "件数を数える期間: 6 months か fiscal-half（既定: 6 months）",
      "over which time cases are counted: 6 months, or fiscal-half (default: 6 months)",
      [
        "type": "string",
        "pattern": .string("^ *(\("fiscal-half".inAnyCase)|[0-9]+ +\("months?".inAnyCase)) *$"),
      ]),
    SchemaProperty(
      "per", "何ごとに数えるか（既定: process）", "of what cases are counted together (default: process)",
      .oneOf(ControlPolicy.Scope.allCases.map(\.rawValue))),
    SchemaProperty(
      "second-case", "管理強化中の次の不適合事象: raise はレベルIに、count は件数どおりに（既定: raise）",
      "a case during a control: raise to level I, or as the count says (default: raise)",
      .oneOf(ControlPolicy.SecondCase.allCases.map(\.rawValue))),
    SchemaProperty(
      "clock", "そのとき期間を数え直すか（既定: restart）", "whether the period then begins anew (default: restart)",
      .oneOf(ControlPolicy.Clock.allCases.map(\.rawValue))),
    SchemaProperty(
      "ineffective", "随時監査で有効でなかったとき: raise はレベルI、repeat は同じレベルをもう一度（既定: raise）",
      "after an audit without effect: a period at level I, or at the same level (default: raise)",
      .oneOf(ControlPolicy.Ineffective.allCases.map(\.rawValue))),
    SchemaProperty(
      "period-end", "期間の最終日: 同じ日か、その前日か（既定: same-day）",
      "the last day of a period: the same day number, or the day before (default: same-day)",
      .oneOf(ControlPolicy.PeriodEnd.allCases.map(\.rawValue))),
    SchemaProperty(
      "roll", "休日に当たるとき（既定: next）", "where a day is a closed one (default: next)",
      .oneOf(DueRule.Roll.allCases.map(\.rawValue))),
    SchemaProperty(
      "audit-within", "期間の最終日から随時監査まで（既定: 1 month）",
      "from the period's last day to the ad hoc audit (default: 1 month)", SchemaParts.span),
    SchemaProperty(
      "approval-within", "随時監査から承認まで（既定: 1 month）", "from the audit to the approval (default: 1 month)",
      SchemaParts.span),
  ])

  private static let level: JSON = .mapping([
    SchemaProperty(
      "level", "レベル: I が厳しいほう", "the level; I is the stricter",
      .oneOf(ControlLevel.allCases.map(\.rawValue)), required: true),
    SchemaProperty(
      "cases", "この件数から", "from so many cases on", .decimal(from: 1, to: 100, decimals: 0), required: true),
    SchemaProperty("months", "期間の月数", "its months", .decimal(from: 1, to: 60, decimals: 0), required: true),
    SchemaProperty(
      "checks", "自主点検の時期: 開始日からの月数。after は期間終了後",
      "when the department checks itself: months after the base day; after: when the period is over",
      .list(
        of: [
          "if": ["type": "string", "pattern": "^[a-z]"], "then": .oneOf(["after"]),
          "else": .decimal(from: 1, to: 60, decimals: 0),
        ], atLeastOne: true), required: true),
  ])
}
