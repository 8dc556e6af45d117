/// Answers to a checklist and the score that they must give: test, documentation and specification at once
/// (contract, section 2).
package struct ChecklistExample: Sendable {
  /// Where the example begins.
  package var place: Place
  /// What it shows.
  package var title: Text
  /// The inspected department, for items that are asked of some only.
  package var department: String
  package var answers: [SheetInput.Entry]
  package var score: ExpectedScore
  package var coverage: ExpectedCoverage?
  /// All findings; nil where the example does not say.
  package var findings: [ExpectedFinding]?

  package static let defaultDepartment = "example"

  package init(
    place: Place, title: Text, department: String = defaultDepartment, answers: [SheetInput.Entry],
    score: ExpectedScore = ExpectedScore(), coverage: ExpectedCoverage? = nil,
    findings: [ExpectedFinding]? = nil
  ) {
    self.place = place
    self.title = title
    self.department = department
    self.answers = answers
    self.score = score
    self.coverage = coverage
    self.findings = findings
  }

  /// Figures that the score must have, each with its place; nil is not looked at.
  package struct ExpectedScore: Sendable {
    package var earned: Located<Rational>?
    package var max: Located<Rational>?
    package var rate: Located<ExpectedRate>?
    package var band: Located<String>?

    package init(
      earned: Located<Rational>? = nil, max: Located<Rational>? = nil, rate: Located<ExpectedRate>? = nil,
      band: Located<String>? = nil
    ) {
      self.earned = earned
      self.max = max
      self.rate = rate
      self.band = band
    }
  }

  package enum ExpectedRate: Sendable, Hashable {
    /// No rate, as where the maximum is 0.
    case none
    /// `19/20`, exactly.
    case fraction(Rational)
    /// `0.95`: a decimal that the rate must equal when rounded to six digits.
    case decimal(Rational)

    package func matches(_ rate: Rational?) -> Bool {
      switch self {
      case .none: rate == nil
      case .fraction(let expected): rate == expected
      case .decimal(let expected): rate?.rounded(decimals: 6) == expected.rounded(decimals: 6)
      }
    }
  }

  /// How many scored items were answered, not applicable and missing.
  package struct ExpectedCoverage: Sendable {
    package var answered: Located<Int>?
    package var notApplicable: Located<Int>?
    package var missing: Located<Int>?

    package init(
      answered: Located<Int>? = nil, notApplicable: Located<Int>? = nil, missing: Located<Int>? = nil
    ) {
      self.answered = answered
      self.notApplicable = notApplicable
      self.missing = missing
    }
  }

  package struct ExpectedFinding: Sendable {
    package var item: Located<String>
    package var severity: Severity

    package init(item: Located<String>, severity: Severity) {
      self.item = item
      self.severity = severity
    }
  }
}
