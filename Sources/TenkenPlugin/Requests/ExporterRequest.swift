/// A report to be turned into files: what an exporter is asked (contract, sections 8 and 9).
public struct ExporterRequest: Sendable, Hashable {
  public var head: RequestHead
  public var report: Report
  /// Of the file, without folder and extension.
  public var name: String

  public init(head: RequestHead, report: Report, name: String) {
    self.head = head
    self.report = report
    self.name = name
  }

  public var json: JSON {
    .object(head.members + [JSON.Member("report", report.json), JSON.Member("name", .string(name))])
  }

  public init(json: JSON) throws(PluginError) {
    let shape = Shape(json)
    head = try RequestHead(shape, as: .exporter)
    do throws(ShapeError) {
      report = try Report(shape["report"])
      name = try shape["name"].string
    } catch { throw PluginError(error) }
  }
}
