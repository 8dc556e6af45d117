import TenkenCore
import TenkenPlugin

/// What happened to a reinforced control, from its journal entry.
struct ControlWords {
  private let id: String
  private let reason: String
  private let control: JSON

  init(_ body: JSON) {
    control = body["control"] ?? .null
    id = control["control"]?.stringValue ?? ""
    reason = body["reason"]?.stringValue ?? ""
  }

  var text: Text {
    let name = Text(ja: "管理強化 \(id)", en: "reinforced control \(id)")
    guard let what else { return name }
    return Text(ja: "\(name.in(.ja)): \(what.in(.ja))", en: "\(name.in(.en)): \(what.in(.en))")
  }

  private var what: Text? {
    let level = control["level"]?.stringValue ?? ""
    switch ControlLedger.Change(rawValue: reason) {
    case .opened: return Text(ja: "レベル\(level)で始めた", en: "begun at level \(level)")
    case .raised: return Text(ja: "次の不適合事象によりレベル\(level)に上げた", en: "raised to level \(level) by another case")
    case .restarted:
      return Text(ja: "次の不適合事象により期間を数え直した", en: "its period begun anew after another case")
    case .joined: return Text(ja: "不適合事象を加えた", en: "one more case")
    case nil: break
    }
    switch ControlAct(rawValue: reason) {
    case .check: return Text(ja: "自主点検（\(result.in(.ja))）", en: "self-check, \(result.in(.en))")
    case .auditEffective: return Text(ja: "随時監査（有効）", en: "ad hoc audit, effective")
    case .auditIneffective:
      return Text(
        ja: "随時監査（有効でない）。レベル\(level)で続ける", en: "ad hoc audit, not effective; goes on at level \(level)")
    case .raise:
      return Text(ja: "情報管理統括責任者の判断でレベル\(level)に上げた", en: "raised to level \(level) by the officer")
    case .release: return Text(ja: "承認により解除", en: "approved and released")
    case .incident, nil: return nil
    }
  }

  /// That of the last check.
  private var result: Text {
    let checks = control["checks"]?.arrayValue ?? []
    switch checks.last(where: { $0["result"]?.stringValue != nil })?["result"]?.stringValue {
    case Control.CheckResult.ok.rawValue: return Text(ja: "問題なし", en: "ok")
    default: return Text(ja: "問題あり", en: "not ok")
    }
  }
}
