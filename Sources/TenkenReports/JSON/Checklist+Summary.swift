package import TenkenCore
package import TenkenPlugin

extension Checklist {
  /// As `tenken checklist list --json` prints it; a title in several languages is an object of them.
  package func summary(origin: String) -> JSON {
    [
      "checklist": .string(id),
      "version": .string(version),
      "title": title.plain.map(JSON.string)
        ?? .object(title.translations.map { JSON.Member($0.code, .string($0.text)) }),
      "origin": .string(origin),
      "items": .integer(items.count),
      "max": .figure(maximum.double),
      "scorer": .string(scorer.name),
    ]
  }
}
