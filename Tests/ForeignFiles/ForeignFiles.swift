package import Foundation

/// Public files of other projects, on which the readers are tried. They are no part of Tenken: tests that use them
/// are skipped where they are not there.
package enum ForeignFiles {
  /// What a skipped test says.
  package static let absent: String =
    "the public files are not there: TENKEN_FOREIGN may name their folder, else shared/foreign beside the repository"

  /// A folder of `TENKEN_FOREIGN`, else of `shared/foreign` beside the repository or a folder around it.
  package static func folder(_ name: String) -> URL? {
    roots.map { $0.appending(path: name) }.first { FileManager.default.fileExists(atPath: $0.path) }
  }

  private static var roots: [URL] {
    if let named = ProcessInfo.processInfo.environment["TENKEN_FOREIGN"], !named.isEmpty {
      return [URL(filePath: named)]
    }
    let file = URL(filePath: #filePath).pathComponents
    return file.indices.dropFirst().reversed().map { count in
      URL(filePath: "/" + file[1..<count].joined(separator: "/")).appending(path: "shared/foreign")
    }
  }

  /// The paths of a folder's files that end so, in order; none where it is not there.
  package static func files(_ name: String, ending: String) -> [URL] {
    guard let folder = folder(name) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
  }
}
