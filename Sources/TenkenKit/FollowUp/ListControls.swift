package import TenkenCore
package import TenkenStore

/// The reinforced controls of the record: those that run, the most urgent first, then the released ones (contract,
/// section 7).
package struct ListControls {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Which are wanted; nil takes all.
  package struct Request: Sendable {
    package var department: String?
    package var level: ControlLevel?
    package var state: Control.State?
    package var overdue = false
    package var asOf: Day?

    package init() {}
  }

  package func run(_ request: Request) throws(Failure) -> [Control] {
    let today = request.asOf ?? office.today
    return try office.read(asOf: request.asOf) { reader, workspace in
      let department = try request.department.map {
        try office.department($0, among: workspace.inspected).id
      }
      let controls: [Control] = try reader.all()
      return controls.enumerated()
        .filter { _, control in
          control.department == department ?? control.department
            && control.period.level == request.level ?? control.period.level
            && control.state == request.state ?? control.state
            && (!request.overdue || control.isOverdue(on: today))
        }
        .sorted { left, right in
          (left.element.next?.due.serial ?? .max, left.offset)
            < (right.element.next?.due.serial ?? .max, right.offset)
        }.map(\.element)
    }
  }

  /// One control with its cases and what happened to it.
  package struct Shown: Sendable {
    package var control: Control
    package var incidents: [Incident]
    package var history: [JournalEntry]
  }

  package func show(_ id: String, asOf day: Day? = nil) throws(Failure) -> Shown {
    try office.read(asOf: day) { reader, _ in
      let control = try Control.named(id, reader)
      let incidents: [Incident] = try reader.all()
      return Shown(
        control: control, incidents: incidents.filter { control.incidents.contains($0.id) },
        history: try reader.history(of: control))
    }
  }
}

extension Control {
  /// A control by its id, in either case.
  static func named(_ id: String, _ reader: RecordReader) throws -> Control {
    let controls: [Control] = try reader.all()
    if let found = controls.first(where: { $0.id.lowercased() == id.lowercased() }) { return found }
    throw Failure(
      .noControl, Text(ja: "管理強化「\(id)」はありません", en: "there is no reinforced control \"\(id)\""),
      help: Suggestion.help(for: id, among: controls.map(\.id))
        ?? Text(ja: "tenken control list で確認してください", en: "see \"tenken control list\""))
  }
}
