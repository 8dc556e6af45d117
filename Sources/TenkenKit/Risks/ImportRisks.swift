package import TenkenCore
import TenkenPlugin
import TenkenStore
import TenkenTables
import TenkenYAML

/// Takes a register from a CSV file, a workbook or the catalogue, wholly or not at all (contract, section 7).
package struct ImportRisks {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Result: Sendable {
    package var added: [Risk] = []
    package var changed: [Risk] = []
    package var unchanged = 0
  }

  /// Rows with an id that the register has change it where they differ; the others are added. A plan that differs is
  /// submitted; approvals are never imported.
  package func file(_ path: String, dryRun: Bool = false) throws(Failure) -> Result {
    let reading = RiskTableReading(try grid(path))
    var problems = reading.problems
    for row in reading.rows {
      do throws(Failure) { _ = try office.department(row.department) } catch {
        problems += error.diagnostics.map { Diagnostic($0.code, at: row.place, $0.message, help: $0.help) }
      }
    }
    problems += doubled(reading.rows)
    try problems.sortedByPlace.check()
    return try office.write(dryRun: dryRun) { writer in
      var result = Result()
      var problems: [Diagnostic] = []
      for row in reading.rows {
        do { try file(row, writer, &result) } catch let failure as Failure {
          problems += failure.diagnostics.map {
            Diagnostic($0.code, at: row.place, $0.message, help: $0.help)
          }
        }
      }
      try problems.check()
      return result
    }
  }

  /// The catalogue's risks that a department does not have yet. Each starts as planned: whether its measure is
  /// carried out is for the department to say.
  package func catalogue(
    department name: String, information: String?, dryRun: Bool = false
  ) throws(Failure) -> Result {
    let department = try office.department(name).id
    let language = office.workspace.language
    return try office.write(dryRun: dryRun) { writer in
      var result = Result()
      let known = Set(
        try writer.reader.all(Risk.self).filter { $0.department == department }.map(\.facts.subject))
      for entry in RiskCatalogueEntry.all {
        let facts = RiskFacts(
          information: information ?? RiskCatalogueEntry.information.in(language),
          stage: RiskCatalogueEntry.stage.in(language), means: entry.means.in(language),
          scenario: entry.scenario.in(language), measure: entry.measure.in(language), state: .planned)
        if known.contains(facts.subject) {
          result.unchanged += 1
        } else {
          let risk = Risk(id: try writer.reader.nextRisk(), department: department, facts: facts)
          try writer.file(risk, .riskChanged, reason: RiskAct.added.rawValue)
          result.added.append(risk)
        }
      }
      return result
    }
  }

  private func grid(_ path: String) throws(Failure) -> Grid {
    let file = try FileSystem.read(office.surroundings.absolute(path), as: path)
    guard XLSXReader.looksLikeWorkbook(file.bytes) else {
      return try CSVReader.read(file.bytes, file: file.name)
    }
    let workbook = try XLSXReader.read(file.bytes, file: file.name)
    if let sheet = workbook.firstVisibleSheet, !sheet.grid.rows.isEmpty { return sheet.grid }
    throw Failure(
      .emptyFile, at: Place(file: file.name), Text(ja: "ワークシートに表がありません", en: "the worksheet has no table"),
      help: Text(ja: "表のあるワークシートを先頭に置いてください", en: "put the worksheet with the table first"))
  }

  private func doubled(_ rows: [RiskRow]) -> [Diagnostic] {
    var first: [String: Place] = [:]
    return rows.compactMap { row in
      guard let id = row.id?.lowercased() else { return nil }
      guard let place = first[id] else {
        first[id] = row.place
        return nil
      }
      let line = place.line ?? 0
      return Diagnostic(
        .duplicateID, at: row.place,
        Text(
          ja: "リスク「\(row.id ?? "")」が2行あります（\(line)行目とこの行）",
          en: "risk \"\(row.id ?? "")\" stands twice; first in row \(line)"),
        help: Text(ja: "どちらかを消してください", en: "take one of them out"))
    }
  }

  private func file(_ row: RiskRow, _ writer: RecordWriter, _ result: inout Result) throws {
    let department = try office.department(row.department).id
    let keep = KeepRisks(office)
    let standing = try row.id.flatMap { id in
      try writer.reader.all(Risk.self).first { $0.id.lowercased() == id.lowercased() }
    }
    var risk: Risk
    if let standing {
      if standing.department != department {
        throw Failure(
          .contradiction,
          Text(
            ja: "リスク \(standing.id) は部署「\(standing.department)」のものです",
            en: "risk \(standing.id) is department \"\(standing.department)\"'s"),
          help: Text(ja: "別のidにするか、空にしてください", en: "choose another id, or leave it blank"))
      }
      risk = standing
      if risk.facts != row.facts {
        try keep.take(.update(row.facts), &risk)
        try writer.file(risk, .riskChanged, reason: RiskAct.updated.rawValue)
      }
    } else {
      risk = Risk(id: try row.id ?? writer.reader.nextRisk(), department: department, facts: row.facts)
      // With a plan it stood in the register of residual risks where it came from, whatever its state is now.
      if row.plan != nil, !row.facts.isHandled { risk.standing = .open }
      try writer.file(risk, .riskChanged, reason: RiskAct.added.rawValue)
    }
    if let plan = row.plan, plan != risk.plan {
      try keep.take(.plan(plan), &risk)
      try writer.file(risk, .riskChanged, reason: RiskAct.planned.rawValue)
    }
    if standing == nil {
      result.added.append(risk)
    } else if risk != standing {
      result.changed.append(risk)
    } else {
      result.unchanged += 1
    }
  }
}

extension RiskFacts {
  /// What a risk is about; two of a department with the same are one.
  fileprivate var subject: [String] { [information, stage, means ?? "", scenario].map(\.folded) }
}
