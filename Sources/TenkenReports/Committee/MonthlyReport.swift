import TenkenCore
package import TenkenPlugin

/// For the committee, once a month: who has submitted, how far the preparatory work is, what moved since last month,
/// and which fixes are overdue (contract, section 8).
package enum MonthlyReport {
  package static func build(_ facts: MonthlyFacts, context: ReportContext) -> Report {
    let day = context.short(context.asOf)
    let compared = context.fact(
      Text(ja: "前月の基準日", en: "Compared with"), context.text(of: facts.since))
    return context.report(
      kind: "monthly", title: context.text(ja: "月次報告（\(day)現在）", en: "Monthly report (as of \(day))"),
      facts: [compared],
      blocks: rounds(facts, context) + facts.progress.flatMap { progress($0, facts, context) }
        + fixes(facts, context) + context.followUp(facts.followUp))
  }

  // MARK: Sheets

  private static func rounds(_ facts: MonthlyFacts, _ context: ReportContext) -> [Report.Block] {
    let heading = Report.Block.heading(level: 2, context.text(ja: "点検票の提出", en: "Sheets"))
    if facts.rounds.isEmpty {
      let none = context.text(ja: "実施中の実施回はありません。", en: "No round is open.")
      return [heading, .paragraph(none)]
    }
    let table = Table(
      id: "rounds",
      columns: [
        context.column(Terms.round), context.column(Terms.title), context.column(Terms.state),
        context.column(Terms.submissionDue), context.column(Terms.submissionRate, .trailing),
        context.column(Text(ja: "前月", en: "Last month"), .trailing),
        context.column(Text(ja: "未提出", en: "Missing"), .trailing),
      ],
      rows: facts.rounds.map { status in
        let before = facts.roundsBefore.first { $0.round.id == status.round.id }
        return [
          .strong(status.round.id), Cell(context.text(status.round.title)),
          Cell(context.text(status.round.state.term)), context.day(status.round.due),
          Cell(context.submitted(status)),
          before.map { Cell(context.submitted($0)) } ?? Cell("—", tone: .quiet),
          .count(status.sheets.count(where: \.isMissing), ifAny: .warning),
        ]
      })
    let missing = facts.rounds.filter { !$0.missingDepartments.isEmpty && $0.round.state != .cancelled }
      .map { status in
        context.labelled(
          status.round.id + " " + context.text(ja: "未提出", en: "missing"),
          context.names(of: status.missingDepartments))
      }
    return [heading, .table(table)] + (missing.isEmpty ? [] : [.list(missing)])
  }

  // MARK: Preparatory work

  private static func progress(
    _ progress: RoundProgress, _ facts: MonthlyFacts, _ context: ReportContext
  ) -> [Report.Block] {
    let before = facts.progressBefore.first { $0.round.id == progress.round.id }
    return progress.matrices.flatMap { matrix -> [Report.Block] in
      let earlier = before?.matrices.first { $0.checklist.id == matrix.checklist.id }
      let moved = moved(matrix, earlier, context)
      let title = context.title(of: progress.round)
      return [
        .heading(level: 2, context.text(ja: "準備作業（\(title)）", en: "Preparatory work: \(title)")),
        .table(columns(matrix, earlier, context)),
        .heading(level: 3, context.text(ja: "前月から完了したもの", en: "Finished since last month")),
        moved.isEmpty
          ? .paragraph(context.text(ja: "ありません。", en: "Nothing."))
          : .list(moved),
      ]
    }
  }

  private static func columns(
    _ matrix: ProgressMatrix, _ earlier: ProgressMatrix?, _ context: ReportContext
  ) -> Table {
    func finished(_ matrix: ProgressMatrix?, _ column: Int) -> Int {
      matrix?.rows.count { $0.cells[column].isFinished } ?? 0
    }
    return Table(
      id: "progress-\(matrix.checklist.id)",
      columns: [
        context.column(Text(ja: "準備作業", en: "Work")), context.column(Text(ja: "実施期限", en: "Deadline")),
        context.column(Text(ja: "完了した部署", en: "Finished"), .trailing),
        context.column(Text(ja: "前月", en: "Last month"), .trailing),
        context.column(Text(ja: "期限超過の部署", en: "Late")),
      ],
      rows: matrix.columns.enumerated().filter(\.element.isDue).map { index, column in
        let late = matrix.rows.filter { $0.cells[index].isLate }.map(\.department)
        return [
          Cell(context.text(column.title)), Cell(column.deadline?.description ?? ""),
          Cell("\(finished(matrix, index))/\(matrix.rows.count)"), .count(finished(earlier, index)),
          Cell(
            late.count > 1 && late.count == matrix.rows.count
              ? context.text(ja: "全\(late.count)部署", en: "all \(late.count)") : context.names(of: late),
            tone: late.isEmpty ? .plain : .bad),
        ]
      })
  }

  /// By department, what it has finished since.
  private static func moved(
    _ matrix: ProgressMatrix, _ earlier: ProgressMatrix?, _ context: ReportContext
  ) -> [String] {
    matrix.rows.compactMap { row in
      let old = earlier?.rows.first { $0.department == row.department }
      let titles = matrix.columns.indices.filter { index in
        matrix.columns[index].isDue && row.cells[index].isFinished && !(old?.cells[index].isFinished ?? false)
          && row.sheet != nil
      }.map { context.text(matrix.columns[$0].title) }
      return titles.isEmpty ? nil : context.labelled(context.name(of: row.department), context.list(titles))
    }
  }

  // MARK: Fixes

  private static func fixes(_ facts: MonthlyFacts, _ context: ReportContext) -> [Report.Block] {
    let before = Dictionary(facts.fixesBefore.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 })
    func reached(_ state: Fix.State) -> Int {
      facts.fixes.count { $0.state == state && before[$0.id] != state }
    }
    let opened = facts.fixes.count { before[$0.id] == nil }
    let rows: [(Text, Int)] = [
      (Text(ja: "新規", en: "opened"), opened),
      (Fix.State.done.term, reached(.done)), (Fix.State.verified.term, reached(.verified)),
      (Fix.State.reopened.term, reached(.reopened)),
    ]
    let overdue = facts.fixes.filter { $0.isOverdue(on: context.asOf) }
    let awaiting = facts.fixes.count(where: \.state.awaitsWork)
    return [
      .heading(level: 2, context.text(Text(ja: "是正", en: "Fixes"))),
      .paragraph(
        context.text(
          ja: "対応の必要な是正は\(awaiting)件、うち期限超過は\(overdue.count)件です。",
          en: "Fixes that await work: \(awaiting); overdue: \(overdue.count).")),
      .paragraph(
        context.labelled(
          context.text(ja: "前月から", en: "Since last month"),
          context.list(rows.map { context.text($0.0) + context.text(ja: " \($0.1)件", en: " \($0.1)") }))),
    ] + (overdue.isEmpty ? [] : [.table(FixesReport.table(overdue, facts.questions, context))])
  }
}
