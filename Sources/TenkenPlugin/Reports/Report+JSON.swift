extension Report {
  /// The document as `--format json` prints it and an exporter plugin receives it.
  public var json: JSON {
    [
      "kind": .string(kind),
      "language": .string(language),
      "title": .string(title),
      "day": .text(day),
      "masthead": masthead.map { ["name": .string($0.name), "lines": .strings($0.lines)] } ?? .null,
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
    case .table(let table): table.json(type: "table")
    case .chart(let chart): chart.json
    }
  }
}

extension Chart {
  var json: JSON {
    [
      "type": "chart",
      "kind": .string(kind.rawValue),
      "summary": .string(summary),
      "table": table.json(),
      "scale": scale.map { ["lower": .figure($0.lowerBound), "upper": .figure($0.upperBound)] } ?? .null,
      "mark": mark?.json ?? .null,
    ]
  }
}

extension Table {
  /// - Parameter type: of the block that it is.
  func json(type: String? = nil) -> JSON {
    .object(
      (type.map { [JSON.Member("type", .string($0))] } ?? []) + [
        JSON.Member("id", .string(id)),
        JSON.Member("caption", .text(caption)),
        JSON.Member(
          "columns",
          .array(
            columns.map {
              [
                "title": .string($0.title), "alignment": .string($0.alignment.rawValue),
                "group": .text($0.group),
              ]
            })),
        JSON.Member("rows", .array(rows.map { .array($0.map(\.json)) })),
        JSON.Member("footer", .array(footer.map { .array($0.map(\.json)) })),
        JSON.Member("note", .text(note)),
      ])
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
