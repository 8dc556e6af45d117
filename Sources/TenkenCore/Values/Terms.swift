extension SheetState {
  package var term: Text {
    switch self {
    case .draft: Text(ja: "下書き", en: "draft")
    case .submitted: Text(ja: "提出済", en: "submitted")
    case .returned: Text(ja: "差戻し", en: "returned")
    case .accepted: Text(ja: "受理", en: "accepted")
    }
  }
}

extension Role {
  package var term: Text {
    switch self {
    case .inspector: Text(ja: "点検者", en: "inspector")
    case .self: Text(ja: "自主点検", en: "self-assessment")
    case .auditor: Text(ja: "監査員", en: "auditor")
    }
  }
}

extension Expectation {
  package var term: Text {
    switch self {
    case .self: Role.`self`.term
    case .inspector: Role.inspector.term
    case .both: Text(ja: "点検者と自主点検", en: "inspector and self-assessment")
    }
  }
}

extension Round.State {
  package var term: Text {
    switch self {
    case .open: Text(ja: "実施中", en: "open")
    case .closed: Text(ja: "締切済", en: "closed")
    case .cancelled: Text(ja: "取消", en: "cancelled")
    }
  }
}

extension Outcome {
  package var term: Text {
    switch self {
    case .answered: Text(ja: "回答", en: "answered")
    case .notApplicable: Text(ja: "対象外", en: "not applicable")
    case .missing: Text(ja: "未回答", en: "unanswered")
    case .notAsked: Text(ja: "今回点検なし", en: "not asked")
    }
  }
}

extension Severity {
  package var term: Text {
    switch self {
    case .critical: Text(ja: "重点", en: "critical")
    case .major: Text(ja: "重大", en: "major")
    case .minor: Text(ja: "軽微", en: "minor")
    }
  }
}

extension Fix.State {
  package var term: Text {
    switch self {
    case .open: Text(ja: "未対応", en: "open")
    case .planned: Text(ja: "計画済", en: "planned")
    case .done: Text(ja: "実施済", en: "done")
    case .reopened: Text(ja: "再対応", en: "reopened")
    case .verified: Text(ja: "有効性確認済", en: "verified")
    case .withdrawn: Text(ja: "取下げ", en: "withdrawn")
    case .accepted: Text(ja: "残留リスク", en: "residual risk")
    }
  }
}

extension Remark.Kind {
  package var term: Text {
    switch self {
    case .good: Text(ja: "良い点", en: "good")
    case .bad: Text(ja: "気になる点", en: "bad")
    case .note: Text(ja: "メモ", en: "note")
    }
  }
}

extension AnswerKind {
  package var term: Text {
    switch self {
    case .points: Text(ja: "点数", en: "points")
    case .mark: Text(ja: "○△×", en: "mark ○ △ ×")
    case .yesNo: Text(ja: "はい・いいえ", en: "yes or no")
    case .level(let from, let to): Text(ja: "段階（\(from)～\(to)）", en: "level \(from) to \(to)")
    case .choice: Text(ja: "選択", en: "one of several")
    case .count: Text(ja: "数/目標", en: "so many of how many")
    case .steps: Text(ja: "手順", en: "steps")
    case .done: Text(ja: "済・未", en: "done or not yet")
    case .number: Text(ja: "数値（採点なし）", en: "number, not scored")
    case .text: Text(ja: "記述（採点なし）", en: "text, not scored")
    }
  }
}

extension Item.NotApplicableRule {
  package var term: Text {
    switch self {
    case .allowed: Text(ja: "可", en: "allowed")
    case .withReason: Text(ja: "理由が必要", en: "with a reason")
    case .forbidden: Text(ja: "不可", en: "not allowed")
    }
  }
}
