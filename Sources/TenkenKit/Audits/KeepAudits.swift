package import TenkenCore
import TenkenStore

/// Plans audits and records what they answered (contract, section 7; `docs/audits.md`).
package struct KeepAudits {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Plan: Sendable {
    /// Id or name.
    package var department: String
    /// 1 or 2.
    package var half: Int
    package var auditor: String
    package var on: Day
    /// Nil takes the fiscal year of the day.
    package var year: Int?

    package init(department: String, half: Int, auditor: String, on: Day) {
      (self.department, self.half, self.auditor, self.on) = (department, half, auditor, on)
    }
  }

  package struct Result: Sendable {
    package var audit: Audit
    package var warnings: [Diagnostic]
  }

  /// Plans an audit of a half, or another day or auditor for the one that is planned and not held yet.
  package func plan(_ plan: Plan) throws(Failure) -> Result {
    let department = try office.department(plan.department)
    let workspace = office.workspace
    if !workspace.departments.contains(where: { $0.id == department.id }) {
      throw Failure(
        .noDepartment,
        Text(
          ja: "「\(department.id)」は外部委託先です。監査は部署に対して行います",
          en: "\"\(department.id)\" is a contractor; departments are audited"),
        help: Text(ja: "外部委託先は点検してください", en: "a contractor is inspected"))
    }
    let half = FiscalHalf(year: plan.year ?? workspace.fiscalYear(of: plan.on), half: plan.half)
    let warnings =
      try outside(half, plan.on) + ownDepartment(plan.auditor, department.id, option: "--auditor")
    let result = try office.write { writer in
      let audits = try writer.reader.all(Audit.self)
      let own = audits.filter { $0.department == department.id && $0.half == half }
      if let held = own.first(where: \.isHeld) {
        throw Failure(
          .badTransition,
          Text(
            ja: "部署「\(department.id)」のこの半期の監査 \(held.id) は実施済みです",
            en: "audit \(held.id) of department \"\(department.id)\" in this half is held"),
          help: Text(
            ja: "いまできること: 別の半期を計画する、tenken audit list で確認する",
            en: "what can be done now: plan the other half; see \"tenken audit list\""))
      }
      var audit =
        own.last
        ?? Audit(
          id: writer.reader.next("AU", after: audits.map(\.id)), department: department.id, half: half,
          auditor: plan.auditor, plannedOn: plan.on)
      (audit.auditor, audit.plannedOn) = (plan.auditor, plan.on)
      if audit != own.last { try writer.file(audit, .auditChanged, reason: "planned") }
      return audit
    }
    return Result(audit: result, warnings: warnings)
  }

  /// An audit may be late; before its half begins it would be another half's.
  private func outside(_ half: FiscalHalf, _ day: Day) throws(Failure) -> [Diagnostic] {
    let days = office.workspace.days(of: half)
    if days.contains(day) { return [] }
    let isEarly = day < days.lowerBound
    let diagnostic = Diagnostic(
      .dayRefused, isEarly ? .error : .warning,
      Text(
        ja:
          "\(day) は、\(half.year)年度第\(half.half)半期（\(days.lowerBound)～\(days.upperBound)）の\(isEarly ? "前" : "後")です",
        en:
          "\(day) is \(isEarly ? "before" : "after") half \(half.half) of fiscal \(half.year), \(days.lowerBound) to \(days.upperBound)"
      ),
      help: isEarly
        ? Text(
          ja: "--on と --half を確認してください。前年度なら --year も書いてください",
          en: "check --on and --half; give --year for another year")
        : Text(
          ja: "遅れた監査でなければ、--on と --half を確認してください", en: "check --on and --half, unless the audit is late"))
    if isEarly { throw Failure([diagnostic]) }
    return [diagnostic]
  }

  package struct Record: Sendable {
    package var audit: String
    package var on: Day
    /// Empty where all conforms.
    package var findings: [Audit.Finding]
    package var note: String?

    package init(_ audit: String, on: Day, findings: [Audit.Finding]) {
      (self.audit, self.on, self.findings) = (audit, on, findings)
    }
  }

  /// Records an audit that was held; its nonconformities open fixes.
  package func record(_ record: Record) throws(Failure) -> Result {
    try RoleCheck(office).require(.auditor)
    let by = office.surroundings.by
    if record.on > office.today {
      throw Failure(
        .dayRefused, Text(ja: "実施日 \(record.on) が今日より後です", en: "\(record.on) is after today"),
        help: Text(ja: "--on を確認してください", en: "check --on"))
    }
    return try office.write { writer in
      var audit = try office.audit(record.audit, writer.reader)
      if audit.isHeld {
        throw Failure(
          .badTransition,
          Text(ja: "監査 \(audit.id) は記録済みです", en: "audit \(audit.id) is recorded already"),
          help: Text(
            ja: "いまできること: 次の半期を tenken audit plan で計画する",
            en: "what can be done now: plan the next half with \"tenken audit plan\""))
      }
      var warnings = try ownDepartment(audit.auditor, audit.department, option: "--auditor")
      if by.folded != audit.auditor.folded {
        warnings += try ownDepartment(by, audit.department, option: "--by")
      }
      audit.on = record.on
      audit.recordedBy = by
      audit.note = record.note
      audit.findings = record.findings
      for index in audit.findings.indices {
        guard let severity = audit.findings[index].result.severity else { continue }
        var request = OpenFix.Request(department: audit.department, what: audit.findings[index].text)
        (request.severity, request.origin) = (severity, "audit:\(audit.id)")
        request.countedFrom = record.on
        audit.findings[index].fix = try OpenFix(office).open(request, writer).id
      }
      try writer.file(audit, .auditChanged, reason: "recorded")
      return Result(audit: audit, warnings: warnings)
    }
  }

  /// Nobody audits the own department: refused where people are given, else a warning.
  private func ownDepartment(
    _ auditor: String, _ department: String, option: String
  ) throws(Failure) -> [Diagnostic] {
    let found = OwnDepartment.audit(by: auditor, of: department, office.workspace, option: option)
    let problems = [found].compactMap { $0 }
    try problems.check()
    return problems
  }
}

extension OpenWorkspace {
  /// An audit by its id, in either case.
  func audit(_ id: String, _ reader: RecordReader) throws -> Audit {
    let audits = try reader.all(Audit.self)
    if let audit = audits.first(where: { $0.id.folded == id.folded }) { return audit }
    throw Failure(
      .noAudit, Text(ja: "監査「\(id)」はありません", en: "there is no audit \"\(id)\""),
      help: Suggestion.help(for: id, among: audits.map(\.id))
        ?? Text(ja: "tenken audit plan で計画してください", en: "plan one with \"tenken audit plan\""))
  }
}
