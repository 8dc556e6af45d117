import Foundation
import TenkenPlugin

/// Holds JSON to a published schema of `docs/`: the keywords that those use, and no others.
struct SchemaChecker {
  private let root: JSON

  struct UnknownKeyword: Error {
    var keyword: String
  }

  /// - Parameter file: `score` for `docs/score.schema.json`.
  init(file: String) throws {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs")
    self.init(
      try JSON(
        parsing: String(contentsOf: docs.appending(path: "\(file).schema.json").standardized, encoding: .utf8)
      ))
  }

  init(_ schema: JSON) { root = schema }

  /// What breaks the schema, each with its place.
  func violations(of value: JSON) throws -> [String] { try violations(of: value, by: root, at: "$") }

  private func violations(of value: JSON, by schema: JSON, at place: String) throws -> [String] {
    try (schema.members ?? []).flatMap { keyword in
      try violations(of: value, keyword: keyword, in: schema, at: place)
    }
  }

  private func violations(
    of value: JSON, keyword: JSON.Member, in schema: JSON, at place: String
  ) throws -> [String] {
    let rule = keyword.value
    switch keyword.key {
    case "$schema", "title", "description", "$defs": return []
    case "$ref":
      let name = String((rule.stringValue ?? "").dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { return ["\(place): no definition \(name)"] }
      return try violations(of: value, by: target, at: place)
    case "type":
      let types = rule.arrayValue ?? [rule]
      return types.contains { value.isOf(type: $0.stringValue ?? "") }
        ? [] : ["\(place): not of type \(rule.compact)"]
    case "enum":
      return rule.arrayValue?.contains(value) ?? false ? [] : ["\(place): not one of \(rule.compact)"]
    case "pattern":
      guard let text = value.stringValue else { return [] }
      return try text.contains(Regex(rule.stringValue ?? "")) ? [] : ["\(place): does not match"]
    case "minimum":
      guard let number = value.doubleValue, let minimum = rule.doubleValue else { return [] }
      return number >= minimum ? [] : ["\(place): under \(minimum)"]
    case "required":
      guard let members = value.members else { return [] }
      let keys = Set(members.map(\.key))
      return (rule.arrayValue ?? []).compactMap(\.stringValue).filter { !keys.contains($0) }
        .map { "\(place): lacks \($0)" }
    case "additionalProperties":
      guard rule == false else { throw UnknownKeyword(keyword: "additionalProperties other than false") }
      return (value.members ?? []).filter { schema["properties"]?[$0.key] == nil }
        .map { "\(place): has \($0.key)" }
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
    default: throw UnknownKeyword(keyword: keyword.key)
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
