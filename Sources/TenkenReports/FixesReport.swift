package import TenkenCore
package import TenkenPlugin

/// Fixes in the order that the caller gives them, with what is due when (contract, section 6).
package enum FixesReport {
  /// - Parameters:
  ///   - questions: the wording of items by `family/item`.
  ///   - opened: the day on which each was opened, by its id.
  ///   - round: where only those of one are shown.
  package static func build(
    _ fixes: [Fix], questions: [String: Text], opened: [String: Day] = [:], round: Round? = nil,
    context: ReportContext
  ) -> Report {
    context.report(
      kind: "fixes", title: context.text(ja: "是正の一覧", en: "Fixes"),
      facts: round.map { context.roundFacts($0) + [context.checklistsFact($0.checklists)] } ?? [],
      blocks: [.paragraph(summary(fixes, context))]
        + context.drawn([timeline(fixes, opened: opened, context)])
        + (fixes.isEmpty ? [] : [.table(table(fixes, questions, context))]))
  }

  static func summary(_ fixes: [Fix], _ context: ReportContext) -> String {
    if fixes.isEmpty { return context.text(ja: "該当する是正はありません。", en: "There are no such fixes.") }
    let states = Fix.State.allCases.compactMap { state -> String? in
      let count = fixes.count { $0.state == state }
      return count == 0 ? nil : "\(context.text(state.term)) \(count)"
    }
    let overdue = fixes.count { $0.isOverdue(on: context.asOf) }
    let counts = context.list(states)
    return context.text(
      ja: "是正は\(fixes.count)件です（\(counts)）。期限超過は\(overdue)件です。",
      en: "\(fixes.count) fix\(fixes.count == 1 ? "" : "es") (\(counts)); overdue: \(overdue).")
  }

  static func table(
    _ fixes: [Fix], _ questions: [String: Text], _ context: ReportContext
  ) -> Table {
    Table(
      id: "fixes",
      columns: [
        context.column(Terms.fix), context.column(Terms.department),
        context.column(Text(ja: "内容", en: "What")), context.column(Terms.severity),
        context.column(Terms.state), context.column(Terms.due),
        context.column(Terms.daysLeft, .trailing), context.column(Terms.owner),
      ],
      rows: fixes.map { fix in
        [
          Cell(fix.id), .strong(context.name(of: fix.department)),
          Cell(what(fix, question: fix.questionKey.flatMap { questions[$0] }, context)),
          context.cell(fix.severity), context.cell(fix.state), context.day(fix.due),
          context.left(fix), Cell(fix.owner ?? ""),
        ]
      })
  }

  /// The question of the item, and what was said of it where that is not the question again.
  package static func what(_ fix: Fix, question: Text?, _ context: ReportContext) -> String {
    guard let question else { return fix.what }
    let asked = context.text(question)
    return fix.what.isEmpty || question.wordings.contains(fix.what)
      ? asked : asked + context.inParentheses(fix.what)
  }
}

extension Fix {
  /// `family/item`, under which questions are looked up.
  package var questionKey: String? {
    guard let family, let item else { return nil }
    return "\(family)/\(item)"
  }
}

extension ReportContext {
  func cell(_ state: Fix.State) -> Cell {
    let tone: Cell.Tone =
      switch state {
      case .open, .reopened: .warning
      case .planned, .done: .plain
      case .verified: .good
      case .withdrawn, .accepted: .quiet
      }
    return Cell(text(state.term), tone: tone)
  }

  /// Days until the due day, negative past it; blank where nothing is left to mend.
  func left(_ fix: Fix) -> Cell {
    guard fix.state.awaitsWork, let due = fix.due else { return .blank }
    return left(until: due)
  }
}
