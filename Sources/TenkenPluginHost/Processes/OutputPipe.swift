import Foundation

/// A pipe from a program, of which the host reads what is there and never waits.
final class OutputPipe {
  /// Nil once the other side has closed.
  private(set) var reading: Descriptor?
  /// The program's end, for the host to let go of.
  var writing: Descriptor?

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
  }

  var isOpen: Bool { reading != nil }

  var end: Int32 { writing?.number ?? -1 }

  /// Takes what is there, a megabyte at most.
  func read(into bytes: inout [UInt8]) {
    guard let reading else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<16 {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(reading.number, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += chunk[..<count]
      } else {
        if count == 0 || (errno != EAGAIN && errno != EINTR) { self.reading = nil }
        return
      }
    }
  }
}
