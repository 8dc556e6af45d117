package import TenkenCore
package import TenkenPlugin

extension RoundGap {
  /// As `tenken gap --json` prints it (contract, section 5).
  package var json: JSON {
    ["round": .string(round.id), "checklists": .array(checklists.map(\.json))]
  }
}

extension ChecklistGap {
  fileprivate var json: JSON {
    let mean = mean
    return [
      "checklist": .string(checklist.id),
      "departments": .array(departments.map(\.json)),
      "items": .array(items.map(\.json)),
      "mean": [
        "departments": .integer(mean.departments),
        "selfRate": .figure(mean.selfRate?.double), "inspectorRate": .figure(mean.inspectorRate?.double),
        "difference": .figure(mean.difference?.double), "equal": .figure(mean.equal?.double),
      ],
    ]
  }
}

extension Gap {
  fileprivate var json: JSON {
    let figures = figures
    return [
      "department": .string(department),
      "self": .text(selfState?.rawValue), "inspector": .text(inspectorState?.rawValue),
      "commonItems": .integer(figures.count),
      "selfRate": .figure(figures.selfRate?.double), "inspectorRate": .figure(figures.inspectorRate?.double),
      "difference": .figure(figures.difference?.double), "equal": .figure(figures.equal?.double),
      "overRated": .strings(overRated), "underRated": .strings(underRated),
    ]
  }
}

extension ChecklistGap.ItemGap {
  fileprivate var json: JSON {
    [
      "item": .string(item.id), "departments": .integer(figures.count),
      "selfRate": .figure(figures.selfRate?.double), "inspectorRate": .figure(figures.inspectorRate?.double),
      "difference": .figure(figures.difference?.double), "equal": .figure(figures.equal?.double),
      "overRated": .strings(overRated), "underRated": .strings(underRated),
    ]
  }
}
