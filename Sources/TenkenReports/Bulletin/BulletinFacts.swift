package import TenkenCore

/// What the news sheet of a campaign is made of.
package struct BulletinFacts: Sendable {
  package var scores: RoundScores
  package var comparison: RoundComparison
  /// Those that hold a finding of the round.
  package var fixes: [Fix]
  /// Meant for publication, in the workspace's order of departments.
  package var remarks: [PublishedRemark]
  package var issue: Issue

  package init(
    scores: RoundScores, comparison: RoundComparison, fixes: [Fix], remarks: [PublishedRemark], issue: Issue
  ) {
    self.scores = scores
    self.comparison = comparison
    self.fixes = fixes
    self.remarks = remarks
    self.issue = issue
  }

  /// A remark, and the sheet that makes it.
  package struct PublishedRemark: Sendable, Hashable {
    package var remark: Remark
    package var sheet: SheetKey

    package init(_ remark: Remark, of sheet: SheetKey) {
      self.remark = remark
      self.sheet = sheet
    }
  }

  /// What one issue states of itself.
  package struct Issue: Sendable, Hashable {
    /// From 1; nil where issues are not numbered.
    package var number: Int?
    package var date: Day
    /// Nil for the organisation.
    package var issuer: String?
    /// The secretariat's own paragraphs.
    package var note: [String]

    package init(number: Int? = nil, date: Day, issuer: String? = nil, note: [String] = []) {
      self.number = number
      self.date = date
      self.issuer = issuer
      self.note = note
    }
  }
}
