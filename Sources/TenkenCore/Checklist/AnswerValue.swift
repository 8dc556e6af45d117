/// What a typed answer means.
package enum AnswerValue: Sendable, Hashable {
  case notApplicable
  case points(Rational)
  case mark(Mark)
  case yesNo(Bool)
  case done(Bool)

  /// The one spelling of it, as written in data and compared by conditions.
  package var canonical: String {
    switch self {
    case .notApplicable: "n/a"
    case .points(let value): value.description
    case .mark(let mark): mark.rawValue
    case .yesNo(let value): value ? "yes" : "no"
    case .done(let value): value ? "done" : "not yet"
    }
  }

  /// The points it is worth on an item; nil for an answer that is not applicable.
  package func earned(on item: Item) -> Rational? {
    switch self {
    case .notApplicable:
      return nil
    case .points(let value):
      return value
    case .mark(let mark):
      guard case .mark(let shares) = item.answer else { return nil }
      return shares[mark] * item.max
    case .yesNo(let value), .done(let value):
      return value ? item.max : .zero
    }
  }
}
