/// One thing to look at: a question, how it is answered, and what the answer earns.
package struct Item: Sendable, Hashable {
  /// Stable for ever; unique in the checklist.
  package var id: String
  /// Raised when the meaning changes: other editions are not comparable.
  package var edition: Int
  /// Earlier ids of the same item.
  package var was: [String]
  package var ask: Text
  package var hint: Text?
  package var guide: [GuideLine]
  package var answer: AnswerKind
  /// The most it can earn; 0 or above.
  package var max: Rational
  /// Above 0.
  package var weight: Rational
  /// False: recorded and shown, never scored, never a finding.
  package var scored: Bool
  package var importance: Importance
  package var notApplicable: NotApplicableRule
  package var comment: CommentRule
  package var evidence: EvidenceRule
  package var themes: [String]
  package var responsible: Responsible
  package var deadline: MonthDay?
  /// What heads its column in the progress matrix; neighbours with the same head share a column.
  package var column: Text?
  package var scope: Scope
  package var condition: Condition?
  /// Overrides the workspace's rules of due dates.
  package var fix: DueRule?

  package init(
    id: String, edition: Int = 1, was: [String] = [], ask: Text, hint: Text? = nil, guide: [GuideLine] = [],
    answer: AnswerKind = .points, max: Rational? = nil, weight: Rational = .one, scored: Bool = true,
    importance: Importance = .normal, notApplicable: NotApplicableRule = .withReason,
    comment: CommentRule = .optional, evidence: EvidenceRule = .none, themes: [String] = [],
    responsible: Responsible = .department, deadline: MonthDay? = nil, column: Text? = nil,
    scope: Scope = .everyone, condition: Condition? = nil, fix: DueRule? = nil
  ) {
    self.id = id
    self.edition = edition
    self.was = was
    self.ask = ask
    self.hint = hint
    self.guide = guide
    self.answer = answer
    self.max = max ?? answer.defaultMax
    self.weight = weight
    self.scored = scored && answer.isScored
    self.importance = importance
    self.notApplicable = notApplicable
    self.comment = comment
    self.evidence = evidence
    self.themes = themes
    self.responsible = responsible
    self.deadline = deadline
    self.column = column
    self.scope = scope
    self.condition = condition
    self.fix = fix
  }

  /// What earns how much, shown while filling in.
  package struct GuideLine: Sendable, Hashable {
    package var answer: String
    package var text: Text

    package init(answer: String, text: Text) {
      self.answer = answer
      self.text = text
    }
  }

  package enum Importance: Sendable, Hashable {
    case normal
    case critical
    /// Under full points or unanswered, the sheet has no rate.
    case gate
  }

  package enum NotApplicableRule: String, Sendable, Hashable, CaseIterable {
    case allowed
    /// The reason is the comment.
    case withReason = "with-reason"
    case forbidden
  }

  package enum CommentRule: String, Sendable, Hashable, CaseIterable {
    case optional
    case requiredOnFinding = "required-on-finding"
  }

  package enum EvidenceRule: String, Sendable, Hashable, CaseIterable {
    case none, optional
    case requiredOnFinding = "required-on-finding"
    case required
  }

  package enum Responsible: String, Sendable, Hashable, CaseIterable {
    case department, secretariat
  }

  /// Which departments are asked; names the inspected department itself, never its members or predecessors.
  package enum Scope: Sendable, Hashable {
    case everyone
    case only([String])
    case except([String])

    package func includes(_ department: String) -> Bool {
      switch self {
      case .everyone: true
      case .only(let ids): ids.contains(department)
      case .except(let ids): !ids.contains(department)
      }
    }
  }
}
