import Foundation
package import TenkenCore
import TenkenPlugin
import TenkenStore

/// Takes a photo or file away and leaves the fact of it (contract, section 10).
package struct RemoveEvidence {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Result: Sendable, Hashable {
    package var sha256: String
    /// Under which names it was taken in.
    package var names: [String]
    /// Taken away earlier already: nothing was recorded.
    package var wasRemoved: Bool
  }

  /// The fewest digits that name a file.
  private static let shortest = 12

  /// Records that a file goes, and why; then it goes.
  ///
  /// - Parameter hash: its SHA-256, or the first 12 digits and more.
  package func run(_ hash: String, reason: String) throws(Failure) -> Result {
    let shelf = EvidenceShelf(office)
    let result = try office.write { writer in
      let (sha256, names) = try find(hash, writer.reader)
      let removed = Set(try writer.reader.removedEvidence().map(\.sha256))
      if removed.contains(sha256), !FileSystem.exists(shelf.path(of: sha256)) {
        return Result(sha256: sha256, names: names, wasRemoved: true)
      }
      try writer.append(
        .evidenceRemoved,
        [
          JSON.Member("reason", .string(reason)),
          JSON.Member(
            "evidence",
            [
              "evidence": .string(sha256), "names": .array(names.map(JSON.string)), "reason": .string(reason),
            ]),
        ])
      return Result(sha256: sha256, names: names, wasRemoved: false)
    }
    // Only once the entry is durable: a file may outlive its removal, but never go without a word.
    let path = shelf.path(of: result.sha256)
    if FileSystem.exists(path), unlink(path) != 0 {
      throw FileSystem.cannotWrite(shelf.displayName(of: result.sha256), SystemReason(errno))
    }
    return result
  }

  private func find(_ hash: String, _ reader: RecordReader) throws -> (sha256: String, names: [String]) {
    let wanted = hash.folded.lowercased()
    let mentions = try reader.evidence()
    let hits = Set(mentions.map(\.sha256).filter { $0.hasPrefix(wanted) })
    guard wanted.utf8.count >= Self.shortest, hits.count == 1, let sha256 = hits.first else {
      throw Failure(
        .noEvidence,
        Text(ja: "SHA-256が「\(hash)」の証跡はありません", en: "there is no evidence of SHA-256 \"\(hash)\""),
        help: Text(
          ja: "tenken sheet show … --json か tenken fix show にある値（\(Self.shortest)桁以上）を指定してください",
          en:
            "take it from \"tenken sheet show … --json\" or \"tenken fix show\"; \(Self.shortest) digits or more"
        ))
    }
    var names: [String] = []
    for mention in mentions where mention.sha256 == sha256 && !names.contains(mention.name) {
      names.append(mention.name)
    }
    return (sha256, names)
  }
}
