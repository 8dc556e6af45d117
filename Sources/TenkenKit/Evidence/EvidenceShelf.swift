import TenkenCore
import TenkenStore
import TenkenYAML

/// The folder `evidence/`, held against what the record says of it (contract, section 10).
struct EvidenceShelf {
  private var folder: WorkspaceFolder
  private var surroundings: Surroundings

  init(_ folder: WorkspaceFolder, _ surroundings: Surroundings) {
    (self.folder, self.surroundings) = (folder, surroundings)
  }

  init(_ office: OpenWorkspace) { self.init(office.folder, office.surroundings) }

  func path(of sha256: String) -> String { "\(folder.evidence)/\(sha256)" }

  func displayName(of sha256: String) -> String { surroundings.displayName(of: path(of: sha256)) }

  /// How a file stands. One that cannot be read is as good as missing.
  private func state(of sha256: String, removed: Set<String>) -> EvidenceState {
    guard let file = try? FileSystem.read(path(of: sha256), as: sha256, limit: .max) else {
      return removed.contains(sha256) ? .removed : .missing
    }
    return sha256Hex(file.bytes) == sha256 ? .kept : .changed
  }

  /// How some files stand. As of an earlier day one that was removed since is still kept, as it was then.
  func states(of hashes: some Sequence<String>, _ reader: RecordReader) throws -> [String: EvidenceState] {
    let wanted = Set(hashes)
    if wanted.isEmpty { return [:] }
    let (then, now) = (try removed(reader), try removed(reader, later: true))
    return Dictionary(
      uniqueKeysWithValues: wanted.map { hash in
        let state = state(of: hash, removed: now)
        return (hash, state == .removed && !then.contains(hash) ? .kept : state)
      })
  }

  private func removed(_ reader: RecordReader, later: Bool = false) throws -> Set<String> {
    Set(try reader.removedEvidence(later: later).map(\.sha256))
  }

  /// An error for each file that the record names and that is gone or changed, in the order of the journal.
  func mismatches(_ reader: RecordReader) throws -> [Diagnostic] {
    let mentions = try reader.evidence()
    let states = try states(of: mentions.map(\.sha256), reader)
    var told: Set<String> = []
    return mentions.compactMap { mention in
      guard let state = states[mention.sha256], state.isMismatch, told.insert(mention.sha256).inserted else {
        return nil
      }
      let (entry, name) = (mention.seq, mention.name)
      return Diagnostic(
        .evidenceMismatch, at: Place(file: displayName(of: mention.sha256)),
        state == .missing
          ? Text(
            ja: "entry \(entry): 証跡「\(name)」のファイルがありません",
            en: "entry \(entry): evidence \"\(name)\" is missing")
          : Text(
            ja: "entry \(entry): 証跡「\(name)」の内容が変わっています",
            en: "entry \(entry): evidence \"\(name)\" was changed"),
        help: Text(
          ja: "控えから戻すか、意図した削除なら tenken evidence remove で記録してください",
          en: "bring it back from a copy; where it went on purpose, say so with \"tenken evidence remove\""))
    }
  }
}
