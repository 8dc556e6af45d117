/// Why a JSON value is not what a request or reply must be, and where.
public struct ShapeError: Error, Sendable, Hashable {
  /// The place in the value, as `/items/3/earned`; empty for the whole.
  public var path: String
  public var problem: Problem

  public enum Problem: Sendable, Hashable {
    /// The key is not there.
    case missing
    /// Nothing is known of this key.
    case unknown
    /// Another kind of value is expected.
    case expected(Expected)
    /// The value stands there before.
    case repeated
  }

  /// The kinds of values that requests and replies hold.
  public enum Expected: String, Sendable, Hashable {
    case object = "an object"
    case list = "a list"
    case text = "a text"
    case number = "a number"
    case whole = "a whole number of 0 or more"
    case bool = "true or false"
    case base64 = "bytes as base64"
    case word = "one of the known words"
  }

  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// In English.
  public var message: String {
    let place = path.isEmpty ? "the value" : path
    return switch problem {
    case .missing: "\(place) is missing"
    case .unknown: "\(place) is unknown"
    case .expected(let kind): "\(place): \(kind.rawValue) is expected"
    case .repeated: "\(place) stands twice"
    }
  }
}
