import Foundation

/// Standard input line by line, as the lines come in.
struct InputLines {
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private var isFirst = true

  /// Longer lines are cut; an endless one must not fill the memory.
  private static let longest = 1 << 20

  /// The bytes of the next line without its end; nil after the last.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) { return take(end, 1) }
      if buffer.count > Self.longest { return take(Self.longest, 0) }
      if isAtEnd { return buffer.isEmpty ? nil : take(buffer.count, 0) }
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 { buffer += chunk[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
    }
  }

  private mutating func take(_ count: Int, _ end: Int) -> [UInt8] {
    var line = Array(buffer[..<count])
    buffer.removeFirst(count + end)
    if line.last == 0x0D { line.removeLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirst = false
    return line
  }
}
