import TenkenCore
import TenkenImporting
import TenkenPlugin

/// Benchmarks of XCCDF 1.1 and 1.2 as checklists: rules are items, groups sections, profiles themes.
@main struct XCCDFImporter: ImporterPlugin {
  func read(_ request: ImporterRequest) throws -> ImportedChecklists {
    var imported = ImportedChecklists(checklists: [])
    var ids = ImportedIDs(foldsCase: true)
    var problems: [Diagnostic] = []
    for file in request.files {
      do throws(Failure) {
        let root = try BenchmarkFile(name: file.name).read(file.bytes)
        var reading = BenchmarkReading(root, file: file.name)
        imported.checklists += reading.checklists(&ids)
        imported.dropped += reading.losses.lines(in: request.head.words)
      } catch { problems += error.diagnostics }
    }
    if !problems.isEmpty { throw PluginError(Failure(problems), in: request.head.words) }
    if request.files.isEmpty {
      throw PluginError(
        .badData, Text(ja: "ファイルがありません", en: "there is no file").in(request.head.words), path: "/files")
    }
    return imported
  }
}
