import TenkenCore
import TenkenPlugin

extension ReportContext {
  /// The facts of a report: the organisation first, what is particular to it, then day and journal. What there is
  /// nothing to say of, as outside a workspace, is left out.
  func facts(_ particular: [Report.Fact] = []) -> [Report.Fact] {
    ([fact(Terms.organisation, text(workspace.organisation))] + particular + [
      fact(Terms.day, text(of: asOf)), fact(Terms.journal, String(head.prefix(16))),
    ]).filter { !$0.value.isEmpty }
  }

  /// What is particular to a report on the scores of a round: by what they were made, and how much was answered.
  func facts(of scores: RoundScores) -> [Report.Fact] {
    [roundFact(scores.round)]
      + scores.checklists.flatMap {
        [checklistFact($0.checklist), scorerFact($0.scorer), coverageFact($0.coverage)]
      }
  }

  func fact(_ label: Text, _ value: String) -> Report.Fact { Report.Fact(text(label), value) }

  /// Id, title and days: `2008-1「第1回」（2008-07-22(火)～2008-07-24(木)）`.
  func roundFact(_ round: Round) -> Report.Fact {
    let (from, to) = (text(of: round.from), text(of: round.to))
    let title = round.title.map { text(ja: "「\(text($0))」", en: " \"\(text($0))\"") } ?? ""
    return fact(Terms.round, round.id + title + text(ja: "（\(from)～\(to)）", en: ", \(from) to \(to)"))
  }

  func checklistFact(_ checklist: Checklist) -> Report.Fact {
    let (title, id, version) = (text(checklist.title), checklist.id, checklist.version)
    return fact(
      Terms.checklist, title + text(ja: "（\(id)、第\(version)版）", en: " (\(id), version \(version))"))
  }

  func scorerFact(_ scorer: any Scorer) -> Report.Fact {
    fact(Terms.scorer, scorer.name + inParentheses(text(scorer.formula)))
  }

  func coverageFact(_ coverage: Score.Coverage) -> Report.Fact {
    let parts = [
      (Outcome.answered, coverage.answered), (.notApplicable, coverage.notApplicable),
      (.missing, coverage.missing),
    ]
    return fact(Terms.coverage, list(parts.map { "\(text($0.0.term)) \($0.1)" }))
  }

  /// The name of a file, and what is wrong with it where something is.
  func evidence(_ name: String, _ state: EvidenceState) -> String {
    switch state {
    case .kept: name
    case .changed: name + inParentheses(text(ja: "内容が変わっています", en: "changed"))
    case .missing: name + inParentheses(text(ja: "ファイルがありません", en: "file missing"))
    case .removed: name + inParentheses(text(ja: "削除済", en: "removed"))
    }
  }
}
