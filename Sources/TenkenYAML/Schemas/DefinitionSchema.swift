package import TenkenPlugin

/// The JSON Schemas (2020-12) of Tenken's YAML files, for editors that complete and check while one types.
///
/// They are looser than `tenken check`, never stricter: an editor reads an unquoted `10` or `true` as a number or a
/// truth value where Tenken keeps the text, so both are allowed; ids, dates and references are checked by Tenken only.
package enum DefinitionSchema: String, Sendable, CaseIterable {
  case checklist, workspace, sheet

  /// - Parameter scorers: names to complete after `scorer:`; others may stand, as a plugin may bring one.
  package func json(scorers: [String]) -> JSON {
    let root: JSON =
      switch self {
      case .checklist: ChecklistSchema(scorers: scorers).root
      case .workspace: WorkspaceSchema.root
      case .sheet: SheetSchema.root
      }
    let head: [JSON.Member] = [
      JSON.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      JSON.Member("title", .string(title)),
    ]
    return .object(
      head + (root.members ?? []) + [JSON.Member("$defs", .object(SchemaParts.definitions + definitions))])
  }

  private var title: String {
    switch self {
    case .checklist: "Tenken: checklist.yaml"
    case .workspace: "Tenken: tenken.yaml"
    case .sheet: "Tenken: sheet"
    }
  }

  private var definitions: [JSON.Member] {
    switch self {
    case .checklist: ItemSchema.definitions
    case .workspace: WorkspaceSchema.definitions
    case .sheet: SheetSchema.definitions
    }
  }
}
