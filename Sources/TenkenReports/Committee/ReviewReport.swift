import TenkenCore
package import TenkenPlugin

/// For the management review: what needs a decision, then the round's scores and their change, findings, fixes, and
/// what happened beside it (contract, section 8).
package enum ReviewReport {
  package static func build(_ facts: ReviewFacts, context: ReportContext) -> Report {
    let title = context.title(of: facts.scores.round)
    let decisions = decisions(facts, context)
    return context.report(
      kind: "review",
      title: context.text(ja: "\(title) マネジメントレビュー資料", en: "Management review: \(title)"),
      facts: [
        context.roundFact(facts.scores.round),
        context.fact(Terms.submissionRate, context.submitted(facts.status)),
      ],
      blocks: [
        .heading(level: 2, context.text(ja: "判断の必要なこと", en: "What needs a decision")),
        decisions.isEmpty
          ? .paragraph(context.text(ja: "ありません。", en: "Nothing."))
          : .list(decisions),
      ]
        + zip(facts.scores.checklists, facts.comparison.checklists).flatMap { scores, comparison in
          [
            .heading(level: 2, context.text(scores.checklist.title)),
            .table(departments(scores, comparison, context)),
          ]
        } + fixes(facts, context) + context.followUp(facts.followUp))
  }

  // MARK: Decisions

  private static func decisions(_ facts: ReviewFacts, _ context: ReportContext) -> [String] {
    let overdue = facts.fixes.filter { $0.isOverdue(on: context.asOf) }
    let ineffective = facts.fixes.filter { $0.state == .reopened }
    let lines: [(Text, [String])] = [
      (Text(ja: "未提出の部署", en: "Sheets missing"), facts.status.missingDepartments),
      (Text(ja: "評価区分が最も低い部署", en: "In the lowest band"), lowest(facts.scores)),
      (
        Text(ja: "継続指摘のある部署", en: "Findings repeated"),
        facts.comparison.checklists.flatMap(\.departments).filter { !$0.findings.repeated.isEmpty }
          .map(\.department)
      ),
      (
        Text(ja: "是正が期限超過の部署（\(overdue.count)件）", en: "Fixes overdue (\(overdue.count))"),
        overdue.map(\.department)
      ),
      (Text(ja: "是正の効果がなかった部署", en: "Fixes without effect"), ineffective.map(\.department)),
      (
        Text(ja: "管理強化の解除の承認待ち", en: "Release from reinforced control to be approved"),
        facts.followUp.controls.filter { $0.state == .reporting }.map(\.department)
      ),
      (
        Text(ja: "管理策の承認待ち", en: "Control plans to be approved"),
        facts.followUp.risks.filter { $0.risk.standing == .submitted }.map(\.risk.department)
      ),
      (
        Text(ja: "監査の時期を過ぎた部署", en: "Audits late"),
        facts.followUp.audits.filter(\.isLate).map(\.department)
      ),
    ]
    return lines.filter { !$0.1.isEmpty }.map { label, departments in
      context.labelled(
        context.text(label),
        context.names(of: context.workspace.ordered(Array(Set(departments)).sorted())))
    }
  }

  /// In the lowest of several bands, or without a rate at all.
  private static func lowest(_ scores: RoundScores) -> [String] {
    scores.checklists.flatMap { part in
      part.departments.filter { entry in
        guard let score = entry.score else { return false }
        return score.rate == nil || part.checklist.bands.count > 1 && score.band == part.checklist.bands.last
      }.map(\.department)
    }
  }

  // MARK: Scores

  static func departments(
    _ scores: ChecklistScores, _ comparison: ChecklistComparison, _ context: ReportContext
  ) -> Table {
    let all = comparison.departments
    func sum(_ ids: (Comparison) -> [String]) -> Int { all.map { ids($0).count }.reduce(0, +) }
    return Table(
      id: "departments-\(scores.checklist.id)",
      caption: context.text(ja: "得点率と前回比", en: "Rates and their change"),
      columns: [
        context.column(Terms.department), context.column(Terms.rate, .trailing), context.column(Terms.band),
        context.column(Terms.previousRound),
        context.column(Text(ja: "前回比（ポイント）", en: "Change (pt)"), .trailing),
        context.column(Text(ja: "指摘事項・新規", en: "New findings"), .trailing),
        context.column(Text(ja: "継続指摘", en: "Repeated"), .trailing),
        context.column(Text(ja: "解消", en: "Resolved"), .trailing),
      ],
      rows: zip(scores.departments, all).map { entry, change in
        let name = Cell.strong(context.name(of: entry.department))
        guard let score = entry.score else {
          return [name, context.missingSheetCell] + Array(repeating: .blank, count: 6)
        }
        return [
          name,
          score.rate == nil
            ? Cell(context.text(ja: "得点率なし", en: "no rate"), tone: .warning) : .rate(score.rate),
          context.cell(score.band, of: scores.checklist),
          Cell(
            change.previousRound ?? context.text(Terms.new),
            tone: change.previousRound == nil ? .quiet : .plain),
          .change(change.change), .count(change.findings.new.count, ifAny: .warning),
          .count(change.findings.repeated.count, ifAny: .bad),
          .count(change.findings.resolved.count, ifAny: .good),
        ]
      },
      footer: [
        [
          .strong(context.text(ja: "平均・計", en: "Mean, sum")), .rate(scores.mean.rate, tone: .strong), .blank,
          .blank, .change(comparison.meanChange), .count(sum { $0.findings.new }),
          .count(sum { $0.findings.repeated }), .count(sum { $0.findings.resolved }),
        ]
      ])
  }

  // MARK: Fixes

  private static func fixes(_ facts: ReviewFacts, _ context: ReportContext) -> [Report.Block] {
    let round = facts.scores.round.id
    let own = facts.fixes.filter { fix in
      fix.round == round || fix.found.contains { $0.round == round }
    }
    func counts(_ title: Text, _ isIt: (Fix) -> Bool) -> [Cell] {
      [Cell(context.text(title)), .count(own.count(where: isIt)), .count(facts.fixes.count(where: isIt))]
    }
    let table = Table(
      id: "fix-counts", caption: context.text(ja: "件数", en: "Counts"),
      columns: [
        context.column(Terms.state), context.column(Text(ja: "この実施回", en: "This round"), .trailing),
        context.column(Text(ja: "全体", en: "All"), .trailing),
      ],
      rows: [counts(Text(ja: "開いた是正", en: "Opened")) { _ in true }]
        + Fix.State.allCases.map { state in counts(state.term) { $0.state == state } }
        + [
          counts(Text(ja: "うち期限超過", en: "Of these overdue")) { $0.isOverdue(on: context.asOf) }
        ])
    let urgent = facts.fixes.filter { $0.isOverdue(on: context.asOf) || $0.state == .reopened }
    return [.heading(level: 2, context.text(ja: "是正", en: "Fixes")), .table(table)]
      + (urgent.isEmpty
        ? []
        : [
          .heading(level: 3, context.text(ja: "期限超過、または効果のなかった是正", en: "Overdue or without effect")),
          .table(FixesReport.table(urgent, facts.questions, context)),
        ])
  }
}
