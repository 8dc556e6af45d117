/// How grave a finding is (contract, section 4).
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case minor, major, critical

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .minor: 0
    case .major: 1
    case .critical: 2
    }
  }
}
