import TenkenCore
package import TenkenPlugin
import TenkenYAML

extension DiffChecklists.Result {
  /// As `tenken checklist diff --json` prints it: keys with the values that a definition's file would have; null
  /// where a key holds its default, or the item or section was not there.
  package var json: JSON {
    func side(_ checklist: Checklist, _ source: String) -> JSON {
      ["source": .string(source), "checklist": .string(checklist.id), "version": .string(checklist.version)]
    }
    let (old, new) = (diff.before.definition, diff.after.definition)
    return [
      "before": side(diff.before, before), "after": side(diff.after, after),
      "keys": .array(diff.keys.map { change($0.rawValue, old, new) }),
      "sections": .array(diff.sections.map { section($0, old, new) }),
      "items": .array(diff.items.map(item)),
    ]
  }

  private func section(_ change: ChecklistDiff.SectionChange, _ old: JSON, _ new: JSON) -> JSON {
    func definition(_ checklist: JSON) -> JSON? {
      checklist["sections"]?.arrayValue?.first { $0["id"]?.stringValue == change.id }
    }
    let (before, after) = (definition(old), definition(new))
    return [
      "section": .string(change.id), "changes": .strings(change.kinds.map(\.rawValue)),
      "keys": .array(change.keys.map { self.change($0.rawValue, before, after) }),
    ]
  }

  private func item(_ change: ChecklistDiff.ItemChange) -> JSON {
    let (before, after) = (change.before?.item.definition, change.after?.item.definition)
    return [
      "item": .string(change.id), "was": .text(change.earlierID),
      "changes": .strings(change.kinds.map(\.rawValue)),
      "sectionBefore": .text(change.before?.section), "sectionAfter": .text(change.after?.section),
      "keys": .array(change.keys.map { self.change($0.rawValue, before, after) }),
    ]
  }

  private func change(_ key: String, _ before: JSON?, _ after: JSON?) -> JSON {
    ["key": .string(key), "before": before?[key] ?? .null, "after": after?[key] ?? .null]
  }
}
