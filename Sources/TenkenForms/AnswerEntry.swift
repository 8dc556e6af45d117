import TenkenCore
import TenkenTables

/// How the answer to an item, or to a part of one, is typed into a cell.
enum AnswerEntry: Hashable {
  /// One of several words; where it is not strict, something else is possible too, as the day for `done`.
  case words([String], isStrict: Bool)
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  case free

  /// More is never counted.
  private static let most = 999_999

  /// Of an item's own row; nil where only its parts are answered.
  init?(_ item: Item, _ language: Language) {
    let notApplicable = item.notApplicable == .forbidden ? [] : [AnswerPhrase.notApplicable.in(language)]
    switch item.answer {
    case .points: self = .decimal(0...item.max.double)
    case .mark: self = .words(Mark.allCases.map(\.rawValue) + notApplicable, isStrict: true)
    case .yesNo:
      self = .words(
        [true, false].map { AnswerPhrase.yesNo($0).in(language) } + notApplicable, isStrict: true)
    case .level(let from, let to): self = .whole(from...to)
    case .choice(let choices):
      self = .words(AnswerPhrase.words(of: choices, language) + notApplicable, isStrict: true)
    case .count(let target?): self = .whole(0...max(target, Self.most))
    case .count(nil): self = .free
    case .steps: return nil
    case .done:
      self = .words(
        [true, false].map { AnswerPhrase.done($0).in(language) } + notApplicable, isStrict: false)
    case .number, .text: self = .free
    }
  }

  /// Of a part's row.
  init(part: String, _ language: Language) {
    if part == FormRowID.whole {
      self = .whole(1...Self.most)
    } else {
      let words = [AnswerPhrase.done(true), AnswerPhrase.done(false), AnswerPhrase.notApplicable]
      self = .words(words.map { $0.in(language) }, isStrict: false)
    }
  }

  /// What the spreadsheet says where something else is typed.
  var refusal: Text {
    switch self {
    case .words(let words, isStrict: true):
      let list = words.joined(separator: ", ")
      return Text(ja: "一覧から選んでください: \(list)", en: "Choose one of the list: \(list)")
    case .words(_, isStrict: false):
      return Text(
        ja: "一覧から選ぶか、済んだ日を入力してください", en: "Choose from the list, or enter the day on which it was done")
    case .whole(let range):
      return Text(
        ja: "\(range.lowerBound)～\(range.upperBound)の整数を入力してください",
        en: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .decimal(let range):
      let top = Rational(Int(range.upperBound))
      let shown = top.double == range.upperBound ? top.description : range.upperBound.description
      return Text(
        ja: "0～\(shown)の点数を入力してください。対象外のときは「対象外の理由」に書きます",
        en: "Enter points from 0 to \(shown); where it does not apply, say why in the next column")
    case .free: return Text("")
    }
  }
}

/// Answers in the words of a form's language.
enum AnswerPhrase {
  static let notApplicable = Text(ja: "対象外", en: "n/a")

  static func yesNo(_ value: Bool) -> Text {
    value ? Text(ja: "はい", en: "yes") : Text(ja: "いいえ", en: "no")
  }

  static func done(_ value: Bool) -> Text {
    value ? Text(ja: "済", en: "done") : Text(ja: "未", en: "not yet")
  }

  /// The names of choices; their ids where two have one name.
  static func words(of choices: [AnswerKind.Choice], _ language: Language) -> [String] {
    let names = choices.map { $0.name.in(language) }
    return Set(names.map(\.folded)).count == names.count ? names : choices.map(\.id)
  }

  /// What a typed answer means; what cannot be read stands as typed.
  static func phrase(_ typed: Answer.Typed, to item: Item, _ language: Language) -> String {
    let written: String =
      switch typed {
      case .word(let word): word
      case .steps(let steps): steps.map { "\($0.id): \($0.word)" }.joined(separator: ", ")
      }
    guard let value = try? AnswerReader(item).read(typed) else { return written }
    switch (value, item.answer) {
    case (.notApplicable, _): return notApplicable.in(language)
    case (.yesNo(let value), _): return yesNo(value).in(language)
    case (.done(let value), _): return AnswerWords.isPlainlyDone(written) ? done(value).in(language) : written
    case (.choice(let id), .choice(let choices)):
      return choices.first { $0.id == id }?.name.in(language) ?? id
    case (.steps(let states), .steps(let steps)):
      return zip(steps, states).map { step, state in
        "\(step.name.in(language)): \(self.state(state).in(language))"
      }.joined(separator: language == .ja ? "、" : ", ")
    case (.text, _), (.number, _): return written
    default: return value.canonical
    }
  }

  private static func state(_ state: AnswerValue.StepState) -> Text {
    switch state {
    case .done: done(true)
    case .notYet: done(false)
    case .notApplicable: notApplicable
    }
  }
}
