/// One pass over the bytes of a CSV text.
struct CSVScanner {
  struct Problem: Hashable {
    enum Kind { case unclosedQuote, textAfterQuote, nul }
    var kind: Kind
    var line: Int
    var column: Int
  }

  private(set) var rows: [Grid.Row] = []
  private(set) var problems: [Problem] = []
  private let bytes: [UInt8]
  private var separator: UInt8
  private var at = 0
  private var line = 1
  private var column = 1
  private var hasNUL = false

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(text: String, isUTF16: Bool) {
    bytes = Array(text.utf8)
    separator = CSVScanner.comma
    if let stated = statedSeparator() {
      separator = stated
    } else {
      let (commas, tabs) = separatorsOfHeader()
      if tabs > 0, commas == 0 || isUTF16 { separator = CSVScanner.tab }
    }
  }

  mutating func scan() {
    while at < bytes.count { row() }
  }

  private var endsLine: Bool {
    bytes[at] == CSVScanner.lineFeed || bytes[at] == CSVScanner.carriageReturn
  }

  /// Steps over a first line `sep=;` and returns its character; it must be ASCII.
  private mutating func statedSeparator() -> UInt8? {
    let words = [Array("sep=".utf8), Array("\"sep=".utf8)]
    guard let word = words.first(where: bytes.starts(with:)), bytes.count > word.count,
      bytes[word.count] < 0x80
    else { return nil }
    let mark = bytes[word.count]
    at = word.count + 1
    if word.count == 5, at < bytes.count, bytes[at] == CSVScanner.quote { at += 1 }
    guard mark != CSVScanner.quote, at == bytes.count || endsLine else {
      at = 0
      return nil
    }
    if at < bytes.count { step() }
    return mark
  }

  /// Commas and tabs outside quotes in the first line that is not blank.
  private func separatorsOfHeader() -> (commas: Int, tabs: Int) {
    var (commas, tabs, quoted, begun) = (0, 0, false, false)
    for byte in bytes {
      switch byte {
      case CSVScanner.quote: quoted.toggle()
      case CSVScanner.comma where !quoted: commas += 1
      case CSVScanner.tab where !quoted: tabs += 1
      case CSVScanner.lineFeed, CSVScanner.carriageReturn:
        if begun && !quoted { return (commas, tabs) }
        continue
      default: break
      }
      begun = true
    }
    return (commas, tabs)
  }

  /// Goes one byte on (two at a CRLF) and keeps count of lines and characters.
  private mutating func step() {
    let byte = bytes[at]
    at += 1
    if byte == CSVScanner.carriageReturn, at < bytes.count, bytes[at] == CSVScanner.lineFeed { at += 1 }
    if byte == CSVScanner.carriageReturn || byte == CSVScanner.lineFeed {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
    if byte == 0, !hasNUL {
      hasNUL = true
      problems.append(Problem(kind: .nul, line: line, column: column - 1))
    }
  }

  private mutating func row() {
    var row = Grid.Row(line: line, cells: [])
    while true {
      row.cells.append(cell())
      guard at < bytes.count, bytes[at] == separator else { break }
      step()
    }
    if at < bytes.count { step() }
    rows.append(row)
  }

  /// Reads up to the next separator or line end, which it leaves.
  private mutating func cell() -> Grid.Cell {
    let (startLine, startColumn) = (line, column)
    let text =
      if at < bytes.count, bytes[at] == CSVScanner.quote { quoted() } else { plain() }
    return Grid.Cell(FormulaGuard.removed(from: text), line: startLine, column: startColumn)
  }

  private mutating func plain() -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, !endsLine { step() }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quoted() -> String {
    let opened = Problem(kind: .unclosedQuote, line: line, column: column)
    step()
    var out: [UInt8] = []
    while at < bytes.count {
      if bytes[at] == CSVScanner.quote {
        step()
        guard at < bytes.count, bytes[at] == CSVScanner.quote else {
          return String(decoding: out, as: UTF8.self) + rest()
        }
      }
      let start = at
      step()
      out.append(contentsOf: bytes[start..<at])
    }
    problems.append(opened)
    return String(decoding: out, as: UTF8.self)
  }

  /// What stands between a closing quote and the cell's end: blanks at best.
  private mutating func rest() -> String {
    let (line, column) = (line, column)
    let text = plain()
    if text.contains(where: { $0 != " " }) {
      problems.append(Problem(kind: .textAfterQuote, line: line, column: column))
    }
    return ""
  }
}
