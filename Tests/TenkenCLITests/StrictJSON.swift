import Foundation
import TenkenPlugin
import Testing

/// Standard output read as JSON, by a strict parser and by one that is not Tenken's.
struct StrictJSON {
  var text: String
  /// Keeps the order of keys.
  var ordered: JSON
  private var value: Any

  init(_ text: String) throws {
    self.text = text
    ordered = try JSON(parsing: text)
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    try #require(text.hasSuffix("\n") && !text.hasPrefix("\u{FEFF}"))
  }

  /// A root array of objects.
  func array() throws -> [[String: Any]] { try #require(value as? [[String: Any]], "\(text)") }

  func object() throws -> [String: Any] { try #require(value as? [String: Any], "\(text)") }
}

extension JSON {
  var keys: [String] { (members ?? []).map(\.key) }
}

extension Program.Outcome {
  var json: StrictJSON {
    get throws {
      try #require(status == 0 || status == 2, "\(self)")
      return try StrictJSON(out)
    }
  }
}
