package import TenkenCore

/// What stands in a cell of a CSV file.
package enum CSVValue: Sendable, Hashable {
  /// Guarded against being run as a formula.
  case text(String)
  /// Written as it is, unrounded; blank where it is not finite.
  case number(Double)
}

/// In what encoding CSV is written.
package enum CSVEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8 with a byte order mark, by which spreadsheets know it.
  case utf8 = "utf-8"
  case cp932
}

/// Writes CSV (RFC 4180) with CRLF.
package struct CSVWriter: Sendable {
  package var encoding: CSVEncoding

  package init(encoding: CSVEncoding = .utf8) { self.encoding = encoding }

  /// - Throws: `bad-encoding` for each cell with a character that CP932 has not; `file` names the file in it.
  package func bytes(_ rows: [[CSVValue]], file: String) throws(Failure) -> [UInt8] {
    var text = ""
    for row in rows {
      text += row.map(CSVWriter.field).joined(separator: ",") + "\r\n"
    }
    switch encoding {
    case .utf8: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .cp932:
      if let bytes = CP932.bytes(of: text) { return bytes }
      throw Failure(CSVWriter.unencodable(rows, file: file))
    }
  }

  private static func field(_ value: CSVValue) -> String {
    switch value {
    case .number(let number): return plain(number)
    case .text(let text):
      let guarded = FormulaGuard.added(to: text)
      guard guarded.utf8.contains(where: { ",\"\r\n\t;".utf8.contains($0) }) else { return guarded }
      return quoted(guarded)
    }
  }

  /// By scalars: a quote with a combining mark is a quote too.
  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { out += "\"" }
      out.unicodeScalars.append(scalar)
    }
    return out + "\""
  }

  private static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    return number.description
  }

  private static func unencodable(_ rows: [[CSVValue]], file: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (rowIndex, row) in rows.enumerated() {
      for (columnIndex, value) in row.enumerated() {
        guard case .text(let text) = value, let character = CP932.firstUnencodable(in: text) else { continue }
        let (row, column) = (rowIndex + 1, columnIndex + 1)
        problems.append(
          Diagnostic(
            .badEncoding, at: Place(file: file, line: row, column: column),
            Text(
              ja: "\(row)行目\(column)列目の「\(character)」は、CP932では書けません",
              en: "\"\(character)\" in row \(row), column \(column) cannot be written in CP932"),
            help: Text(ja: "UTF-8で書き出してください", en: "write the file in UTF-8")))
      }
    }
    return problems
  }
}
