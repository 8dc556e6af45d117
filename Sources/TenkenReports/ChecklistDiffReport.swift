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
    var blocks: [Report.Block] = []
    if diff.isEmpty {
      blocks.append(.paragraph(context.text(ja: "違いはありません。", en: "Nothing differs.")))
    }
    let values = DefinitionValues(context: context)
    if !diff.keys.isEmpty {
      blocks.append(
        .table(
          table(
            "keys", Text(ja: "全体", en: "The checklist"), Text(ja: "キー", en: "Key"),
            diff.keys.map { key in
              Row(
                key.rawValue, Text(ja: "変更", en: "changed"), values.value(of: key, in: diff.before),
                values.value(of: key, in: diff.after))
            }, context)))
    }
    if !diff.sections.isEmpty {
      blocks.append(
        .table(
          table(
            "sections", nil, Terms.section, diff.sections.flatMap { rows($0, values) }, context)))
    }
    if !diff.items.isEmpty {
      blocks.append(
        .table(table("items", nil, Terms.item, diff.items.flatMap { rows($0, values) }, context)))
    }
    return Report(
      kind: "checklist-diff", language: context.language.rawValue,
      title: context.text(
        ja: "チェックリストの変更: \(before) → \(after)", en: "Changes of the checklist: \(before) → \(after)"),
      facts: context.facts(), blocks: blocks)
  }

  /// One thing that changed: of what, how, and from what to what.
  private struct Row {
    var subject: String
    var change: Text
    var before: String
    var after: String
    var tone: Cell.Tone

    init(_ subject: String, _ change: Text, _ before: String, _ after: String, _ tone: Cell.Tone = .plain) {
      (self.subject, self.change, self.before, self.after, self.tone) = (subject, change, before, after, tone)
    }
  }

  private static func table(
    _ id: String, _ caption: Text?, _ subject: Text, _ rows: [Row], _ context: ReportContext
  ) -> Table {
    Table(
      id: id, caption: caption.map { context.text($0) },
      columns: [
        context.column(subject), context.column(Text(ja: "変更", en: "Change")),
        context.column(Text(ja: "前", en: "Before")), context.column(Text(ja: "後", en: "After")),
      ],
      rows: rows.map { row in
        [
          .strong(row.subject), Cell(context.text(row.change), tone: row.tone), Cell(row.before),
          Cell(row.after),
        ]
      })
  }

  private static func rows(_ change: ChecklistDiff.SectionChange, _ values: DefinitionValues) -> [Row] {
    change.kinds.flatMap { kind -> [Row] in
      switch kind {
      case .added: [Row(change.id, kind.term, "", values.text(change.after?.title), .good)]
      case .removed: [Row(change.id, kind.term, values.text(change.before?.title), "", .warning)]
      case .moved: [Row(change.id, kind.term, "", "")]
      default:
        change.keys.map { key in
          Row(
            change.id, Text(key.rawValue), values.value(of: key, in: change.before),
            values.value(of: key, in: change.after))
        }
      }
    }
  }

  private static func rows(_ change: ChecklistDiff.ItemChange, _ values: DefinitionValues) -> [Row] {
    let (before, after) = (change.before, change.after)
    func row(_ key: ItemKey) -> Row {
      Row(
        change.id, Text(key.rawValue), values.value(of: key, in: before?.item),
        values.value(of: key, in: after?.item))
    }
    return change.kinds.flatMap { kind -> [Row] in
      switch kind {
      case .added: [Row(change.id, kind.term, "", values.text(after?.item.ask), .good)]
      case .removed: [Row(change.id, kind.term, values.text(before?.item.ask), "", .warning)]
      case .renamed: [Row(change.id, kind.term, before?.item.id ?? "", after?.item.id ?? "")]
      case .reworded:
        [
          Row(
            change.id, kind.term, values.text(before?.item.ask), values.text(after?.item.ask), .warning)
        ]
      case .editionRaised, .editionLowered:
        [Row(change.id, kind.term, row(.edition).before, row(.edition).after, kind.tone)]
          + (change.keys.contains(.ask) ? [row(.ask)] : [])
      case .moved: [Row(change.id, kind.term, before?.section ?? "", after?.section ?? "")]
      case .rescored: change.keys.filter(\.isScoring).map(row)
      case .changed:
        change.keys.filter { !$0.isScoring && $0 != .ask && $0 != .edition }.map(row)
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

  fileprivate var tone: Cell.Tone { self == .editionLowered ? .warning : .plain }
}
