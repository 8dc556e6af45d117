package import TenkenCore
import TenkenStore

/// How far the preparatory work of a round has come, drafts included (contract, section 8).
package struct ProgressRound {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    /// Nil for the latest round that has begun and asks preparatory work.
    package var round: String?
    package var department: String?
    /// Nil: final for a closed round, else interim.
    package var edition: RoundProgress.Edition?
    package var asOf: Day?

    package init() {}
  }

  package func run(_ request: Request) throws(Failure) -> RoundProgress {
    let today = request.asOf ?? office.today
    return try office.read(asOf: request.asOf) { reader, workspace in
      let reading = RoundProgressReading(office, reader, workspace, today)
      let round =
        try request.round.map { try office.round($0, reader).round } ?? latest(reading, reader, today)
      var progress = try reading.progress(of: round, as: request.edition)
      if let name = request.department {
        let wanted = try office.asked(name, in: round)
        for index in progress.matrices.indices {
          progress.matrices[index].rows.removeAll { $0.department != wanted }
        }
        progress.events.removeAll { $0.department != wanted }
      }
      return progress
    }
  }

  private func latest(
    _ reading: RoundProgressReading, _ reader: RecordReader, _ today: Day
  ) throws -> Round {
    let begun = try reader.rounds().filter { $0.round.state != .cancelled && $0.round.from <= today }
      .sorted { ($0.round.from, $0.order) > ($1.round.from, $1.order) }
    for stored in begun where try !reading.checklists(of: stored.round).isEmpty { return stored.round }
    throw Failure(
      .noRound,
      Text(ja: "準備作業を尋ねる実施回がありません", en: "no round asks for preparatory work"),
      help: Text(
        ja: "チェックリストの点検項目に deadline か column を書いてください",
        en: "give items of a checklist a \"deadline\" or a \"column\""))
  }
}

/// Reads the progress of rounds from the record.
struct RoundProgressReading {
  private let office: OpenWorkspace
  private let reader: RecordReader
  private let workspace: Workspace
  private let today: Day

  init(_ office: OpenWorkspace, _ reader: RecordReader, _ workspace: Workspace, _ today: Day) {
    (self.office, self.reader, self.workspace, self.today) = (office, reader, workspace, today)
  }

  /// Those of a round's checklists that have preparatory work, as the round asks them.
  func checklists(of round: Round) throws -> [Checklist] {
    try round.checklists.map { try office.pinned($0.checklist, of: round, reader) }
      .filter { !$0.progressColumns.isEmpty }
  }

  func progress(of round: Round, as edition: RoundProgress.Edition? = nil) throws -> RoundProgress {
    let scoring = try RoundScoring(office, reader, workspace, round, drafts: true)
    let matrices = try checklists(of: round).map { checklist in
      let reading = ProgressReading(
        of: checklist, in: round, on: today, fiscalYearStart: workspace.fiscalYearStart(of: round.from))
      let first = try firstNumbers(checklist, round)
      return ProgressMatrix(
        checklist: checklist,
        rows: workspace.ordered(round.departments).map { department in
          let sheet = scoring.latest(checklist.id, department)
          return reading.row(of: department, sheet, first: sheet.flatMap { first[$0.sheet.key] } ?? [:])
        })
    }
    return RoundProgress(
      round: round, edition: edition ?? (round.state == .closed ? .final : .interim), matrices: matrices,
      events: try reader.departmentEvents(since: workspace.fiscalYearStart(of: round.from)))
  }

  /// By sheet and item, the number that was first recorded in the round.
  private func firstNumbers(_ checklist: Checklist, _ round: Round) throws -> [SheetKey: [String: Rational]] {
    var first: [SheetKey: [String: Rational]] = [:]
    for item in checklist.progressColumns.flatMap(\.items) where item.answer == .number {
      for (key, answers) in try reader.answers(to: item.id, round: round.id)
      where key.checklist == checklist.id {
        let values = answers.compactMap { answer in answer.typed.flatMap { try? AnswerReader(item).read($0) }
        }
        if case .number(let number)? = values.first { first[key, default: [:]][item.id] = number }
      }
    }
    return first
  }
}
