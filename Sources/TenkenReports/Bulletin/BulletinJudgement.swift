package import TenkenCore

/// The judgement that a campaign's letter passes on all departments together (`docs/bulletin.md`).
///
/// It goes by the share that all points earned have of all points that could be, over every checklist of the round
/// and every department with a counted sheet.
package enum BulletinJudgement: String, Sendable, Hashable, CaseIterable {
  case full
  case nearlyFull = "nearly-full"
  case mostlyGood = "mostly-good"
  case needsWork = "needs-work"

  /// The least share, from 0 to 1.
  package var from: Rational {
    switch self {
    case .full: .one
    case .nearlyFull: Rational(95, over: 100)
    case .mostlyGood: Rational(80, over: 100)
    case .needsWork: .zero
    }
  }

  /// Nil where there are no points to judge by.
  package init?(of scores: RoundScores) {
    guard let share = scores.shareOfPoints else { return nil }
    let reached = Self.allCases.first { share >= $0.from } ?? .needsWork
    // A critical item under full points is no small loss, whatever the sum says.
    self = scores.hasCriticalFinding && reached != .needsWork ? .mostlyGood : reached
  }
}

extension RoundScores {
  private var judged: [Score] { checklists.flatMap(\.departments).compactMap(\.score) }

  /// Points earned over points that could be; nil where there are none.
  var shareOfPoints: Rational? {
    let max = judged.map(\.max).sum()
    return max > .zero ? judged.map(\.earned).sum() / max : nil
  }

  fileprivate var hasCriticalFinding: Bool { judged.contains { !$0.failedCritical.isEmpty } }
}
