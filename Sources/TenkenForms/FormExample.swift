import TenkenCore

/// Two rows that show how it is done: a finding, and an item that does not apply. Marked, and never read back.
struct FormExample {
  var form: Form

  var rows: [FormPage.Row] {
    let item = sample
    let language = form.language
    return [
      row([
        .question: form.text(
          ja: "（例）退社時に、書類のキャビネットはすべて施錠されているか。",
          en: "(Example) Are all cabinets locked when people leave?"),
        .how: ItemGuidance(form: form, item: item).how[0], .answer: answer(item).in(language),
        .comment: form.text(ja: "窓側の1つが開いていた。鍵をかけた。", en: "One by the window was open. Locked it."),
        .fixed: form.from.description,
      ]),
      row([
        .question: form.text(
          ja: "（例）FAXの送信の決まりが、機械のそばに貼ってあるか。", en: "(Example) Are the rules for faxing posted at the machine?"),
        .how: ItemGuidance(form: form, item: item).how[0],
        .reason: form.text(ja: "当部署にはFAXがない", en: "We have no fax machine"),
      ]),
    ]
  }

  private func row(_ cells: [FormColumn: String]) -> FormPage.Row {
    var row = FormPage.Row(kind: .example, cells: cells.mapValues { FormPage.Cell($0) })
    row.cells[.id] = FormPage.Cell(FormRowID.example)
    row.cells[.number] = FormPage.Cell(form.text(ja: "例", en: "e.g."))
    row.cells[.section] = FormPage.Cell(form.text(ja: "記入例", en: "Example"))
    return row
  }

  /// Of the kind of the first item that is answered in one cell with a word or a number.
  private var sample: Item {
    let first = form.sections.flatMap(\.items).map(\.item).first { item in
      switch item.answer {
      case .points, .mark, .yesNo, .level, .done: true
      case .choice, .count, .steps, .number, .text: false
      }
    }
    return Item(
      id: "example", ask: Text(""), answer: first?.answer ?? .mark(shares: MarkShares()), max: first?.max)
  }

  private func answer(_ item: Item) -> Text {
    switch item.answer {
    case .points:
      Text((item.max.double / 2).rounded(.down) == item.max.double ? "0" : String(Int(item.max.double / 2)))
    case .level(let from, let to): Text(String((from + to) / 2))
    case .yesNo: AnswerPhrase.yesNo(false)
    case .done: AnswerPhrase.done(false)
    default: Text(Mark.fair.rawValue)
    }
  }
}
