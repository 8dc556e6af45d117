package import TenkenCore

/// The scorers that come with Tenken, in the order of the documentation.
package enum BuiltInScorers {
  package static let all: [any Scorer] = [
    PointsScorer(), WeightedScorer(), SectionsScorer(), PassCountScorer(), WeightedPassScorer(),
    AllOrNothingScorer(), MaturityScorer(),
  ]
}
