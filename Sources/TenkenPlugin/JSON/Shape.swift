/// A JSON value with its place in the message, to be read as what the protocol says it is.
package struct Shape {
  package let json: JSON
  package let path: String

  package init(_ json: JSON, at path: String = "") {
    self.json = json
    self.path = path
  }

  package func error(_ problem: ShapeError.Problem) -> ShapeError { ShapeError(path, problem) }

  /// The value of a key that must be there.
  package subscript(key: String) -> Shape {
    get throws(ShapeError) {
      if json.members == nil { throw error(.expected(.object)) }
      guard let value = json[key] else { throw ShapeError("\(path)/\(key)", .missing) }
      return Shape(value, at: "\(path)/\(key)")
    }
  }

  /// Refuses keys that the protocol does not have.
  package func requireOnly(_ keys: [String]) throws(ShapeError) {
    guard let members = json.members else { throw error(.expected(.object)) }
    for member in members where !keys.contains(member.key) {
      throw ShapeError("\(path)/\(member.key)", .unknown)
    }
  }

  /// Nil for `null`.
  package var optional: Shape? { json.isNull ? nil : self }

  package var object: JSON {
    get throws(ShapeError) {
      if json.members == nil { throw error(.expected(.object)) }
      return json
    }
  }

  package var elements: [Shape] {
    get throws(ShapeError) {
      guard let values = json.arrayValue else { throw error(.expected(.list)) }
      return values.enumerated().map { Shape($0.element, at: "\(path)/\($0.offset)") }
    }
  }

  package var string: String {
    get throws(ShapeError) {
      guard let value = json.stringValue else { throw error(.expected(.text)) }
      return value
    }
  }

  package var strings: [String] {
    get throws(ShapeError) { try elements.map { (shape) throws(ShapeError) in try shape.string } }
  }

  /// Finite, as JSON has no other numbers.
  package var number: Double {
    get throws(ShapeError) {
      guard let value = json.doubleValue else { throw error(.expected(.number)) }
      return value
    }
  }

  package var whole: Int {
    get throws(ShapeError) {
      guard let value = json.intValue, value >= 0 else { throw error(.expected(.whole)) }
      return value
    }
  }

  package var bool: Bool {
    get throws(ShapeError) {
      guard let value = json.boolValue else { throw error(.expected(.bool)) }
      return value
    }
  }

  package var bytes: [UInt8] {
    get throws(ShapeError) {
      guard let value = Base64.decode(try string) else { throw error(.expected(.base64)) }
      return value
    }
  }

  package func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws(ShapeError) -> Word {
    guard let value = Word(rawValue: try string) else { throw error(.expected(.word)) }
    return value
  }
}
