import TenkenCore
import TenkenReports

extension FixRefusal {
  /// The refusal in words: what is forbidden, and what may be done instead.
  func failure(_ fix: Fix) -> Failure {
    let id = fix.id
    switch self {
    case .forbidden(let act): return Self.forbidden(act, fix)
    case .laterThanDue(let due):
      return Failure(
        .dayRefused,
        Text(
          ja: "計画では、是正期限を今の期限（\(due)）より後にはできません",
          en: "a plan cannot move the due day of \(id) past the present one, \(due)"),
        help: Text(
          ja: "tenken fix extend \(id) --to … --reason … --approved-by … で延長してください",
          en: "extend it: \"tenken fix extend \(id) --to … --reason … --approved-by …\""))
    case .dueBeforeOpening(let day):
      return Failure(
        .dayRefused,
        Text(
          ja: "是正期限が、是正 \(id) を開始した日（\(day)）より前です",
          en: "the due day would be before \(id) was opened on \(day)"),
        help: Text(ja: "--due を確認してください", en: "check --due"))
    case .notAfterDue(let due):
      return Failure(
        .dayRefused,
        Text(
          ja: "延長後の是正期限が、今の期限（\(due)）より後ではありません",
          en: "an extension must go beyond the present due day of \(id), \(due)"),
        help: Text(
          ja: "早める場合は tenken fix plan \(id) --owner … --due … を使ってください",
          en: "to bring it forward, use \"tenken fix plan \(id) --owner … --due …\""))
    case .noDue:
      return Failure(
        .badTransition,
        Text(ja: "是正 \(id) には是正期限がありません", en: "fix \(id) has no due day that could be extended"),
        help: Text(
          ja: "tenken fix plan \(id) --owner … --due … で決めてください",
          en: "set one with \"tenken fix plan \(id) --owner … --due …\""))
    case .doneInFuture:
      return Failure(
        .dayRefused, Text(ja: "実施日が今日より後です", en: "the day on which \(id) was done lies in the future"),
        help: Text(ja: "--on を確認してください", en: "check --on"))
    case .doneBefore(let day):
      return Failure(
        .dayRefused,
        Text(
          ja: "実施日が \(day) より前です（是正 \(id) は \(day) から）", en: "fix \(id) cannot have been done before \(day)"),
        help: Text(
          ja: "指摘事項の見つかった日か、再対応になった日以後の日を --on で指定してください",
          en: "give --on a day from when it was found, or found not to be effective, on"))
    case .ownWork:
      let owner = fix.owner ?? ""
      return Failure(
        .ownWork,
        Text(
          ja: "担当者「\(owner)」は、自分の是正 \(id) の有効性を確認できません",
          en: "\"\(owner)\" owns fix \(id) and cannot verify it"),
        help: Text(ja: "担当者でない人を --by で指定してください", en: "name somebody else with --by"))
    }
  }

  private static func forbidden(_ act: FixAct, _ fix: Fix) -> Failure {
    let allowed = FixAct.commands(fix.allowedActs, fix.id)
    return Failure(
      .badTransition,
      Text(
        ja: "是正 \(fix.id) は「\(fix.state.term.in(.ja))」のため、\(act.term.in(.ja))はできません",
        en: "fix \(fix.id) is \(fix.state.term.in(.en)): \"\(act.command)\" is not allowed"),
      help: allowed.isEmpty
        ? Text(ja: "この是正は終わっています", en: "nothing more can be done to it")
        : Text(
          ja: "次のいずれかを使ってください: \(allowed.joined(separator: "、"))",
          en: "allowed now: \(allowed.joined(separator: ", "))"))
  }
}

extension FixAct {
  /// The command of `tenken fix` that does it.
  fileprivate var command: String {
    switch self {
    case .planned: "fix plan"
    case .done: "fix done"
    case .effective: "fix verify --effective"
    case .ineffective: "fix verify --ineffective"
    case .extended: "fix extend"
    case .accepted: "fix accept"
    case .spread: "fix spread"
    }
  }

  /// Commands as they are typed, the two results of a check as one.
  fileprivate static func commands(_ acts: [FixAct], _ id: String) -> [String] {
    acts.compactMap { act in
      switch act {
      case .ineffective: nil
      case .effective: "tenken fix verify \(id)"
      default: "tenken \(act.command) \(id)"
      }
    }
  }

  fileprivate var term: Text {
    switch self {
    case .planned: Text(ja: "計画", en: "planning")
    case .done: Text(ja: "実施の記録", en: "recording it as done")
    case .effective, .ineffective: Text(ja: "有効性確認", en: "verification")
    case .extended: Text(ja: "期限延長", en: "extension")
    case .accepted: Text(ja: "残留リスクとしての受容", en: "acceptance")
    case .spread: Text(ja: "水平展開", en: "spreading")
    }
  }
}
