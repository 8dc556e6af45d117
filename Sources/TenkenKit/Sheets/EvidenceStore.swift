import Foundation
import TenkenCore
import TenkenStore
import TenkenYAML

/// Photos and files under `evidence/`, each stored once under its SHA-256: first taken note of, then, when nothing of
/// the command was refused, stored.
final class EvidenceStore {
  private let office: OpenWorkspace
  /// Where what is not stored yet lies, by its hash.
  private var pending: [(hash: String, path: String, place: Place)] = []

  init(_ office: OpenWorkspace) { self.office = office }

  /// Takes note of what the answers of a sheet name; they come back with the hashes. A name without
  /// a file is that of the same item's evidence in the sheet that stands.
  func take(
    in sheet: Sheet, standing: Sheet?, from folder: String, _ place: Place
  ) throws -> [String: Answer] {
    var taken = sheet.answers
    for (item, answer) in sheet.answers {
      let stored = standing?.answers[item]?.evidence ?? []
      taken[item]?.evidence = try answer.evidence.map { try take($0, stored, from: folder, place) }
    }
    return taken
  }

  /// Takes note of a file that stands alone.
  func take(file path: String) throws(Failure) -> Evidence {
    let place = Place(file: path)
    let absolute = office.surroundings.absolute(path)
    let hash = sha256Hex(try FileSystem.read(absolute, as: path).bytes)
    pending.append((hash, absolute, place))
    return Evidence(name: EvidenceStore.shownName(path), sha256: hash)
  }

  /// Without the folders, in NFC.
  static func shownName(_ name: String) -> String {
    (name.split(separator: "/").last.map(String.init) ?? name).precomposedStringWithCanonicalMapping
  }

  /// Takes note of one file; it comes back with its hash.
  func take(
    _ evidence: Evidence, _ stored: [Evidence], from folder: String, _ place: Place
  ) throws -> Evidence {
    if evidence.sha256 != nil { return evidence }
    let path = FileSystem.standing(
      evidence.name.hasPrefix("/") ? evidence.name : "\(folder)/\(evidence.name)")
    if !FileSystem.exists(path), let same = stored.first(where: { $0.name == evidence.name }) { return same }
    let hash = sha256Hex(try read(path, named: evidence.name, place))
    pending.append((hash, path, place))
    return Evidence(name: EvidenceStore.shownName(evidence.name), sha256: hash)
  }

  private func read(_ path: String, named name: String, _ place: Place) throws(Failure) -> [UInt8] {
    do throws(Failure) {
      return try FileSystem.read(path, as: office.surroundings.displayName(of: path)).bytes
    } catch {
      if error.diagnostics.contains(where: { $0.code == .tooLarge }) { throw tooLarge(name, place) }
      throw Failure(
        .noFile, at: place,
        Text(ja: "証跡「\(name)」を読めません", en: "evidence \"\(name)\" cannot be read"),
        help: Text(ja: "点検票と同じフォルダーに置いてください", en: "put it beside the sheet"))
    }
  }

  private func tooLarge(_ name: String, _ place: Place) -> Failure {
    let limit = FileSystem.largestFile >> 20
    return Failure(
      .tooLarge, at: place,
      Text(ja: "証跡「\(name)」が大きすぎます（\(limit)MiBまで）", en: "evidence \"\(name)\" is over \(limit) MiB"),
      help: Text(ja: "写真を小さくしてください", en: "make the photo smaller"))
  }

  /// Copies what is not stored yet. The last thing before the record's entries become durable.
  func store() throws(Failure) {
    let folder = office.folder.evidence
    let name = office.surroundings.displayName(of: folder)
    for (hash, path, place) in pending where !FileSystem.exists("\(folder)/\(hash)") {
      let file = try read(path, named: office.surroundings.displayName(of: path), place)
      guard sha256Hex(file) == hash else {
        throw Failure(
          .cannotRead, at: place,
          Text(ja: "証跡「\(path)」が読み取り中に変わりました", en: "evidence \"\(path)\" changed while it was read"),
          help: Text(ja: "もう一度実行してください", en: "run the command again"))
      }
      try FileSystem.makeFolder(folder, as: name)
      try FileSystem.write(file, to: "\(folder)/\(hash)", as: name)
    }
  }
}
