import Foundation
import TenkenCore
import TenkenPlugin

/// A worked example of a plugin: `examples/NAME.request.json`, and what it must answer in `NAME.reply.json`.
struct ContractExample {
  var name: String
  var request: JSON
  /// What is stated of the reply; what it leaves out may be anything.
  var reply: JSON

  /// The examples of a folder; a file that is no JSON, or has no other half, is a problem.
  static func all(in folder: String, _ problems: inout [Text]) -> [ContractExample] {
    let path = folder + "/examples"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".request.json") }.compactMap { file in
      let name = String(file.dropLast(".request.json".count))
      func json(_ ending: String) -> JSON? {
        let bytes = FileManager.default.contents(atPath: "\(path)/\(name).\(ending)")
        let json = bytes.flatMap { String(validating: $0, as: UTF8.self) }.flatMap { try? JSON(parsing: $0) }
        if json == nil {
          problems.append(
            Text(ja: "examples/\(name).\(ending) を読めません", en: "examples/\(name).\(ending) cannot be read"))
        }
        return json
      }
      guard let request = json("request.json"), let reply = json("reply.json") else { return nil }
      return ContractExample(name: name, request: request, reply: reply)
    }
  }

  /// The request with what every request says, where the example leaves that out.
  func completed(_ head: RequestHead) -> JSON {
    let base = ["protocol", "kind", "language", "today", "config"]
    let usual = (head.json.members ?? []).filter { request[$0.key] == nil && base.contains($0.key) }
    return .object(usual + (request.members ?? []))
  }

  /// The first place where a reply is not what was stated; nil where it is.
  static func difference(_ stated: JSON, _ found: JSON?, at path: String = "") -> String? {
    switch (stated, found) {
    case (.object(let members), .some(let found)):
      for member in members {
        // A file of text may be stated as such.
        let isText = member.key == "text" && found["text"] == nil && found["base64"] != nil
        let value = isText ? found["base64"].flatMap(text) : found[member.key]
        if let place = difference(member.value, value, at: "\(path)/\(member.key)") { return place }
      }
      return found.members == nil ? path : nil
    case (.array(let stated), .some(.array(let found))):
      for (index, element) in stated.enumerated() {
        let other = index < found.count ? found[index] : nil
        if let place = difference(element, other, at: "\(path)/\(index)") { return place }
      }
      return stated.count == found.count ? nil : path
    default:
      if let stated = stated.doubleValue, let found = found?.doubleValue, abs(stated - found) <= 1e-9 {
        return nil
      }
      return stated == found ? nil : path
    }
  }

  private static func text(_ base64: JSON) -> JSON? {
    base64.stringValue.flatMap(Base64.decode).map { .string(String(decoding: $0, as: UTF8.self)) }
  }
}
