/// How an item is answered (contract, section 2).
package enum AnswerKind: Sendable, Hashable {
  /// A number from 0 to the item's maximum, two decimals at most.
  case points
  /// ○ △ ×, each with its share of the maximum (0 to 1).
  case mark(shares: MarkShares)
  case yesNo
  /// A whole number of a scale; earns its place between the ends.
  case level(from: Int, to: Int)
  /// One of several, each with its points, which may be negative.
  case choice([Choice])
  /// So many of a target, which the definition fixes or the answer states.
  case count(target: Int?)
  /// Several things to be done, each of which may not apply.
  case steps([Step])
  /// Done or not yet; a date, a month, or several, say when.
  case done
  /// A measurement; recorded, never scored.
  case number
  /// A remark; recorded, never scored.
  case text

  package struct Choice: Sendable, Hashable {
    package var id: String
    package var name: Text
    package var points: Rational

    package init(id: String, name: Text, points: Rational) {
      self.id = id
      self.name = name
      self.points = points
    }
  }

  package struct Step: Sendable, Hashable {
    package var id: String
    package var name: Text

    package init(id: String, name: Text) {
      self.id = id
      self.name = name
    }
  }

  package static let names = [
    "points", "mark", "yes-no", "level", "choice", "count", "steps", "done", "number", "text",
  ]

  package var name: String {
    switch self {
    case .points: "points"
    case .mark: "mark"
    case .yesNo: "yes-no"
    case .level: "level"
    case .choice: "choice"
    case .count: "count"
    case .steps: "steps"
    case .done: "done"
    case .number: "number"
    case .text: "text"
    }
  }

  /// Whether an answer can earn anything; measurements and remarks cannot.
  package var isScored: Bool { self != .number && self != .text }

  /// `max` where a definition does not say it: 10 for points, the largest of the choices, 1 for the others.
  package var defaultMax: Rational {
    switch self {
    case .points: Rational(10)
    case .choice(let choices): choices.map(\.points).max() ?? .zero
    default: .one
    }
  }

  /// The least that an answer can earn: 0, or the lowest choice.
  package var lowest: Rational {
    if case .choice(let choices) = self { choices.map(\.points).min() ?? .zero } else { .zero }
  }
}
