import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore

/// Says what happened to a fix, from the body of its journal entry: in words with everything that was said then.
struct FixWords {
  private let body: JSON

  init(_ body: JSON) { self.body = body }

  var text: Text {
    let reason = body["reason"]?.stringValue
    if let act = reason.flatMap(FixAct.init(rawValue:)) { return text(act) }
    switch reason.flatMap(FixLedger.Reason.init(rawValue:)) {
    case .opened: return Text(ja: "是正 \(id) を開始\(cause.in(.ja))", en: "opened fix \(id)\(cause.in(.en))")
    case .continued:
      return Text(ja: "是正 \(id) を継続\(cause.in(.ja))", en: "continued fix \(id)\(cause.in(.en))")
    case .reopened:
      return Text(ja: "是正 \(id) を再対応に\(cause.in(.ja))", en: "reopened fix \(id)\(cause.in(.en))")
    case .withdrawn:
      return Text(ja: "是正 \(id) を取下げ\(cause.in(.ja))", en: "withdrew fix \(id)\(cause.in(.en))")
    case .proposed:
      return Text(
        ja: "是正 \(id) の有効性確認を提案\(cause.in(.ja))", en: "proposed fix \(id) for verification\(cause.in(.en))")
    case .corrected:
      return Text(ja: "是正 \(id) を訂正\(cause.in(.ja))", en: "corrected fix \(id)\(cause.in(.en))")
    case nil: return Text(ja: "是正 \(id)", en: "fix \(id)")
    }
  }

  private func text(_ act: FixAct) -> Text {
    switch act {
    case .planned:
      return Text(ja: "是正 \(id) を計画", en: "planned fix \(id)").with([
        labelled(Text(ja: "担当者", en: "owner"), string("owner")),
        labelled(Text(ja: "応急処置", en: "immediate action"), string("immediate")),
        labelled(Text(ja: "原因", en: "cause"), string("cause")),
        labelled(Text(ja: "是正の内容", en: "action"), string("action")),
        labelled(Text(ja: "是正期限", en: "due"), string("due")),
      ])
    case .done:
      return Text(ja: "是正 \(id) を実施", en: "recorded fix \(id) as done").with([
        labelled(Text(ja: "実施日", en: "on"), string("doneOn")), note,
      ])
    case .effective:
      return Text(ja: "是正 \(id) の有効性を確認：効果あり", en: "verified fix \(id): effective").with([note])
    case .ineffective:
      return Text(
        ja: "是正 \(id) の有効性を確認：効果なし、再対応に", en: "checked fix \(id): not effective, reopened"
      ).with([note])
    case .extended:
      let last = body["fix"]?["extensions"]?.arrayValue?.last
      let (from, to) = (last?["from"]?.stringValue ?? "", last?["to"]?.stringValue ?? "")
      return Text(
        ja: "是正 \(id) の是正期限を \(from) から \(to) に延長", en: "extended fix \(id) from \(from) to \(to)"
      ).with([
        labelled(Text(ja: "理由", en: "reason"), last?["reason"]?.stringValue),
        labelled(Text(ja: "承認", en: "approved by"), last?["approvedBy"]?.stringValue),
      ])
    case .accepted:
      let risk = string("risk") ?? ""
      return Text(ja: "是正 \(id) を残留リスク \(risk) として受容", en: "accepted fix \(id) as residual risk \(risk)")
        .with([labelled(Text(ja: "承認", en: "approved by"), body["approvedBy"]?.stringValue), note])
    case .spread:
      let others = (body["to"]?.arrayValue ?? []).compactMap(\.stringValue).joined(separator: ", ")
      return Text(ja: "是正 \(id) を水平展開：\(others)", en: "spread fix \(id): \(others)")
    }
  }

  private var id: String { string("fix") ?? "" }

  private func string(_ key: String) -> String? { body["fix"]?[key]?.stringValue }

  /// What led to it: the round, else the origin.
  private var cause: Text {
    if let round = body["in"]?.stringValue { return Text(ja: "（\(round)）", en: " (\(round))") }
    guard let origin = string("origin") else { return Text("") }
    if origin == FixOrigin.manual { return Text(ja: "（手動）", en: " (by hand)") }
    if let source = FixOrigin.source(ofSpread: origin) {
      return Text(ja: "（\(source) の水平展開）", en: " (spread from \(source))")
    }
    return Text(ja: "（\(origin)）", en: " (\(origin))")
  }

  private var note: Text? {
    body["note"]?.stringValue.map { Text($0) }
  }

  private func labelled(_ label: Text, _ value: String?) -> Text? {
    value.map { Text(ja: "\(label.in(.ja))：\($0)", en: "\(label.in(.en)): \($0)") }
  }
}

extension Text {
  /// With what was said beside it, in parentheses.
  fileprivate func with(_ parts: [Text?]) -> Text {
    let said = parts.compactMap { $0 }
    if said.isEmpty { return self }
    return Text(
      ja: self.in(.ja) + "（" + said.map { $0.in(.ja) }.joined(separator: "、") + "）",
      en: self.in(.en) + " (" + said.map { $0.in(.en) }.joined(separator: "; ") + ")")
  }
}
