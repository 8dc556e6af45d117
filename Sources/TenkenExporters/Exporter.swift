package import TenkenCore
package import TenkenPlugin
package import TenkenTables

/// Turns a report into bytes and knows nothing of inspections (contract, section 8).
///
/// An exporter prints the report's texts as they are: rounding, units and words are the report's.
package protocol Exporter: Sendable {
  /// What `--format` calls it.
  var name: String { get }
  /// Of the file, without a dot.
  var fileExtension: String { get }
  var mediaType: String { get }

  /// - Parameter name: of the file, without folder and extension.
  /// - Returns: one part, or several where the format holds one table a file.
  func export(_ report: Report, name: String, options: ExportOptions) throws(Failure) -> [ExportedPart]
}

extension Exporter {
  /// The one part of a format that holds a whole report.
  func part(_ text: String, name: String) -> ExportedPart {
    ExportedPart(name: "\(name).\(fileExtension)", mediaType: mediaType, bytes: Array(text.utf8))
  }
}

/// What the reader's side asks of an export; each exporter takes what concerns it.
package struct ExportOptions: Sendable, Hashable {
  /// Columns of the terminal; nil where lines may be of any length.
  package var width: Int?
  /// Columns of an ambiguous character such as ○: 1 or 2.
  package var ambiguousWidth: Int
  /// Whether the text may be coloured with ANSI codes.
  package var colour: Bool
  package var csvEncoding: CSVEncoding
  /// The terminal shows lines of plain letters only.
  package var isPlain: Bool

  package init(
    width: Int? = nil, ambiguousWidth: Int = 1, colour: Bool = false, csvEncoding: CSVEncoding = .utf8,
    isPlain: Bool = false
  ) {
    self.width = width
    self.ambiguousWidth = ambiguousWidth
    self.colour = colour
    self.csvEncoding = csvEncoding
    self.isPlain = isPlain
  }
}
