import TenkenCore

/// Fills the example company's record: the commands of `examples/ku/README.md`, in code.
struct ExampleCompany {
  private var surroundings: Surroundings
  private var scorers: ScorerList

  init(_ surroundings: Surroundings, scorers: ScorerList) {
    self.surroundings = surroundings
    self.scorers = scorers
  }

  private static let checklists = ["clean-office", "document-storage"]
  private static let committee = "事務品質向上委員会"
  private static let secretariat = "事務局"

  func fill() throws(Failure) {
    try campaign(
      "2008-campaign-1", title: "2008年度第1回クリーンオフィス点検", opened: "2008-07-14", from: "2008-07-22",
      to: "2008-07-24", accepted: "2008-08-01", notice: "2008-08-22")
    try campaign(
      "2009-campaign-1", title: "2009年度第1回クリーンオフィス点検（見本データ）", opened: "2009-07-13",
      from: "2009-07-21", to: "2009-07-23", accepted: "2009-07-31", notice: "2009-08-21")
  }

  private func campaign(
    _ id: String, title: String, opened: String, from: String, to: String, accepted: String, notice: String
  ) throws(Failure) {
    var request = OpenRound.Request(id: id)
    request.title = title
    request.checklists = Self.checklists
    (request.from, request.to, request.due) = (Day(iso: from), Day(iso: to), Day(iso: to))
    request.notice = Day(iso: notice)
    request.expect = .inspector
    _ = try OpenRound(office(Self.secretariat, on: opened)).run(request)

    let files = FileSystem.names(in: "\(surroundings.directory)/rounds").filter { $0.hasPrefix(id) }
      .map { "rounds/\($0)" }
    for checklist in Self.checklists {
      var flags = SubmitSheets.Flags()
      (flags.round, flags.checklist, flags.role, flags.date) = (id, checklist, .inspector, Day(iso: to))
      try submit(files.filter { $0.hasSuffix("\(id)-\(checklist).csv") }, flags, on: to)
    }
    try submit(files.filter { $0.hasSuffix(".yaml") }, SubmitSheets.Flags(), on: to)
    var comments = SubmitSheets.Flags()
    comments.merge = true
    try submit(files.filter { $0.hasSuffix("-comments.csv") }, comments, on: to)

    _ = try ReviewSheets(office(Self.secretariat, on: accepted))
      .accept(ReviewSheets.Selection(round: id), all: true)
    _ = try ChangeRound(office(Self.secretariat, on: notice)).close(id, incomplete: false)
  }

  private func submit(_ files: [String], _ flags: SubmitSheets.Flags, on day: String) throws(Failure) {
    if files.isEmpty { return }
    _ = try SubmitSheets(office(Self.committee, on: day), flags).run(files)
  }

  private func office(_ by: String, on day: String) throws(Failure) -> OpenWorkspace {
    var then = surroundings
    then.by = by
    then.today = Day(iso: day) ?? then.today
    return try OpenWorkspace(in: then, scorers: scorers)
  }
}
