import TenkenCore

/// What a form says above its items.
struct FormWords {
  var form: Form

  /// `クリーンオフィス点検　自主点検票　A部`.
  var title: String {
    let kind =
      switch form.sheet.key.role {
      case .self: Text(ja: "自主点検票", en: "self-assessment")
      case .inspector: Text(ja: "点検票", en: "inspector's sheet")
      case .auditor: Text(ja: "監査員の点検票", en: "auditor's sheet")
      }
    return [form.text(form.checklist.title), form.text(kind), department]
      .joined(separator: form.text(ja: "　", en: " — "))
  }

  /// The name, with the id where the name does not hold that.
  var department: String {
    let name = form.text(form.department)
    let id = form.sheet.key.department
    return name.contains(id) ? name : name + form.text(ja: "（\(id)）", en: " (\(id))")
  }

  var round: (label: String, value: String) {
    let id = form.sheet.key.round
    let title = form.roundTitle.map { form.text($0) }
    let value = title.map { $0 + form.text(ja: "（\(id)）", en: " (\(id))") } ?? id
    return (form.text(ja: "実施回", en: "Round"), value)
  }

  var due: String {
    form.text(ja: "提出期限 ", en: "Return by ") + form.due.withWeekday(form.language)
  }

  /// The first two of the secretariat, with their mail.
  var returnTo: (label: String, value: String) {
    let people = form.contacts.prefix(2).map { contact in
      form.text(contact.name) + (contact.mail.map { " <\($0)>" } ?? "")
    }
    let office = form.text(ja: "事務局", en: "the secretariat")
    let value =
      people.isEmpty ? office : office + form.text(ja: " ", en: ": ") + people.joined(separator: ", ")
    return (form.text(ja: "提出先", en: "Return to"), value)
  }

  /// How it is filled in, in three lines.
  /// - Parameter isWorkbook: whether the cells have colours and lists.
  func instructions(isWorkbook: Bool) -> [String] {
    if form.language == .ja {
      return [
        isWorkbook
          ? "① 黄色のセルに記入します。「回答」は「答え方」を見て、セルを選ぶと出る▼の一覧から選ぶか、数を入力してください。"
          : "① 下の表の「回答」などの空欄に、「答え方」を見て記入してください。「例」の行は読み込まれません。",
        "② 当てはまらない項目は「回答」を空けて「対象外の理由」に理由を書いてください。満点でないときは、見たことを「コメント」に書いてください。",
        isWorkbook
          ? "③ 記入者、記入日、確認者を書き、保存して、提出期限までに提出先へこのファイルを返してください。セルの結合や数式は使えません。"
          : "③ 記入者、記入日、確認者をそれぞれの右の欄に書き、CSVのまま保存して、提出期限までに提出先へ返してください。",
      ]
    }
    return [
      isWorkbook
        ? "1. Fill in the yellow cells. See \"How to answer\"; choose from the list that ▼ opens in the cell, or type a number."
        : "1. Fill in the blank cells of the table below; see \"How to answer\". Rows marked \"e.g.\" are not read.",
      "2. Where an item does not apply, leave the answer blank and say why under \"Why not applicable\". Under full marks, put what you saw into the comment.",
      isWorkbook
        ? "3. Enter who filled it in, the date and who confirmed it, save, and return this file in time. No merged cells or formulas, please."
        : "3. Enter who filled it in, the date and who confirmed it to the right of each, save it as CSV, and return it in time.",
    ]
  }
}
