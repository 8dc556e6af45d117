import Foundation
package import TenkenCore
import TenkenPlugin
import TenkenStore
import TenkenYAML

/// Takes sheets from files: whole or not at all, all problems together (contract, section 3).
package struct SubmitSheets {
  package var office: OpenWorkspace
  package var flags: Flags

  /// What the command line says beside the files.
  package struct Flags: Sendable {
    package var round: String?
    package var checklist: String?
    package var role: Role?
    package var date: Day?
    /// Only add and change; what stands stays.
    package var merge = false
    /// Submit although something is missing.
    package var incomplete = false
    package var dryRun = false

    package init() {}
  }

  package struct Result: Sendable {
    package var receipts: [SubmitReceipt]
    package var warnings: [Diagnostic]
  }

  package init(_ office: OpenWorkspace, _ flags: Flags) {
    self.office = office
    self.flags = flags
  }

  package func run(_ paths: [String]) throws(Failure) -> Result {
    var diagnostics: [Diagnostic] = []
    var inputs: [(input: SheetInput, folder: String)] = []
    for path in paths {
      let absolute = office.surroundings.absolute(path)
      do throws(Failure) {
        let file = try FileSystem.read(absolute, as: path)
        let folder = absolute.lastIndex(of: "/").map { String(absolute[..<$0]) } ?? ""
        inputs += SheetFiles(flags: flags).read(file, &diagnostics).map { ($0, folder) }
      } catch { diagnostics += error.diagnostics }
    }
    if inputs.isEmpty { try diagnostics.sortedByPlace.check() }
    var warnings: [Diagnostic] = []
    let receipts = try office.write(dryRun: flags.dryRun) { writer in
      var problems = diagnostics
      var prepared: [(Prepared, SheetDesk)] = []
      var desks: [String: SheetDesk] = [:]
      for (input, folder) in inputs {
        do {
          prepared.append(try prepare(input, folder, writer, &desks, &problems))
        } catch let failure as Failure { problems += failure.diagnostics }
      }
      problems += Self.doubled(prepared.map(\.0))
      warnings = problems.filter { $0.severity == .warning }
      try problems.sortedByPlace.check()
      let evidence = EvidenceStore(office)
      let receipts = try prepared.map { try file($0.0, $0.1, evidence) }
      if !flags.dryRun { try evidence.store() }
      return receipts
    }
    return Result(receipts: receipts, warnings: warnings.sortedByPlace)
  }

  /// A sheet that was read, resolved and found sound.
  private struct Prepared {
    var place: Place
    var sheet: Sheet
    var checklist: Checklist
    var department: Department
    /// Stated in the file or by a flag, not filled in by default.
    var statesDate: Bool
    var statesBy: Bool
    var statesRemarks: Bool
    var statesConfirmation: Bool
    var evidenceFolder: String
  }

  private func prepare(
    _ input: SheetInput, _ folder: String, _ writer: RecordWriter, _ desks: inout [String: SheetDesk],
    _ problems: inout [Diagnostic]
  ) throws -> (Prepared, SheetDesk) {
    let round = try stated(input.round, flags.round, "round", input.place)
    let desk: SheetDesk
    do {
      desk = try desks[round.value] ?? SheetDesk(office, writer, round: round.value)
    } catch let failure as Failure { throw failure.placed(at: round.place) }
    desks[round.value] = desk
    let named = input.checklist ?? flags.checklist.map { Located($0, at: input.place) }
    if let conflict = Self.conflict(input.checklist, flags.checklist, "checklist") { throw conflict }
    let checklist: Checklist
    do { checklist = try desk.checklist(named?.value) } catch let failure as Failure {
      throw failure.placed(at: named?.place ?? input.place)
    }
    guard let departmentName = input.department else {
      throw Failure(
        .missingKey, at: input.place, Text(ja: "部署がありません", en: "the department is missing"),
        help: Text(ja: "「department:」を書いてください", en: "write \"department:\""))
    }
    let department: Department
    do throws(Failure) { department = try desk.department(departmentName.value) } catch {
      throw error.placed(at: departmentName.place)
    }
    if let role = input.role, let wanted = flags.role, role != wanted {
      throw Failure(
        .usage, at: input.place,
        Text(
          ja: "ファイルの役割「\(role.rawValue)」が --role \(wanted.rawValue) と違います",
          en: "the file says role \"\(role.rawValue)\", --role says \"\(wanted.rawValue)\""),
        help: Text(ja: "どちらかを直してください", en: "mend one of them"))
    }
    if let form = input.form {
      let check = FormCheck(form: form, round: desk.round, checklist: checklist)
      try check.check()
      problems += check.missingRows(for: department, at: input.place)
    }
    let (answers, diagnostics) = SheetCheck(checklist: checklist, department: department).answers(of: input)
    problems += diagnostics
    let role = input.role ?? flags.role ?? .inspector
    let sheet = Sheet(
      key: SheetKey(round: desk.round.id, checklist: checklist.id, department: department.id, role: role),
      by: input.by ?? office.surroundings.by, date: input.date ?? flags.date ?? office.today,
      confirmedBy: input.confirmedBy, answers: answers, remarks: input.remarks ?? [])
    if let warning = OwnDepartment.warning(sheet, department, office.workspace, at: input.place) {
      problems.append(warning)
    }
    let prepared = Prepared(
      place: input.place, sheet: sheet, checklist: checklist, department: department,
      statesDate: input.date != nil || flags.date != nil, statesBy: input.by != nil,
      statesRemarks: input.remarks != nil, statesConfirmation: input.confirmedBy != nil,
      evidenceFolder: folder)
    return (prepared, desk)
  }

  private func stated(
    _ inFile: Located<String>?, _ flag: String?, _ key: String, _ place: Place
  ) throws(Failure) -> Located<String> {
    if let conflict = Self.conflict(inFile, flag, key) { throw conflict }
    if let value = inFile ?? flag.map({ Located($0, at: place) }) { return value }
    throw Failure(
      .missingKey, at: place, Text(ja: "実施回がありません", en: "the round is missing"),
      help: Text(ja: "ファイルに書くか、--\(key) で指定してください", en: "write it into the file or name it with --\(key)"))
  }

  private static func conflict(_ inFile: Located<String>?, _ flag: String?, _ key: String) -> Failure? {
    guard let inFile, let flag, inFile.value.composed != flag.composed else { return nil }
    return Failure(
      .usage, at: inFile.place,
      Text(
        ja: "ファイルの「\(inFile.value)」が --\(key) \(flag) と違います",
        en: "the file says \"\(inFile.value)\", --\(key) says \"\(flag)\""),
      help: Text(ja: "どちらかを直してください", en: "mend one of them"))
  }

  /// The same sheet stated twice in one command.
  private static func doubled(_ prepared: [Prepared]) -> [Diagnostic] {
    var first: [SheetKey: Place] = [:]
    return prepared.compactMap { one in
      guard let before = first[one.sheet.key] else {
        first[one.sheet.key] = one.place
        return nil
      }
      let line = before.line.map { ":\($0)" } ?? ""
      return Diagnostic(
        .duplicateAnswer, at: one.place,
        Text(
          ja: "部署「\(one.sheet.key.department)」の同じ点検票が2つあります（1つ目は \(before.file)\(line)）",
          en:
            "the same sheet of department \"\(one.sheet.key.department)\" twice; the first is \(before.file)\(line)"
        ),
        help: Text(ja: "どちらかを外してください", en: "leave one of them out"))
    }
  }

  private func file(
    _ prepared: Prepared, _ desk: SheetDesk, _ evidence: EvidenceStore
  ) throws -> SubmitReceipt {
    let key = prepared.sheet.key
    let counted = try desk.writer.reader.sheet(key)
    let draft = try desk.writer.reader.draft(key)
    var sheet = prepared.sheet
    if flags.merge, let base = (draft ?? counted)?.sheet { sheet = Self.merged(prepared, into: base) }
    // Where the format has no place for remarks, those that stand stay.
    if !prepared.statesRemarks, let standing = (draft ?? counted)?.sheet { sheet.remarks = standing.remarks }
    for item in prepared.checklist.items {
      let (typed, standing) = (
        sheet.answers[item.id]?.typed, (draft ?? counted)?.sheet.answers[item.id]?.typed
      )
      sheet.answers[item.id]?.typed = typed?.inNotation(of: standing, to: item)
    }
    sheet.answers =
      try evidence
      .take(in: sheet, standing: (draft ?? counted)?.sheet, from: prepared.evidenceFolder, prepared.place)
    sheet.answers = sheet.answers.filter { $0.value != Answer() }
    let gaps = SheetCheck(checklist: prepared.checklist, department: prepared.department).gaps(
      in: sheet.answers)
    let isDraft = !gaps.isEmpty && !flags.incomplete
    var receipt = SubmitReceipt(
      key: key, outcome: isDraft ? .draft : counted?.state.isCounted ?? false ? .replaced : .submitted,
      isLate: office.today > desk.round.due, gaps: gaps, fixes: [])
    if !isDraft { receipt.score = try desk.score(sheet, prepared.checklist) }
    let official = counted.flatMap { $0.state.isCounted ? $0 : nil }
    let standing = isDraft ? draft ?? official : official
    if let standing, Self.isSame(sheet, standing.sheet, prepared) {
      (receipt.outcome, receipt.isLate) = (.unchanged, standing.isLate)
      return receipt
    }
    try desk.requireOpen()
    if counted?.state == .accepted { throw SheetDesk.accepted(key, at: prepared.place) }
    if isDraft {
      try desk.saveDraft(sheet, prepared.checklist)
    } else {
      receipt.fixes = try desk.submit(sheet, prepared.checklist, isLate: receipt.isLate)
    }
    return receipt
  }

  /// What stands, with what the file adds or changes.
  private static func merged(_ prepared: Prepared, into base: Sheet) -> Sheet {
    var sheet = base
    for (item, answer) in prepared.sheet.answers {
      var merged = sheet.answers[item] ?? Answer()
      if let typed = answer.typed, typed != .word("") { merged.typed = typed }
      if let comment = answer.comment { merged.comment = comment }
      merged.evidence += answer.evidence.filter { new in !merged.evidence.contains { $0.name == new.name } }
      if let fixed = answer.fixed { merged.fixed = fixed }
      sheet.answers[item] = merged
    }
    if prepared.statesDate { sheet.date = prepared.sheet.date }
    if prepared.statesBy { sheet.by = prepared.sheet.by }
    if prepared.statesConfirmation { sheet.confirmedBy = prepared.sheet.confirmedBy }
    sheet.remarks += prepared.sheet.remarks.filter { !base.remarks.contains($0) }
    return sheet
  }

  /// Whether two sheets say the same. What the file left to a default does not make them differ.
  private static func isSame(_ sheet: Sheet, _ standing: Sheet, _ prepared: Prepared) -> Bool {
    var sheet = sheet
    if !prepared.statesDate { sheet.date = standing.date }
    if !prepared.statesBy { sheet.by = standing.by }
    if !prepared.statesRemarks { sheet.remarks = standing.remarks }
    return sheet == standing
  }
}

extension Failure {
  /// The same failure, with a place where it has none.
  func placed(at place: Place) -> Failure {
    Failure(
      diagnostics.map { diagnostic in
        var placed = diagnostic
        placed.place = diagnostic.place ?? place
        return placed
      })
  }
}
