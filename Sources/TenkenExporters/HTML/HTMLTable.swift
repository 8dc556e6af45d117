import TenkenCore
import TenkenPlugin

/// One table in HTML: its caption, header, rows, totals and note.
struct HTMLTable {
  /// What the page says about the table.
  struct Place {
    /// nil where nothing leads to it.
    var id: String?
    /// Names its box, as no other box of the page is named.
    var label: String
    /// Whether the caption is for the ear only, because a heading shows it.
    var hidesCaption: Bool
    /// Whether it is printed in small type, for want of width.
    var isDense: Bool
  }

  private let table: Table
  private let place: Place
  private let widths: HTMLColumnWidths

  /// In columns of a terminal: a table up to so wide never needs to scroll.
  private static let widestFitting = 26
  /// A wider one is set closer on a desk.
  private static let widestLoose = 110
  /// In rows: a shorter one is not parted between two pages.
  private static let shortest = 8

  init(_ table: Table, _ place: Place) {
    self.table = table
    self.place = place
    widths = HTMLColumnWidths(table)
  }

  var lines: [String] {
    let id = place.id.map { " id=\"\($0)\"" } ?? ""
    let styles =
      (widths.total > HTMLTable.widestLoose ? ["tight"] : []) + (place.isDense ? ["dense"] : [])
      + (table.rows.count <= HTMLTable.shortest ? ["short"] : [])
    var out = ["<figure\(id)\(styles.isEmpty ? "" : " class=\"\(styles.joined(separator: " "))\"")>"]
    if widths.total > HTMLTable.widestFitting {
      // The box scrolls where the table is too wide; it takes the focus so that the keyboard scrolls it too.
      let label = HTMLText.escaped(place.label, lineBreak: " ")
      out.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(label)\">")
    } else {
      out.append("<div class=\"scroll\">")
    }
    out.append(widths.startsWithName ? "<table class=\"named\">" : "<table>")
    if let caption = table.caption {
      out.append(
        "<caption\(place.hidesCaption ? " class=\"unseen\"" : "")>\(HTMLText.prose(caption))</caption>")
    }
    out += ["<thead>"] + heads + ["</thead>", "<tbody>"]
    out += table.rows.map(row) + ["</tbody>"]
    if !table.footer.isEmpty { out += ["<tfoot>"] + table.footer.map(row) + ["</tfoot>"] }
    out += ["</table>", "</div>"]
    if let note = table.note { out.append("<figcaption>\(HTMLText.prose(note))</figcaption>") }
    return out + ["</figure>"]
  }

  /// One row of titles, or two where columns have groups.
  private var heads: [String] {
    let runs = table.columns.runsOfGroups
    if runs.allSatisfy({ $0.group == nil }) {
      return ["<tr>\(table.columns.indices.map { head($0) }.joined())</tr>"]
    }
    let groups = runs.map { group, columns in
      guard let group else { return columns.map { head($0, rows: 2) }.joined() }
      let span = columns.count == 1 ? "" : " colspan=\"\(columns.count)\""
      return "<th scope=\"colgroup\" class=\"group\"\(span)>\(HTMLText.prose(group))</th>"
    }
    let titles = table.columns.indices.filter { table.columns[$0].group != nil }.map { head($0) }
    return ["<tr>\(groups.joined())</tr>", "<tr>\(titles.joined())</tr>"]
  }

  private func head(_ index: Int, rows: Int = 1) -> String {
    let column = table.columns[index]
    let span = rows == 1 ? "" : " rowspan=\"\(rows)\""
    if column.title.isEmpty { return "<td\(span)></td>" }
    let styles: [String] =
      switch widths.title(index) {
      case .whole: []
      case .phrases: ["phrases"]
      case .long: ["long"]
      }
    let text = styles == ["phrases"] ? HTMLText.phrases(column.title) : HTMLText.prose(column.title)
    return "<th scope=\"col\"\(span)\(attributes(column.alignment, styles: styles))>\(text)</th>"
  }

  /// The first cell says what the row is about.
  private func row(_ cells: [Cell]) -> String {
    let fields = cells.enumerated().map { index, cell in
      let alignment = table.columns.indices.contains(index) ? table.columns[index].alignment : .leading
      let isHeader = index == 0 && !cell.text.isEmpty
      let tag = isHeader ? "th" : "td"
      let scope = isHeader ? " scope=\"row\"" : ""
      let attributes = attributes(alignment, cell.tone, styles: widths.isLong(index) ? ["long"] : [])
      let content = index == 0 && widths.startsWithName ? HTMLText.phrases(cell.text) : content(of: cell)
      return "<\(tag)\(scope)\(attributes)>\(content)</\(tag)>"
    }
    return "<tr>\(fields.joined())</tr>"
  }

  private func content(of cell: Cell) -> String {
    guard case .date(let day) = cell.value, Day(iso: day) != nil else { return HTMLText.prose(cell.text) }
    return "<time datetime=\"\(day)\">\(HTMLText.escaped(cell.text))</time>"
  }

  private func attributes(
    _ alignment: Table.Alignment, _ tone: Cell.Tone = .plain, styles: [String]
  ) -> String {
    var classes = styles
    if alignment != .leading { classes.append(alignment.rawValue) }
    if tone != .plain { classes.append(tone.rawValue) }
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }
}
