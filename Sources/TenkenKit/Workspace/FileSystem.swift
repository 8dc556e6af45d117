import Foundation
import TenkenCore
import TenkenYAML

/// Reads and writes whole files, with errors in the user's words.
enum FileSystem {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  static func read(_ path: String, as name: String) throws(Failure) -> SourceFile {
    if !exists(path) {
      throw Failure(
        .noFile, at: Place(file: name), Text(ja: "ファイルがありません", en: "there is no such file"),
        help: Text(ja: "パスを確認してください", en: "check the path"))
    }
    if isFolder(path) {
      throw Failure(
        .cannotRead, at: Place(file: name), Text(ja: "フォルダーです", en: "it is a folder"),
        help: Text(ja: "中のファイルを指定してください", en: "name the files in it"))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .cannotRead, at: Place(file: name), Text(ja: "ファイルを読めません", en: "the file cannot be read"),
        help: Text(ja: "権限を確認してください", en: "check its permissions"))
    }
    return SourceFile(name: name, bytes: Array(data))
  }

  /// Writes a file that is whole or not there: beside it first, then in its place.
  static func write(_ bytes: [UInt8], to path: String, as name: String) throws(Failure) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw cannotWrite(name, error)
    }
  }

  static func makeFolder(_ path: String, as name: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw cannotWrite(name, error)
    }
  }

  static func cannotWrite(_ name: String, _ error: any Error) -> Failure {
    let reason = (error as? CocoaError)?.underlying.map { "\(($0 as NSError).localizedDescription)" } ?? ""
    return Failure(
      .cannotWrite, at: Place(file: name),
      Text(ja: "書き込めません \(reason)", en: "cannot be written \(reason)"),
      help: Text(
        ja: "フォルダーの有無、権限、ディスクの空きを確認してください", en: "check that the folder stands, its permissions and the disk"))
  }
}
