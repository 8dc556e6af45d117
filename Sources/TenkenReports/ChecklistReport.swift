package import TenkenCore
package import TenkenPlugin

/// A checklist as inspectors read it: its sections and items with their guides.
package enum ChecklistReport {
  package static func build(_ checklist: Checklist, scorer: any Scorer, context: ReportContext) -> Report {
    var facts = [
      context.checklistFact(checklist), context.scorerFact(scorer),
      context.fact(Terms.max, checklist.maximum.shown(decimals: 2)),
    ]
    if let method = checklist.method {
      facts.append(context.fact(Text(ja: "点検の方法", en: "Method"), context.text(method)))
    }
    var number = 0
    var blocks: [Report.Block] = bands(checklist, context)
    for section in checklist.sections {
      blocks.append(.heading(level: 2, context.text(section.title)))
      blocks.append(.table(table(section, after: number, context)))
      number += section.items.count
    }
    return context.report(
      kind: "checklist", title: context.text(checklist.title),
      facts: facts, blocks: blocks)
  }

  private static func bands(_ checklist: Checklist, _ context: ReportContext) -> [Report.Block] {
    if checklist.bands.isEmpty { return [] }
    let unit = checklist.bandsBy == .rate ? " %" : context.text(ja: "点", en: " points")
    let bands = checklist.bands.map { band in
      let from = band.from.shown(decimals: 2) + unit
      return context.text(
        ja: "\(context.text(band.name)) \(from)以上", en: "\(context.text(band.name)) from \(from)")
    }
    return [.paragraph(context.labelled(context.text(Terms.band), context.list(bands)))]
  }

  private static func table(_ section: Section, after number: Int, _ context: ReportContext) -> Table {
    Table(
      id: "section-\(section.id)",
      columns: [
        context.column(Terms.number, .trailing), context.column(Text(ja: "id", en: "Id")),
        context.column(Terms.item), context.column(Text(ja: "回答の種類", en: "Answer")),
        context.column(Terms.max, .trailing), context.column(Text(ja: "点数の目安", en: "Guide")),
        context.column(Text(ja: "対象外", en: "Not applicable")),
      ],
      rows: section.items.enumerated().map { index, item in
        [
          .count(number + index + 1), Cell(item.id), Cell(question(item, context)),
          Cell(context.text(item.answer.term)),
          item.scored
            ? .points(item.max)
            : Cell(
              context.text(ja: "採点なし", en: "not scored"), tone: .quiet),
          Cell(guide(item, context)), Cell(context.text(item.notApplicable.term)),
        ]
      })
  }

  /// The question, with what must be known of it before it is asked.
  private static func question(_ item: Item, _ context: ReportContext) -> String {
    var remarks: [String] = []
    if item.importance != .normal { remarks.append(context.text(ja: "重点項目", en: "critical item")) }
    if item.responsible == .secretariat {
      remarks.append(context.text(ja: "事務局が実施", en: "by the secretariat"))
    }
    if let deadline = item.deadline {
      remarks.append(context.text(ja: "期限\(deadline)", en: "by \(deadline)"))
    }
    switch item.scope {
    case .everyone: break
    case .only(let ids):
      let names = context.names(of: ids)
      remarks.append(context.text(ja: "\(names)だけ", en: "only \(names)"))
    case .except(let ids):
      let names = context.names(of: ids)
      remarks.append(context.text(ja: "\(names)を除く", en: "except \(names)"))
    }
    if item.comment == .requiredOnFinding {
      remarks.append(context.text(ja: "指摘事項にはコメントが必要", en: "a finding needs a comment"))
    }
    switch item.evidence {
    case .none, .optional: break
    case .required: remarks.append(context.text(ja: "証跡が必要", en: "evidence required"))
    case .requiredOnFinding:
      remarks.append(context.text(ja: "指摘事項には証跡が必要", en: "a finding needs evidence"))
    }
    return context.text(item.ask) + (remarks.isEmpty ? "" : context.inParentheses(context.list(remarks)))
      + (item.hint.map { "\n" + context.text($0) } ?? "")
  }

  private static func guide(_ item: Item, _ context: ReportContext) -> String {
    item.guide.map { context.labelled($0.answer, context.text($0.text)) }.joined(separator: "\n")
  }
}
