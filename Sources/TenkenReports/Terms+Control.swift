package import TenkenCore
import TenkenPlugin

extension Control.State {
  package var term: Text {
    switch self {
    case .checking: Text(ja: "管理強化中", en: "in force")
    case .auditing: Text(ja: "随時監査待ち", en: "awaiting audit")
    case .reporting: Text(ja: "承認待ち", en: "awaiting approval")
    case .released: Text(ja: "解除", en: "released")
    }
  }
}

extension Control.Cause {
  package var term: Text {
    switch self {
    case .incident: Text(ja: "不適合事象", en: "incident")
    case .decision: Text(ja: "情報管理統括責任者の判断", en: "the officer's decision")
    case .ineffective: Text(ja: "随時監査で有効でなかった", en: "audit without effect")
    }
  }
}

extension Control.CheckResult {
  package var term: Text {
    switch self {
    case .ok: Text(ja: "問題なし", en: "ok")
    case .notOK: Text(ja: "問題あり", en: "not ok")
    }
  }
}

extension Control.Next {
  /// What it is, of how many: `自主点検（2/3）`.
  package func term(of period: Control.Period) -> Text {
    switch what {
    case .check(let number):
      let count = period.checks.count
      return count == 1
        ? Text(ja: "自主点検", en: "self-check")
        : Text(ja: "自主点検（\(number)/\(count)）", en: "self-check \(number) of \(count)")
    case .audit: return Text(ja: "随時監査", en: "ad hoc audit")
    case .release: return Text(ja: "報告と承認", en: "report and approval")
    }
  }
}

extension ReportContext {
  func cell(_ state: Control.State) -> Cell {
    Cell(text(state.term), tone: state == .released ? .quiet : .warning)
  }

  func cell(_ level: ControlLevel?) -> Cell {
    guard let level else { return .blank }
    let word = level.rawValue
    return Cell(text(ja: "レベル\(word)", en: "level \(word)"), tone: level == .one ? .bad : .warning)
  }
}
