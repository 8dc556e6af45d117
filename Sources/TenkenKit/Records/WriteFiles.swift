package import TenkenCore
package import TenkenPlugin

/// Writes what a command made: all its files whole or none there, or to standard output.
package struct WriteFiles {
  private var surroundings: Surroundings

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The name of a target without folder and extension, for an exporter.
  package func name(of target: String, default name: String) -> String {
    if target == "-" { return name }
    let file = target.split(separator: "/").last ?? ""
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return stem.isEmpty ? name : String(stem)
  }

  package func write(
    _ bytes: [UInt8], to target: String, standardOutput: ([UInt8]) -> Void
  ) throws(Failure) {
    if target == "-" { return standardOutput(bytes) }
    try FileSystem.write(bytes, to: surroundings.absolute(target), as: target)
  }

  /// Writes the parts of an export: one under the target's name, several beside it under their own.
  ///
  /// - Returns: the files as the user would name them; none for standard output.
  package func write(
    _ parts: [ExportedPart], to target: String, standardOutput: ([UInt8]) -> Void
  ) throws(Failure) -> [String] {
    if target == "-" {
      for (index, part) in parts.enumerated() {
        // Several tables on one stream: a blank line between, and one byte order mark at the start.
        standardOutput(index == 0 ? part.bytes : Array("\r\n".utf8) + part.bytes.withoutByteOrderMark)
      }
      return []
    }
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let files = parts.count == 1 ? [target] : parts.map { folder + $0.name }
    try FileSystem.write(
      zip(parts, files).map { NewFile(bytes: $0.bytes, path: surroundings.absolute($1), name: $1) })
    return files
  }
}

extension [UInt8] {
  fileprivate var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
  }
}
