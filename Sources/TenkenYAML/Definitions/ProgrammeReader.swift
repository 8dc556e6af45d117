import TenkenCore

/// Reads the rounds that are due every fiscal year.
struct ProgrammeReader {
  func read(_ field: Field) -> [ProgrammeEntry] {
    var rounds: [String: Place] = [:]
    return (field.list() ?? []).compactMap { element in
      let written = element.node["round"]?.text
      let subject = Text(
        ja: "年間計画の実施回" + (written.map { "「\($0.shown)」" } ?? ""),
        en: written.map { "round \"\($0.shown)\" of the programme" } ?? "a round of the programme")
      guard let map = element.map(as: subject) else { return nil }
      let roundField = map.required("round")
      let round = roundField?.whole(from: 1, to: 99)
      if let round, let roundField { checkUnique(round, roundField, &rounds) }
      let months = map.required("months")?.months()
      let checklists = map.required("checklists")?.ids()
      if checklists == [] {
        map.field("checklists")?.report(
          .missingKey,
          Text(ja: "\(subject.in(.ja))にチェックリストがありません", en: "\(subject.in(.en)) asks no checklist"))
      }
      let expect = map.field("expect")?.choice(Expectation.self) ?? .inspector
      let reportBy = map.field("report-by")?.monthDay()
      map.finish()
      guard let round, let months, let checklists else { return nil }
      return ProgrammeEntry(
        round: round, months: months, checklists: checklists, expect: expect, reportBy: reportBy)
    }
  }

  private func checkUnique(_ round: Int, _ field: Field, _ places: inout [String: Place]) {
    guard let first = places[String(round)] else {
      places[String(round)] = field.node.place
      return
    }
    field.report(
      .duplicateID,
      Text(
        ja: "年間計画に実施回 \(round) が2回あります（初めは\(first.described(from: field.node.place).in(.ja))）",
        en:
          "the programme has round \(round) twice; first in \(first.described(from: field.node.place).in(.en))"
      ))
  }
}

extension Field {
  /// `apr-jul`, or one month; the last may lie in the next calendar year.
  fileprivate func months() -> ProgrammeEntry.Months? {
    guard let text = word() else { return nil }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let parts = text.prefix(20).lowercased().split(separator: "-", omittingEmptySubsequences: false)
    let months = parts.map { part in names.firstIndex { $0 == part } }
    if let first = months.first ?? nil, let last = months.last ?? nil, months.count <= 2 {
      return ProgrammeEntry.Months(first: first + 1, last: last + 1)
    }
    report(
      .unknownValue,
      Text(
        ja: "\(name.in(.ja))の「\(text.shown)」は月として読めません",
        en: "\(name.in(.en)): \"\(text.shown)\" are no months"),
      help: Text(
        ja: "apr-jul のように、英語の3文字の月名で書いてください（\(names.joined(separator: ", "))）",
        en: "write them as apr-jul, with \(names.joined(separator: ", "))"))
    return nil
  }
}
