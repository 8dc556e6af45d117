package import TenkenCore
package import TenkenStore

/// The registers of risks as they stand, with what rounds answered about them (contract, section 7).
package struct ListRisks {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Which are wanted; nil takes all.
  package struct Request: Sendable {
    /// With the risks of those that went into it.
    package var department: String?
    package var residualOnly = false
    package var standing: Risk.Standing?
    /// Those that the round asks about.
    package var round: String?
    package var asOf: Day?

    package init() {}
  }

  /// In the workspace's order of departments, each in the order of entry.
  package func run(_ request: Request) throws(Failure) -> [FollowedRisk] {
    try office.read(asOf: request.asOf) { reader, workspace in
      var lineage: Set<String>?
      if let name = request.department {
        let id = try office.department(name).id
        lineage = Set(
          Lineage(workspace: workspace).ancestry(of: id, by: request.asOf ?? office.today))
      }
      let round = try request.round.map { try office.round($0, reader).round.id }
      let followUps = try followUps(reader)
      let risks = try reader.all(Risk.self).filter { risk in
        (lineage?.contains(risk.department) ?? true)
          && (!request.residualOnly || risk.standing.isResidual)
          && risk.standing == request.standing ?? risk.standing
          && (round == nil || followUps[risk.id]?.contains { $0.round == round } ?? false)
      }
      let order = Dictionary(
        workspace.ordered(risks.map(\.department)).enumerated().map { ($0.element, $0.offset) },
        uniquingKeysWith: { first, _ in first })
      return risks.enumerated().sorted { left, right in
        (order[left.element.department] ?? 0, left.offset) < (
          order[right.element.department] ?? 0, right.offset
        )
      }.map { FollowedRisk(risk: $0.element, followUps: followUps[$0.element.id] ?? []) }
    }
  }

  package struct Shown: Sendable {
    package var risk: FollowedRisk
    package var history: [JournalEntry]
  }

  package func show(_ id: String, asOf: Day? = nil) throws(Failure) -> Shown {
    try office.read(asOf: asOf) { reader, _ in
      let risk = try office.risk(id, reader)
      return Shown(
        risk: FollowedRisk(risk: risk, followUps: try followUps(reader)[risk.id] ?? []),
        history: try reader.history(of: risk))
    }
  }

  /// By risk: what the rounds that asked `risk-follow-up` have on their official sheets.
  private func followUps(_ reader: RecordReader) throws -> [String: [RiskFollowUp]] {
    var found: [String: [RiskFollowUp]] = [:]
    for round in try reader.rounds().map(\.round) where round.state != .cancelled {
      guard let pin = round.checklists.first(where: { $0.family == RiskFollowUpChecklist.id }) else {
        continue
      }
      let checklist = try office.pinned(pin.checklist, of: round, reader)
      let sheets = try reader.sheets(round: round.id)
      for item in checklist.items {
        guard case .only(let departments) = item.scope else { continue }
        for department in departments where round.departments.contains(department) {
          let sheet = sheets.official(checklist: pin.checklist, department: department)?.sheet
          var followUp = RiskFollowUp(round: round.id, department: department)
          if let answer = sheet?.answers[item.id], case .word(let word)? = answer.typed, let sheet {
            (followUp.answer, followUp.comment) = (word, answer.comment)
            (followUp.by, followUp.on) = (sheet.by, sheet.date)
          }
          found[item.id, default: []].append(followUp)
        }
      }
    }
    return found
  }
}
