import TenkenCore
import TenkenKit
import TenkenReports
import TenkenStore

extension Session {
  /// What a list of a workspace states about itself; `report` alone draws.
  func context(_ office: OpenWorkspace, asOf day: Day? = nil) throws(Failure) -> ReportContext {
    var context = try office.read(asOf: day) { reader, workspace in
      ReportContext(
        workspace: workspace, language: language, asOf: day ?? office.today, head: try reader.head().hash)
    }
    context.draws = false
    return context
  }

  /// For what needs no record: the workspace where there is one, else a nameless one.
  func context() -> ReportContext {
    let workspace = (try? office())?.workspace
    return ReportContext(
      workspace: workspace ?? Self.nameless, language: language,
      asOf: surroundings.today, head: "")
  }

  private static let nameless = Workspace(
    organisation: Text(""), fiscalYearStart: MonthDay(Day.first), departments: [])

  /// The workspace's checklists and the built-in ones; the latter alone outside a workspace.
  func library() -> ChecklistLibrary {
    ChecklistLibrary(
      workspace: try? WorkspaceFolder(in: surroundings), surroundings: surroundings, scorers: scorers)
  }
}
