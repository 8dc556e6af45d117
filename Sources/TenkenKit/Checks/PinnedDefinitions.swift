import TenkenCore
import TenkenPlugin
import TenkenStore
import TenkenYAML

/// The definitions that the workspace's rounds asked last, for `tenken check`.
struct PinnedDefinitions {
  /// By checklist: the last round that asked it, cancelled ones aside, with the digest of its definition and the
  /// definition as stored.
  private var last: [String: (round: String, digest: String, definition: String)] = [:]

  /// - Parameter ids: the checklists that are wanted.
  init(of ids: [String], in folder: WorkspaceFolder) throws(Failure) {
    if !FileSystem.exists(folder.record) || ids.isEmpty { return }
    last = try Record(readingFrom: folder.record).read { reader in
      var found: [String: (round: String, digest: String, definition: String)] = [:]
      let rounds = try reader.rounds().map(\.round).filter { $0.state != .cancelled }
      for id in ids {
        guard let round = rounds.last(where: { $0.pin(of: id) != nil }), let pin = round.pin(of: id),
          let text = try reader.definition(round: round.id, checklist: id)
        else { continue }
        found[id] = (round.id, pin.digest, text)
      }
      return found
    }
  }

  /// A warning for each question that is not what the last round asked, under the same edition.
  func warnings(for checklist: Checklist, places: @autoclosure () -> [String: Place]) -> [Diagnostic] {
    guard let (round, digest, text) = last[checklist.id],
      sha256Hex(checklist.definition.compact.utf8) != digest
    else { return [] }
    guard let stored = try? JSON(parsing: text),
      let definition = ChecklistReader.stored(stored, name: "\(round)/\(checklist.id)").value
    else {
      return [
        Diagnostic(
          .damagedRecord,
          Text(
            ja: "実施回「\(round)」のチェックリスト「\(checklist.id)」の定義が読めません",
            en: "the record's definition of \"\(checklist.id)\" in round \"\(round)\" cannot be read"),
          help: Text(
            ja: "tenken journal verify で記録を確かめてください", en: "check the record with \"tenken journal verify\""))
      ]
    }
    return ChecklistDiff(from: definition, to: checklist).rewordings(places: places()) { item in
      Text(
        ja: "点検項目「\(item)」の文が、実施回「\(round)」で尋ねたものから変わりましたが、edition が同じです",
        en: "the text of item \"\(item)\" is not what round \"\(round)\" asked, but its edition is the same")
    }
  }
}
