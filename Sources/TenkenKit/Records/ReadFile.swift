package import TenkenCore
import TenkenYAML

/// Reads a file that a user named.
package struct ReadFile {
  private var surroundings: Surroundings

  package init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  package func bytes(of path: String) throws(Failure) -> [UInt8] {
    try FileSystem.read(surroundings.absolute(path), as: path).bytes
  }
}
