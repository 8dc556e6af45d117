package import TenkenCore
import TenkenStore

/// The incidents of the record in the order of their days (contract, section 7).
package struct ListIncidents {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// - Parameter department: nil takes all.
  package func run(department: String? = nil, asOf day: Day? = nil) throws(Failure) -> [Incident] {
    try office.read(asOf: day) { reader, workspace in
      let department = try department.map { try office.department($0, among: workspace.inspected).id }
      let incidents: [Incident] = try reader.all()
      return incidents.enumerated()
        .filter { $0.element.department == department ?? $0.element.department }
        .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    }
  }

  /// - Parameter id: in either case.
  package func show(_ id: String, asOf day: Day? = nil) throws(Failure) -> Incident {
    try office.read(asOf: day) { reader, _ in
      let incidents: [Incident] = try reader.all()
      if let found = incidents.first(where: { $0.id.lowercased() == id.lowercased() }) { return found }
      throw Failure(
        .noIncident, Text(ja: "不適合事象「\(id)」はありません", en: "there is no incident \"\(id)\""),
        help: Suggestion.help(for: id, among: incidents.map(\.id))
          ?? Text(ja: "tenken incident list で確認してください", en: "see \"tenken incident list\""))
    }
  }
}
