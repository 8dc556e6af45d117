import TenkenCore

/// What the names of a template stand for in one issue; what there is nothing to say of is left out.
struct BulletinValues {
  private let facts: BulletinFacts
  private let context: ReportContext
  private var scores: RoundScores { facts.scores }

  init(_ facts: BulletinFacts, _ context: ReportContext) {
    (self.facts, self.context) = (facts, context)
  }

  private typealias Values = [String: BulletinValue]

  var all: [String: BulletinValue] {
    let (round, issue) = (scores.round, facts.issue)
    let judgement = BulletinJudgement(of: scores)
    let findings = scores.checklists.flatMap(\.departments).compactMap(\.score).map(\.findings.count)
    let asked = asked
    var values: Values = [
      "organisation": .text(context.text(context.workspace.organisation)),
      "round": .text(context.title(of: round)), "round-id": .text(round.id),
      "date": .text(issue.date.spelled(context.language)),
      "issuer": .text(issue.issuer ?? context.text(context.workspace.organisation)),
      "days": .text(days(round.from, round.to)),
      "from": .text(round.from.spelled(context.language)), "to": .text(round.to.spelled(context.language)),
      "inspected": .text(inspected), "departments": .text(count(of: round.departments)),
      "finding-count": .text(String(findings.reduce(0, +))),
      "checklists": .list(scores.checklists.map(checklist)),
      "improvement": .list(improvement.map { [$0] } ?? []),
      "remarks": .list(scores.checklists.compactMap(remarks)),
      "asked": .list(asked.map(\.values)),
      "note": .list(issue.note.map { ["text": .text($0)] }),
    ]
    for case let judgement in BulletinJudgement.allCases { values[judgement.rawValue] = .flag(false) }
    if let judgement { values[judgement.rawValue] = .flag(true) }
    values["rate"] = scores.shareOfPoints.map { .text($0.percent) }
    values["number"] = issue.number.map { .text(String($0)) }
    if !asked.isEmpty { values["asked-departments"] = .text(names(asked.map(\.name))) }
    return values
  }

  private var inspected: String {
    let titles = scores.checklists.map { context.text($0.checklist.title) }
    return context.language == .ja ? titles.map { "「\($0)」" }.joined() : context.list(titles)
  }

  private func count(of departments: [String]) -> String {
    let count = departments.count
    return context.text(ja: "\(count)部署", en: count == 1 ? "1 department" : "\(count) departments")
  }

  /// A list of names, of which one may hold a comma itself: `L, M and N`.
  private func names(_ names: [String]) -> String {
    names.contains { $0.contains(", ") } ? names.joined(separator: "; ") : context.list(names)
  }

  /// `2008年7月22日(火)から7月24日(木)まで`, `from 22 July (Tue) to 24 July 2008 (Thu)`, or one day.
  private func days(_ from: Day, _ to: Day) -> String {
    let language = context.language
    let last = to.spelled(language)
    if from == to { return context.text(ja: last, en: "on \(last)") }
    let isOneYear = from.year == to.year
    let short = from.spelledWithoutYear(language)
    return switch language {
    case .ja:
      "\(from.spelled(language))から\(isOneYear ? to.spelledWithoutYear(language) : last)まで"
    case .en: "from \(isOneYear ? short : from.spelled(language)) to \(last)"
    }
  }

  private func checklist(_ part: ChecklistScores) -> Values {
    let checklist = part.checklist
    var values: Values = [
      "id": .text(checklist.id), "title": .text(context.text(checklist.title)),
      "total": .text(checklist.maximum.shown(decimals: 2)),
    ]
    values["method"] = checklist.method.map { .text(context.text($0)) }
    let each = Set(checklist.items.filter(\.scored).map(\.max))
    if each.count == 1, checklist.start == .zero {
      values["each"] = each.first.map { .text($0.shown(decimals: 2)) }
    }
    let missing = part.departments.filter { $0.score == nil }.map { context.plainName(of: $0.department) }
    if !missing.isEmpty { values["missing"] = .text(names(missing)) }
    return values
  }

  // MARK: Since the last campaign

  /// What rose since each department's previous round; nil where nothing did, or nothing can be compared.
  private var improvement: Values? {
    let rates = facts.comparison.checklists.compactMap { part -> Values? in
      guard let change = part.meanChange, change > .zero else { return nil }
      return [
        "title": .text(context.text(part.checklist.title)),
        "change": .text((change * Rational(100)).signed),
      ]
    }
    let items = facts.comparison.checklists.flatMap { part in
      part.checklist.items.compactMap { item -> Values? in
        let departments = part.departments.filter { $0.items.improved.contains(item.id) }
        if departments.isEmpty { return nil }
        return [
          "title": .text(context.text(part.checklist.title)), "item": .text(context.text(item.ask)),
          "who": .text(names(departments.map { context.plainName(of: $0.department) })),
        ]
      }
    }
    return rates.isEmpty && items.isEmpty ? nil : ["rates": .list(rates), "items": .list(items)]
  }

  // MARK: Remarks

  /// Those of a checklist, each wording once, whoever made it.
  private func remarks(_ part: ChecklistScores) -> Values? {
    let own = facts.remarks.filter { $0.sheet.checklist == part.checklist.id }.map(\.remark)
    if own.isEmpty { return nil }
    func texts(_ kind: Remark.Kind) -> BulletinValue {
      var told: Set<String> = []
      let texts = own.filter { $0.kind == kind }.map(\.text).filter { told.insert($0).inserted }
      return .list(texts.map { ["text": .text($0)] })
    }
    return [
      "title": .text(context.text(part.checklist.title)), "good": texts(.good), "bad": texts(.bad),
      "notes": texts(.note),
    ]
  }

  // MARK: Who is asked to improve

  /// The departments with a finding, each with the due days of its fixes.
  private var asked: [(name: String, values: Values)] {
    scores.checklists.isEmpty ? [] : context.workspace.ordered(scores.round.departments).compactMap(asked)
  }

  private func asked(_ department: String) -> (name: String, values: Values)? {
    let found = scores.checklists.flatMap { part in
      part.departments.filter { $0.department == department }.flatMap { $0.score?.findings ?? [] }
        .map { (family: part.checklist.family, item: $0.item) }
    }
    if found.isEmpty { return nil }
    let fixes = facts.fixes.filter { fix in
      fix.department == department && fix.state != .withdrawn
        && found.contains { $0.family == fix.family && $0.item.id == fix.item }
    }
    let name = context.plainName(of: department)
    var values: Values = ["department": .text(name)]
    let dues = Set(fixes.compactMap(\.due)).sorted().map { due in
      let isOverdue = fixes.contains { $0.due == due && $0.isOverdue(on: context.asOf) }
      return due.spelled(context.language)
        + (isOverdue ? context.inParentheses(context.text(ja: "期限超過", en: "overdue")) : "")
    }
    if !dues.isEmpty { values["due"] = .text(context.list(dues)) }
    let isMended =
      fixes.count == found.count && fixes.allSatisfy { $0.state == .done || $0.state == .verified }
    values["mended"] = .flag(isMended)
    return (name, values)
  }
}
