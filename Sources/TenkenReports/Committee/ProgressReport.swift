package import TenkenCore
package import TenkenPlugin

/// The progress matrix: departments down, preparatory work across, drafts included (contract, section 8).
package enum ProgressReport {
  package static func build(_ progress: RoundProgress, context: ReportContext) -> Report {
    let title = context.title(of: progress.round)
    let (edition, day) = (context.text(progress.edition.term), context.short(context.asOf))
    let none = Report.Block.paragraph(
      context.text(ja: "この実施回に準備作業の点検項目はありません。", en: "This round asks for no preparatory work."))
    return context.report(
      kind: "progress",
      title: context.text(
        ja: "\(title) 準備作業の進捗（\(edition)、\(day)現在）",
        en: "Preparatory work: \(title) (\(edition), as of \(day))"),
      facts: [context.roundFact(progress.round)]
        + progress.matrices.map { context.checklistFact($0.checklist) },
      blocks: progress.matrices.isEmpty
        ? [none]
        : progress.matrices.flatMap { blocks($0, progress, context) })
  }

  private static func blocks(
    _ matrix: ProgressMatrix, _ progress: RoundProgress, _ context: ReportContext
  ) -> [Report.Block] {
    [.heading(level: 2, context.text(matrix.checklist.title))]
      + [.list(sheets(matrix, context) + late(matrix, context))]
      + [.table(table(matrix, progress.events, context))]
      + steps(matrix, context)
  }

  /// How many departments are how far with their sheets.
  private static func sheets(_ matrix: ProgressMatrix, _ context: ReportContext) -> [String] {
    let states = SheetState.allCases.compactMap { state -> String? in
      let departments = matrix.rows.filter { $0.sheet?.state == state }
      if departments.isEmpty { return nil }
      return context.text(
        ja: "\(context.text(state.term)) \(departments.count)部署",
        en: "\(context.text(state.term)) \(departments.count)")
    }
    let none = matrix.rows.filter { $0.sheet == nil }.map(\.department)
    return
      (states.isEmpty ? [] : [context.labelled(context.text(ja: "点検票", en: "Sheets"), context.list(states))])
      + (none.isEmpty
        ? []
        : [context.labelled(context.text(ja: "まだ記入のない部署", en: "Nothing yet from"), context.names(of: none))])
  }

  /// Where deadlines are past, department by department.
  private static func late(_ matrix: ProgressMatrix, _ context: ReportContext) -> [String] {
    let late = matrix.rows.compactMap { row -> String? in
      let count = row.cells.count(where: \.isLate)
      return count == 0 ? nil : "\(context.name(of: row.department)) \(count)"
    }
    let label = context.text(ja: "期限超過の欄", en: "Late cells")
    return [
      context.labelled(label, late.isEmpty ? context.text(ja: "なし", en: "none") : context.list(late))
    ]
  }

  static func table(
    _ matrix: ProgressMatrix, _ events: [DepartmentEvent], _ context: ReportContext
  ) -> Table {
    let hasEvents = !events.isEmpty
    let columns = matrix.columns.map { column in
      Table.Column(context.text(column.title), .center, group: context.text(column.section.title))
    }
    let rows = matrix.rows.map { row in
      let own = events.filter { $0.department == row.department }.map(context.words)
      return [Cell.strong(context.name(of: row.department))] + row.cells.map(context.cell)
        + (hasEvents ? [Cell(own.joined(separator: "\n"))] : [])
    }
    let deadlines = matrix.columns.map { $0.deadline.map { Cell($0.description) } ?? .blank }
    let finished = matrix.columns.enumerated().map { index, column in
      column.isDue
        ? Cell("\(matrix.rows.count { $0.cells[index].isFinished })/\(matrix.rows.count)") : .blank
    }
    let rest = hasEvents ? [Cell.blank] : []
    return Table(
      id: "progress-\(matrix.checklist.id)",
      caption: context.text(ja: "進捗表", en: "Progress"),
      columns: [context.column(Terms.department)] + columns
        + (hasEvents
          ? [context.column(Text(ja: "不適合事象・管理強化", en: "Incidents, reinforced control"))] : []),
      rows: rows,
      footer: [
        [.strong(context.text(ja: "実施期限", en: "Deadline"))] + deadlines + rest,
        [.strong(context.text(ja: "完了した部署", en: "Finished"))] + finished + rest,
      ],
      note: context.text(
        ja: "●：完了（2つの作業の欄は●●、・はまだのもの）　①②：済んだ手順、または実施した月　3→1：期間中に変わった数　"
          + "—：対象外　空欄：記録なし　期限超過：実施期限を過ぎて終わっていないもの",
        en:
          "●: finished (●● where a column holds two; · for one that is not). ① ②: steps that are done, or months. "
          + "3→1: a number that changed. —: not applicable. Blank: nothing recorded. "
          + "late: past its deadline and not finished."))
  }

  /// What the numbers of steps stand for.
  private static func steps(_ matrix: ProgressMatrix, _ context: ReportContext) -> [Report.Block] {
    let lines = matrix.columns.compactMap { column -> String? in
      let names = column.items.flatMap { item -> [Text] in
        if case .steps(let steps) = item.answer { steps.map(\.name) } else { [] }
      }
      if names.isEmpty { return nil }
      return context.labelled(
        context.text(column.title),
        context.list(names.enumerated().map { ReportContext.circled($0 + 1) + " " + context.text($1) }))
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
