package import TenkenCore
import TenkenStore

/// What the secretariat looks at first, of the whole workspace.
package struct ShowFrontPage {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Result: Sendable {
    package var page: FrontPage
    /// The questions of the items that its fixes are about, by family and item.
    package var questions: [String: Text]
  }

  package func run(asOf: Day? = nil) throws(Failure) -> Result {
    let day = asOf ?? office.today
    return try office.read(asOf: asOf) { reader, workspace in
      let rounds = try reader.rounds().map(\.round)
      let sheets = ListSheets(office)
      let page = FrontPage(
        of: workspace, rounds: rounds,
        open: try rounds.filter { $0.state == .open }.map { try sheets.status($0, reader, workspace, day) },
        fixes: try reader.fixes(), on: day)
      let pressing = page.overdue + page.dueSoon
      return Result(page: page, questions: try ListFixes(office).questions(of: pressing, reader))
    }
  }
}
