import TenkenCore

/// Reads a YAML file into nodes, within limits that keep every file fast (contract, section 2; the manual lists
/// what of YAML is left out: several documents, merge keys, tags of one's own).
package enum YAMLReader {
  /// A larger file is refused before it is parsed.
  package static let maximumBytes = 2 * 1024 * 1024
  /// Lists and mappings within each other.
  package static let maximumDepth = 64
  /// Nodes of a file, after aliases are put in.
  package static let maximumNodes = 100_000

  /// The root node. It stands beside problems that leave the rest readable, such as a key that stands twice.
  package static func read(_ file: SourceFile) -> Reading<Node> {
    do throws(Failure) {
      if file.bytes.count > maximumBytes { throw tooLarge(file) }
      let source = try file.decoded()
      guard let parser = EventParser(source.utf8) else {
        throw Failure(.cannotRead, at: Place(file: file.name), Text(ja: "メモリーが足りません", en: "out of memory"))
      }
      var builder = NodeBuilder(source: source)
      let root = try builder.build(parser)
      return Reading(value: root, diagnostics: builder.diagnostics)
    } catch {
      return Reading(value: nil, diagnostics: error.diagnostics)
    }
  }

  private static func tooLarge(_ file: SourceFile) -> Failure {
    Failure(
      .tooLarge, at: Place(file: file.name),
      Text(
        ja: "ファイルが大きすぎます（\(file.bytes.count)バイト。\(maximumBytes)バイトまで読めます）",
        en: "the file is too large: \(file.bytes.count) bytes; at most \(maximumBytes) are read"),
      help: Text(ja: "ファイルを分けてください", en: "divide it into several files"))
  }
}
