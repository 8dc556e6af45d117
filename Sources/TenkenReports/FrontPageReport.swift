package import TenkenCore
package import TenkenPlugin

/// What the secretariat looks at first: the programme, the open rounds, the fixes that press, and what waits for whom.
package enum FrontPageReport {
  /// - Parameter questions: the wording of items by `family/item`.
  package static func build(
    _ page: FrontPage, questions: [String: Text], context: ReportContext
  ) -> Report {
    let parts: [(title: Text, blocks: [Report.Block])] = [
      (
        Text(ja: "年間計画（\(page.fiscalYear)年度）", en: "Programme of fiscal \(page.fiscalYear)"),
        programme(page, context)
      ),
      (Text(ja: "実施中の実施回", en: "Open rounds"), rounds(page, context)),
      (Text(ja: "待っているもの", en: "What waits for whom"), waiting(page, context)),
      (Text(ja: "是正", en: "Fixes"), fixes(page, questions, context)),
    ]
    var blocks = parts.filter { !$0.blocks.isEmpty }.flatMap { part in
      [.heading(level: 2, context.text(part.title))] + part.blocks
    }
    if page.isNew {
      blocks += firstSteps(page, context)
    } else if blocks.isEmpty {
      blocks = [
        .paragraph(
          context.text(
            ja: "実施中の実施回も、急ぐ是正もありません。次は tenken round open で開いてください。",
            en: "No round is open, and no fix presses. Open the next round with \"tenken round open\"."))
      ]
    }
    return context.report(
      kind: "front-page", title: context.text(ja: "提出状況と期限", en: "Status: sheets and due days"),
      blocks: blocks)
  }

  private static func firstSteps(_ page: FrontPage, _ context: ReportContext) -> [Report.Block] {
    let open =
      page.programme.first { $0.planned.to >= page.day }.map {
        "tenken round open ID --programme \($0.planned.id)"
      }
      ?? "tenken round open ID --checklist clean-office --from \(page.day) --to \(page.day.adding(days: 2))"
    let steps = [
      (Text(ja: "tenken.yaml と自社のチェックリストを確かめる", en: "check tenken.yaml and your checklists"), "tenken check"),
      (Text(ja: "使えるチェックリストを見る", en: "see the checklists that can be asked"), "tenken checklist list"),
      (Text(ja: "最初の実施回を、自分で決めたidで開く", en: "open the first round, under an id of your choice"), open),
    ]
    return [
      .paragraph(
        context.text(ja: "実施回はまだありません。次のように始められます。", en: "There are no rounds yet. This is how to begin:")),
      .list(steps.map { context.labelled(context.text($0.0), $0.1) }),
    ]
  }

  // MARK: The programme

  /// The rows that are not closed yet.
  private static func programme(_ page: FrontPage, _ context: ReportContext) -> [Report.Block] {
    let due = page.programme.filter { $0.round?.state != .closed }
    if due.isEmpty { return [] }
    return [
      .table(
        Table(
          id: "programme",
          columns: [
            context.column(Text(ja: "年度/回", en: "Year/round")), context.column(Terms.checklist),
            context.column(Terms.from), context.column(Terms.to),
            context.column(Text(ja: "報告期限", en: "Report by")), context.column(Terms.round),
            context.column(Terms.state),
          ],
          rows: due.map { row($0, page, context) }))
    ]
  }

  private static func row(_ due: FrontPage.Due, _ page: FrontPage, _ context: ReportContext) -> [Cell] {
    let planned = due.planned
    let left = planned.reportBy.map { $0.serial - page.day.serial }
    return [
      .strong(planned.id), Cell(context.list(planned.entry.checklists)),
      context.day(planned.from), context.day(planned.to),
      context.day(
        planned.reportBy,
        tone: left.map { $0 < 0 ? .bad : $0 <= FrontPage.soon ? .warning : .plain } ?? .plain),
      Cell(due.round?.id ?? ""), state(due, page, context),
    ]
  }

  /// Of a round that is not opened, until when or since when; of one that is open, how long until its report.
  private static func state(_ due: FrontPage.Due, _ page: FrontPage, _ context: ReportContext) -> Cell {
    func days(_ count: Int) -> String { "\(count) day\(count == 1 ? "" : "s")" }
    if due.round == nil {
      let left = due.planned.from.serial - page.day.serial
      let note =
        left > 0
        ? context.text(ja: "開始まで\(left)日", en: "begins in \(days(left))")
        : context.text(ja: "開始日を過ぎています", en: "its first day has come")
      return Cell(
        context.text(ja: "未開始", en: "not opened") + context.inParentheses(note),
        tone: left > 0 ? .quiet : .warning)
    }
    let open = context.text(Round.State.open.term)
    guard let reportBy = due.planned.reportBy else { return Cell(open) }
    let left = reportBy.serial - page.day.serial
    let note =
      left < 0
      ? context.text(ja: "報告期限を\(-left)日超過", en: "report \(days(-left)) overdue")
      : left == 0
        ? context.text(ja: "報告期限は本日", en: "report due today")
        : context.text(ja: "報告まで\(left)日", en: "report in \(days(left))")
    return Cell(
      open + context.inParentheses(note), tone: left < 0 ? .bad : left <= FrontPage.soon ? .warning : .plain)
  }

  // MARK: Rounds

  /// A line each; below, everyone who has not submitted.
  private static func rounds(_ page: FrontPage, _ context: ReportContext) -> [Report.Block] {
    if page.rounds.isEmpty { return [] }
    let table = Table(
      id: "rounds",
      columns: [
        context.column(Terms.round), context.column(Terms.title), context.column(Terms.submissionDue),
        context.column(Terms.submissionRate, .trailing),
        context.column(Text(ja: "未提出", en: "Missing"), .trailing),
        context.column(Text(ja: "期限後", en: "Late"), .trailing),
      ],
      rows: page.rounds.map { status in
        [
          .strong(status.round.id), Cell(context.text(status.round.title)),
          context.day(status.round.due), Cell(context.submitted(status)),
          .count(status.sheets.count(where: \.isMissing), ifAny: .warning),
          .count(status.sheets.count(where: \.isLate), ifAny: .warning),
        ]
      })
    return [.table(table)] + page.rounds.compactMap { missing($0, context) }
  }

  private static func missing(_ status: RoundStatus, _ context: ReportContext) -> Report.Block? {
    let names = status.missingDepartments.map { department in
      let latest = status.sheets.filter { $0.key.department == department && $0.isMissing && $0.isLate }
        .max { $0.daysLate < $1.daysLate }
      return context.name(of: department) + (latest.flatMap(context.late).map(context.inParentheses) ?? "")
    }
    if names.isEmpty { return nil }
    let label = context.text(ja: "未提出", en: "Sheet missing")
    return .paragraph("\(status.round.id) " + context.labelled(label, context.list(names)))
  }

  // MARK: Fixes

  private static func fixes(
    _ page: FrontPage, _ questions: [String: Text], _ context: ReportContext
  ) -> [Report.Block] {
    let pressing = page.overdue + page.dueSoon
    if pressing.isEmpty { return [] }
    let (late, soon) = (page.overdue.count, page.dueSoon.count)
    return [
      .paragraph(
        context.text(
          ja: "期限超過 \(late)件、\(FrontPage.soon)日以内に是正期限 \(soon)件",
          en: "\(late) overdue, \(soon) due within \(FrontPage.soon) days")),
      .table(FixesReport.table(pressing, questions, context)),
    ]
  }
}
