/// A change to the answer of one item. It says only what changes, so that what another person wrote beside it stays.
package enum AnswerChange: Sendable, Hashable {
  /// Nil takes the answer away; a comment and evidence stay.
  case typed(Answer.Typed?)
  /// Nil takes the comment away.
  case comment(String?)
  case attach(Evidence)
  /// Back to what stood before, as a whole.
  case restore(Answer)

  package func applied(to answer: Answer) -> Answer {
    var changed = answer
    switch self {
    case .typed(let typed): changed.typed = typed == .word("") ? nil : typed
    case .comment(let comment): changed.comment = comment.flatMap { $0.isBlank ? nil : $0 }
    case .attach(let evidence):
      if !changed.evidence.contains(evidence) { changed.evidence.append(evidence) }
    case .restore(let earlier): changed = earlier
    }
    return changed
  }
}
