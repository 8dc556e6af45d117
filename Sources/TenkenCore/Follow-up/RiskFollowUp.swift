/// What a round answered about a residual risk: derived from its sheets, never stored (`docs/risks.md`).
package struct RiskFollowUp: Sendable, Hashable {
  package var round: String
  /// The department that was asked.
  package var department: String
  /// Nil where it was not answered yet.
  package var answer: String?
  package var comment: String?
  package var by: String?
  package var on: Day?

  package init(
    round: String, department: String, answer: String? = nil, comment: String? = nil, by: String? = nil,
    on: Day? = nil
  ) {
    self.round = round
    self.department = department
    self.answer = answer
    self.comment = comment
    self.by = by
    self.on = on
  }
}

/// A risk with what every round that asked about it has answered, oldest first.
package struct FollowedRisk: Sendable, Hashable {
  package var risk: Risk
  package var followUps: [RiskFollowUp]

  package init(risk: Risk, followUps: [RiskFollowUp] = []) { (self.risk, self.followUps) = (risk, followUps) }
}

/// The checklist that asks every department about its residual risks, made from the register when a round opens.
package enum RiskFollowUpChecklist {
  /// Under this id a round asks it; a definition of the workspace's own with this id comes first.
  package static let id = "risk-follow-up"
  /// The item that every department is asked, also one without residual risks.
  package static let registerItem = "register-reviewed"

  /// - Parameters:
  ///   - risks: those of the residual register, in its order.
  ///   - departments: whom the round asks.
  ///   - from: the round's first day, by which departments are told from their predecessors.
  ///   - version: the day of the register.
  package static func build(
    _ risks: [Risk], departments: [String], workspace: Workspace, from day: Day, version: Day
  ) -> Checklist {
    let lineage = Lineage(workspace: workspace)
    let ancestry = departments.map { ($0, Set(lineage.ancestry(of: $0, by: day))) }
    let items = risks.compactMap { risk -> Item? in
      // Whoever the round asks itself answers for its own; a risk of a predecessor goes to each successor.
      let asked =
        departments.contains(risk.department)
        ? [risk.department] : ancestry.filter { $0.1.contains(risk.department) }.map(\.0)
      return asked.isEmpty ? nil : item(for: risk, asked)
    }
    let register = Section(
      id: "register", title: Text(ja: "残留リスク管理台帳", en: "Register of residual risks"),
      items: [
        Item(
          id: registerItem,
          ask: Text(
            ja: "×または不十分な潜在リスクは、すべて残留リスク管理台帳に移してあるか。",
            en: "Is every latent risk that is not handled, or not enough, in the register of residual risks?"),
          answer: .mark(shares: MarkShares()), notApplicable: .forbidden, comment: .requiredOnFinding,
          themes: ["risk"])
      ])
    let plans = Section(
      id: "plans", title: Text(ja: "管理策のフォロー", en: "Follow-up of control plans"), items: items)
    return Checklist(
      id: id, version: version.description,
      title: Text(ja: "残留リスクのフォロー", en: "Follow-up of residual risks"),
      method: Text(ja: "自主点検", en: "Self-assessment"),
      bands: [
        Band(id: "good", from: Rational(100), name: Text(ja: "良好", en: "Good")),
        Band(id: "needs-work", from: .zero, name: Text(ja: "要改善", en: "Needs work")),
      ], sections: items.isEmpty ? [register] : [register, plans])
  }

  private static func item(for risk: Risk, _ departments: [String]) -> Item {
    let facts = risk.facts
    let subject = [facts.information, facts.stage, facts.means].compactMap { $0 }.joined(separator: " / ")
    let scenario = "\(subject): \(facts.scenario)"
    let ask =
      risk.plan.map { plan in
        Text(
          ja: "\(scenario) ― 管理策「\(plan.measure)」は実施され、効いているか。",
          en: "\(scenario) – is the control plan \"\(plan.measure)\" carried out, and does it hold?")
      }
      ?? Text(
        ja: "\(scenario) ― 管理策を立てて申請したか。", en: "\(scenario) – is there a control plan, and is it submitted?")
    return Item(
      id: risk.id, ask: ask,
      guide: [
        Item.GuideLine(answer: "○", text: Text(ja: "できている", en: "Yes")),
        Item.GuideLine(answer: "△", text: Text(ja: "途中", en: "In part")),
        Item.GuideLine(answer: "×", text: Text(ja: "できていない", en: "No")),
      ], answer: .mark(shares: MarkShares()), comment: .requiredOnFinding, themes: ["risk"],
      scope: .only(departments))
  }
}
