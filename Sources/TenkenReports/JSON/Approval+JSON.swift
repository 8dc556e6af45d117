package import TenkenCore
package import TenkenPlugin

extension Approval {
  package func json(_ language: Language) -> JSON {
    [
      "kind": .string(kind.rawValue), "id": .string(id), "department": .string(department),
      "what": .string(what.in(language)), "since": .text(since?.description), "role": .text(role?.rawValue),
      "except": .text(except), "command": .string(command),
    ]
  }
}
