import TenkenCore

/// A column of a form as a table. Forms that come back are read by the columns' titles, in either language, wherever
/// the columns then stand.
enum FormColumn: String, CaseIterable {
  /// Of the item or of its part; see ``FormRowID``.
  case id
  case number
  case section
  case question
  /// What can be answered, and what earns how much.
  case how
  case answer
  /// Filled in, it makes the item not applicable.
  case reason
  case comment
  case fixed
  /// Only where an item wants evidence.
  case evidence
  case history

  var title: Text {
    switch self {
    case .id: Text(ja: "ID", en: "ID")
    case .number: Text(ja: "番号", en: "No.")
    case .section: Text(ja: "分類", en: "Section")
    case .question: Text(ja: "点検項目", en: "Item")
    case .how: Text(ja: "答え方", en: "How to answer")
    case .answer: Text(ja: "回答", en: "Answer")
    case .reason: Text(ja: "対象外の理由", en: "Why not applicable")
    case .comment: Text(ja: "コメント", en: "Comment")
    case .fixed: Text(ja: "その場で直した日", en: "Mended on the spot on")
    case .evidence: Text(ja: "証跡のファイル名", en: "Evidence (file names)")
    case .history: Text(ja: "前回の回答・是正", en: "Last answer, open fix")
    }
  }

  /// In characters of the usual size.
  var width: Double {
    switch self {
    case .id: 1
    case .number: 5
    case .section: 12
    case .question: 38
    case .how: 34
    case .answer: 12
    case .reason: 17
    case .comment: 24
    case .fixed: 11.5
    case .evidence: 15
    case .history: 19
    }
  }

  /// Where people write.
  static let inputs: [FormColumn] = [.answer, .reason, .comment, .fixed, .evidence]

  init?(title: String) {
    let folded = title.folded
    let found = FormColumn.allCases.first { column in
      column.title.wordings.contains { $0.folded == folded }
    }
    guard let found else { return nil }
    self = found
  }

  static func columns(of form: Form) -> [FormColumn] {
    let wantsEvidence = form.sections.contains { $0.items.contains { $0.item.evidence != .none } }
    return allCases.filter { $0 != .evidence || wantsEvidence }
  }
}

/// Something about the sheet as a whole that is asked above the items; where its value stands, by column.
enum FormField: CaseIterable {
  case by, date, confirmedBy

  var title: Text {
    switch self {
    case .by: Text(ja: "記入者", en: "Filled in by")
    case .date: Text(ja: "記入日", en: "Date")
    case .confirmedBy: Text(ja: "確認者（責任者）", en: "Confirmed by (manager)")
    }
  }

  var column: FormColumn {
    switch self {
    case .by: .how
    case .date: .reason
    case .confirmedBy: .history
    }
  }
}
