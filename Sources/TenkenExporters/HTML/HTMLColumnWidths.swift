import TenkenCore
import TenkenPlugin

/// How wide the columns of a table are, in columns of a terminal, and which of them may wrap.
struct HTMLColumnWidths {
  private let texts: [Int]
  private let titles: [Int]
  /// Of the longest phrase of each title.
  private let phrases: [Int]
  /// Whether the first column is short enough to stand still while the others scroll under it.
  let startsWithName: Bool

  /// Columns with longer texts hold more than a few words: they may wrap, the others may not.
  private static let longestShortText = 20
  /// What a column that wraps wants at least.
  private static let narrowestLong = 24
  private static let widestLong = 44

  init(_ table: Table) {
    let measure = DisplayWidth()
    func width(_ text: String) -> Int { HarmlessText.lines(text).map { measure.of($0) }.max() ?? 0 }
    texts = table.columns.indices.map { index in
      (table.rows + table.footer).map { width($0.cell(index).text) }.max() ?? 0
    }
    titles = table.columns.map { width($0.title) }
    phrases = table.columns.map { HTMLText.phrases(of: $0.title).map { width(String($0)) }.max() ?? 0 }
    startsWithName =
      table.columns.count > 3 && table.columns[0].alignment == .leading
      && (texts.first ?? 0) <= HTMLColumnWidths.longestShortText
  }

  func isLong(_ column: Int) -> Bool {
    texts.indices.contains(column) && texts[column] > HTMLColumnWidths.longestShortText
  }

  /// How a title may be broken.
  enum Title {
    /// Nowhere.
    case whole
    /// Between its phrases, so that the column is no wider than it must be.
    case phrases
    /// Wherever Japanese may be.
    case long
  }

  func title(_ column: Int) -> Title {
    if titles[column] <= max(texts[column], 8) { return .whole }
    if phrases[column] < titles[column], phrases[column] <= max(texts[column], 12) { return .phrases }
    return titles[column] > HTMLColumnWidths.longestShortText ? .long : .whole
  }

  /// Of the table with the blanks between its columns, long ones as narrow as they can be read.
  var total: Int {
    texts.indices.reduce(0) { sum, column in
      let text = isLong(column) ? HTMLColumnWidths.narrowestLong : texts[column]
      return sum + max(text, narrowest(title: column)) + 2
    }
  }

  private func narrowest(title column: Int) -> Int {
    switch title(column) {
    case .whole: titles[column]
    case .phrases: phrases[column]
    case .long: 12
    }
  }

  /// Of a column where there is room.
  func widest(_ column: Int) -> Int {
    max(min(texts[column], HTMLColumnWidths.widestLong), narrowest(title: column))
  }
}
