import TenkenCore

/// Risks, audits and decisions on contractors of the example company: the commands of `examples/ku/README.md`, in code
/// and in the same order.
struct ExampleRegisters {
  /// A workspace in which somebody acts on a day.
  let office: (_ by: String, _ day: String) throws(Failure) -> OpenWorkspace

  private static let departments = "各部署"
  private static let officer = "情報管理統括責任者"
  private static let auditor = "M部"

  func may() throws(Failure) {
    try add(
      "LMN", "サーバー上の個人情報", stage: "保管", means: "サーバー", "不正なアクセスに気付かない", "システムログを月に1度見る", .planned,
      sufficient: false, on: "2008-05-01")
    _ = try ImportRisks(office(Self.departments, "2008-05-01")).catalogue(department: "A", information: nil)
    for risk in ["R2", "R3", "R4", "R7", "R8", "R10", "R12"] { try update(risk, .done, on: "2008-05-02") }
    try update("R5", .notDone, on: "2008-05-02")
    try update("R9", .done, sufficient: false, on: "2008-05-02")
    try plan("R1", .medium, "ログを集めて異常を知らせる道具を入れる", owner: "N室", due: "2009-03-31", on: "2008-05-07")
    try plan("R5", .high, "鍵付きの受箱に替え、1日3回取り出す", owner: "A部", due: "2008-07-31", on: "2008-05-07")
    try plan("R9", .medium, "預かり用のサーバーで受け取る", owner: "A部", due: "2008-09-30", on: "2008-05-07")
    try planAudit(half: 1, of: "2008-06-10", on: "2008-05-07")
  }

  func midJune() throws(Failure) {
    try recordAudit("AU1", held: "2008-06-10", [], note: "新しいPMSの初めての運用を監査した", on: "2008-06-13")
    try approve("R1", condition: "道具が入るまで、見るところを絞って続ける", on: "2008-06-13")
    try approve("R5", condition: nil, on: "2008-06-13")
    _ = try KeepRisks(office(Self.officer, "2008-06-13")).return("R9", reason: "始まるまでの手当てがない")
    try plan(
      "R9", .medium, "預かり用のサーバーで受け取る。始まるまでは所属長が確かめる", owner: "A部", due: "2008-09-30", on: "2008-06-16")
  }

  func lateJune() throws(Failure) {
    try approve("R9", condition: nil, on: "2008-06-23")
    for contractor in ["c-I2", "c-I3"] {
      _ = try KeepContractors(office("I部", "2008-06-23")).decide(contractor, .stop, note: "業務を1社にまとめた")
    }
  }

  func july() throws(Failure) {
    try add(
      "K", "配送する申込書", stage: "移送", means: "宅配", "途中で紛失する", "受領書を取る", .notDone, sufficient: true,
      on: "2008-07-07")
    try plan("R13", .medium, "追跡できる便に替える", owner: "K部", due: "2008-10-31", on: "2008-07-09")
    try planAudit(half: 2, of: "2008-11-19", on: "2008-07-09")
  }

  func november() throws(Failure) {
    try update("R5", .done, on: "2008-11-17")
    let finding = Audit.Finding(result: .observation, text: "来訪者の受付票に、古い様式が混ざっている")
    try recordAudit("AU2", held: "2008-11-19", [finding], note: nil, on: "2008-11-19")
  }

  private func add(
    _ department: String, _ information: String, stage: String, means: String, _ scenario: String,
    _ measure: String,
    _ state: RiskFacts.State, sufficient: Bool, on day: String
  ) throws(Failure) {
    let facts = RiskFacts(
      information: information, stage: stage, means: means, scenario: scenario, measure: measure,
      state: state,
      isSufficient: sufficient)
    _ = try KeepRisks(office(Self.departments, day)).add(facts, department: department)
  }

  private func update(
    _ risk: String, _ state: RiskFacts.State, sufficient: Bool? = nil, on day: String
  ) throws(Failure) {
    var changes = KeepRisks.Changes()
    (changes.state, changes.isSufficient) = (state, sufficient)
    _ = try KeepRisks(office(Self.departments, day)).update(risk, changes, note: nil)
  }

  private func plan(
    _ risk: String, _ level: Risk.Level, _ measure: String, owner: String, due: String, on day: String
  ) throws(Failure) {
    let plan = RiskPlan(level: level, measure: measure, owner: owner, due: Day(iso: due) ?? .last)
    _ = try KeepRisks(office(Self.departments, day)).plan(risk, plan)
  }

  private func approve(_ risk: String, condition: String?, on day: String) throws(Failure) {
    _ = try KeepRisks(office(Self.officer, day)).approve(risk, approvedBy: Self.officer, condition: condition)
  }

  private func planAudit(half: Int, of held: String, on day: String) throws(Failure) {
    _ = try KeepAudits(office(Self.auditor, day)).plan(
      KeepAudits.Plan(department: "A", half: half, auditor: Self.auditor, on: Day(iso: held) ?? .last))
  }

  private func recordAudit(
    _ audit: String, held: String, _ findings: [Audit.Finding], note: String?, on day: String
  ) throws(Failure) {
    let office = try office(Self.auditor, day)
    var record = KeepAudits.Record(audit, on: Day(iso: held) ?? office.today, findings: findings)
    record.note = note
    _ = try KeepAudits(office).record(record)
  }
}
