import TenkenCore
import TenkenScorers

/// Small checklists, sheets and scores for tests.
enum Sample {
  static func item(
    _ id: String, _ answer: AnswerKind = .points, max: Rational? = nil, edition: Int = 1, was: [String] = [],
    ask: String? = nil, scored: Bool = true, importance: Item.Importance = .normal,
    notApplicable: Item.NotApplicableRule = .allowed, comment: Item.CommentRule = .optional,
    evidence: Item.EvidenceRule = .none, deadline: MonthDay? = nil, scope: Item.Scope = .everyone,
    fix: DueRule? = nil
  ) -> Item {
    Item(
      id: id, edition: edition, was: was, ask: Text(ask ?? "\(id)?"), answer: answer, max: max,
      scored: scored,
      importance: importance, notApplicable: notApplicable, comment: comment, evidence: evidence,
      deadline: deadline, scope: scope, fix: fix)
  }

  static func checklist(
    _ items: [Item], missing: MissingPolicy = .zero, notApplicable: NotApplicablePolicy = .exclude,
    start: Rational = .zero, bands: [Band] = [], bandsBy: BandBasis = .rate
  ) -> Checklist {
    Checklist(
      id: "sample", version: "1", title: Text("Sample"), bands: bands, bandsBy: bandsBy, missing: missing,
      notApplicable: notApplicable, start: start,
      sections: [Section(id: "all", title: Text("All"), items: items)])
  }

  static func band(_ id: String, from: Rational) -> Band { Band(id: id, from: from, name: Text(id)) }

  static func answers(_ words: [String: String]) -> [String: Answer] {
    words.mapValues { Answer(.word($0)) }
  }

  /// Judges answers given as words; the fiscal year starts on 2008-04-01.
  static func score(
    _ words: [String: String], on checklist: Checklist, department: String = "A", date: Day = "2008-07-22"
  ) throws -> Score {
    let results = SheetEvaluation(
      checklist: checklist, department: department, date: date, fiscalYearStart: "2008-04-01"
    ).results(for: answers(words))
    return try Score(of: results, on: checklist, by: PointsScorer())
  }

  /// A decimal as it is written, `94.96`.
  static func number(_ text: String) -> Rational { Rational(decimal: text, decimals: 6) ?? .zero }
}
