import Foundation
import TenkenCore

@testable import TenkenTables

/// The files under Fixtures.
enum Fixture {
  static func bytes(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static func grid(_ path: String) throws -> Grid { try CSVReader.read(bytes(path), file: path) }
}

/// The diagnostics of a reading that is expected to fail.
func problems(_ read: () throws(Failure) -> some Any) -> [Diagnostic] {
  do throws(Failure) {
    _ = try read()
    return []
  } catch {
    return error.diagnostics
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
