import Foundation
package import TenkenPlugin

/// Holds JSON to a schema of Tenken's: the keywords that those use, and no others.
package struct SchemaChecker {
  private let root: JSON

  package struct UnknownKeyword: Error {
    package var keyword: String
  }

  /// - Parameter file: `score` for `docs/score.schema.json`.
  package init(file: String) throws {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs")
    self.init(
      try JSON(
        parsing: String(contentsOf: docs.appending(path: "\(file).schema.json").standardized, encoding: .utf8)
      ))
  }

  package init(_ schema: JSON) { root = schema }

  /// What breaks the schema, each with its place.
  package func violations(of value: JSON) throws -> [String] { try violations(of: value, by: root, at: "$") }

  private func violations(of value: JSON, by schema: JSON, at place: String) throws -> [String] {
    if schema == false { return ["\(place): must not stand here"] }
    return try (schema.members ?? []).flatMap { keyword in
      try violations(of: value, keyword: keyword, in: schema, at: place)
    }
  }

  /// What breaks a definition of this schema that another one names; the schema itself without a name.
  private func violations(of value: JSON, at fragment: String?, from place: String) throws -> [String] {
    try violations(of: value, by: fragment.map { ["$ref": .string($0)] } ?? root, at: place)
  }

  private func isValid(_ value: JSON, by schema: JSON) throws -> Bool {
    try violations(of: value, by: schema, at: "").isEmpty
  }

  private func violations(
    of value: JSON, keyword: JSON.Member, in schema: JSON, at place: String
  ) throws -> [String] {
    let rule = keyword.value
    switch keyword.key {
    case "$schema", "title", "description", "$defs", "then", "else": return []
    case "$ref":
      let reference = rule.stringValue ?? ""
      if let other = reference.firstMatch(of: #/^(.+)\.schema\.json(#.*)?$/#) {
        return try SchemaChecker(file: String(other.1))
          .violations(of: value, at: other.2.map(String.init), from: place)
      }
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { return ["\(place): no definition \(name)"] }
      return try violations(of: value, by: target, at: place)
    case "type":
      let types = rule.arrayValue ?? [rule]
      return types.contains { value.isOf(type: $0.stringValue ?? "") }
        ? [] : ["\(place): not of type \(rule.compact)"]
    case "enum":
      return rule.arrayValue?.contains(value) ?? false ? [] : ["\(place): not one of \(rule.compact)"]
    case "const": return value == rule ? [] : ["\(place): not \(rule.compact)"]
    case "pattern":
      guard let text = value.stringValue else { return [] }
      return try text.contains(Regex(rule.stringValue ?? "")) ? [] : ["\(place): does not match"]
    case "minimum", "maximum", "exclusiveMinimum":
      guard let number = value.doubleValue, let bound = rule.doubleValue else { return [] }
      return keyword.key.allows(number, bound) ? [] : ["\(place): \(keyword.key) \(bound)"]
    case "minItems":
      return value.arrayValue?.count ?? .max < rule.intValue ?? 0 ? ["\(place): too short"] : []
    case "minProperties":
      return value.members?.count ?? .max < rule.intValue ?? 0 ? ["\(place): too few keys"] : []
    case "maxProperties":
      return value.members?.count ?? 0 > rule.intValue ?? .max ? ["\(place): too many keys"] : []
    case "required":
      guard let members = value.members else { return [] }
      let keys = Set(members.map(\.key))
      return (rule.arrayValue ?? []).compactMap(\.stringValue).filter { !keys.contains($0) }
        .map { "\(place): lacks \($0)" }
    case "propertyNames":
      return try (value.members ?? []).flatMap { member in
        try violations(of: .string(member.key), by: rule, at: "\(place).\(member.key)")
      }
    case "additionalProperties":
      return try (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }.flatMap { member in
        rule == false
          ? ["\(place): has \(member.key)"]
          : try violations(of: member.value, by: rule, at: "\(place).\(member.key)")
      }
    case "properties":
      return try (value.members ?? []).flatMap { member in
        try rule[member.key].map { try violations(of: member.value, by: $0, at: "\(place).\(member.key)") }
          ?? []
      }
    case "items":
      return try (value.arrayValue ?? []).enumerated().flatMap { index, element in
        try violations(of: element, by: rule, at: "\(place)[\(index)]")
      }
    case "anyOf":
      let tries = try (rule.arrayValue ?? []).map { try violations(of: value, by: $0, at: place) }
      return tries.contains([]) ? [] : tries.flatMap { $0 }
    case "allOf":
      return try (rule.arrayValue ?? []).flatMap { try violations(of: value, by: $0, at: place) }
    case "not": return try isValid(value, by: rule) ? ["\(place): matches what is ruled out"] : []
    case "if":
      let branch = try isValid(value, by: rule) ? schema["then"] : schema["else"]
      return try branch.map { try violations(of: value, by: $0, at: place) } ?? []
    default: throw UnknownKeyword(keyword: keyword.key)
    }
  }
}

extension String {
  fileprivate func allows(_ number: Double, _ bound: Double) -> Bool {
    switch self {
    case "minimum": number >= bound
    case "maximum": number <= bound
    default: number > bound
    }
  }
}

extension JSON {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"),
      (.integer, "integer"), (.integer, "number"), (.number, "number"):
      true
    default: false
    }
  }
}
