import TenkenCore

extension ExampleCompany {
  /// The preparatory work of the first round of 2008, as the departments note it in their drafts. The whole sheets
  /// follow at the end of July.
  func prepare(_ day: String) throws(Failure) {
    var flags = SubmitSheets.Flags()
    (flags.round, flags.checklist) = ("2008-round-1", "full-inspection")
    (flags.role, flags.date, flags.merge) = (.self, Day(iso: day), true)
    try submit(["2008-round-1-progress-\(day).csv"], flags, by: Self.departments, on: day)
  }
}
