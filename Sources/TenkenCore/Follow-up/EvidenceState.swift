/// How a file under `evidence/` stands to what the record says of it (contract, section 10).
package enum EvidenceState: String, Sendable, Hashable, CaseIterable {
  case kept
  /// Its bytes are not those that were taken in.
  case changed
  case missing
  /// Taken away by `tenken evidence remove`, which the journal tells.
  case removed

  /// Whether the record says otherwise.
  package var isMismatch: Bool { self == .changed || self == .missing }
}
