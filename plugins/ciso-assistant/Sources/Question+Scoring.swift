import TenkenCore
import TenkenImporting

extension Question {
  /// The choices that are answers; what means "not applicable" is Tenken's own answer.
  var answers: [Choice] { choices.filter { !$0.isNotApplicable } }

  /// Some choice earns or costs something. Of several choices those that are left away earn nothing, so there one
  /// must earn.
  var isScored: Bool {
    answers.contains { kind == .uniqueChoice ? points(of: $0) != .zero : points(of: $0) > .zero }
  }

  /// As the choices add to the score; where none does, by what they make the result: 1, ½ or 0.
  func points(of choice: Choice) -> Rational {
    if choices.contains(where: { $0.score != nil }) { return choice.score ?? .zero }
    switch choice.result {
    case "compliant", "true": return .one
    case "partially_compliant": return Rational(1, over: 2)
    default: return .zero
    }
  }

  /// The names of ``answers``, no two of which may be typed alike.
  var choiceNames: [ForeignText] {
    var taken = Set(answers.indices.map { "c\($0 + 1)" })
    return answers.map { choice in
      var name = choice.name
      var number = 2
      while !taken.isDisjoint(with: name.texts.map(\.folded)) {
        name = choice.name.map { "\($1) (\(number))" }
        number += 1
      }
      taken.formUnion(name.texts.map(\.folded))
      return name
    }
  }
}
