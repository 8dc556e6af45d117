package import TenkenCore
package import TenkenStore

/// The fixes of the record, most urgent first (contract, section 6).
package struct ListFixes {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Which are wanted; nil takes all.
  package struct Request: Sendable {
    package var department: String?
    package var state: Fix.State?
    package var overdue = false
    /// Still to be mended and due within so many days of today.
    package var dueWithin: Int?
    package var round: String?
    package var asOf: Day?

    package init() {}
  }

  package struct Result: Sendable {
    package var fixes: [Fix]
    /// The questions of their items, by family and item: `clean-office/pc-off-when-leaving`.
    package var questions: [String: Text]
    /// The day on which each was opened, by its id.
    package var opened: [String: Day]
  }

  package func run(_ request: Request) throws(Failure) -> Result {
    try office.read(asOf: request.asOf) { reader, _ in
      let fixes = try select(request, reader)
      return Result(
        fixes: fixes, questions: try questions(of: fixes, reader), opened: try reader.openingDays(of: .fix))
    }
  }

  /// The fixes alone, in the same order.
  package func fixes(_ request: Request) throws(Failure) -> [Fix] {
    try office.read(asOf: request.asOf) { reader, _ in try select(request, reader) }
  }

  private func select(_ request: Request, _ reader: RecordReader) throws -> [Fix] {
    let today = request.asOf ?? office.today
    let department = try request.department.map { try office.department($0).id }
    let round = try request.round.map { try office.round($0, reader).round.id }
    let fixes = try reader.fixes().filter { fix in
      fix.department == department ?? fix.department && fix.state == request.state ?? fix.state
        && (!request.overdue || fix.isOverdue(on: today))
        && (round == nil || fix.round == round || fix.found.contains { $0.round == round })
        && isWithin(request.dueWithin, fix, today)
    }
    return fixes.enumerated().sorted { left, right in
      urgency(left.element, left.offset) < urgency(right.element, right.offset)
    }.map(\.element)
  }

  private func isWithin(_ days: Int?, _ fix: Fix, _ today: Day) -> Bool {
    guard let days else { return true }
    guard fix.state.awaitsWork, let due = fix.due else { return false }
    return due <= today.adding(days: days)
  }

  /// What awaits work by its due day, then what awaits verification, then what is over.
  private func urgency(_ fix: Fix, _ order: Int) -> (Int, Int, Int) {
    (fix.state.awaitsWork ? 0 : fix.state.isFinal ? 2 : 1, fix.due?.serial ?? .max, order)
  }

  /// The questions of their items, by family and item.
  func questions(of fixes: [Fix], _ reader: RecordReader) throws -> [String: Text] {
    var questions: [String: Text] = [:]
    var definitions: [String: Checklist] = [:]
    for fix in fixes {
      guard let family = fix.family, let item = fix.item, let id = fix.checklist, let round = fix.round,
        questions["\(family)/\(item)"] == nil
      else { continue }
      let key = "\(round)/\(id)"
      let definition =
        try definitions[key] ?? office.pinned(id, of: office.round(round, reader).round, reader)
      definitions[key] = definition
      questions["\(family)/\(item)"] = definition.item(item)?.ask
    }
    return questions
  }

  /// One fix with what happened to it.
  package struct Shown: Sendable {
    package var fix: Fix
    package var question: Text?
    package var history: [JournalEntry]
    /// How the files that the history names stand, by their hash.
    package var evidence: [String: EvidenceState]
  }

  package func show(_ id: String, asOf day: Day? = nil) throws(Failure) -> Shown {
    try office.read(asOf: day) { reader, _ in
      let fix = try office.fix(id, reader)
      let history = try reader.history(of: fix)
      let entries = Set(history.map(\.seq))
      let files = try reader.evidence().filter { entries.contains($0.seq) }.map(\.sha256)
      return Shown(
        fix: fix, question: try questions(of: [fix], reader).values.first, history: history,
        evidence: try EvidenceShelf(office).states(of: files, reader))
    }
  }
}
