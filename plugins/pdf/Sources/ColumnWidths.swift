/// What a column of a table needs, in points at the size in which it was measured.
struct ColumnNeed: Hashable {
  /// Below this words break, and figures.
  var least: Double
  /// Below this it reads badly.
  var good: Double
  /// As wide as its widest line.
  var whole: Double

  func scaled(by factor: Double) -> ColumnNeed {
    ColumnNeed(least: least * factor, good: good * factor, whole: whole * factor)
  }
}

/// Shares the width of a table among its columns.
enum ColumnWidths {
  /// Widths that together are as wide as the columns' whole lines, or as available where that is less; nil where the
  /// columns do not fit.
  ///
  /// No column is wider than its lines, and none narrower than it needs; what reads well comes before that. Above it,
  /// columns share what there is by the square root of their widest lines: one with ten times the text gets some three
  /// times the width.
  static func shared(_ needs: [ColumnNeed], available: Double) -> [Double]? {
    let least = needs.reduce(0) { $0 + $1.least }
    guard least <= available + 0.01 else { return nil }
    let good = needs.reduce(0) { $0 + $1.good }
    let comfort = good > least ? min(max((available - least) / (good - least), 0), 1) : 1
    let needs = needs.map { need in
      ColumnNeed(least: need.least + (need.good - need.least) * comfort, good: need.good, whole: need.whole)
    }
    var widths = [Double?](repeating: nil, count: needs.count)
    while true {
      let open = widths.indices.filter { widths[$0] == nil }
      let left = available - widths.reduce(0) { $0 + ($1 ?? 0) }
      let weight = open.reduce(0) { $0 + needs[$1].whole.squareRoot() }
      func share(_ index: Int) -> Double {
        weight > 0 ? left * needs[index].whole.squareRoot() / weight : left / Double(open.count)
      }
      // Those below their least take from the others, those above their whole give to them: whichever is more.
      let lacking = open.filter { share($0) < needs[$0].least }
      let spare = open.filter { share($0) >= needs[$0].whole }
      let lack = lacking.reduce(0) { $0 + needs[$1].least - share($1) }
      let excess = spare.reduce(0) { $0 + share($1) - needs[$1].whole }
      if lacking.isEmpty, spare.isEmpty {
        for index in open { widths[index] = share(index) }
        return widths.map { $0 ?? 0 }
      }
      if lack > excess {
        for index in lacking { widths[index] = needs[index].least }
      } else {
        for index in spare { widths[index] = needs[index].whole }
        if lack == excess { for index in lacking { widths[index] = needs[index].least } }
      }
    }
  }

  /// Runs of columns that fit side by side where all do not: each with the first column, which names the rows.
  static func pieces(_ needs: [ColumnNeed], available: Double) -> [[Int]] {
    guard let first = needs.first else { return [] }
    var pieces: [[Int]] = []
    var piece: [Int] = []
    var width = first.least
    for index in needs.indices.dropFirst() {
      if !piece.isEmpty, width + needs[index].good > available {
        pieces.append([0] + piece)
        (piece, width) = ([], first.least)
      }
      piece.append(index)
      width += needs[index].good
    }
    return pieces + [[0] + piece]
  }
}
