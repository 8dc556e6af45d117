/// The lines of a text, for showing where something stands. Lines end with CRLF, LF or CR.
struct SourceLines: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins, in bytes.
  private let starts: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if isEnd { starts.append(index + 1) }
    }
    (self.bytes, self.starts) = (bytes, starts)
  }

  var count: Int { starts.count }

  /// In bytes; a longer line is not shown.
  private static let longestExcerpt = 4096

  /// A line for showing, counted from 1; nil where it is too long for that.
  func excerpt(_ line: Int) -> String? {
    let isLong = starts.indices.contains(line - 1) && length(of: line) > SourceLines.longestExcerpt
    return isLong ? nil : self[line]
  }

  private func length(of line: Int) -> Int {
    (line < starts.count ? starts[line] : bytes.count) - starts[line - 1]
  }

  /// A line, counted from 1, without its end; empty where there is no such line.
  subscript(line: Int) -> String {
    guard starts.indices.contains(line - 1) else { return "" }
    var slice = bytes[starts[line - 1]..<starts[line - 1] + length(of: line)]
    while let last = slice.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      slice.removeLast()
    }
    return String(decoding: slice, as: UTF8.self)
  }
}
