import TenkenCore
import TenkenPlugin

/// One table in HTML: its caption, header, rows, totals and note.
struct HTMLTable {
  private let table: Table
  /// Whether the caption is for the ear only, because a heading shows it.
  private let hidesCaption: Bool
  /// Columns that hold more than a few words: they may wrap, the others may not.
  private let longColumns: Set<Int>

  /// More are printed smaller.
  private static let manyColumns = 8
  /// In columns of a terminal.
  private static let longestShortText = 20

  init(_ table: Table, hidesCaption: Bool) {
    self.table = table
    self.hidesCaption = hidesCaption
    let measure = DisplayWidth()
    longColumns = Set(
      table.columns.indices.filter { index in
        (table.rows + table.footer).contains { row in
          row.indices.contains(index) && measure.of(row[index].text) > HTMLTable.longestShortText
        }
      })
  }

  var lines: [String] {
    // The box scrolls where the table is too wide; it takes the focus so that the keyboard scrolls it too.
    let label = HTMLText.escaped(table.caption ?? table.id, lineBreak: " ")
    var out = [
      table.columns.count > HTMLTable.manyColumns ? "<figure class=\"many\">" : "<figure>",
      "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">", "<table>",
    ]
    if let caption = table.caption {
      out.append("<caption\(hidesCaption ? " class=\"unseen\"" : "")>\(HTMLText.escaped(caption))</caption>")
    }
    let titles = table.columns.map { column in
      if column.title.isEmpty { return "<td></td>" }
      let isLong = DisplayWidth().of(column.title) > HTMLTable.longestShortText
      return
        "<th scope=\"col\"\(attributes(column.alignment, isLong: isLong))>\(HTMLText.escaped(column.title))</th>"
    }
    out += ["<thead>"] + groups + ["<tr>\(titles.joined())</tr>", "</thead>", "<tbody>"]
    out += table.rows.map(row) + ["</tbody>"]
    if !table.footer.isEmpty { out += ["<tfoot>"] + table.footer.map(row) + ["</tfoot>"] }
    out += ["</table>", "</div>"]
    if let note = table.note { out.append("<figcaption>\(HTMLText.escaped(note))</figcaption>") }
    return out + ["</figure>"]
  }

  /// The row above the titles, where columns have groups.
  private var groups: [String] {
    let runs = table.columns.runsOfGroups
    if runs.allSatisfy({ $0.group == nil }) { return [] }
    let fields = runs.map { group, columns in
      let span = columns.count == 1 ? "" : " colspan=\"\(columns.count)\""
      guard let group else { return "<td\(span)></td>" }
      return "<th scope=\"colgroup\" class=\"group\"\(span)>\(HTMLText.escaped(group))</th>"
    }
    return ["<tr>\(fields.joined())</tr>"]
  }

  /// The first cell says what the row is about.
  private func row(_ cells: [Cell]) -> String {
    let fields = cells.enumerated().map { index, cell in
      let alignment = table.columns.indices.contains(index) ? table.columns[index].alignment : .leading
      let isHeader = index == 0 && !cell.text.isEmpty
      let tag = isHeader ? "th" : "td"
      let scope = isHeader ? " scope=\"row\"" : ""
      let attributes = attributes(alignment, cell.tone, isLong: longColumns.contains(index))
      return "<\(tag)\(scope)\(attributes)>\(content(of: cell))</\(tag)>"
    }
    return "<tr>\(fields.joined())</tr>"
  }

  private func content(of cell: Cell) -> String {
    let text = HTMLText.escaped(cell.text)
    if case .date(let day) = cell.value {
      return "<time datetime=\"\(HTMLText.escaped(day))\">\(text)</time>"
    }
    return text
  }

  private func attributes(
    _ alignment: Table.Alignment, _ tone: Cell.Tone = .plain, isLong: Bool = false
  ) -> String {
    var classes = isLong ? ["long"] : []
    if alignment != .leading { classes.append(alignment.rawValue) }
    if tone != .plain { classes.append(tone.rawValue) }
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }
}
