import TenkenPlugin

/// Text files with an item on each line.
@main struct LineImporter: ImporterPlugin {
  /// A definition in the shape of `checklist.yaml` for each file. Change this.
  func read(_ request: ImporterRequest) throws -> ImportedChecklists {
    var imported = ImportedChecklists(checklists: [])
    for (index, file) in request.files.enumerated() {
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        throw PluginError(.badData, "\(file.name): no UTF-8", path: "/files/\(index)")
      }
      let name = file.name.split(separator: ".").first.map(String.init) ?? "imported"
      var items: [JSON] = []
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .enumerated()
      {
        if line.isEmpty {
          imported.dropped.append("\(file.name), line \(index + 1): blank")
        } else {
          items.append(["id": .string("item-\(index + 1)"), "ask": .string(String(line))])
        }
      }
      imported.checklists.append([
        "checklist": .string(name), "version": "1", "title": .string(name),
        "sections": [["id": "all", "title": .string(name), "items": .array(items)]],
      ])
    }
    return imported
  }
}
