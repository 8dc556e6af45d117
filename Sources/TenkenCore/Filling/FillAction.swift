/// What a key means outside a line of text (contract, section 10).
package enum FillAction: Character, Sendable, CaseIterable {
  case full = "o"
  case half = "t"
  case zero = "x"
  case notApplicable = "-"
  case comment = "c"
  case evidence = "e"
  case undo = "u"
  case nextUnanswered = "n"
  case search = "/"
  case list = "l"
  case departments = "d"
  case submit = "s"
  case help = "?"
  case quit = "q"

  /// The command of a character: full-width letters and the look-alikes of marks and dashes count too.
  package init?(_ character: Character) {
    let folded = String(character).folded
    if let command = folded.first.flatMap(FillAction.init(rawValue:)), folded.count == 1 {
      self = command
    } else if let mark = AnswerWords.mark(folded) {
      self = mark == .good ? .full : mark == .fair ? .half : .zero
    } else if AnswerWords.notApplicable.contains(folded), folded.count == 1 {
      self = .notApplicable
    } else if folded == "・" {
      // The key of the slash, while kana are typed.
      self = .search
    } else {
      return nil
    }
  }
}
