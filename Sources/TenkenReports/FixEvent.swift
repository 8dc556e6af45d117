package import TenkenCore

/// Something that happened to a fix, as its history lists it.
package struct FixEvent: Sendable, Hashable {
  package var day: Day
  package var by: String
  package var what: Text
  /// The files that were handed in with it, each with how it stands now.
  package var evidence: [File]

  package init(day: Day, by: String, what: Text, evidence: [File] = []) {
    self.day = day
    self.by = by
    self.what = what
    self.evidence = evidence
  }

  package struct File: Sendable, Hashable {
    package var name: String
    /// 64 hexadecimal digits.
    package var sha256: String
    package var state: EvidenceState

    package init(name: String, sha256: String, state: EvidenceState) {
      self.name = name
      self.sha256 = sha256
      self.state = state
    }
  }
}
