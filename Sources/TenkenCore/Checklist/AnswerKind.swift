/// How an item is answered (contract, section 2).
package enum AnswerKind: Sendable, Hashable {
  /// A number from 0 to the item's maximum, two decimals at most.
  case points
  /// ○ △ ×, each with its share of the maximum (0 to 1).
  case mark(shares: MarkShares)
  case yesNo
  /// Done or not yet; a date, a month, or several, say when.
  case done

  package static let names = ["points", "mark", "yes-no", "done"]

  package var name: String {
    switch self {
    case .points: "points"
    case .mark: "mark"
    case .yesNo: "yes-no"
    case .done: "done"
    }
  }

  /// `max` where a definition does not say it: 10 for points, 1 for the others.
  package var defaultMax: Rational { self == .points ? Rational(10) : .one }
}

/// A mark an inspector gives.
package enum Mark: String, Sendable, Hashable, CaseIterable {
  case good = "○"
  case fair = "△"
  case bad = "×"
}

/// What share of the maximum each mark earns; 1, ½ and 0 unless `marks:` says otherwise.
package struct MarkShares: Sendable, Hashable {
  package var good: Rational
  package var fair: Rational
  package var bad: Rational

  package init(good: Rational = .one, fair: Rational = Rational(1, over: 2), bad: Rational = .zero) {
    (self.good, self.fair, self.bad) = (good, fair, bad)
  }

  package subscript(mark: Mark) -> Rational {
    switch mark {
    case .good: good
    case .fair: fair
    case .bad: bad
    }
  }
}
