package import TenkenCore
import TenkenPlugin
import TenkenStore

/// Changes, closes, reopens and cancels rounds. What a round asks is pinned and never changes.
package struct ChangeRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// What is to be another; nil and empty leave it as it is.
  package struct Request: StatedRound, Sendable {
    package var title: String?
    package var from: Day?
    package var to: Day?
    package var due: Day?
    package var notice: Day?
    package var expect: Expectation?
    package var departments: [String] = []

    package init() {}

    var isEmpty: Bool {
      title == nil && from == nil && to == nil && due == nil && notice == nil && expect == nil
        && departments.isEmpty
    }
  }

  package func change(_ id: String, _ request: Request, reason: String) throws(Failure) -> Round {
    if request.isEmpty {
      throw Failure(
        .missingFlag, Text(ja: "変更する項目がありません", en: "nothing to change was named"),
        help: Text(
          ja: "例: tenken round change \(id) --due 2008-07-31 --reason 延期",
          en: "for example: tenken round change \(id) --due 2008-07-31 --reason postponed"))
    }
    return try write(id, .roundChanged, reason) { round, reader in
      if round.state == .cancelled { throw wrongState(round, .roundChanged) }
      if let title = request.title { round.title = Text(title) }
      if let from = request.from { round.from = from }
      // A due day that followed the round's end follows it on.
      if let to = request.to { (round.to, round.due) = (to, round.due == round.to ? to : round.due) }
      if let due = request.due { round.due = due }
      if let notice = request.notice { round.notice = notice }
      if let expect = request.expect { round.expect = expect }
      if !request.departments.isEmpty { try setDepartments(request.departments, &round, reader) }
      try RoundDays.check(round)
    }
  }

  private func setDepartments(_ names: [String], _ round: inout Round, _ reader: RecordReader) throws {
    var wanted: Set<String> = []
    for name in names { wanted.insert(try office.department(name).id) }
    let answered = try Set(
      (reader.sheets(round: round.id) + reader.drafts(round: round.id)).map(\.sheet.key.department))
    if let lost = round.departments.first(where: { answered.contains($0) && !wanted.contains($0) }) {
      throw Failure(
        .badTransition,
        Text(
          ja: "部署「\(lost)」はすでに回答しているため、実施回から外せません",
          en: "department \"\(lost)\" has answered already and cannot leave the round"),
        help: Text(ja: "--department に「\(lost)」も入れてください", en: "name \"\(lost)\" with --department too"))
    }
    let known = office.workspace.inspected.map(\.id)
    round.departments = known.filter(wanted.contains)
  }

  /// Ends the round. Expected sheets that are missing refuse it, unless that is accepted.
  package func close(_ id: String, incomplete: Bool) throws(Failure) -> Round {
    try write(id, .roundClosed, nil) { round, reader in
      if round.state != .open { throw wrongState(round, .roundClosed) }
      let status = RoundStatus(
        of: round, sheets: try reader.sheets(round: round.id), drafts: try reader.drafts(round: round.id),
        on: office.today)
      let missing = status.sheets.filter(\.isMissing)
      if !missing.isEmpty, !incomplete {
        let list = missing.map { "\($0.key.department) (\($0.key.checklist))" }.joined(separator: ", ")
        throw Failure(
          .badTransition,
          Text(
            ja: "点検票が\(missing.count)件未提出です: \(list)",
            en: "\(missing.count) \(missing.count == 1 ? "sheet is" : "sheets are") missing: \(list)"),
          help: Text(
            ja: "提出を待つか、--incomplete を付けて締め切ってください", en: "wait for them, or close with --incomplete"))
      }
      round.state = .closed
    }
  }

  package func reopen(_ id: String, reason: String) throws(Failure) -> Round {
    try write(id, .roundReopened, reason) { round, _ in
      if round.state != .closed { throw wrongState(round, .roundReopened) }
      round.state = .open
    }
  }

  /// Cancels the round: it stays in the record, but nothing is compared with it. Its untouched fixes are withdrawn.
  package func cancel(_ id: String, reason: String) throws(Failure) -> Round {
    try write(id, .roundCancelled, reason) { round, _ in
      if round.state == .cancelled { throw wrongState(round, .roundCancelled) }
      round.state = .cancelled
    }
  }

  private func write(
    _ id: String, _ kind: EntryKind, _ reason: String?, _ change: (inout Round, RecordReader) throws -> Void
  ) throws(Failure) -> Round {
    try RoleCheck(office).require(.secretariat)
    return try office.write { writer in
      let before = try office.round(id, writer.reader).round
      var round = before
      try change(&round, writer.reader)
      if round == before { return round }
      try writer.append(kind, [JSON.Member("reason", .text(reason)), JSON.Member("round", round.json)])
      if round.state == .cancelled {
        let desk = try SheetDesk(office, writer, round: round.id)
        for pin in round.checklists {
          let checklist = try office.pinned(pin.checklist, of: round, writer.reader)
          for department in round.departments {
            _ = try desk.reconcileFixes(checklist, department: department)
          }
        }
      }
      return round
    }
  }

  private func wrongState(_ round: Round, _ kind: EntryKind) -> Failure {
    let state: Text =
      switch round.state {
      case .open: Text(ja: "受付中です", en: "is open")
      case .closed: Text(ja: "締め切られています", en: "is closed")
      case .cancelled: Text(ja: "取り消されています", en: "is cancelled")
      }
    return Failure(
      .badTransition,
      Text(ja: "実施回「\(round.id)」は\(state.in(.ja))", en: "round \"\(round.id)\" \(state.in(.en)) already"),
      help: Text(
        ja: "tenken round show \(round.id) で状態を確認してください", en: "see \"tenken round show \(round.id)\""))
  }
}
