/// Gives a sheet its rate. Built-in ones are exact; they are listed in one place and passed in as a value.
package protocol Scorer: Sendable {
  /// The name in `scorer:`.
  var name: String { get }
  /// The formula as reports print it.
  var formula: Text { get }
  /// The rate, as a rule from 0 to 1; nil where there is nothing to score.
  func rate(of sheet: ScorerInput) throws(Failure) -> Rational?
}

/// What a scorer sees of a sheet.
package struct ScorerInput: Sendable {
  package var checklist: Checklist
  package var items: [ItemResult]
  /// The sums of the `points` scorer, `start` included.
  package var earned: Rational
  package var max: Rational
  /// Nil for a worked example.
  package var round: String?
  package var department: String

  package init(
    checklist: Checklist, items: [ItemResult], earned: Rational, max: Rational, round: String? = nil,
    department: String = ChecklistExample.defaultDepartment
  ) {
    self.checklist = checklist
    self.round = round
    self.department = department
    self.items = items
    self.earned = earned
    self.max = max
  }
}

/// The scorers that a command knows, by name.
package struct ScorerList: Sendable {
  private var scorers: [any Scorer]
  /// Those of plugins, looked for only where a name is none of the others.
  private var external: @Sendable () -> [any Scorer]

  package init(_ scorers: [any Scorer], external: @escaping @Sendable () -> [any Scorer] = { [] }) {
    self.scorers = scorers
    self.external = external
  }

  package var names: [String] { (scorers + external()).map(\.name) }

  private func builtIn(for checklist: Checklist) -> (any Scorer)? {
    scorers.first { $0.name == checklist.scorer.name }
  }

  /// One that answers at once, for where sheets are filled in and filed, which wait for no plugin: a stand-in without
  /// a rate for a scorer that is none of Tenken's own.
  package func prompt(for checklist: Checklist) -> any Scorer {
    builtIn(for: checklist) ?? LaterScorer(name: checklist.scorer.name)
  }

  package func scorer(for checklist: Checklist) throws(Failure) -> any Scorer {
    if let found = builtIn(for: checklist) { return found }
    if let found = external().first(where: { $0.name == checklist.scorer.name }) { return found }
    throw Failure(
      .unknownValue,
      Text(
        ja: "チェックリスト「\(checklist.id)」の採点方法「\(checklist.scorer.name)」が見つかりません",
        en: "there is no scorer \"\(checklist.scorer.name)\", which checklist \"\(checklist.id)\" asks for"),
      help: Suggestion.help(for: checklist.scorer.name, among: names))
  }
}

/// Stands in for a scorer that is not asked now.
private struct LaterScorer: Scorer {
  var name: String
  var formula: Text { Text(name) }

  func rate(of sheet: ScorerInput) -> Rational? { nil }
}
