/// What a typed answer means.
package enum AnswerValue: Sendable, Hashable {
  case notApplicable
  case points(Rational)
  case mark(Mark)
  case yesNo(Bool)
  case level(Int)
  /// The id of the choice.
  case choice(String)
  case count(Int, of: Int)
  /// One state for each step of the definition, in its order; not all of them not applicable.
  case steps([StepState])
  case done(Bool)
  case number(Rational)
  case text(String)

  package enum StepState: String, Sendable, Hashable {
    case done
    case notYet = "not yet"
    case notApplicable = "n/a"
  }

  /// The one spelling of it, as compared by conditions.
  package var canonical: String {
    switch self {
    case .notApplicable: "n/a"
    case .points(let value), .number(let value): value.description
    case .mark(let mark): mark.rawValue
    case .yesNo(let value): value ? "yes" : "no"
    case .level(let value): String(value)
    case .choice(let id): id
    case .count(let value, let target): "\(value)/\(target)"
    case .steps(let states): states.map(\.rawValue).joined(separator: ";")
    case .done(let value): value ? "done" : "not yet"
    case .text(let value): value.folded
    }
  }

  /// The points it is worth on an item; nil for an answer that is not applicable or cannot earn any.
  package func earned(on item: Item) -> Rational? {
    switch (self, item.answer) {
    case (.points(let value), _): value
    case (.mark(let mark), .mark(let shares)): shares[mark] * item.max
    case (.yesNo(let value), _), (.done(let value), _): value ? item.max : .zero
    case (.level(let value), .level(let from, let to)): Rational(value - from, over: to - from) * item.max
    case (.choice(let id), .choice(let choices)): choices.first { $0.id == id }?.points
    case (.count(let value, let target), _): min(Rational(value, over: target), .one) * item.max
    case (.steps(let states), _):
      Rational(states.count { $0 == .done }, over: states.count { $0 != .notApplicable }) * item.max
    default: nil
    }
  }
}
