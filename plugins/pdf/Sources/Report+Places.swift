import TenkenPlugin

/// A text of a report, and where it stands, for people.
struct PlacedText: Hashable {
  var text: String
  var place: String
}

extension Report {
  /// Every text, in reading order.
  func placedTexts(in language: String) -> [PlacedText] {
    func say(_ ja: String, _ en: String) -> String { language == "ja" ? ja : en }
    var texts = [PlacedText(text: title, place: say("表題", "title"))]
    func add(_ text: String?, _ place: String) {
      if let text, !text.isEmpty { texts.append(PlacedText(text: text, place: place)) }
    }
    for text in masthead.map({ [$0.name] + $0.lines }) ?? [] { add(text, say("題字", "masthead")) }
    for stamp in stamps { add(stamp, say("検印欄", "box for a seal")) }
    for fact in facts {
      for text in [fact.label, fact.value] { add(text, say("「\(fact.label)」", "\"\(fact.label)\"")) }
    }
    var under = ""
    for block in blocks {
      switch block {
      case .heading(_, let text):
        add(text, say("見出し", "heading"))
        under = text.isEmpty ? "" : say("「\(text)」の", " under \"\(text)\"")
      case .paragraph(let text): add(text, say(under + "本文", "text" + under))
      case .list(let items):
        for item in items { add(item, say(under + "箇条書き", "list" + under)) }
      case .table(let table): texts += table.placedTexts(under, in: language)
      case .chart(let chart):
        for text in [chart.summary, chart.mark?.text] { add(text, say(under + "図", "chart" + under)) }
        texts += chart.table.placedTexts(under, in: language)
      }
    }
    return texts
  }
}

extension Table {
  /// - Parameter under: the words for the heading under which the table stands.
  fileprivate func placedTexts(_ under: String, in language: String) -> [PlacedText] {
    let isJapanese = language == "ja"
    let name = caption.map { isJapanese ? "表「\($0)」" : "table \"\($0)\"" } ?? (isJapanese ? "表" : "table")
    let whole = isJapanese ? under + name : name + under
    var texts = [caption, note].compactMap { $0 }.map { PlacedText(text: $0, place: whole) }
    for text in columns.flatMap({ [$0.group, $0.title] }).compactMap({ $0 }) {
      texts.append(PlacedText(text: text, place: whole + (isJapanese ? "の列見出し" : ", head of a column")))
    }
    for (index, row) in (rows + footer).enumerated() {
      for (cell, column) in zip(row, columns) where !cell.text.isEmpty {
        let place =
          isJapanese ? "の\(index + 1)行目、列「\(column.title)」" : ", row \(index + 1), column \"\(column.title)\""
        texts.append(PlacedText(text: cell.text, place: whole + place))
      }
    }
    return texts
  }
}
