package import TenkenCore

/// A value of a YAML file or of stored JSON, with its place. Scalars are the text as written: what they mean is for
/// the definition to say.
package struct Node: Sendable {
  package enum Content: Sendable {
    case scalar(Scalar)
    case sequence([Node])
    case mapping([Entry])
  }

  package struct Scalar: Sendable {
    package var text: String
    /// Written without quotes.
    package var isPlain: Bool

    package init(text: String, isPlain: Bool) {
      self.text = text
      self.isPlain = isPlain
    }
  }

  /// A key of a mapping with its value; a key stands once.
  package struct Entry: Sendable {
    package var key: String
    var keyLocation: Location
    package var value: Node

    package var keyPlace: Place { keyLocation.place }
  }

  package var content: Content
  var location: Location

  /// Where the value begins; made when asked, as it holds a line of the file.
  package var place: Place { location.place }

  /// Nothing is written there, as after `key:`.
  package var isBlank: Bool {
    if case .scalar(let scalar) = content { scalar.isPlain && scalar.text.isEmpty } else { false }
  }

  /// The text of a scalar.
  package var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  package var elements: [Node]? {
    if case .sequence(let elements) = content { elements } else { nil }
  }

  package var entries: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key; `nil` where this is no mapping or the key is absent.
  package subscript(key: String) -> Node? {
    entries?.first { $0.key == key }?.value
  }
}

/// Where a node stands: a span of a text, or only a name where it came from a value without positions.
enum Location: Sendable {
  case text(SourceText, Span)
  case named(String)

  var place: Place {
    switch self {
    case .text(let text, let span): text.place(of: span)
    case .named(let name): Place(file: name)
    }
  }
}
