import TenkenPlugin

/// A key of a mapping, with what it means in both languages.
struct SchemaProperty {
  var key: String
  var ja: String
  var en: String
  var value: JSON
  var isRequired: Bool

  init(_ key: String, _ ja: String, _ en: String, _ value: JSON, required: Bool = false) {
    (self.key, self.ja, self.en, self.value, isRequired) = (key, ja, en, value, required)
  }

  /// What may stand under the key. One that may be left out may be left blank too.
  fileprivate var member: JSON.Member {
    let schema = isRequired ? value : value.orBlank
    return JSON.Member(key, schema.with("description", .string("\(ja)\n\(en)")))
  }
}

extension JSON {
  /// A mapping that has these keys and no others.
  static func mapping(_ properties: [SchemaProperty]) -> JSON {
    let required = properties.filter(\.isRequired).map(\.key)
    let head: JSON = ["type": "object"]
    return (required.isEmpty ? head : head.with("required", .strings(required)))
      .with("properties", .object(properties.map(\.member)))
      .with("additionalProperties", false)
  }

  /// A mapping, or something else; told apart first, so that an editor says what is wrong with the one that is meant.
  static func mapping(_ properties: [SchemaProperty], or other: JSON) -> JSON {
    ["if": ["type": "object"], "then": .mapping(properties), "else": other]
  }

  static func list(of element: JSON, atLeastOne: Bool = false) -> JSON {
    let list: JSON = ["type": "array", "items": element]
    return atLeastOne ? list.with("minItems", 1) : list
  }

  static func oneOf(_ words: some Sequence<String>) -> JSON { ["enum": .strings(words)] }

  static func part(_ name: String) -> JSON { ["$ref": .string("#/$defs/" + name)] }

  /// A decimal such as `10` or `2.5`, as a number or, quoted, as a text.
  ///
  /// - Parameter decimals: of a quoted one; an editor sees no digits of others.
  static func decimal(
    from minimum: Int? = nil, above: Int? = nil, to maximum: Int = Field.largest, decimals: Int = 2
  ) -> JSON {
    let sign = (minimum ?? above ?? -1) < 0 ? "-?" : ""
    let fraction = decimals == 0 ? "" : "(\\.[0-9]{1,\(decimals)})?"
    var schema: JSON = [
      "type": [decimals == 0 ? "integer" : "number", "string"],
      "pattern": .string("^\(sign)[0-9]+\(fraction)$"),
      "maximum": .integer(maximum),
    ]
    if let minimum { schema = schema.with("minimum", .integer(minimum)) }
    if let above { schema = schema.with("exclusiveMinimum", .integer(above)) }
    return schema
  }

  func with(_ key: String, _ value: JSON) -> JSON { .object((members ?? []) + [Member(key, value)]) }

  /// The schema, or nothing behind the key.
  fileprivate var orBlank: JSON {
    guard let members else { return self }
    func adding(_ null: JSON, to key: String) -> JSON {
      .object(
        members.map { member in
          guard member.key == key else { return member }
          return Member(key, .array((member.value.arrayValue ?? [member.value]) + [null]))
        })
    }
    if self["enum"] != nil { return adding(.null, to: "enum") }
    if self["type"] != nil { return adding("null", to: "type") }
    return ["anyOf": [self, ["type": "null"]]]
  }
}

extension String {
  /// A pattern that matches the letters of a pattern in either case.
  var inAnyCase: String {
    map { $0.isASCII && $0.isLetter ? "[\($0.uppercased())\($0.lowercased())]" : String($0) }.joined()
  }
}
