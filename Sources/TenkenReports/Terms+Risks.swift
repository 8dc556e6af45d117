package import TenkenCore

extension Risk.Standing {
  package var term: Text {
    switch self {
    case .latent: Text(ja: "潜在リスク", en: "latent")
    case .open: Text(ja: "管理策なし", en: "without a plan")
    case .submitted: Text(ja: "承認待ち", en: "awaiting approval")
    case .approved: Text(ja: "承認", en: "approved")
    case .returned: Text(ja: "差戻し", en: "returned")
    case .resolved: Text(ja: "解消", en: "resolved")
    }
  }
}

extension Risk.Level {
  package var term: Text {
    switch self {
    case .high: Text(ja: "高", en: "high")
    case .medium: Text(ja: "中", en: "medium")
    case .low: Text(ja: "低", en: "low")
    }
  }
}

extension RiskFacts.State {
  package var term: Text {
    switch self {
    case .done: Text(ja: "○ 対応済み", en: "○ done")
    case .planned: Text(ja: "△ 対応予定", en: "△ planned")
    case .notDone: Text(ja: "× 未対応", en: "× not done")
    }
  }
}

extension Audit.Result {
  package var term: Text {
    switch self {
    case .conforming: Text(ja: "適合", en: "conforming")
    case .observation: Text(ja: "観察事項", en: "observation")
    case .minor: Text(ja: "軽微な不適合", en: "minor nonconformity")
    case .major: Text(ja: "重大な不適合", en: "major nonconformity")
    }
  }
}

extension ContractorDecision.Kind {
  package var term: Text {
    switch self {
    case .continue: Text(ja: "継続", en: "continue")
    case .conditional: Text(ja: "条件付き継続", en: "continue on conditions")
    case .stop: Text(ja: "中止", en: "stop")
    }
  }
}
