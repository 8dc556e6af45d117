import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Forms in the convention of XLSForm as checklists: questions are items, groups sections.
@main struct XLSFormImporter: ImporterPlugin {
  func read(_ request: ImporterRequest) throws -> ImportedChecklists {
    let words = request.head.words
    var imported = ImportedChecklists(checklists: [])
    var ids = ImportedIDs(foldsCase: true)
    do throws(Failure) {
      for form in try FormSources.read(request.files) {
        var reading = FormReading(form)
        imported.checklists.append(try reading.checklist(&ids))
        imported.dropped += reading.dropped(in: words)
      }
    } catch { throw PluginError(error, in: words) }
    return imported
  }
}
