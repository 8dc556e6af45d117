package import TenkenCore

/// The text of a file as valid UTF-8 without a byte order mark, and where its lines begin.
package final class SourceText: Sendable {
  package let name: String
  let utf8: [UInt8]
  private let lineStarts: [Int]

  init(name: String, utf8: [UInt8]) {
    self.name = name
    self.utf8 = utf8
    lineStarts = SourceText.lineStarts(in: utf8)
  }

  /// Lines longer than this are shown only up to it, and columns beyond it count code points.
  static let shownLength = 200

  /// The text of a line from 0, without its break; cut after `limit` bytes.
  func line(_ index: Int, limit: Int = 4 * shownLength) -> Substring {
    guard lineStarts.indices.contains(index) else { return "" }
    let start = lineStarts[index]
    let next = index + 1 < lineStarts.count ? lineStarts[index + 1] : utf8.count
    var end = min(next, start + limit)
    while end < next, end > start, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    let text = String(decoding: utf8[start..<end], as: UTF8.self)
    return text[...].trimmingBreaks
  }

  /// The place of a span, with its line.
  package func place(of span: Span) -> Place {
    // Where a file ends without a line break libyaml counts one that is not there.
    if span.line >= lineStarts.count {
      let last = lineStarts.count - 1
      return place(of: Span(line: last, column: line(last).unicodeScalars.count))
    }
    var column = span.column
    var length = 1
    let text = line(span.line)
    let scalars = text.unicodeScalars
    var excerpt: String?
    if scalars.count >= span.column {
      // libyaml counts code points; a reader counts characters.
      let start = scalars.index(scalars.startIndex, offsetBy: span.column)
      let end = scalars.index(start, offsetBy: span.length, limitedBy: scalars.endIndex) ?? scalars.endIndex
      column = text[..<start].count
      length = max(1, text[start..<end].count)
      if column <= SourceText.shownLength {
        excerpt = String(text.prefix(SourceText.shownLength))
        length = min(length, max(1, SourceText.shownLength - column))
      }
    }
    return Place(file: name, line: span.line + 1, column: column + 1, length: length, excerpt: excerpt)
  }

  /// Where lines begin, by the breaks that libyaml counts: LF, CR, CRLF, U+0085, U+2028 and U+2029.
  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A: starts.append(at + 1)
      case 0x0D where at + 1 == bytes.count || bytes[at + 1] != 0x0A: starts.append(at + 1)
      case 0xC2 where at + 1 < bytes.count && bytes[at + 1] == 0x85: starts.append(at + 2)
      case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] & 0xFE == 0xA8:
        starts.append(at + 3)
      default: break
      }
      at += 1
    }
    return starts
  }
}

/// A stretch of one line, counted from 0 in code points, as libyaml counts.
package struct Span: Sendable, Hashable {
  package var line: Int
  package var column: Int
  package var length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = length
  }
}

extension Substring {
  fileprivate var trimmingBreaks: Substring {
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    var scalars = unicodeScalars
    while let last = scalars.last, breaks.contains(last) { scalars.removeLast() }
    return Substring(scalars)
  }
}
