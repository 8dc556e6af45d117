/// A table of a report: named columns, rows, and rows of totals at the foot.
public struct Table: Sendable, Hashable {
  /// What identifies the table in its report (`departments`, `items` …): names the file of a CSV, and the sheet of a
  /// workbook where there is no caption.
  public var id: String
  public var caption: String?
  public var columns: [Column]
  /// Each row has a cell for each column.
  public var rows: [[Cell]]
  /// Totals and means, set apart below the rows.
  public var footer: [[Cell]]
  /// A remark under the table: the maximum, a legend.
  public var note: String?

  public init(
    id: String, caption: String? = nil, columns: [Column], rows: [[Cell]], footer: [[Cell]] = [],
    note: String? = nil
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.footer = footer
    self.note = note
  }

  public struct Column: Sendable, Hashable {
    public var title: String
    public var alignment: Alignment
    /// What heads it together with its neighbours of the same group; nil where it stands alone.
    public var group: String?

    public init(_ title: String, _ alignment: Alignment = .leading, group: String? = nil) {
      self.title = title
      self.alignment = alignment
      self.group = group
    }
  }

  public enum Alignment: String, Sendable, Hashable {
    case leading, center, trailing
  }
}

/// One cell: the text a person reads and, where it is a figure or a day, its exact value for spreadsheets.
public struct Cell: Sendable, Hashable {
  /// Rounded and worded for people; empty for a blank cell.
  public var text: String
  public var value: Value?
  public var tone: Tone

  public init(_ text: String, value: Value? = nil, tone: Tone = .plain) {
    self.text = text
    self.value = value
    self.tone = tone
  }

  public static let blank = Cell("")

  /// What the text stands for.
  public enum Value: Sendable, Hashable {
    /// Unrounded.
    case number(Double)
    /// A share, unrounded: 0.95 for 95 %.
    case percent(Double)
    /// A day as `YYYY-MM-DD`.
    case date(String)
  }

  /// How a cell is to be taken. Never the only carrier of a meaning: the text says it too.
  public enum Tone: String, Sendable, Hashable {
    case plain
    /// Secondary: remarks, what is not asked.
    case quiet
    /// Emphasised: totals, what a row is about.
    case strong
    case good
    case warning
    case bad
  }
}
