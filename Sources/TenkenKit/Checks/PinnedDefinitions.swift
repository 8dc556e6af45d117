import TenkenCore
import TenkenPlugin
import TenkenStore
import TenkenYAML

/// The definitions that the workspace's rounds asked last, for `tenken check`.
struct PinnedDefinitions {
  /// By checklist: the last round that asked it, cancelled ones aside, and its definition.
  private var last: [String: (round: String, definition: Checklist)] = [:]

  /// - Parameter ids: the checklists that are wanted.
  init(of ids: [String], in folder: WorkspaceFolder) throws(Failure) {
    if !FileSystem.exists(folder.record) || ids.isEmpty { return }
    last = try Record(readingFrom: folder.record).read { reader in
      var found: [String: (round: String, definition: Checklist)] = [:]
      let rounds = try reader.rounds().map(\.round).filter { $0.state != .cancelled }
      for id in ids {
        guard let round = rounds.last(where: { $0.pin(of: id) != nil })?.id,
          let text = try reader.definition(round: round, checklist: id)
        else { continue }
        found[id] = (round, try ChecklistReader.stored(JSON(parsing: text), name: "\(round)/\(id)").get())
      }
      return found
    }
  }

  /// A warning for each question that is not what the last round asked, under the same edition.
  func warnings(for checklist: Checklist, places: @autoclosure () -> [String: Place]) -> [Diagnostic] {
    guard let (round, definition) = last[checklist.id] else { return [] }
    return ChecklistDiff(from: definition, to: checklist).rewordings(places: places()) { item in
      Text(
        ja: "点検項目「\(item)」の文が、実施回「\(round)」で尋ねたものから変わりましたが、edition が同じです",
        en: "the text of item \"\(item)\" is not what round \"\(round)\" asked, but its edition is the same")
    }
  }
}
