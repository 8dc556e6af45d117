import TenkenCore

/// Fills the example company's record: the commands of `examples/ku/README.md`, in code and in the same order.
struct ExampleCompany {
  private let surroundings: Surroundings
  private let scorers: ScorerList

  init(_ surroundings: Surroundings, scorers: ScorerList) {
    self.surroundings = surroundings
    self.scorers = scorers
  }

  private static let secretariat = "事務局"
  static let departments = "各部署"
  private static let committee = "事務品質向上委員会"
  private static let auditors = "監査の担当"
  private static let officer = "情報管理統括責任者"

  func fill() throws(Failure) {
    try open("2007-round-3", programme: "2007/3", title: "総点検 2007年度第3回（見本データ）", on: "2007-12-03")
    try submit("2007-round-3", "march-theme", by: Self.departments, dated: "2008-03-21")
    try comment("2007-round-3", by: Self.departments, on: "2008-03-21")
    try fixes("2008-03")
    try accept("2007-round-3", on: "2008-03-28")
    try close("2007-round-3", on: "2008-03-31")

    try open("2008-round-1", programme: "2008/1", title: "総点検 2008年度第1回", on: "2008-04-01")
    try fixes("2008-04")
    try prepare("2008-04-30")
    let first = try incident(
      "E", on: "2008-04-30", process: "申込書の受付", what: "申込書1通を、別の委託元への返送分に入れた（見本データ）")
    try registers.may()
    try fixes("2008-05")
    try prepare("2008-05-30")
    try fixes("2008-06")
    try registers.midJune()
    try lift(first, checked: "2008-06-16", audited: "2008-06-17", approved: "2008-06-18")
    let second = try incident(
      "F", on: "2008-06-20", process: "書類の発送", what: "宛先を取り違えて送った。開封前に回収した（見本データ）")
    try registers.lateJune()
    try prepare("2008-06-23")
    try fixes("2008-06-late")
    try registers.july()
    try prepare("2008-07-11")
    try openCampaign(
      "2008-campaign-1", title: "2008年度第1回クリーンオフィス点検", on: "2008-07-14", from: "2008-07-22",
      to: "2008-07-24", notice: "2008-08-22")
    try lift(second, checked: "2008-07-22", audited: "2008-07-23", approved: "2008-07-24")
    try walk("2008-campaign-1", on: "2008-07-24")
    try submit("2008-round-1", "full-inspection", by: Self.departments, dated: "2008-07-25")
    try comment("2008-round-1", by: Self.departments, on: "2008-07-25")
    try fixes("2008-07")
    try accept("2008-campaign-1", on: "2008-08-01")
    try accept("2008-round-1", on: "2008-08-01")
    try open("2008-round-2", programme: "2008/2", title: "総点検 2008年度第2回（見本データ）", on: "2008-08-01")
    try fixes("2008-08")
    try close("2008-round-1", on: "2008-08-08")
    try close("2008-campaign-1", on: "2008-08-22")
    try fixes("2008-09")

    try registers.november()
    try submit("2008-round-2", "november-theme", by: Self.departments, dated: "2008-11-21")
    try submit(
      "2008-round-2", "november-theme", role: .inspector, by: Self.secretariat, dated: "2008-11-26",
      file: "2008-round-2-november-theme-inspector.csv")
    try comment("2008-round-2", by: Self.secretariat, on: "2008-11-26")
    try fixes("2008-11")
    try open("2008-round-3", programme: "2008/3", title: "総点検 2008年度第3回（見本データ）", on: "2008-12-01")
    try accept("2008-round-2", on: "2008-12-02")
    try close("2008-round-2", on: "2008-12-05")
    try fixes("2008-12")

    try submit("2008-round-3", "march-theme", by: Self.departments, dated: "2009-03-23")
    try comment("2008-round-3", by: Self.departments, on: "2009-03-23")
    try fixes("2009-03")
    try accept("2008-round-3", on: "2009-03-30")
    try close("2008-round-3", on: "2009-03-31")
    try fixes("2009-04")

    try openCampaign(
      "2009-campaign-1", title: "2009年度第1回クリーンオフィス点検（見本データ）", on: "2009-07-13",
      from: "2009-07-21", to: "2009-07-23", notice: "2009-08-21")
    try walk("2009-campaign-1", on: "2009-07-23")
    try accept("2009-campaign-1", on: "2009-07-31")
    try close("2009-campaign-1", on: "2009-08-21")
    try fixes("2009-08")
  }

  private var registers: ExampleRegisters {
    ExampleRegisters { by, day throws(Failure) in try self.office(by, on: day) }
  }

  private static let campaign = ["clean-office", "document-storage"]

  private func openCampaign(
    _ id: String, title: String, on day: String, from: String, to: String, notice: String
  ) throws(Failure) {
    var request = OpenRound.Request(id: id)
    request.title = title
    request.checklists = Self.campaign
    (request.from, request.to, request.due) = (Day(iso: from), Day(iso: to), Day(iso: to))
    (request.notice, request.expect) = (Day(iso: notice), .inspector)
    _ = try OpenRound(office(Self.secretariat, on: day)).run(request)
  }

  /// A campaign walked on one day, with the sheets that hold remarks and the comments.
  private func walk(_ id: String, on day: String) throws(Failure) {
    for checklist in Self.campaign {
      try submit(id, checklist, role: .inspector, by: Self.committee, dated: day)
    }
    let sheets = FileSystem.names(in: "\(surroundings.directory)/rounds")
      .filter { $0.hasPrefix(id) && $0.hasSuffix(".yaml") }
    if !sheets.isEmpty { try submit(sheets, SubmitSheets.Flags(), by: Self.committee, on: day) }
    try comment(id, by: Self.committee, on: day)
  }

  /// Records an incident on the day it happened.
  private func incident(
    _ department: String, on day: String, process: String, what: String
  ) throws(Failure) -> String {
    let office = try office(Self.secretariat, on: day)
    let request = AddIncident.Request(department: department, on: office.today, process: process, what: what)
    return try AddIncident(office).run(request).control?.id ?? ""
  }

  /// Leads a reinforced control of level II to its release.
  private func lift(
    _ control: String, checked: String, audited: String, approved: String
  ) throws(Failure) {
    let (check, audit) = (
      try office(Self.departments, on: checked), try office(Self.auditors, on: audited)
    )
    _ = try ChangeControl(check).check(control, on: check.today, .ok)
    _ = try ChangeControl(audit).audit(control, on: audit.today, isEffective: true)
    let release = try office(Self.officer, on: approved)
    _ = try ChangeControl(release).release(control, approvedBy: Self.officer, on: release.today)
  }

  private func open(_ id: String, programme: String, title: String, on day: String) throws(Failure) {
    var request = OpenRound.Request(id: id)
    (request.title, request.programme) = (title, programme)
    _ = try OpenRound(office(Self.secretariat, on: day)).run(request)
  }

  private func submit(
    _ round: String, _ checklist: String, role: Role = .self, by: String, dated day: String,
    file: String? = nil
  ) throws(Failure) {
    var flags = SubmitSheets.Flags()
    (flags.round, flags.checklist, flags.role, flags.date) = (round, checklist, role, Day(iso: day))
    try submit([file ?? "\(round)-\(checklist).csv"], flags, by: by, on: day)
  }

  private func comment(_ round: String, by: String, on day: String) throws(Failure) {
    var flags = SubmitSheets.Flags()
    flags.merge = true
    try submit(["\(round)-comments.csv"], flags, by: by, on: day)
  }

  func submit(
    _ files: [String], _ flags: SubmitSheets.Flags, by: String, on day: String
  ) throws(Failure) {
    _ = try SubmitSheets(office(by, on: day), flags).run(files.map { "rounds/\($0)" })
  }

  private func accept(_ round: String, on day: String) throws(Failure) {
    _ = try ReviewSheets(office(Self.secretariat, on: day)).accept(
      ReviewSheets.Selection(round: round), all: true)
  }

  private func close(_ round: String, on day: String) throws(Failure) {
    _ = try ChangeRound(office(Self.secretariat, on: day)).close(round, incomplete: false)
  }

  /// The commands of a file under `fixes/`, each on its own day.
  private func fixes(_ name: String) throws(Failure) {
    let file = "fixes/\(name).sh"
    for step in try ExampleFixes.steps("\(surroundings.directory)/\(file)", as: file) {
      try step.run(office(step.by, on: step.day))
    }
  }

  private func office(_ by: String, on day: String) throws(Failure) -> OpenWorkspace {
    var then = surroundings
    then.by = by
    then.today = Day(iso: day) ?? then.today
    return try OpenWorkspace(in: then, scorers: scorers)
  }
}
