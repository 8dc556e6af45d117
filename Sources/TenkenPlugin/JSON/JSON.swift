/// A JSON value (RFC 8259) whose objects keep the order of their members.
///
/// Everything Tenken writes as JSON (replies, reports, the journal's bodies) goes through this type, so that
/// keys always stand in the documented order and absent values are written as `null`.
public enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number that is no integer, or an integer beyond `Int`.
  case number(Double)
  case string(String)
  case array([JSON])
  /// Members in order; a key stands once.
  case object([Member])

  /// One key of an object with its value.
  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSON

    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The member of an object; `nil` for another kind of value or an absent key.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// A string, or `null` where there is none.
  public static func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

  /// A finite number (written without a fraction where it is whole), or `null` where there is none.
  public static func figure(_ value: Double?) -> JSON {
    guard let value, value.isFinite else { return .null }
    if let whole = Int(exactly: value), abs(value) < 1e15 { return .integer(whole) }
    return .number(value)
  }

  public static func strings(_ values: some Sequence<String>) -> JSON { .array(values.map(JSON.string)) }

  public var stringValue: String? {
    if case .string(let value) = self { value } else { nil }
  }

  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  public var intValue: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  public var doubleValue: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  public var arrayValue: [JSON]? {
    if case .array(let values) = self { values } else { nil }
  }

  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  public var isNull: Bool { self == .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
