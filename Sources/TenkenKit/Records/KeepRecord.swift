import Foundation
package import TenkenCore
package import TenkenStore
import TenkenYAML

/// Looks after the record: its journal, copies of it, and going back to one (contract, section 10).
package struct KeepRecord {
  private var surroundings: Surroundings
  private var folder: WorkspaceFolder

  package init(_ surroundings: Surroundings) throws(Failure) {
    self.surroundings = surroundings
    folder = try WorkspaceFolder(in: surroundings)
  }

  package func entries(limit: Int?, asOf: Day?) throws(Failure) -> [JournalEntry] {
    try Record(readingFrom: folder.record).read(asOf: asOf) { try $0.entries(limit: limit) }
  }

  /// Verifies the whole record, that it still holds an entry of which a report printed the hash, and that the
  /// evidence is what was taken in.
  package func verify(head: String?) throws(Failure) -> RecordVerification {
    let name = surroundings.displayName(of: folder.record)
    let record = try Record(readingFrom: folder.record)
    let result = try record.verify()
    if let problem = result.problem {
      throw Failure(
        .brokenChain, at: Place(file: name), problem.text,
        help: Text(
          ja: "この操作履歴は信頼できません。tenken restore で控えに戻してください",
          en: "the journal cannot be trusted: go back to a copy with \"tenken restore\""))
    }
    if let head, !result.contains(head: head) {
      throw Failure(
        .brokenChain, at: Place(file: name),
        Text(
          ja: "ハッシュ「\(head)」の操作履歴がありません（最後は entry \(result.entries)、\(result.head)）",
          en: "no entry has the hash \"\(head)\"; the last is entry \(result.entries), \(result.head)"),
        help: Text(
          ja: "報告書にあるハッシュ（12桁以上）を確認してください。別の記録か、書き換えられた記録です",
          en: "check the hash (12 digits or more): this is another record, or one that was rewritten"))
    }
    try record.read { try EvidenceShelf(folder, surroundings).mismatches($0) }.check()
    return result
  }

  /// Copies the record into a new file.
  package func backUp(to path: String) throws(Failure) {
    if path.isEmpty { throw FileSystem.nameless }
    let target = surroundings.absolute(path)
    guard FileSystem.exists(folder.record) else {
      throw Failure(
        .noFile, at: Place(file: surroundings.displayName(of: folder.record)),
        Text(ja: "まだ記録がありません", en: "there is no record yet"),
        help: Text(ja: "実施回を開くと作られます", en: "it is made when a round is opened"))
    }
    if FileSystem.exists(target) { throw there(path) }
    let partial = target + ".part"
    do throws(Failure) {
      try? FileManager.default.removeItem(atPath: partial)
      // SQLite fills an empty file, too; making it says in plain words why that cannot be.
      try FileSystem.write([], to: partial, as: path)
      try Record(readingFrom: folder.record).backUp(to: partial)
      try move(partial, to: target, as: path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw error
    }
  }

  /// Puts a copy in the record's place, after it was verified. The record that stood there is kept beside it.
  ///
  /// - Returns: the name under which the old record is kept; nil where there was none.
  package func restore(from path: String) throws(Failure) -> String? {
    let source = surroundings.absolute(path)
    let file = try FileSystem.read(source, as: path, limit: .max)
    let verification = try Record(readingFrom: source).verify()
    if let problem = verification.problem {
      throw Failure(
        .brokenChain, at: Place(file: path), problem.text,
        help: Text(ja: "別の控えを指定してください", en: "name another copy"))
    }
    let partial = folder.record + ".part"
    try FileSystem.write(file.bytes, to: partial, as: surroundings.displayName(of: partial))
    // Where the record that stands is sound, no other command may be writing into it; a damaged one cannot be held.
    guard FileSystem.exists(folder.record), let standing = try? Record(writingTo: folder.record) else {
      return try replace(with: partial)
    }
    var old: String?
    try standing.whileLocked { old = try replace(with: partial) }
    return old
  }

  /// Keeps the record that stands and puts another in its place.
  private func replace(with partial: String) throws(Failure) -> String? {
    let old = try keepOld()
    // A rollback journal of the old record must not be played into the new one.
    try? FileManager.default.removeItem(atPath: folder.record + "-journal")
    try move(partial, to: folder.record, as: surroundings.displayName(of: folder.record))
    return old
  }

  private func keepOld() throws(Failure) -> String? {
    guard FileSystem.exists(folder.record) else { return nil }
    let stamp = surroundings.now.filter { $0.isNumber }
    var kept = "\(folder.record).before-restore-\(stamp)"
    var count = 1
    while FileSystem.exists(kept) {
      count += 1
      kept = "\(folder.record).before-restore-\(stamp)-\(count)"
    }
    do {
      try FileManager.default.copyItem(atPath: folder.record, toPath: kept)
      if FileSystem.exists(folder.record + "-journal") {
        try FileManager.default.copyItem(atPath: folder.record + "-journal", toPath: kept + "-journal")
      }
    } catch {
      throw FileSystem.cannotWrite(surroundings.displayName(of: kept), SystemReason(error))
    }
    return surroundings.displayName(of: kept)
  }

  private func move(_ source: String, to target: String, as name: String) throws(Failure) {
    if rename(source, target) != 0 {
      throw FileSystem.cannotWrite(name, SystemReason(errno))
    }
  }

  private func there(_ path: String) -> Failure {
    Failure(
      .alreadyThere, at: Place(file: path), Text(ja: "すでにファイルがあります", en: "a file stands there already"),
      help: Text(ja: "別の名前を指定してください", en: "choose another name"))
  }
}

extension RecordVerification.Problem {
  /// Names the entry as `entry N` in both languages.
  package var text: Text {
    switch kind {
    case .hash:
      Text(
        ja: "entry \(entry): 内容がハッシュと合いません（書き換えられています）",
        en: "entry \(entry): its content does not fit its hash; it was changed")
    case .gap:
      Text(ja: "entry \(entry): その前の操作履歴がありません", en: "entry \(entry): an entry before it is missing")
    case .body:
      Text(ja: "entry \(entry): 内容を読めません", en: "entry \(entry): its content cannot be read")
    case .table(let table):
      Text(
        ja: "entry \(entry): 表「\(table)」が操作履歴と合いません",
        en: "entry \(entry): table \"\(table)\" is not what the journal gives")
    case .pages(let message):
      Text(
        ja: "entry \(entry): 記録のファイルが壊れています（\(message)）",
        en: "entry \(entry): the record's file is damaged (\(message))")
    }
  }
}
