package import TenkenPlugin

extension Node {
  /// A definition that was stored as JSON, to go through the same readers as a file; it has no positions.
  ///
  /// - Parameter name: what stands for the file in diagnostics.
  package init(json: JSON, name: String) {
    let location = Location.named(name)
    let content: Content =
      switch json {
      case .null: .scalar(Scalar(text: "", isPlain: true))
      case .bool(let value): .scalar(Scalar(text: value ? "true" : "false", isPlain: true))
      case .integer(let value): .scalar(Scalar(text: String(value), isPlain: true))
      case .number(let value): .scalar(Scalar(text: value.description, isPlain: true))
      case .string(let value): .scalar(Scalar(text: value, isPlain: false))
      case .array(let values): .sequence(values.map { Node(json: $0, name: name) })
      case .object(let members):
        .mapping(
          members.map {
            Entry(key: $0.key, keyLocation: location, value: Node(json: $0.value, name: name))
          })
      }
    self.init(content: content, location: location)
  }

  /// The value as JSON, for configurations whose keys Tenken does not know.
  ///
  /// Only here do unquoted scalars have types, as in YAML's JSON schema: `true`, `false`, `null` and JSON's numbers;
  /// what is blank is null.
  package var json: JSON {
    switch content {
    case .scalar(let scalar):
      if scalar.isPlain {
        if scalar.text.isEmpty { return .null }
        if scalar.text.utf8.count <= 32, let value = try? JSON(parsing: scalar.text), !value.isText {
          return value
        }
      }
      return .string(scalar.text)
    case .sequence(let elements): return .array(elements.map(\.json))
    case .mapping(let entries): return .object(entries.map { JSON.Member($0.key, $0.value.json) })
    }
  }
}

extension JSON {
  fileprivate var isText: Bool { stringValue != nil }
}
