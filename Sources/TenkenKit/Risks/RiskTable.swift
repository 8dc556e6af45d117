import TenkenCore
import TenkenTables

/// The register of risks as a table: what a spreadsheet holds of it. Approvals are not in it: they are the officer's,
/// in the journal.
enum RiskTable {
  enum Column: String, CaseIterable {
    case risk, department, information, stage, means, scenario, measure, state, sufficient, level, plan,
      owner, due

    static let required: [Column] = [.department, .information, .stage, .scenario, .state]
    static let ofPlan: [Column] = [.level, .plan, .owner, .due]

    /// As the registers of Japanese companies head it.
    var japanese: String {
      switch self {
      case .risk: "番号"
      case .department: "部署"
      case .information: "個人情報"
      case .stage: "管理段階"
      case .means: "手段"
      case .scenario: "リスク"
      case .measure: "対策"
      case .state: "状況"
      case .sufficient: "十分か"
      case .level: "リスクレベル"
      case .plan: "管理策"
      case .owner: "担当者"
      case .due: "期限"
      }
    }

    init?(header: String) {
      let folded = header.folded
      guard let found = Column.allCases.first(where: { $0.rawValue == folded || $0.japanese == folded })
      else {
        return nil
      }
      self = found
    }

    /// In characters.
    var width: Double {
      switch self {
      case .risk, .department, .state, .sufficient, .level: 10
      case .stage, .means, .owner, .due: 14
      case .information: 20
      case .scenario, .measure, .plan: 40
      }
    }
  }

  static let yes = "yes"
  static let no = "no"

  /// A row, in the order of the columns.
  static func row(_ risk: Risk) -> [String] {
    // A plan that is over is history.
    let plan = risk.standing.isResidual ? risk.plan : nil
    return Column.allCases.map { column in
      switch column {
      case .risk: risk.id
      case .department: risk.department
      case .information: risk.facts.information
      case .stage: risk.facts.stage
      case .means: risk.facts.means ?? ""
      case .scenario: risk.facts.scenario
      case .measure: risk.facts.measure ?? ""
      case .state: risk.facts.state.mark.rawValue
      case .sufficient: risk.facts.isSufficient ? yes : no
      case .level: plan?.level.rawValue ?? ""
      case .plan: plan?.measure ?? ""
      case .owner: plan?.owner ?? ""
      case .due: plan?.due.description ?? ""
      }
    }
  }
}

/// A row of such a table, read.
struct RiskRow {
  /// Nil for one that is new and gets the next number.
  var id: String?
  /// As it was named.
  var department: String
  var facts: RiskFacts
  var plan: RiskPlan?
  var place: Place
}
