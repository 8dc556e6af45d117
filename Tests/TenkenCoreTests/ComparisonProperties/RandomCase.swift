import TenkenCore

/// A random company, two editions of a random checklist, and what was answered: everything that a comparison sees.
struct RandomCase {
  var workspace: Workspace
  /// First day of the earlier round, last day of the later one.
  var previousFrom: Day
  var to: Day
  var before: Checklist
  var now: Checklist
  /// What the departments answered in the earlier round: those with a counted sheet there.
  var sheetsBefore: [String: Said]
  var sheetNow: Said
  /// The department that is compared.
  var department: String

  /// By item id; an item without an entry is unanswered.
  typealias Said = [String: Word]

  enum Word: Hashable {
    case points(Int)
    case notApplicable
  }

  static let ids = ["A", "B", "C", "D", "E", "F"]
  private static let days: [Day] = [
    "2008-03-01", "2008-07-01", "2008-10-01", "2009-04-01", "2009-07-31", "2009-08-01",
  ]

  init(_ random: inout SeededGenerator) {
    workspace = Self.workspace(&random)
    (previousFrom, to) = ("2008-07-01", "2009-07-31")
    (before, now) = Self.checklists(&random)
    department = Self.pick(Self.ids, &random)
    sheetsBefore = [:]
    for id in Self.ids where Bool.random(using: &random) {
      sheetsBefore[id] = Self.said(before, &random)
    }
    sheetNow = Self.said(now, &random)
  }

  static func pick<Value>(_ values: [Value], _ random: inout SeededGenerator) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  /// Departments that come from each other on any day and are members of those after them.
  private static func workspace(_ random: inout SeededGenerator) -> Workspace {
    let departments = ids.indices.map { index in
      var department = Department(id: ids[index], name: Text(ids[index]))
      for other in ids.indices where other != index && Int.random(in: 0..<4, using: &random) == 0 {
        department.from.append(
          Department.Origin(department: ids[other], effective: pick(days, &random)))
      }
      for other in ids.indices where other > index && Int.random(in: 0..<5, using: &random) == 0 {
        department.members.append(ids[other])
      }
      return department
    }
    return Workspace(
      organisation: Text("O"), fiscalYearStart: MonthDay("2008-04-01" as Day), departments: departments)
  }

  private static func checklists(_ random: inout SeededGenerator) -> (before: Checklist, now: Checklist) {
    var (before, now): ([Item], [Item]) = ([], [])
    for number in 0..<9 {
      let earlier = item("i\(number)", edition: 1, ask: "same", &random)
      if Int.random(in: 0..<5, using: &random) > 0 { before.append(earlier) }
      var later = item("i\(number)", edition: 1, ask: "same", &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: continue
      case 1: later.edition = 2
      case 2: later.ask = Text("other")
      case 3:
        later = item("new\(number)", edition: 1, ask: "same", &random)
        later.was = ["gone\(number)", "i\(number)"]
      case 4: later.scored = false
      default: break
      }
      now.append(later)
    }
    // Questions are asked in another order than before.
    return (
      checklist("before", before.shuffled(using: &random), &random),
      checklist("now", now.shuffled(using: &random), &random)
    )
  }

  private static func checklist(
    _ version: String, _ items: [Item], _ random: inout SeededGenerator
  ) -> Checklist {
    Checklist(
      id: "office", version: version, title: Text("Office"),
      missing: pick([.zero, .exclude], &random), notApplicable: pick([.exclude, .full], &random),
      sections: [Section(id: "all", title: Text("All"), items: items)])
  }

  /// Out of 10, or of those that only lose points: a maximum of 0.
  private static func item(
    _ id: String, edition: Int, ask: String, _ random: inout SeededGenerator
  ) -> Item {
    let loses = id.hasSuffix("0") || id.hasSuffix("1")
    let answer: AnswerKind =
      loses
      ? .choice((0...3).map { AnswerKind.Choice(id: "lost-\($0)", name: Text("x"), points: Rational(-$0)) })
      : .points
    let scope = pick(
      [Item.Scope.everyone, .everyone, .everyone, .only(["A", "B", "C"]), .except(["A", "D"])], &random)
    return Item(id: id, edition: edition, ask: Text(ask), answer: answer, scope: scope)
  }

  private static func said(_ checklist: Checklist, _ random: inout SeededGenerator) -> Said {
    var said: Said = [:]
    for item in checklist.items {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: break
      case 1: said[item.id] = .notApplicable
      case 2: said[item.id] = .points(item.max == .zero ? 0 : 10)
      default:
        said[item.id] = .points(Int.random(in: item.max == .zero ? -3...0 : 0...10, using: &random))
      }
    }
    return said
  }

  // MARK: As the program sees it

  func predecessors() -> [String] {
    Lineage(workspace: workspace).predecessors(
      of: department, previousFrom: previousFrom, to: to, hasSheet: { sheetsBefore[$0] != nil })
  }

  func comparison() throws -> Comparison {
    let predecessors = predecessors()
    return try Comparison(
      of: department, now: Self.score(sheetNow, of: department, on: now), checklist: now,
      before: predecessors.isEmpty ? nil : side(predecessors))
  }

  func side(_ departments: [String]) throws -> Comparison.Side {
    Comparison.Side(
      round: "before", checklist: before,
      scores: try departments.compactMap { id in
        try sheetsBefore[id].map { (department: id, score: try Self.score($0, of: id, on: before)) }
      })
  }

  static func score(_ said: Said, of department: String, on checklist: Checklist) throws -> Score {
    var answers: [String: Answer] = [:]
    for item in checklist.items {
      switch said[item.id] {
      case nil: break
      case .notApplicable: answers[item.id] = Answer(.word("n/a"))
      case .points(let points):
        answers[item.id] = Answer(.word(item.max == .zero ? "lost-\(-points)" : String(points)))
      }
    }
    let results = SheetEvaluation(
      checklist: checklist, department: department, date: "2009-07-10", fiscalYearStart: "2009-04-01"
    ).results(for: answers)
    return try Score(of: results, on: checklist, by: SumScorer())
  }
}

/// The scorer `points`, without the room of scorers.
struct SumScorer: Scorer {
  let name = "points"
  let formula = Text("Σ earned / Σ max")

  func rate(of sheet: ScorerInput) -> Rational? { sheet.max == .zero ? nil : sheet.earned / sheet.max }
}
