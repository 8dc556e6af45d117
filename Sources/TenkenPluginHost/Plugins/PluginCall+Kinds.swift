package import TenkenCore
package import TenkenPlugin

extension PluginCall {
  /// Has a report turned into files; there is at least one.
  package func export(_ report: Report, name: String) throws(Failure) -> [ExportedPart] {
    let request = ExporterRequest(head: plugin.head(.exporter, setting), report: report, name: name)
    let reply = try ok(request.json)
    let parts: [ExportedPart]
    do throws(ShapeError) {
      try reply.requireOnly(["parts"])
      parts = try ExportedPart.list(reply["parts"])
    } catch { throw misshapen(error) }
    if parts.isEmpty { throw refused(Text(ja: "ファイルがありません", en: "it holds no file")) }
    return try checked(parts)
  }

  /// Has files of another program turned into definitions, as yet unchecked.
  package func read(_ files: [ImporterRequest.File]) throws(Failure) -> ImportedChecklists {
    let request = ImporterRequest(head: plugin.head(.importer, setting), files: files)
    let reply = try ok(request.json)
    do throws(ShapeError) { return try ImportedChecklists(reply) } catch { throw misshapen(error) }
  }

  /// Has people told of something.
  package func notify(
    _ event: NotifierRequest.Event, items: [JSON], people: [JSON]
  ) throws(Failure) -> Notified {
    let request = NotifierRequest(
      head: plugin.head(.notifier, setting), event: event, items: items, people: people)
    let reply = try ok(request.json)
    var notified: Notified
    do throws(ShapeError) { notified = try Notified(reply) } catch { throw misshapen(error) }
    notified.parts = try checked(notified.parts)
    return notified
  }

  /// Parts whose names are plain, each another one's on every system.
  private func checked(_ parts: [ExportedPart]) throws(Failure) -> [ExportedPart] {
    var names: Set<String> = []
    for part in parts {
      if let problem = PartName.problem(with: part.name) { throw refused(problem) }
      guard names.insert(part.name.folded).inserted else {
        throw refused(
          Text(ja: "ファイルの名前「\(part.name)」が2回あります", en: "the name \"\(part.name)\" stands twice"))
      }
    }
    return parts
  }
}
