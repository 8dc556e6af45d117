extension Report {
  /// The document as `--format json` prints it and an exporter plugin receives it.
  public var json: JSON {
    [
      "kind": .string(kind),
      "language": .string(language),
      "title": .string(title),
      "facts": .array(facts.map { ["label": .string($0.label), "value": .string($0.value)] }),
      "blocks": .array(blocks.map(\.json)),
    ]
  }
}

extension Report.Block {
  var json: JSON {
    switch self {
    case .heading(let level, let text):
      ["type": "heading", "level": .integer(level), "text": .string(text)]
    case .paragraph(let text):
      ["type": "paragraph", "text": .string(text)]
    case .list(let items):
      ["type": "list", "items": .strings(items)]
    case .table(let table):
      [
        "type": "table",
        "id": .string(table.id),
        "caption": .text(table.caption),
        "columns": .array(
          table.columns.map {
            [
              "title": .string($0.title), "alignment": .string($0.alignment.rawValue),
              "group": .text($0.group),
            ]
          }),
        "rows": .array(table.rows.map { .array($0.map(\.json)) }),
        "footer": .array(table.footer.map { .array($0.map(\.json)) }),
        "note": .text(table.note),
      ]
    }
  }
}

extension Cell {
  var json: JSON {
    let valueJSON: JSON =
      switch value {
      case .number(let value): ["number": .figure(value)]
      case .percent(let value): ["percent": .figure(value)]
      case .date(let day): ["date": .string(day)]
      case nil: .null
      }
    return ["text": .string(text), "value": valueJSON, "tone": .string(tone.rawValue)]
  }
}
