package import TenkenCore
package import TenkenPlugin

/// What waits for whose approval (contract, section 7).
package enum ApprovalsReport {
  package static func build(_ approvals: [Approval], context: ReportContext) -> Report {
    context.report(
      kind: "approvals", title: context.text(ja: "承認待ち", en: "Awaiting approval"),
      blocks: approvals.isEmpty
        ? [.paragraph(context.text(ja: "承認を待つものはありません。", en: "Nothing awaits approval."))]
        : [.table(table(approvals, context))])
  }

  private static func table(_ approvals: [Approval], _ context: ReportContext) -> Table {
    Table(
      id: "approvals",
      columns: [
        context.column(Text(ja: "対象", en: "Of")), context.column(Terms.department),
        context.column(Text(ja: "内容", en: "What")), context.column(Text(ja: "待ち始め", en: "Since")),
        context.column(Text(ja: "承認する人", en: "By whom")),
        context.column(Text(ja: "コマンド", en: "Command")),
      ],
      rows: approvals.map { approval in
        [
          Cell(approval.id), .strong(context.name(of: approval.department)),
          Cell(context.labelled(context.text(approval.kind.term), approval.what)),
          context.day(approval.since), Cell(whom(approval, context)),
          Cell(approval.command, tone: .quiet),
        ]
      })
  }

  private static func whom(_ approval: Approval, _ context: ReportContext) -> String {
    if let role = approval.role { return context.text(role.term) }
    guard let except = approval.except else { return context.text(ja: "だれでも", en: "anyone") }
    return context.text(ja: "\(except) 以外", en: "anyone but \(except)")
  }
}

extension PersonRole {
  package var term: Text {
    switch self {
    case .inspector: Text(ja: "点検者", en: "inspector")
    case .promoter: Text(ja: "情報管理推進担当者", en: "promoter")
    case .responsible: Text(ja: "情報管理責任者", en: "information manager")
    case .head: Text(ja: "部長", en: "head")
    case .secretariat: Text(ja: "事務局", en: "secretariat")
    case .officer: Text(ja: "情報管理統括責任者", en: "chief information-management officer")
    case .auditor: Text(ja: "監査員", en: "auditor")
    }
  }
}

extension Approval.Kind {
  package var term: Text {
    switch self {
    case .sheet: Text(ja: "点検票", en: "sheet")
    case .risk: Text(ja: "管理策", en: "control plan")
    case .fix: Text(ja: "是正の有効性確認", en: "verification of a fix")
    case .control: Text(ja: "管理強化の解除", en: "release of a reinforced control")
    }
  }
}
