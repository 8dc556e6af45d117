import TenkenCore
package import TenkenPlugin

/// The journal, an entry a line (contract, section 10).
package enum JournalReport {
  package static func build(_ lines: [JournalLine], context: ReportContext) -> Report {
    let table = Table(
      id: "journal",
      columns: [
        context.column(Terms.number, .trailing), context.column(Text(ja: "時刻（UTC）", en: "Time (UTC)")),
        context.column(Terms.date), context.column(Text(ja: "操作者", en: "By")),
        context.column(Text(ja: "内容", en: "What")), context.column(Text(ja: "ハッシュ", en: "Hash")),
      ],
      rows: lines.map {
        [
          .count($0.seq), Cell($0.at), context.day($0.day), Cell($0.by),
          Cell(context.text($0.what)),
          Cell(String($0.hash.prefix(16)), tone: .quiet),
        ]
      },
      note: context.text(ja: "ハッシュは先頭の16桁です。", en: "Of each hash the first 16 digits."))
    return context.report(
      kind: "journal", title: context.text(Terms.journal), blocks: [.table(table)])
  }
}
