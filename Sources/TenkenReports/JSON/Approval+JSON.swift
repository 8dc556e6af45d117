package import TenkenCore
package import TenkenPlugin

extension Approval {
  package var json: JSON {
    [
      "kind": .string(kind.rawValue), "id": .string(id), "department": .string(department),
      "what": .string(what), "since": .text(since?.description), "role": .text(role?.rawValue),
      "except": .text(except), "command": .string(command),
    ]
  }
}
