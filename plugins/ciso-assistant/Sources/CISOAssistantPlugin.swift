import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Framework libraries of CISO Assistant as checklists (contract, section 9).
@main struct CISOAssistantPlugin: ImporterPlugin {
  func read(_ request: ImporterRequest) throws -> ImportedChecklists {
    let language = request.head.words
    var imported = ImportedChecklists(checklists: [])
    // Their folders are named after them.
    var checklists = ImportedIDs(foldsCase: true)
    for (index, file) in request.files.enumerated() {
      var losses = Losses(file: file.name)
      let library = try Library(file, at: "/files/\(index)", in: language, &losses)
      for framework in library.frameworks {
        imported.checklists += FrameworkMapping(framework, of: library).checklists(&checklists, &losses)
      }
      imported.dropped += losses.lines(in: language)
    }
    return imported
  }
}
