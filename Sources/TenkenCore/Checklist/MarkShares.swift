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
