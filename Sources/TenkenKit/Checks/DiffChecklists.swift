import Foundation
package import TenkenCore
import TenkenStore
import TenkenYAML

/// What changed between two definitions, each a file, a checklist's id, or a round's as it was pinned
/// (`ROUND:CHECKLIST`).
package struct DiffChecklists {
  private let surroundings: Surroundings
  private let scorers: ScorerList

  package init(_ surroundings: Surroundings, scorers: ScorerList) {
    self.surroundings = surroundings
    self.scorers = scorers
  }

  package struct Result: Sendable {
    package var diff: ChecklistDiff
    /// What was named.
    package var before: String
    package var after: String
    /// A warning for each text that changed under the same edition, at its place where that is in a file.
    package var warnings: [Diagnostic]
  }

  package func run(_ before: String, _ after: String) throws(Failure) -> Result {
    let (earlier, later) = (try side(before), try side(after))
    let diff = ChecklistDiff(from: earlier.checklist, to: later.checklist)
    return Result(
      diff: diff, before: before, after: after,
      warnings: diff.rewordings(places: later.places()) { item in
        Text(
          ja: "点検項目「\(item)」の文が「\(before)」から変わりましたが、edition が同じです",
          en: "the text of item \"\(item)\" is not that of \"\(before)\", but its edition is the same")
      })
  }

  private struct Side {
    var checklist: Checklist
    /// Where its questions are written; asked only where there is something to say of them.
    var places: () -> [String: Place] = { [:] }
  }

  private func side(_ name: String) throws(Failure) -> Side {
    let path = surroundings.absolute(name)
    if FileSystem.exists(path), name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return try file(FileSystem.isFolder(path) ? path + "/checklist.yaml" : path)
    }
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 { return Side(checklist: try pinned(parts[1], of: parts[0])) }
    if name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") { return try file(path) }
    return try file(try library.entry(name).folder + "/checklist.yaml")
  }

  private func file(_ path: String) throws(Failure) -> Side {
    let file = try FileSystem.read(path, as: surroundings.displayName(of: path))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path
    let reader = library.beside(folder).reader
    let node = YAMLReader.read(file)
    return Side(checklist: try node.then { reader.read($0) }.get()) {
      node.value.map(reader.questionPlaces) ?? [:]
    }
  }

  private var library: ChecklistLibrary {
    ChecklistLibrary(
      workspace: try? WorkspaceFolder(in: surroundings), surroundings: surroundings, scorers: scorers)
  }

  private func pinned(_ checklist: String, of round: String) throws(Failure) -> Checklist {
    let office = try OpenWorkspace(in: surroundings, scorers: scorers)
    return try office.read { reader, _ in
      try office.pinned(checklist, of: try office.round(round, reader).round, reader)
    }
  }
}

extension ChecklistDiff {
  /// A warning for each item whose text changed under the same edition.
  func rewordings(
    places: @autoclosure () -> [String: Place], _ message: (String) -> Text
  ) -> [Diagnostic] {
    let reworded = items.filter(\.isReworded)
    if reworded.isEmpty { return [] }
    let places = places()
    return reworded.map { change in
      Diagnostic(
        .textChanged, .warning, at: places[change.id], message(change.id),
        help: Text(
          ja: "意味が変わったのなら edition を上げてください（変わらないなら、このままで前回と比べられます）",
          en: "raise `edition` if the meaning changed; if it did not, rounds stay comparable as it is"))
    }
  }
}
