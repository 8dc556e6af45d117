import TenkenCore

/// What the rows of one item say.
struct FormItemAnswer {
  var item: Located<String>
  /// Of the answer, for what is wrong with it.
  var place: Place
  var answer: Located<String>?
  /// Of steps, or of how many, in the order of the rows; only those that say something.
  var parts: [(id: String, word: Located<String>)] = []
  var reason: Located<String>?
  var comment: Located<String>?
  var evidence: Located<String>?
  var fixed: Day?

  init(_ item: Located<String>) {
    self.item = item
    place = item.place
  }

  /// The answer, and what contradicts itself in it.
  func read() -> (answer: Answer, problem: Diagnostic?) {
    var said = Answer(typed, comment: comment?.value, evidence: names, fixed: fixed)
    guard let reason else { return (said, nil) }
    if let stated = statedBesideReason {
      return (
        said,
        Diagnostic(
          .contradiction, at: reason.place,
          Text(
            ja: "回答「\(stated)」があるのに、対象外の理由も書かれています",
            en: "answered \"\(stated)\", and yet there is a reason why it is not applicable"),
          help: Text(ja: "どちらかを消してください", en: "remove one of the two"))
      )
    }
    let isWord = Self.meansYes(reason.value)
    if said.typed == nil || !parts.isEmpty {
      let isNotApplicable = AnswerWords.notApplicable.contains(reason.value.folded)
      said.typed = .word(answer?.value ?? (isNotApplicable ? reason.value : "n/a"))
    }
    let texts = [isWord ? nil : reason.value, comment?.value].compactMap { $0 }
    said.comment = texts.isEmpty ? nil : texts.joined(separator: "\n")
    return (said, nil)
  }

  /// An answer that is more than "not applicable".
  private var statedBesideReason: String? {
    let words =
      [answer?.value].compactMap { $0 } + parts.filter { $0.id != FormRowID.whole }.map(\.word.value)
    return words.first { !AnswerWords.notApplicable.contains($0.folded) }
  }

  /// Where people tick the box instead of giving the reason.
  private static func meansYes(_ reason: String) -> Bool {
    let folded = reason.folded
    return AnswerWords.notApplicable.contains(folded) || AnswerWords.isPlainlyDone(folded)
      || ["○", "〇", "◯", "o", "yes", "y", "はい"].contains(folded)
  }

  private var typed: Answer.Typed? {
    if let whole = parts.first(where: { $0.id == FormRowID.whole }) {
      guard let answer else { return reason == nil ? .word("/\(whole.word.value)") : nil }
      let isWhole =
        AnswerWords.notApplicable.contains(answer.value.folded) || answer.value.folded.contains("/")
      return .word(isWhole ? answer.value : "\(answer.value)/\(whole.word.value)")
    }
    if let answer { return .word(answer.value) }
    return parts.isEmpty ? nil : .steps(parts.map { Answer.Step(id: $0.id, word: $0.word.value) })
  }

  /// Names of files, one a line or with `;`, `,` or 、 between.
  private var names: [Evidence] {
    (evidence?.value ?? "").split { $0.isNewline || ";,、；，".contains($0) }.map(\.trimmed)
      .filter { !$0.isEmpty }.map { Evidence(name: $0) }
  }
}
