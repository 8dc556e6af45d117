package import TenkenCore
import TenkenPlugin

extension ReportContext {
  /// A cell of the progress matrix. What is late says so in a word.
  func cell(_ cell: ProgressCell) -> Cell {
    let said = text(of: cell.parts)
    if cell.isLate {
      let late = text(ja: "期限超過", en: "late")
      return Cell(said.isEmpty ? late : said + inParentheses(late), tone: .bad)
    }
    if case .number(let number, nil) = cell.parts.first, cell.parts.count == 1 {
      return Cell(said, value: .number(number.double))
    }
    let isNone = cell.parts.allSatisfy { $0 == .notApplicable }
    return Cell(said, tone: isNone ? .quiet : cell.parts.contains(.notYet) ? .warning : .plain)
  }

  /// Marks stand close together, `●●`, one for each item; anything else is a list, without what does not apply.
  private func text(of parts: [ProgressCell.Part]) -> String {
    if parts.allSatisfy({ [.done, .blank, .notYet].contains($0) }), parts.contains(.done) {
      return parts.map { $0 == .done ? "●" : text(ja: "・", en: "·") }.joined()
    }
    let said = parts.filter { $0 != .blank && $0 != .notApplicable }
    if said.isEmpty { return parts.contains(.blank) ? "" : "—" }
    return list(said.flatMap(words))
  }

  private func words(_ part: ProgressCell.Part) -> [String] {
    switch part {
    case .blank, .notApplicable: []
    case .notYet: [text(ja: "未", en: "not yet")]
    case .done: ["●"]
    case .carriedOut: [text(ja: "(実施)", en: "(held)")]
    case .months(let months): [months.map(Self.circled).joined()]
    case .stage(let name): [text(name)]
    case .number(let number, let before):
      [(before.map { $0.shown(decimals: 2) + "→" } ?? "") + number.shown(decimals: 2)]
    case .share(let number, let target): ["\(number)/\(target)"]
    case .steps(let states, let first):
      states.enumerated().map { index, state in
        switch state {
        case .done: Self.circled(first + index)
        case .notApplicable: "—"
        case .notYet: text(ja: "未", en: "not yet")
        }
      }
    case .said(let words): [words]
    }
  }

  /// ① to ⑳; beyond that in brackets.
  static func circled(_ number: Int) -> String {
    guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number) - 1) else {
      return "(\(number))"
    }
    return String(Character(scalar))
  }

  /// What happened to a department, a word after each day: `2008-06-20 解除`.
  func words(_ event: DepartmentEvent) -> String {
    switch event.kind {
    case .incident(isSettled: false): text(ja: "\(short(event.on)) 対応中", en: "\(short(event.on)) in hand")
    case .incident(isSettled: true): text(ja: "\(short(event.on)) 対応済", en: "\(short(event.on)) settled")
    case .released: text(ja: "\(short(event.on)) 解除", en: "\(short(event.on)) released")
    case .reinforced(let level, let until):
      text(ja: "\(short(event.on)) 管理強化レベル\(level)", en: "\(short(event.on)) reinforced, level \(level)")
        + (until.map { inParentheses(text(ja: "\(short($0))まで", en: "until \(short($0))")) } ?? "")
    }
  }

  /// A report's parts on incidents and reinforced control, and on risks and audits where it speaks of them.
  func followUp(_ facts: FollowUpFacts) -> [Report.Block] {
    let incidents = facts.incidents
    let none = Report.Block.paragraph(text(ja: "不適合事象はありません。", en: "There are no incidents."))
    return [
      .heading(level: 2, text(ja: "不適合事象と管理強化", en: "Incidents and reinforced control")),
      incidents.isEmpty ? none : .table(IncidentsReport.table(incidents, self)),
    ]
      + (facts.controls.isEmpty
        ? [.paragraph(text(ja: "管理強化はありません。", en: "There is no reinforced control."))]
        : ControlsReport.blocks(facts.controls, self))
      + part(
        Text(ja: "リスク", en: "Risks"),
        facts.risks.isEmpty ? nil : RisksReport.build(facts.risks, context: self))
      + part(
        Text(ja: "監査", en: "Audits"),
        facts.audits.isEmpty ? nil : AuditsReport.build(facts.audits, context: self))
  }
}

extension ReportContext {
  /// Another report as a part of this one.
  private func part(_ title: Text, _ report: Report?) -> [Report.Block] {
    report.map { [.heading(level: 2, text(title))] + $0.blocks } ?? []
  }
}

extension RoundProgress.Edition {
  package var term: Text {
    switch self {
    case .interim: Text(ja: "中間", en: "interim")
    case .final: Text(ja: "最終", en: "final")
    }
  }
}
