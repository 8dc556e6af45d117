package import TenkenCore
package import TenkenPlugin
import TenkenReports

/// What became of one submitted sheet.
package struct SubmitReceipt: Sendable {
  package var key: SheetKey
  package var outcome: Outcome
  package var isLate: Bool
  /// Of the sheet as it was stated; nil for a draft.
  package var score: Score?
  package var gaps: [SheetCheck.Gap]
  /// Fixes that changed with it.
  package var fixes: [FixLedger.Change]

  package enum Outcome: String, Sendable, Hashable {
    case submitted
    /// It took the place of a counted sheet.
    case replaced
    /// The same content stands already.
    case unchanged
    /// Incomplete: kept as a draft.
    case draft
  }

  package var json: JSON {
    [
      "round": .string(key.round), "checklist": .string(key.checklist), "department": .string(key.department),
      "role": .string(key.role.rawValue), "outcome": .string(outcome.rawValue), "late": .bool(isLate),
      "earned": .figure(score?.earned.double), "max": .figure(score?.max.double),
      "rate": .figure(score?.rate?.double),
      "findings": .array(
        (score?.findings ?? []).map {
          ["item": .string($0.item.id), "severity": .text($0.finding?.rawValue)]
        }),
      "missing": .array(gaps.map(\.json)),
      "fixes": .array(
        fixes.map {
          [
            "fix": .string($0.fix.id), "change": .string($0.reason.rawValue),
            "state": .string($0.fix.state.rawValue),
            "due": .text($0.fix.due?.description),
          ]
        }),
    ]
  }
}
