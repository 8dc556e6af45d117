package import TenkenCore
import TenkenForms
import TenkenStore
import TenkenYAML

/// Fills in a YAML form that was carried away from the record: each answer is in the file before the next (contract,
/// section 3). No workspace is needed.
///
/// The file is read again before each change, so that what was written into it meanwhile stays.
package final class FillForm: AnswerKeeping {
  package private(set) var sheets: [FillSheet] = []
  /// As the user named it.
  package let name: String
  private let surroundings: Surroundings
  private let path: String
  private var form: Form

  /// Whether an argument of `fill` names a file and no round.
  package static func isFile(_ argument: String, _ surroundings: Surroundings) -> Bool {
    if [".yaml", ".yml"].contains(where: { argument.lowercased().hasSuffix($0) }) { return true }
    let path = FileSystem.standing(surroundings.absolute(argument))
    return FileSystem.exists(path) && !FileSystem.isFolder(path)
  }

  /// - Parameter items: ids, wordings or numbers of those that are gone through; empty for all.
  package init(
    _ file: String, items names: [String], _ surroundings: Surroundings, scorers: ScorerList
  ) throws(Failure) {
    self.surroundings = surroundings
    name = file
    path = FileSystem.standing(surroundings.absolute(file))
    form = try Self.read(path, as: file)
    let department = Department(id: form.sheet.key.department, name: form.department)
    let check = SheetCheck(checklist: form.checklist, department: department)
    let selected = names.map { ($0, check.item(named: $0)?.id) }
    try selected.filter { $0.1 == nil }.map { name, _ in
      Diagnostic(
        .noItem, Text(ja: "点検項目「\(name)」はありません", en: "there is no item \"\(name)\""),
        help: Suggestion.help(for: name, among: form.checklist.items.map(\.id)))
    }.check()
    // The usual fiscal year: the form says nothing of it, and only the score that is shown depends on it.
    let year = form.from.month < 4 ? form.from.year - 1 : form.from.year
    let april = Day(year: year, month: 4, day: 1) ?? form.from
    sheets = [
      FillSheet(
        department: department, role: form.sheet.key.role,
        evaluation: SheetEvaluation(
          checklist: form.checklist, department: department.id,
          date: form.statesDate ? form.sheet.date : surroundings.today, fiscalYearStart: april),
        scorer: scorers.prompt(for: form.checklist),
        selection: names.isEmpty ? nil : Set(selected.compactMap(\.1)), answers: form.sheet.answers,
        hasDraft: true)
    ]
  }

  package let isAway = true

  private static func read(_ path: String, as name: String) throws(Failure) -> Form {
    try YAMLReader.read(FileSystem.read(path, as: name)).then(YAMLForm.read).get()
  }

  package func background(of sheet: Int) -> FillBackground {
    var background = FillBackground(round: form.previousRound)
    for (item, history) in form.history {
      background.earlier[item] = history.answers.map { past in
        EarlierAnswer(
          department: past.department?.in(form.language) ?? form.sheet.key.department,
          answer: Answer(past.answer, comment: past.comment), finding: past.finding)
      }
      background.fixes[item] = history.fixes.map { open in
        Fix(
          id: open.id, department: form.sheet.key.department, item: item, severity: .minor, state: open.state,
          due: open.due, what: open.what)
      }
    }
    return background
  }

  package func store(
    _ changes: [AnswerChange], item: String, sheet: Int
  ) throws(Failure) -> [String: Answer] {
    let check = SheetCheck(checklist: form.checklist, department: sheets[sheet].department)
    for change in changes { try check.refuse(change, of: item) }
    return try change { form in
      let answer = changes.reduce(form.sheet.answers[item] ?? Answer()) { $1.applied(to: $0) }
      form.sheet.answers[item] = answer == Answer() ? nil : answer
    }.sheet.answers
  }

  /// Copies a photo or file beside the form, where `submit` looks for it.
  package func take(evidence path: String, item: String, sheet: Int) throws(Failure) -> Evidence {
    let bytes = try FileSystem.read(surroundings.absolute(path), as: path).bytes
    let (file, folder) = (EvidenceStore.shownName(path), folder)
    // Another file of the same name stands for another photo.
    let hash = sha256Hex(bytes).prefix(8)
    let standing = try? FileSystem.read(FileSystem.standing(folder + file), as: file).bytes
    let name = standing == nil || standing == bytes ? file : "\(hash)-\(file)"
    if standing != bytes { try FileSystem.write(bytes, to: folder + name, as: name) }
    return Evidence(name: name)
  }

  private var folder: String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

  /// Says who filled it in and when, where the form does not. The secretariat's `submit` does the rest.
  package func submit(_ sheet: Int) throws(Failure) -> SubmitReceipt {
    let finished = try change { form in
      form.sheet.by = form.sheet.by ?? surroundings.by
      if !form.statesDate { (form.sheet.date, form.statesDate) = (surroundings.today, true) }
    }
    sheets[sheet].answers = finished.sheet.answers
    let gaps = sheets[sheet].gaps
    return SubmitReceipt(
      key: finished.sheet.key, outcome: gaps.isEmpty ? .submitted : .draft,
      isLate: surroundings.today > form.due, score: try sheets[sheet].score(), gaps: gaps, fixes: [])
  }

  package func draft(_ sheet: Int, _ gaps: [SheetCheck.Gap]) -> SubmitReceipt {
    SubmitReceipt(
      key: form.sheet.key, outcome: .draft, isLate: surroundings.today > form.due, gaps: gaps, fixes: [])
  }

  /// The photos and files that have to go with the form.
  package var evidence: [String] {
    form.checklist.items.flatMap { form.sheet.answers[$0.id]?.evidence ?? [] }.map(\.name)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func change(_ body: (inout Form) -> Void) throws(Failure) -> Form {
    var changed = try Self.read(path, as: name)
    guard changed.sheet.key == form.sheet.key, changed.digest == form.digest else {
      throw Failure(
        .staleForm, at: Place(file: name),
        Text(ja: "ファイルが別の用紙に置き換わりました", en: "the file has become another form meanwhile"),
        help: Text(ja: "もう一度開いてください", en: "open it again"))
    }
    let before = changed
    body(&changed)
    if changed != before {
      try FileSystem.write(Array(YAMLForm(changed).text.utf8), to: path, as: name)
    }
    form = changed
    return changed
  }
}
