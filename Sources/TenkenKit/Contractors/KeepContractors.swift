package import TenkenCore
import TenkenStore

/// Contractors: when each was last inspected, how many there are, and whether they go on (contract, section 7).
package struct KeepContractors {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Listing: Sendable {
    /// Those alive on the day or on the first day of its fiscal year, in the workspace's order.
    package var contractors: [ContractorStanding]
    /// By department, on the first day of the fiscal year and on the day.
    package var counts: [ContractorCount]
    package var from: Day
  }

  /// - Parameter department: id or name of the one that entrusts them; nil takes all.
  package func list(department name: String? = nil, asOf: Day? = nil) throws(Failure) -> Listing {
    let today = asOf ?? office.today
    return try office.read(asOf: asOf) { reader, workspace in
      let department = try name.map { try office.department($0).id }
      let first = workspace.fiscalYearStart(of: today)
      let inspections = try inspections(reader, workspace)
      let decisions = try reader.all(ContractorDecision.self)
      let contractors = workspace.contractors.filter { contractor in
        (contractor.isAlive(on: today) || contractor.isAlive(on: first))
          && (department == nil || contractor.entrustedBy == department)
      }
      return Listing(
        contractors: contractors.map { contractor in
          let last = inspections[contractor.id]
          return ContractorStanding(
            contractor: contractor, isAlive: contractor.isAlive(on: today),
            year: workspace.fiscalYear(of: today), inspection: last,
            decision: decisions.last { $0.contractor == contractor.id },
            isInspected: last.map { $0.on >= first } ?? false)
        },
        counts: workspace.contractorCounts(from: first, to: today)
          .filter { department == nil || $0.department == department },
        from: first)
    }
  }

  /// By contractor: the latest official sheet, judged.
  private func inspections(
    _ reader: RecordReader, _ workspace: Workspace
  ) throws -> [String: ContractorStanding.Inspection] {
    var found: [String: ContractorStanding.Inspection] = [:]
    for round in try reader.rounds().map(\.round) where round.state != .cancelled {
      let asked = workspace.contractors.map(\.id).filter(round.departments.contains)
      if asked.isEmpty { continue }
      let scoring = try RoundScoring(office, reader, workspace, round)
      for pin in round.checklists {
        let counted = scoring.counted(pin.checklist)
        if counted.isDisjoint(with: asked) { continue }
        let checklist = try office.pinned(pin.checklist, of: round, reader)
        let scorer = try office.scorers.scorer(for: checklist)
        for contractor in asked where counted.contains(contractor) {
          let judged = try scoring.score(of: contractor, on: checklist, by: scorer)
          guard let sheet = judged.sheet, sheet.sheet.date >= found[contractor]?.on ?? .first else {
            continue
          }
          found[contractor] = ContractorStanding.Inspection(
            round: round.id, checklist: checklist.id, on: sheet.sheet.date,
            isAccepted: sheet.state == .accepted, rate: judged.score?.rate, band: judged.score?.band)
        }
      }
    }
    return found
  }

  package struct Decided: Sendable {
    package var decision: ContractorDecision
    package var warnings: [Diagnostic]
  }

  /// Decides whether a contractor goes on. A later decision takes the place of an earlier one; both stay in the
  /// record.
  package func decide(
    _ name: String, _ kind: ContractorDecision.Kind, note: String?
  ) throws(Failure) -> Decided {
    let contractors = office.workspace.contractors
    let contractor: Department
    do throws(Failure) {
      contractor = try office.department(name, among: contractors)
    } catch {
      throw Failure(
        .noDepartment, Text(ja: "外部委託先「\(name)」はありません", en: "there is no contractor \"\(name)\""),
        help: Suggestion.help(for: name, among: contractors.map(\.id))
          ?? Text(ja: "tenken.yaml の contractors に書いてください", en: "name it under `contractors` in tenken.yaml"))
    }
    let standing = try list().contractors.first { $0.contractor.id == contractor.id }
    var warnings: [Diagnostic] = []
    if !(standing?.isInspected ?? false) {
      warnings.append(
        Diagnostic(
          .incomplete, .warning,
          Text(
            ja: "外部委託先「\(contractor.id)」は今年度まだ点検されていません",
            en: "contractor \"\(contractor.id)\" has not been inspected in this fiscal year"),
          help: Text(ja: "点検票を提出してから判断してください", en: "submit its sheet before deciding")))
    }
    let today = office.today
    let decision = try office.write { writer in
      let decision = ContractorDecision(
        id: writer.reader.next("D", after: try writer.reader.all(ContractorDecision.self).map(\.id)),
        contractor: contractor.id, year: office.workspace.fiscalYear(of: today), kind: kind,
        by: office.surroundings.by, on: today, round: standing?.inspection?.round, note: note)
      try writer.file(decision, .decisionChanged, reason: "decided")
      return decision
    }
    return Decided(decision: decision, warnings: warnings)
  }
}
