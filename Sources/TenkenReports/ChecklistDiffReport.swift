package import TenkenCore
package import TenkenPlugin

/// What changed between two definitions of a checklist.
package enum ChecklistDiffReport {
  /// - Parameters:
  ///   - before: what the earlier definition was named by, ready to print.
  ///   - after: and the later one.
  package static func build(
    _ diff: ChecklistDiff, before: String, after: String, context: ReportContext
  ) -> Report {
    let values = DefinitionValues(context: context)
    let parts: [(id: String, subject: Text, rows: [Row])] = [
      ("keys", Text(ja: "全体", en: "The checklist"), diff.keys.map { row($0, diff, values) }),
      ("sections", Terms.section, diff.sections.flatMap { rows($0, values) }),
      ("items", Terms.item, diff.items.flatMap { rows($0, values) }),
    ]
    var blocks = parts.filter { !$0.rows.isEmpty }.map { part in
      Report.Block.table(table(part.id, part.subject, part.rows, context))
    }
    if blocks.isEmpty {
      blocks = [.paragraph(context.text(ja: "違いはありません。", en: "Nothing differs."))]
    }
    return context.report(
      kind: "checklist-diff",
      title: context.text(
        ja: "チェックリストの変更: \(before) → \(after)", en: "Changes of the checklist: \(before) → \(after)"),
      blocks: blocks)
  }

  /// One thing that changed: of what, how, and from what to what.
  private struct Row {
    var subject: String
    var change: Text
    var values: (before: String, after: String)
    var tone: Cell.Tone = .plain
  }

  private static func table(_ id: String, _ subject: Text, _ rows: [Row], _ context: ReportContext) -> Table {
    Table(
      id: id,
      columns: [
        context.column(subject), context.column(Text(ja: "変更", en: "Change")),
        context.column(Text(ja: "前", en: "Before")), context.column(Text(ja: "後", en: "After")),
      ],
      rows: rows.map { row in
        [
          .strong(row.subject), Cell(context.text(row.change), tone: row.tone), Cell(row.values.before),
          Cell(row.values.after),
        ]
      })
  }

  private static func row(_ key: ChecklistKey, _ diff: ChecklistDiff, _ values: DefinitionValues) -> Row {
    Row(
      subject: key.rawValue, change: ChecklistDiff.Kind.changed.term,
      values: values.pair { ($0.value(of: key, in: diff.before), $0.value(of: key, in: diff.after)) })
  }

  private static func rows(_ change: ChecklistDiff.SectionChange, _ values: DefinitionValues) -> [Row] {
    func row(_ kind: ChecklistDiff.Kind, _ before: String = "", _ after: String = "") -> Row {
      Row(subject: change.id, change: kind.term, values: (before, after), tone: kind.tone)
    }
    return change.kinds.flatMap { kind -> [Row] in
      switch kind {
      case .added: [row(kind, "", values.text(change.after?.title))]
      case .removed: [row(kind, values.text(change.before?.title))]
      case .moved: [row(kind)]
      default:
        change.keys.map { key in
          Row(
            subject: change.id, change: Text(key.rawValue),
            values: values.pair {
              ($0.value(of: key, in: change.before), $0.value(of: key, in: change.after))
            })
        }
      }
    }
  }

  private static func rows(_ change: ChecklistDiff.ItemChange, _ values: DefinitionValues) -> [Row] {
    let (before, after) = (change.before, change.after)
    func row(_ kind: ChecklistDiff.Kind, _ values: (String, String)) -> Row {
      Row(subject: change.id, change: kind.term, values: values, tone: kind.tone)
    }
    func pair(_ key: ItemKey) -> (String, String) {
      values.pair { ($0.value(of: key, in: before?.item), $0.value(of: key, in: after?.item)) }
    }
    func keys(_ keys: [ItemKey]) -> [Row] {
      keys.map { Row(subject: change.id, change: Text($0.rawValue), values: pair($0)) }
    }
    return change.kinds.flatMap { kind -> [Row] in
      switch kind {
      case .added, .removed, .reworded: [row(kind, pair(.ask))]
      case .renamed: [row(kind, (before?.item.id ?? "", after?.item.id ?? ""))]
      case .editionRaised, .editionLowered:
        [row(kind, pair(.edition))] + keys(change.keys.filter { $0 == .ask })
      case .moved: [row(kind, (before?.section ?? "", after?.section ?? ""))]
      case .rescored: keys(change.keys.filter(\.isScoring))
      case .changed: keys(change.keys.filter { !$0.isScoring && $0 != .ask && $0 != .edition })
      }
    }
  }
}

extension ChecklistDiff.Kind {
  fileprivate var term: Text {
    switch self {
    case .added: Text(ja: "追加", en: "added")
    case .removed: Text(ja: "削除", en: "removed")
    case .renamed: Text(ja: "idの変更", en: "other id")
    case .reworded: Text(ja: "文言の変更（editionは同じ）", en: "reworded, same edition")
    case .editionRaised: Text(ja: "editionを上げた", en: "edition raised")
    case .editionLowered: Text(ja: "editionを下げた", en: "edition lowered")
    case .moved: Text(ja: "移動", en: "moved")
    case .rescored: Text(ja: "採点の変更", en: "scoring changed")
    case .changed: Text(ja: "変更", en: "changed")
    }
  }

  fileprivate var tone: Cell.Tone {
    switch self {
    case .added: .good
    case .removed, .reworded, .editionLowered: .warning
    default: .plain
    }
  }
}
