import TenkenCore
import TenkenPlugin

/// The keys that every output with a score shares, in the order of contract section 4; all null or empty where
/// there is no score.
extension Score? {
  var members: [JSON.Member] {
    [
      JSON.Member("earned", .figure(self?.earned.double)),
      JSON.Member("max", .figure(self?.max.double)),
      JSON.Member("rate", .figure(self?.rate?.double)),
      JSON.Member("band", .text(self?.band?.id)),
      JSON.Member("coverage", self?.coverage.json ?? .null),
      JSON.Member("failedCritical", .strings(self?.failedCritical ?? [])),
      JSON.Member("blockedBy", .strings(self?.blockedBy ?? [])),
    ]
  }
}

extension Score.Coverage {
  var json: JSON {
    [
      "answered": .integer(answered), "notApplicable": .integer(notApplicable), "missing": .integer(missing),
    ]
  }
}

extension ItemResult {
  var json: JSON {
    [
      "item": .string(item.id), "outcome": .string(outcome.rawValue), "earned": .figure(earned?.double),
      "max": .figure(max?.double), "finding": .text(finding?.rawValue),
    ]
  }
}
