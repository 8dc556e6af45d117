import Foundation
import TenkenCore
import TenkenStore
import TenkenYAML

/// Photos and files under `evidence/`, each stored once under its SHA-256.
struct EvidenceStore {
  private var office: OpenWorkspace
  /// Nothing is stored, only looked at.
  private var isDry: Bool

  init(_ office: OpenWorkspace, isDry: Bool) {
    self.office = office
    self.isDry = isDry
  }

  /// Copies what the answers of a sheet name and is not stored yet; they come back with the hashes. A name without
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

  private func take(
    _ evidence: Evidence, _ stored: [Evidence], from folder: String, _ place: Place
  ) throws -> Evidence {
    if evidence.sha256 != nil { return evidence }
    let path = evidence.name.hasPrefix("/") ? evidence.name : "\(folder)/\(evidence.name)"
    if !FileSystem.exists(path), let same = stored.first(where: { $0.name == evidence.name }) { return same }
    let file: [UInt8]
    do throws(Failure) {
      file = try FileSystem.read(path, as: office.surroundings.displayName(of: path)).bytes
    } catch {
      if error.diagnostics.contains(where: { $0.code == .tooLarge }) { throw tooLarge(evidence, place) }
      throw Failure(
        .noFile, at: place,
        Text(ja: "証跡「\(evidence.name)」を読めません", en: "evidence \"\(evidence.name)\" cannot be read"),
        help: Text(ja: "点検票と同じフォルダーに置いてください", en: "put it beside the sheet"))
    }
    let hash = sha256Hex(file)
    let stored = "\(office.folder.evidence)/\(hash)"
    if !isDry, !FileSystem.exists(stored) {
      let name = office.surroundings.displayName(of: office.folder.evidence)
      try FileSystem.makeFolder(office.folder.evidence, as: name)
      try FileSystem.write(file, to: stored, as: name)
    }
    let shown = evidence.name.split(separator: "/").last.map(String.init) ?? evidence.name
    return Evidence(name: shown.precomposedStringWithCanonicalMapping, sha256: hash)
  }

  private func tooLarge(_ evidence: Evidence, _ place: Place) -> Failure {
    let limit = FileSystem.largestFile >> 20
    return Failure(
      .tooLarge, at: place,
      Text(
        ja: "証跡「\(evidence.name)」が大きすぎます（\(limit)MiBまで）",
        en: "evidence \"\(evidence.name)\" is over \(limit) MiB"),
      help: Text(ja: "写真を小さくしてください", en: "make the photo smaller"))
  }
}
