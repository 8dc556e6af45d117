package import TenkenCore

/// Reads `tenken.yaml` (contract, section 1).
package struct WorkspaceReader {
  /// The newest format of `tenken.yaml` that this Tenken reads.
  package static let format = 1

  /// Gives a file of the workspace that `holidays:` names; nil where there is none.
  private let holidayFile: (String) -> SourceFile?

  package init(holidayFile: @escaping (String) -> SourceFile?) { self.holidayFile = holidayFile }

  package func read(_ node: Node) -> Reading<Workspace> {
    let problems = Problems()
    guard let map = MapReader(node, as: Text(ja: "tenken.yaml", en: "tenken.yaml"), problems),
      hasKnownFormat(map)
    else { return problems.reading(nil) }
    let workspace = workspace(map)
    map.finish()
    return problems.reading(workspace)
  }

  private func hasKnownFormat(_ map: MapReader) -> Bool {
    guard let field = map.required("tenken"), let format = field.whole(from: 1) else { return true }
    if format <= WorkspaceReader.format { return true }
    field.report(
      .unsupportedFormat,
      Text(
        ja: "形式 \(format) の tenken.yaml は読めません（この版が読めるのは \(WorkspaceReader.format) までです）",
        en:
          "format \(format) of tenken.yaml is not supported; this version reads up to \(WorkspaceReader.format)"
      ),
      help: Text(ja: "新しい版のTenkenを使ってください", en: "use a newer Tenken"))
    return false
  }

  private func workspace(_ map: MapReader) -> Workspace? {
    let organisation = map.required("organisation")?.text()
    let language = map.field("language")?.choice(Language.self) ?? .ja
    let fiscalYearStart = map.field("fiscal-year-starts")?.monthDay() ?? MonthDay("04-01")
    let departments = DepartmentsReader(problems: map.problems)
    departments.read(map)
    let holidays = map.field("holidays").map(holidays) ?? []
    let dueRules = map.field("fixes").map(dueRules) ?? DueRule.defaults
    let control = map.field("control").map(ControlReader().read) ?? ControlPolicy()
    let stamps = map.field("stamps")?.words() ?? []
    let programme = map.field("programme").map(ProgrammeReader().read) ?? []
    guard let organisation, let fiscalYearStart else { return nil }
    return Workspace(
      organisation: organisation, language: language, fiscalYearStart: fiscalYearStart,
      departments: departments.departments, contractors: departments.contractors, people: departments.people,
      holidays: holidays, dueRules: dueRules, control: control, stamps: stamps,
      programme: programme)
  }

  private func dueRules(_ field: Field) -> [DueRule] {
    guard let map = field.map() else { return DueRule.defaults }
    let subject = Text(ja: "fixes の「due」の規則", en: "a rule of \"due\" in \"fixes\"")
    let rules = map.field("due")?.list()?.compactMap { $0.dueRule(as: subject) }
    map.finish()
    return rules ?? DueRule.defaults
  }

  private func holidays(_ field: Field) -> [HolidaySource] {
    (field.list() ?? []).compactMap { element in
      guard let name = element.word() else { return nil }
      if name == "jp" { return .japan }
      guard let file = holidayFile(name) else {
        element.report(
          .unknownReference,
          Text(
            ja: "休日の一覧「\(name.shown)」がありません", en: "there is no list of holidays \"\(name.shown)\""),
          help: Text(
            ja: "jp（日本の祝日）か、ワークスペースにあるYAMLファイルの名前を書いてください",
            en: "write `jp` for Japan's national holidays, or a YAML file of the workspace"))
        return nil
      }
      let reading = YAMLReader.read(file).then { HolidaysReader.read($0, name: name) }
      field.problems.add(reading.diagnostics)
      return reading.value
    }
  }
}
