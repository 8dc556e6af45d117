import TenkenCore
import TenkenPlugin

extension ScoresReport {
  /// Items down, departments across, with the totals at the foot, as the bulletin of a campaign prints them.
  static func items(_ part: ChecklistScores, _ context: ReportContext) -> Table {
    let checklist = part.checklist
    let results = part.departments.map { entry in
      Dictionary(
        (entry.score?.items ?? []).map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var rows: [[Cell]] = []
    if checklist.start != .zero {
      rows.append(
        [
          .blank, .blank, Cell(context.text(Terms.start)),
          .points(checklist.start),
        ] + part.departments.map { $0.score == nil ? .blank : .points(checklist.start) })
    }
    var number = 0
    for section in checklist.sections {
      for item in section.items {
        number += 1
        rows.append(
          [
            .count(number), Cell(context.text(section.title)), Cell(context.text(item.ask)),
            item.scored ? .points(item.max) : .blank,
          ] + results.map { cell($0[item.id], context) })
      }
    }
    return Table(
      id: "items-\(checklist.id)",
      caption: context.text(ja: "点検項目別の得点", en: "Points by item"),
      columns: [
        context.column(Terms.number, .trailing), context.column(Terms.section), context.column(Terms.item),
        context.column(Terms.max, .trailing),
      ] + part.departments.map { Table.Column(context.name(of: $0.department), .trailing) },
      rows: rows,
      footer: [
        [.blank, .blank, .strong(context.text(Terms.total)), .points(checklist.maximum, tone: .strong)]
          + part.departments.map {
            $0.score.map { .points($0.earned, tone: .strong) } ?? context.missingSheetCell
          },
        [.blank, .blank, .strong(context.text(Terms.rate)), .blank]
          + part.departments.map { .rate($0.score?.rate) },
      ])
  }

  /// The points of an item; a word where it was not answered, so that a 0 is always somebody's judgement.
  static func cell(_ result: ItemResult?, _ context: ReportContext) -> Cell {
    guard let result else { return .blank }
    let word = context.text(result.outcome.term)
    switch result.outcome {
    case .answered:
      guard let earned = result.earned else { return Cell(result.value?.canonical ?? "", tone: .quiet) }
      let tone: Cell.Tone =
        switch result.finding {
        case nil: .plain
        case .minor: .warning
        case .major, .critical: .bad
        }
      return .points(earned, tone: tone)
    case .notApplicable:
      guard let earned = result.earned else { return Cell(word, tone: .quiet) }
      let cell = Cell.points(earned, tone: .quiet)
      return Cell(cell.text + context.inParentheses(word), value: cell.value, tone: .quiet)
    case .missing: return Cell(word, tone: result.item.scored ? .warning : .quiet)
    case .notAsked: return Cell(word, tone: .quiet)
    }
  }
}
