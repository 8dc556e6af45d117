/// An audit of a department (監査): twice a fiscal year, by the audit department (contract, section 7).
package struct Audit: Sendable, Hashable {
  package var id: String
  package var department: String
  package var half: FiscalHalf
  package var auditor: String
  package var plannedOn: Day
  /// When it was held; nil while it is only planned.
  package var on: Day?
  package var recordedBy: String?
  /// What was noted besides findings.
  package var note: String?
  /// Empty where all conforms.
  package var findings: [Finding]

  package init(id: String, department: String, half: FiscalHalf, auditor: String, plannedOn: Day) {
    self.id = id
    self.department = department
    self.half = half
    self.auditor = auditor
    self.plannedOn = plannedOn
    findings = []
  }

  package var isHeld: Bool { on != nil }

  /// What an audit answers, from the best to the worst.
  package enum Result: String, Sendable, Hashable, CaseIterable, Comparable {
    case conforming, observation, minor, major

    package static func < (left: Result, right: Result) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// How severe the fix is that it opens; nil where it opens none.
    package var severity: Severity? {
      switch self {
      case .conforming, .observation: nil
      case .minor: .minor
      case .major: .major
      }
    }

    /// The result that a word names.
    package init?(word: String) {
      switch word.folded {
      case "conforming", "適合": self = .conforming
      case "observation", "観察", "観察事項": self = .observation
      case "minor", "軽微", "軽微な不適合": self = .minor
      case "major", "重大", "重大な不適合": self = .major
      default: return nil
      }
    }
  }

  package struct Finding: Sendable, Hashable {
    /// Not ``Result/conforming``.
    package var result: Result
    package var text: String
    /// The fix that it opened.
    package var fix: String?

    package init(result: Result, text: String, fix: String? = nil) {
      self.result = result
      self.text = text
      self.fix = fix
    }
  }

  /// The worst of its findings; nil until it is held.
  package var result: Result? { isHeld ? findings.map(\.result).max() ?? .conforming : nil }

  /// Planned for a day that is past, and not held.
  package func isLate(on today: Day) -> Bool { !isHeld && today > plannedOn }
}

/// One of the two halves of a fiscal year.
package struct FiscalHalf: Sendable, Hashable, Comparable {
  /// Named by the year in which the fiscal year begins.
  package var year: Int
  /// 1 or 2.
  package var half: Int

  package init(year: Int, half: Int) { (self.year, self.half) = (year, half) }

  package static func < (left: FiscalHalf, right: FiscalHalf) -> Bool {
    (left.year, left.half) < (right.year, right.half)
  }
}

extension Workspace {
  /// First and last day of a half: six months from the fiscal year's first day, and the six after them.
  package func days(of half: FiscalHalf) -> ClosedRange<Day> {
    let start = fiscalYearStart.in(year: half.year)
    let middle = start.adding(months: 6)
    if half.half == 1 { return start...max(start, middle.adding(days: -1)) }
    return middle...max(middle, fiscalYearStart.in(year: half.year + 1).adding(days: -1))
  }

  package func half(of day: Day) -> FiscalHalf {
    let first = FiscalHalf(year: fiscalYear(of: day), half: 1)
    return days(of: first).contains(day) ? first : FiscalHalf(year: first.year, half: 2)
  }

  /// The departments that are audited on their own: alive on a day, and no member of a group that is.
  package func audited(on day: Day) -> [Department] {
    let alive = departments.filter { $0.isAlive(on: day) }
    let members = Set(alive.flatMap(\.members))
    return alive.filter { !members.contains($0.id) }
  }
}
