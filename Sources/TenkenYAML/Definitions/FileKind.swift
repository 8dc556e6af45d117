package import TenkenCore

/// What a YAML file defines, told by its keys.
package enum FileKind: String, Sendable, Hashable, CaseIterable {
  case checklist, workspace, sheet, example, holidays, plugin

  /// The key that only such files have, at the top.
  private var key: String? {
    switch self {
    case .checklist: "checklist"
    case .workspace: "tenken"
    case .sheet: "sheet"
    case .example: "example"
    case .plugin: "plugin"
    case .holidays: nil
    }
  }

  /// Nil where no key tells; a list is one of sheets or of holidays.
  package static func detect(_ node: Node) -> FileKind? {
    if let elements = node.elements {
      return elements.contains { $0.entries != nil } ? elements.lazy.compactMap(detect).first : .holidays
    }
    for entry in node.entries ?? [] {
      if let kind = allCases.first(where: { $0.key == entry.key }) { return kind }
    }
    return nil
  }

  /// The error for a file whose kind cannot be told.
  package static func unknown(_ node: Node) -> Diagnostic {
    let keys = allCases.compactMap(\.key)
    let misspelt = (node.entries ?? []).prefix(20).lazy
      .compactMap { entry in Suggestion.nearest(to: entry.key, among: keys).map { (entry, $0) } }.first
    let list = keys.map { "`\($0): …`" }.joined(separator: ", ")
    return Diagnostic(
      .missingKey, at: misspelt?.0.keyPlace ?? node.place,
      Text(ja: "何のファイルか分かりません", en: "nothing says what kind of file this is"),
      help: node.text.flatMap { SyntaxHint.colon(in: $0[...])?.help }
        ?? misspelt.map { Text(ja: "「\($0.1)」ではありませんか", en: "did you mean \"\($0.1)\"?") }
        ?? Text(ja: "次のどれかのキーを書いてください: \(list)", en: "begin with one of \(list)"))
  }
}
