/// A table of figures that wants to be seen: an exporter draws it, or prints the table.
///
/// The first column of the table names its rows; every other column holds figures, whose values are drawn and whose
/// texts are printed. A cell without a value is a gap. Where another table of the same id stands in the report, the
/// figures are there, and the chart's own table need not be printed beside the drawing.
public struct Chart: Sendable, Hashable {
  public var kind: Kind
  /// What is to be seen, in a sentence: for whoever does not see the drawing.
  public var summary: String
  /// Its caption is the chart's title.
  public var table: Table
  /// The ends of the axis in the unit of the values; nil where they are as the values are. Not of a timeline.
  public var scale: ClosedRange<Double>?
  /// A line across the drawing with its text: a mean, a target; on a timeline the day of the report.
  public var mark: Cell?

  public init(
    _ kind: Kind, summary: String, table: Table, scale: ClosedRange<Double>? = nil, mark: Cell? = nil
  ) {
    self.kind = kind
    self.summary = summary
    self.table = table
    self.scale = scale
    self.mark = mark
  }

  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A bar a row, as long as the figure of the first column; those of further columns are marks on it.
    case bars
    /// A line a row, over the columns.
    case lines
    /// A slope a row, from the figure of the first column to that of the second.
    case slopes
    /// A field a cell, coloured by its value on the scale.
    case heatMap = "heat-map"
    /// A bar a row over days: from the first column's to the second's, which is due; a third column's day ends it.
    case timeline
  }
}
