import Foundation

/// Files under `Fixtures`, beside the tests that read them.
enum Fixture {
  /// The lines of a file without comments and empty ones.
  static func lines(_ name: String) throws -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
  }
}
