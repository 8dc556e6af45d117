package import TenkenCore
package import TenkenExporters
import TenkenReports
import TenkenStore

/// The due days of the fixes that are still to be mended, for a calendar (contract, section 6).
package struct FixCalendar {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  /// Built of the record alone: the same entries give the same bytes.
  ///
  /// - Parameter request: which fixes; of these, what is done or over is left out.
  package func run(_ request: ListFixes.Request, in language: Language) throws(Failure) -> ICalendar {
    let day = request.asOf
    let listed = try ListFixes(office).run(request)
    return try office.read(asOf: day) { reader, workspace in
      let context = ReportContext(
        workspace: workspace, language: language, asOf: day ?? office.today, head: "")
      // The hash of the first entry tells one record from another for good.
      let record = try reader.entries(upTo: 1).first?.hash.prefix(16) ?? ""
      let events = try listed.fixes.compactMap { fix -> ICalendar.Event? in
        guard fix.state.awaitsWork, let due = fix.due else { return nil }
        let history = try reader.history(of: fix)
        let what = FixesReport.what(fix, question: fix.questionKey.flatMap { listed.questions[$0] }, context)
        return ICalendar.Event(
          uid: "\(fix.id)-\(record)@tenken", changed: history.last?.at ?? "", sequence: history.count - 1,
          day: due, summary: FixesReport.summary(fix, what: what, context),
          description: FixesReport.description(fix, what: what, context),
          categories: [Text(ja: "是正期限", en: "Fix due").in(language)])
      }
      return ICalendar(
        name: Text(
          ja: "\(workspace.organisation.in(.ja)) 是正期限", en: "\(workspace.organisation.in(.en)): fixes due"
        ).in(language), events: events)
    }
  }
}
