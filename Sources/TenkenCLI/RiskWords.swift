import TenkenCore
import TenkenPlugin
import TenkenReports

/// Says what happened to a risk, from the body of its journal entry.
struct RiskWords {
  private let body: JSON

  init(_ body: JSON) { self.body = body }

  var text: Text {
    switch body["reason"]?.stringValue.flatMap(RiskAct.init(rawValue:)) {
    case .added:
      return Text(ja: "リスク \(id) を登録（\(facts.in(.ja))）", en: "added risk \(id) (\(facts.in(.en)))")
    case .updated:
      let note = body["note"]?.stringValue
      return Text(
        ja: "リスク \(id) を更新（\(facts.in(.ja))\(note.map { "、\($0)" } ?? "")）",
        en: "updated risk \(id) (\(facts.in(.en))\(note.map { "; \($0)" } ?? ""))")
    case .planned:
      let (level, plan, due) = (level, string("plan") ?? "", string("due") ?? "")
      return Text(
        ja: "リスク \(id) の管理策を申請（\(level.in(.ja))、\(plan)、期限：\(due)）",
        en: "submitted a plan for risk \(id) (\(level.in(.en)); \(plan); due: \(due))")
    case .approved:
      let (by, condition) = (string("approvedBy") ?? "", string("condition"))
      return Text(
        ja: "リスク \(id) の管理策を承認（\(by)\(condition.map { "、条件：\($0)" } ?? "")）",
        en: "approved the plan for risk \(id) (\(by)\(condition.map { "; condition: \($0)" } ?? ""))")
    case .returned:
      let reason = string("returnReason") ?? ""
      return Text(ja: "リスク \(id) の管理策を差戻し（\(reason)）", en: "returned the plan for risk \(id) (\(reason))")
    case nil: return Text(ja: "リスク \(id)", en: "risk \(id)")
    }
  }

  private var id: String { string("risk") ?? "" }

  private func string(_ key: String) -> String? { body["risk"]?[key]?.stringValue }

  private var level: Text {
    string("level").flatMap(Risk.Level.init(rawValue:))?.term ?? Text("")
  }

  /// State, whether it is enough, and the register in which it stands then.
  private var facts: Text {
    let state = string("state").flatMap(RiskFacts.State.init(rawValue:))?.mark.rawValue ?? ""
    let isEnough = body["risk"]?["sufficient"]?.boolValue ?? true
    let standing = string("standing").flatMap(Risk.Standing.init(rawValue:))?.term ?? Text("")
    return Text(
      ja: "\(state)\(isEnough ? "" : " 不十分")、\(standing.in(.ja))",
      en: "\(state)\(isEnough ? "" : " not enough"), \(standing.in(.en))")
  }
}

extension Risk {
  /// What a command says it left: the id and where the risk stands.
  var said: Text {
    Text(ja: "リスク \(id)：\(standing.term.in(.ja))", en: "risk \(id): \(standing.term.in(.en))")
  }
}
