package import TenkenCore

/// A fix as an entry of a calendar says it.
extension FixesReport {
  /// What is due, of whom: `是正期限 A部: … (F16)`.
  package static func summary(_ fix: Fix, what: String, _ context: ReportContext) -> String {
    context.text(
      ja: "是正期限 \(context.name(of: fix.department))：\(what)（\(fix.id)）",
      en: "Fix due, \(context.name(of: fix.department)): \(what) (\(fix.id))")
  }

  /// One fact a line.
  package static func description(_ fix: Fix, what: String, _ context: ReportContext) -> String {
    let facts: [(Text, String?)] = [
      (Terms.fix, fix.id), (Terms.department, context.name(of: fix.department)),
      (Text(ja: "内容", en: "What"), what), (Terms.severity, context.text(fix.severity.term)),
      (Terms.state, context.text(fix.state.term)), (Terms.owner, fix.owner), (Terms.round, fix.round),
    ]
    return facts.compactMap { label, value in value.map { context.labelled(context.text(label), $0) } }
      .joined(separator: "\n")
  }
}
