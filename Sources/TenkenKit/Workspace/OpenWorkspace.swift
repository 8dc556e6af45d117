import Synchronization
package import TenkenCore
import TenkenPlugin
package import TenkenStore
import TenkenYAML

/// A workspace that a command works in: its definition, its record, its checklists. All wiring of the use cases is
/// here; each use case is an extension or a type that takes one.
package struct OpenWorkspace: Sendable {
  package let surroundings: Surroundings
  package let folder: WorkspaceFolder
  package let definition: WorkspaceDefinition
  package let scorers: ScorerList
  package let library: ChecklistLibrary
  private let reading = ReadingRecord()

  package init(in surroundings: Surroundings, scorers: ScorerList) throws(Failure) {
    self.surroundings = surroundings
    self.scorers = scorers
    folder = try WorkspaceFolder(in: surroundings)
    definition = try folder.load(surroundings)
    library = ChecklistLibrary(workspace: folder, surroundings: surroundings, scorers: scorers)
  }

  package var workspace: Workspace { definition.workspace }
  package var today: Day { surroundings.today }
  var recordName: String { surroundings.displayName(of: folder.record) }

  /// Reads the record as it stands, or as it stood at the end of a day with the workspace of that day.
  package func read<Value>(
    asOf day: Day? = nil, _ body: (RecordReader, Workspace) throws -> Value
  ) throws(Failure) -> Value {
    try reading.open(folder.record).read(asOf: day) { reader in
      let then = try day == nil ? nil : reader.workspaceFiles().map(WorkspaceDefinition.read)
      return try body(reader, then ?? workspace)
    }
  }

  /// Changes the record in one transaction. A changed `tenken.yaml` is journalled first; where the work throws,
  /// nothing is.
  package func write<Value>(
    dryRun: Bool = false, _ body: (RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    try write(into: Record(writingTo: folder.record), as: surroundings.actor, dryRun: dryRun, body)
  }

  /// The same into a record that is open already, for a command that writes many times.
  func write<Value>(
    into record: Record, as actor: Actor, dryRun: Bool = false, _ body: (RecordWriter) throws -> Value
  ) throws(Failure) -> Value {
    try record.write(as: actor) { writer in
      writer.isDry = dryRun
      let last = try writer.reader.workspaceFiles()
      let result: Value
      if last.map({ $0.map(\.text) }) != definition.files.map(\.text) {
        let seqBefore = try writer.reader.head().seq
        try writer.append(.workspaceChanged, [JSON.Member("files", definition.json)])
        result = try body(writer)
        // A command that changes nothing journals nothing.
        if try writer.reader.head().seq == seqBefore + 1 { writer.isDry = true }
      } else {
        result = try body(writer)
      }
      return result
    }
  }

  // MARK: Looking up what a user named

  /// A round with its order; where there is none, the ones that there are.
  func round(_ id: String, _ reader: RecordReader) throws -> RecordReader.StoredRound {
    if let found = try reader.round(id.composed) { return found }
    throw Failure(
      .noRound, Text(ja: "実施回「\(id)」はありません", en: "there is no round \"\(id)\""),
      help: Suggestion.help(for: id, among: try reader.rounds().map(\.round.id))
        ?? Text(ja: "tenken round open で開いてください", en: "open one with \"tenken round open\""))
  }

  /// A department or contractor by id or name.
  package func department(_ name: String, among known: [Department]? = nil) throws(Failure) -> Department {
    let known = known ?? workspace.inspected
    let (id, folded) = (name.composed, name.folded)
    if let found = known.first(where: { $0.id == id })
      ?? known.first(where: { $0.name.wordings.contains { $0.folded == folded } })
    {
      return found
    }
    throw Failure(
      .noDepartment, Text(ja: "部署「\(name)」はありません", en: "there is no department \"\(name)\""),
      help: Suggestion.help(for: name, among: known.map(\.id)))
  }

  /// The id of a department that a round asks, by id or name.
  func asked(_ name: String, in round: Round) throws(Failure) -> String {
    let wanted = try department(name).id
    if round.departments.contains(wanted) { return wanted }
    throw Failure(
      .noDepartment,
      Text(
        ja: "部署「\(wanted)」は実施回「\(round.id)」の対象ではありません",
        en: "round \"\(round.id)\" does not ask department \"\(wanted)\""),
      help: Suggestion.help(for: wanted, among: workspace.ordered(round.departments)))
  }

  /// The id of the checklist that was named, as the round asks it; of all that it asks where none was.
  func checklists(_ named: String?, of round: Round) throws(Failure) -> [String] {
    guard let named else { return round.checklists.map(\.checklist) }
    if let pin = round.pin(of: named.composed) { return [pin.checklist] }
    throw Failure(
      .noChecklist,
      Text(
        ja: "実施回「\(round.id)」にチェックリスト「\(named)」はありません",
        en: "round \"\(round.id)\" does not ask checklist \"\(named)\""),
      help: Suggestion.help(for: named, among: round.checklists.map(\.checklist)))
  }

  /// The definition that a round asks, as pinned.
  func pinned(_ checklist: String, of round: Round, _ reader: RecordReader) throws -> Checklist {
    let id = try checklists(checklist, of: round)[0]
    guard let text = try reader.definition(round: round.id, checklist: id) else {
      throw Failure(
        .damagedRecord,
        Text(
          ja: "実施回「\(round.id)」のチェックリスト「\(id)」の定義が記録にありません",
          en: "the record lacks the definition of \"\(id)\" in round \"\(round.id)\""))
    }
    return try ChecklistReader.stored(try JSON(parsing: text), name: "\(round.id)/\(id)").get()
  }
}

/// The record, opened for reading once a command.
private final class ReadingRecord: Sendable {
  private let opened = Mutex<Record?>(nil)

  func open(_ file: String) throws(Failure) -> Record {
    try opened.withLock { record throws(Failure) in
      if let record { return record }
      let fresh = try Record(readingFrom: file)
      // Where there is no file yet, a command may still make it.
      if fresh.stands { record = fresh }
      return fresh
    }
  }
}
