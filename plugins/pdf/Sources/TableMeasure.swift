import TenkenPlugin

/// What a table's columns need, with the space between them.
struct TableMeasure {
  /// Of each column, at `size`, its space included.
  let needs: [ColumnNeed]
  /// The size in which it was measured, in points.
  let size: Double
  /// Columns whose titles run upwards, as their figures are much narrower.
  let turned: Set<Int>

  /// Space between two columns, in sizes.
  static let gap = 1.3
  /// Rows that are looked at; the others of a long table are like them, or are broken.
  private static let sample = 400

  static func rowStyle(_ size: Double, bold: Bool = false) -> TypeStyle {
    TypeStyle(size, bold: bold, leading: 1.4)
  }
  static func headStyle(_ size: Double) -> TypeStyle { TypeStyle(size * 0.9, bold: true, leading: 1.3) }

  /// - Parameter turning: whether titles of columns of figures may run upwards.
  init(_ table: Table, size: Double, _ typesetter: Typesetter, turning: Bool = false) {
    self.size = size
    let turned = Set(
      table.columns.indices.filter { turning && table.columns[$0].alignment == .trailing && $0 > 0 })
    self.turned = turned
    let rows = table.rows.prefix(Self.sample).map { ($0, false) } + table.footer.map { ($0, true) }
    let alone = Set(table.columns.runsOfGroups.filter { $0.columns.count == 1 }.map(\.columns.lowerBound))
    needs = table.columns.indices.map { index in
      var (least, good, whole) = (0.0, 0.0, 0.0)
      for (row, isTotal) in rows where index < row.count && !row[index].text.isEmpty {
        let cell = row[index]
        let style = Self.rowStyle(size, bold: isTotal || cell.tone.isBold)
        let width = typesetter.set(cell.text, style).width
        whole = max(whole, width)
        // Figures and days stay whole; a text may be broken, but not after every other character.
        let isWhole = cell.value != nil || (table.columns[index].alignment == .trailing && width < size * 12)
        if isWhole || width <= size * 4 {
          least = max(least, width)
        } else if width > least {
          least = max(least, min(width, size * 6), min(typesetter.leastWidth(cell.text, style), size * 10))
        }
        good = max(good, isWhole ? width : min(width, size * 12))
      }
      let group = alone.contains(index) ? table.columns[index].group : nil
      if turned.contains(index) {
        let line = Self.headStyle(size).lineHeight
        (least, good, whole) = (max(least, line), max(good, line), max(whole, line))
      }
      for title in [turned.contains(index) ? "" : table.columns[index].title, group ?? ""]
      where !title.isEmpty {
        let style = Self.headStyle(size)
        let width = typesetter.set(title, style).width
        let word = min(typesetter.leastWidth(title, style), size * 8)
        least = max(least, min(width, max(word, style.size * 3.1)))
        good = max(good, min(width, max(word, style.size * 4.1, width / 2 + style.size)))
        whole = max(whole, min(width, max(word, style.size * 9.1)))
      }
      // In another size a text is not to the last thousandth as wide as this says.
      let gap = size * Self.gap + 0.1
      return ColumnNeed(
        least: least + gap, good: max(least, good) + gap, whole: max(whole, good, least) + gap)
    }
  }

  func needs(at size: Double) -> [ColumnNeed] { needs.map { $0.scaled(by: size / self.size) } }

  func fits(_ width: Double, at size: Double, _ need: KeyPath<ColumnNeed, Double>) -> Bool {
    needs.reduce(0) { $0 + $1[keyPath: need] } * size / self.size <= width
  }
}

extension Cell.Tone {
  var isBold: Bool { self == .strong || self == .bad }
}
