import TenkenPlugin

/// How a table is set: its size, and which columns stand side by side.
struct TablePlan {
  /// Points.
  var size: Double
  var pieces: [Piece]
  /// Columns whose titles run upwards.
  var turned: Set<Int>

  struct Piece {
    var columns: [Int]
    /// Of each of the columns, in points.
    var widths: [Double]
  }

  init(_ measure: TableMeasure, width: Double, scale: TypeScale) {
    turned = measure.turned
    let sizes = Self.sizes(scale)
    let size =
      sizes.first { measure.fits(width, at: $0, \.good) }
      ?? sizes.first { ($0 <= 7.6 || $0 == sizes.last) && measure.fits(width, at: $0, \.least) }
    if let size, let widths = ColumnWidths.shared(measure.needs(at: size), available: width) {
      self.size = size
      pieces = [Piece(columns: Array(measure.needs.indices), widths: widths)]
      return
    }
    let smallest = max(scale.leastTable, min(7.5, scale.table))
    self.size = smallest
    let needs = measure.needs(at: smallest)
    pieces = ColumnWidths.pieces(needs, available: width).map { columns in
      let needs = columns.map { needs[$0] }
      // A column that is too wide by itself is broken as it must be.
      let widths =
        ColumnWidths.shared(needs, available: width)
        ?? needs.map { $0.least * width / needs.reduce(0) { $0 + $1.least } }
      return Piece(columns: columns, widths: widths)
    }
  }

  /// From the one that is best to the least.
  static func sizes(_ scale: TypeScale) -> [Double] {
    Array(stride(from: scale.table, through: scale.leastTable, by: -0.5))
  }
}

extension Paper {
  /// A4 upright if all tables read well on it; else on its side; A3 on its side where even that is too narrow.
  static func suiting(_ tables: [TableMeasure], scale: TypeScale) -> Paper {
    func suits(_ paper: Paper, at size: Double, _ need: KeyPath<ColumnNeed, Double>) -> Bool {
      tables.allSatisfy { $0.fits(paper.textWidth, at: size, need) }
    }
    let least = scale.leastTable
    if suits(.a4, at: min(scale.table, least + 0.5), \.good) { return .a4 }
    if suits(.a4Landscape, at: least, \.least) { return .a4Landscape }
    if suits(.a3Landscape, at: least, \.least) { return .a3Landscape }
    // It is divided anyway, and A4 prints everywhere.
    return .a4Landscape
  }
}
