/// How a text looks, but for its colour.
struct TypeStyle: Hashable {
  /// Points.
  var size: Double
  var isBold = false
  /// From one line to the next, in sizes.
  var leading = 1.5

  init(_ size: Double, bold: Bool = false, leading: Double = 1.5) {
    self.size = size
    self.isBold = bold
    self.leading = leading
  }

  var lineHeight: Double { size * leading }
}

/// The sizes of a document's texts; all follow that of its running text.
struct TypeScale: Hashable {
  /// Points.
  let body: Double

  /// Of reports.
  static let report = TypeScale(body: 9.5)

  var title: TypeStyle { TypeStyle(body * 2.1, bold: true, leading: 1.3) }
  var masthead: TypeStyle { TypeStyle(body * 2.7, bold: true, leading: 1.25) }
  var mastheadLine: TypeStyle { TypeStyle(body * 0.9, leading: 1.45) }
  var newsTitle: TypeStyle { TypeStyle(body * 1.55, bold: true, leading: 1.35) }
  var text: TypeStyle { TypeStyle(body, leading: 1.65) }
  var fact: TypeStyle { TypeStyle(body * 0.84, leading: 1.5) }
  var footFact: TypeStyle { TypeStyle(max(body * 0.68, 5.5), leading: 1.45) }
  var caption: TypeStyle { TypeStyle(body, bold: true, leading: 1.45) }
  var note: TypeStyle { TypeStyle(body * 0.8, leading: 1.5) }
  var chart: TypeStyle { TypeStyle(body * 0.84, leading: 1.3) }
  var axis: TypeStyle { TypeStyle(body * 0.74, leading: 1.3) }

  func heading(_ level: Int) -> TypeStyle {
    switch level {
    case ...2: TypeStyle(body * 1.4, bold: true, leading: 1.35)
    case 3: TypeStyle(body * 1.12, bold: true, leading: 1.4)
    default: TypeStyle(body, bold: true, leading: 1.4)
    }
  }

  /// The largest size of tables.
  var table: Double { body * 0.9 }
  /// Tables are set no smaller than this.
  var leastTable: Double { min(7, table) }

  /// Space between blocks, in points: everything stands on multiples of this.
  var space: Double { body * 0.6 }
}
