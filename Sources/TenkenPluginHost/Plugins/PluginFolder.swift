import Crypto
import Foundation
package import TenkenCore
package import TenkenYAML

/// The folder of a plugin: its manifest, and the digest of its files.
package struct PluginFolder: Sendable {
  /// Absolute.
  package var path: String

  package init(_ path: String) { self.path = path }

  static let manifestName = "plugin.yaml"
  private static let mostFiles = 5000
  private static let mostBytes = 256 << 20

  package var manifestFile: String { "\(path)/\(Self.manifestName)" }

  package var standsThere: Bool { FileManager.default.fileExists(atPath: manifestFile) }

  package func manifest() -> Reading<PluginManifest> {
    guard let data = FileManager.default.contents(atPath: manifestFile) else {
      return Reading(
        value: nil,
        diagnostics: [
          Diagnostic(
            .noPlugin, at: Place(file: path),
            Text(ja: "このフォルダーに plugin.yaml がありません", en: "this folder holds no plugin.yaml"),
            help: Text(
              ja: "tenken new plugin で作るか、フォルダーを確かめてください",
              en: "make one with \"tenken new plugin\", or check the folder"))
        ])
    }
    return YAMLReader.read(SourceFile(name: manifestFile, bytes: Array(data)))
      .then(PluginManifestReader.read)
  }

  /// SHA-256 over the name, the right to be run and the SHA-256 of every file, sorted by name (contract, section 9).
  ///
  /// A link could lead to what is not pinned: it is refused, like anything else that is no plain file.
  package func digest() throws(Failure) -> String {
    var whole = SHA256()
    var bytes = 0
    let names = FileManager.default.subpaths(atPath: path) ?? []
    if names.count > Self.mostFiles { throw tooLarge }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let file = "\(path)/\(name)"
      var status = stat()
      guard lstat(file, &status) == 0 else { throw unreadable(file) }
      if status.st_mode & S_IFMT == S_IFDIR { continue }
      guard status.st_mode & S_IFMT == S_IFREG else { throw notPlain(file) }
      bytes += Int(status.st_size)
      if bytes > Self.mostBytes { throw tooLarge }
      guard let data = FileManager.default.contents(atPath: file) else { throw unreadable(file) }
      whole.update(data: Array("\(name)\0\(status.st_mode & 0o111 == 0 ? "-" : "x")".utf8))
      whole.update(data: Array(SHA256.hash(data: data)))
    }
    return whole.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private func unreadable(_ file: String) -> Failure {
    Failure(
      .cannotRead, at: Place(file: file), Text(ja: "ファイルを読めません", en: "the file cannot be read"),
      help: Text(ja: "権限を確認してください", en: "check its permissions"))
  }

  private func notPlain(_ file: String) -> Failure {
    Failure(
      .unsafePath, at: Place(file: file),
      Text(
        ja: "プラグインのフォルダーには、リンクや特殊なファイルを置けません",
        en: "a plugin's folder may hold no links or special files"),
      help: Text(ja: "ファイルそのものを置いてください", en: "put the file itself there"))
  }

  private var tooLarge: Failure {
    Failure(
      .tooLarge, at: Place(file: path),
      Text(
        ja: "プラグインのフォルダーが大きすぎます（\(Self.mostFiles)ファイル、\(Self.mostBytes >> 20)MiBまで）",
        en: "the plugin's folder is over \(Self.mostFiles) files or \(Self.mostBytes >> 20) MiB"),
      help: Text(
        ja: "ビルドの途中のファイルは、フォルダーの外に置いてください", en: "keep what a build leaves behind out of the folder"))
  }
}
