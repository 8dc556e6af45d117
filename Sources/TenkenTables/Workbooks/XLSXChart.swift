/// A chart of a workbook, drawn by the spreadsheet from cells of the chart's own sheet.
package struct XLSXChart: Sendable, Hashable {
  package var kind: Kind
  package var title: String
  /// What is to be seen, for whoever does not see the drawing.
  package var summary: String
  package var series: [Series]
  /// What stands beside the axes; empty for nothing.
  package var categoryTitle = ""
  package var valueTitle = ""
  /// The ends of the axis of values; the spreadsheet's own choice where nil.
  package var scale: ClosedRange<Double>?
  /// From one line of the grid to the next.
  package var step: Double?
  package var format = XLSXNumberFormat.general
  package var legend = Legend.bottom
  /// The cell of its upper left corner, from 1.
  package var corner = Corner(row: 1, column: 1)
  /// In pixels of 1/96 inch.
  package var size = Size(width: 640, height: 360)

  package init(_ kind: Kind, title: String, summary: String, series: [Series]) {
    (self.kind, self.title, self.summary, self.series) = (kind, title, summary, series)
  }

  package enum Kind: Sendable, Hashable {
    /// From left to right, the first category at the top.
    case bars
    /// Bars of several parts, one after the other.
    case stackedBars
    /// Upright bars of the first series; further ones are lines and markers over them.
    case columns
    case lines
  }

  package enum Legend: Sendable, Hashable {
    case none, bottom, right
  }

  /// Figures that are drawn alike.
  package struct Series: Sendable, Hashable {
    package var name: Name
    /// A row or a column of cells each, with what stands in them.
    package var categories: Cells<String>
    package var values: Cells<Double?>
    package var look: Look
    /// Colours of single bars, by their place among the values.
    package var colours: [Int: XLSXColour] = [:]
    /// Texts beside single points, by their place among the values.
    package var labels: [Int: String] = [:]
    package var isInLegend = true

    package init(_ name: Name, categories: Cells<String>, values: Cells<Double?>, look: Look) {
      (self.name, self.categories, self.values, self.look) = (name, categories, values, look)
    }
  }

  /// The text of a cell, or one of its own.
  package enum Name: Sendable, Hashable {
    case cell(row: Int, column: Int, text: String)
    case text(String)
  }

  package struct Cells<Content: Sendable & Hashable>: Sendable, Hashable {
    package var range: CellRange
    package var contents: [Content]

    package init(_ range: CellRange, _ contents: [Content]) {
      (self.range, self.contents) = (range, contents)
    }
  }

  package enum Look: Sendable, Hashable {
    case bar(XLSXColour)
    /// Takes its place and is not seen.
    case unseen
    /// - Parameter width: in points.
    case line(XLSXColour, width: Double, hasMarkers: Bool, isDashed: Bool)
    case marker(XLSXColour)
  }

  package struct Corner: Sendable, Hashable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  package struct Size: Sendable, Hashable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) { (self.width, self.height) = (width, height) }
  }
}
