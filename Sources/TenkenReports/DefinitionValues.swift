import TenkenCore
import TenkenPlugin

/// The values of a definition's keys as people read them; blank where there is none.
struct DefinitionValues {
  let context: ReportContext

  /// Two values as the reader's language has them. Where they differ in another one only, that one is shown.
  func pair(_ values: (DefinitionValues) -> (before: String, after: String)) -> (
    before: String, after: String
  ) {
    let shown = values(self)
    if shown.before != shown.after { return shown }
    for language in Language.allCases where language != context.language {
      var other = context
      other.language = language
      let translated = values(DefinitionValues(context: other))
      if translated.before != translated.after {
        return ("[\(language.rawValue)] " + translated.before, "[\(language.rawValue)] " + translated.after)
      }
    }
    return shown
  }

  func text(_ text: Text?) -> String { text.map { context.text($0) } ?? "" }

  func value(of key: ChecklistKey, in checklist: Checklist) -> String {
    switch key {
    case .checklist: checklist.id
    case .family: checklist.family
    case .version: checklist.version
    case .title: text(checklist.title)
    case .method: text(checklist.method)
    case .scorer:
      checklist.scorer.config == .object([])
        ? checklist.scorer.name : "\(checklist.scorer.name) \(checklist.scorer.config.compact)"
    case .bands:
      context.list(checklist.bands.map { "\(text($0.name)) \($0.from.shown(decimals: 6))" })
    case .bandsBy: checklist.bandsBy.rawValue
    case .missing: checklist.missing.rawValue
    case .notApplicable: checklist.notApplicable.rawValue
    case .start: checklist.start.shown(decimals: 2)
    }
  }

  func value(of key: SectionKey, in section: Section?) -> String {
    switch key {
    case .title: text(section?.title)
    case .weight: section?.weight.shown(decimals: 6) ?? ""
    }
  }

  func value(of key: ItemKey, in item: Item?) -> String {
    guard let item else { return "" }
    return switch key {
    case .edition: String(item.edition)
    case .was: context.list(item.was)
    case .ask: text(item.ask)
    case .hint: text(item.hint)
    case .guide: context.list(item.guide.map { context.labelled($0.answer, text($0.text)) })
    case .answer: text(item.answer.term)
    case .marks, .levels, .choices, .target, .steps: details(of: item.answer)
    case .max: item.max.shown(decimals: 2)
    case .weight: item.weight.shown(decimals: 6)
    case .scored: item.scored ? "true" : "false"
    case .critical: importance(item.importance)
    case .notApplicable: text(item.notApplicable.term)
    case .comment: item.comment.rawValue
    case .evidence: item.evidence.rawValue
    case .themes: context.list(item.themes)
    case .responsible: item.responsible.rawValue
    case .deadline: item.deadline.map { "\($0)" } ?? ""
    case .column: text(item.column)
    case .only: if case .only(let ids) = item.scope { context.names(of: ids) } else { "" }
    case .except: if case .except(let ids) = item.scope { context.names(of: ids) } else { "" }
    case .when: item.condition.map { "\($0.item) = \($0.written)" } ?? ""
    case .fix: item.fix.map(rule) ?? ""
    }
  }

  private func details(of answer: AnswerKind) -> String {
    switch answer {
    case .mark(let shares):
      context.list(Mark.allCases.map { "\($0.rawValue) \(shares[$0].shown(decimals: 6))" })
    case .level(let from, let to): "\(from)–\(to)"
    case .choice(let choices):
      context.list(choices.map { "\(text($0.name)) \($0.points.shown(decimals: 2))" })
    case .count(let target): target.map(String.init) ?? ""
    case .steps(let steps): context.list(steps.map { text($0.name) })
    case .points, .yesNo, .done, .number, .text: ""
    }
  }

  private func importance(_ importance: Item.Importance) -> String {
    switch importance {
    case .normal: "false"
    case .critical: "true"
    case .gate: "gate"
    }
  }

  private func rule(_ rule: DueRule) -> String {
    let base = rule.base == .roundEnd ? ["round-end"] : []
    return context.list(
      [rule.severity?.rawValue].compactMap { $0 } + [span(rule.within)] + base
        + (rule.roll == .next ? [] : [rule.roll.rawValue]))
  }

  private func span(_ span: DueRule.Span) -> String {
    switch span {
    case .businessDays(let count): context.text(ja: "\(count)営業日", en: "\(count) business days")
    case .days(let count): context.text(ja: "\(count)日", en: "\(count) days")
    case .weeks(let count): context.text(ja: "\(count)週", en: "\(count) weeks")
    case .months(let count): context.text(ja: "\(count)か月", en: "\(count) months")
    }
  }
}
