/// A round with the official score of every department (contract, sections 3 and 4).
package struct RoundScores: Sendable {
  package var round: Round
  package var checklists: [ChecklistScores]

  package init(round: Round, checklists: [ChecklistScores]) {
    self.round = round
    self.checklists = checklists
  }
}

/// The scores of one checklist of a round, departments in the workspace's order.
package struct ChecklistScores: Sendable {
  package var checklist: Checklist
  package var scorer: any Scorer
  package var departments: [DepartmentScore]

  package init(checklist: Checklist, scorer: any Scorer, departments: [DepartmentScore]) {
    self.checklist = checklist
    self.scorer = scorer
    self.departments = departments
  }

  /// Over the departments that have a sheet; each figure nil where none has it.
  package var mean: (departments: Int, earned: Rational?, rate: Rational?) {
    let scores = departments.compactMap(\.score)
    return (scores.count, Self.mean(scores.map(\.earned)), Self.mean(scores.compactMap(\.rate)))
  }

  package var coverage: Score.Coverage {
    departments.compactMap(\.score?.coverage).reduce(Score.Coverage(), +)
  }

  private static func mean(_ values: [Rational]) -> Rational? {
    values.isEmpty ? nil : values.sum() / Rational(values.count)
  }
}

/// A department's official sheet, judged; without sheet and score where none counts.
package struct DepartmentScore: Sendable {
  package var department: String
  package var sheet: StoredSheet?
  package var score: Score?

  package init(department: String, sheet: StoredSheet? = nil, score: Score? = nil) {
    self.department = department
    self.sheet = sheet
    self.score = score
  }
}

extension [StoredSheet] {
  /// The sheet that gives the official score of a department: the auditor's, else the inspector's, else the
  /// self-assessment, whichever is counted.
  package func official(checklist: String, department: String) -> StoredSheet? {
    let counted = filter {
      $0.state.isCounted && $0.sheet.key.checklist == checklist && $0.sheet.key.department == department
    }
    return Role.byAuthority.lazy.compactMap { role in counted.first { $0.sheet.key.role == role } }.first
  }
}
