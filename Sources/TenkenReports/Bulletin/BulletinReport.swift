package import TenkenCore
package import TenkenPlugin

/// The news sheet of a campaign (contract, section 8): masthead, tables of points, what improved, published remarks,
/// and a letter. The figures are the record's, the wording is the template's.
package enum BulletinReport {
  /// - Returns: the report, and warnings of what should not be published as it stands.
  package static func build(
    _ facts: BulletinFacts, template: BulletinTemplate, context: ReportContext
  ) -> (report: Report, warnings: [Diagnostic]) {
    let scores = facts.scores
    var texts = QuotedTexts()
    let lines = template.rendered(BulletinValues(facts, context).all, keeping: &texts)
    let page = BulletinText(lines, language: context.language)
    let tables = Dictionary(
      scores.checklists.map { ($0.checklist.id, table($0, context)) }, uniquingKeysWith: { first, _ in first }
    )
    var warnings = DepartmentMention.warnings(of: facts.remarks, in: context.workspace)
    var blocks: [Report.Block] = []
    for piece in page.pieces {
      switch piece {
      case .heading(let level, let text): blocks.append(.heading(level: level, texts.filled(text)))
      case .paragraph(let text):
        let filled = texts.filled(text)
        if !filled.isBlank { blocks.append(.paragraph(filled)) }
      case .list(let items): blocks.append(.list(items.map(texts.filled)))
      case .table(let id):
        if let table = tables[texts.filled(id)] {
          blocks.append(.table(table))
        } else {
          warnings.append(notAsked(texts.filled(id), of: scores, in: template))
        }
      }
    }
    let head = page.masthead.map(texts.filled).filter { !$0.isBlank }
    let report = context.report(
      kind: "bulletin", title: page.title.map(texts.filled) ?? context.title(of: scores.round),
      masthead: Masthead(
        name: head.first ?? context.text(context.workspace.organisation), lines: Array(head.dropFirst())),
      facts: context.roundFacts(scores.round) + scores.checklists.flatMap(context.scoringFacts),
      blocks: blocks)
    return (report, warnings)
  }

  /// Items down, departments across, points inside, with the totals at the foot. A department without a sheet has an
  /// empty column.
  static func table(_ part: ChecklistScores, _ context: ReportContext) -> Table {
    let checklist = part.checklist
    // The section says nothing where there is but one.
    let hasSections = checklist.sections.count > 1
    let results = part.departments.map { entry in
      Dictionary(
        (entry.score?.items ?? []).map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func row(_ number: Cell, _ section: Cell, _ item: Cell, _ points: [Cell]) -> [Cell] {
      [number] + (hasSections ? [section] : []) + [item] + points
    }
    var rows: [[Cell]] = []
    if checklist.start != .zero {
      rows.append(
        row(
          .blank, .blank, Cell(context.text(Terms.start)),
          part.departments.map { $0.score == nil ? .blank : .points(checklist.start) }))
    }
    var number = 0
    for section in checklist.sections {
      for item in section.items {
        number += 1
        if !item.scored { continue }
        rows.append(
          row(
            .count(number), Cell(context.text(section.title)), Cell(context.text(item.ask)),
            results.map { ScoresReport.cell($0[item.id], context) }))
      }
    }
    let heads = context.heads(of: part.departments.map(\.department))
    return Table(
      id: "items-\(checklist.id)",
      columns: [context.column(Terms.number, .trailing)]
        + (hasSections ? [context.column(Terms.section)] : []) + [context.column(Terms.item)]
        + heads.titles.map { Table.Column($0, .trailing) },
      rows: rows,
      footer: [
        row(
          .blank, .blank, .strong(context.text(Terms.total)),
          part.departments.map { .points($0.score?.earned, tone: .strong) })
      ], note: heads.legend)
  }

  private static func notAsked(
    _ id: String, of scores: RoundScores, in template: BulletinTemplate
  ) -> Diagnostic {
    Diagnostic(
      .unknownReference, .warning, at: template.place(ofTable: id) ?? Place(file: template.file),
      Text(
        ja: "実施回「\(scores.round.id)」にチェックリスト「\(id)」はないため、表を省きました",
        en: "round \"\(scores.round.id)\" does not ask checklist \"\(id)\"; its table is left out"),
      help: Suggestion.help(for: id, among: scores.checklists.map(\.checklist.id)))
  }
}

extension ReportContext {
  /// The name of a department without its id: for those who only read.
  func plainName(of department: String) -> String {
    workspace.department(department).map { text($0.name) } ?? department
  }

  /// What heads a column for each department beside the questions on one page: the names, or where these are too wide
  /// together the ids, with a legend for those that their names do not tell.
  fileprivate func heads(of departments: [String]) -> (titles: [String], legend: String?) {
    let names = departments.map(plainName)
    let measure = DisplayWidth(ambiguous: 2)
    // About half of the width of a page of A4 in small type.
    if names.map({ measure.of($0) + 1 }).reduce(0, +) <= 90 { return (names, nil) }
    let unclear = zip(departments, names).filter { !$1.folded.contains($0.folded) }
    return (
      departments, unclear.isEmpty ? nil : list(unclear.map { labelled($0, $1) })
    )
  }
}
