import Foundation
import Testing

/// A pseudo terminal of a given width, with a program run in it.
struct Terminal {
  var columns: UInt16

  /// What a command prints there, on both streams, and its status.
  func run(_ arguments: [String], with program: Program) throws -> (status: Int32?, text: String) {
    let (outside, inside) = try Self.pair()
    defer { close(outside) }
    var size = winsize(ws_row: 50, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(inside, UInt(TIOCSWINSZ), &size) == 0)
    let running = program.start(arguments, descriptors: [inside, inside, inside])
    close(inside)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(outside, &chunk, chunk.count)
      if count > 0 { bytes += chunk[..<count] } else if count == 0 || errno != EINTR { break }
    }
    let (status, _) = Program.wait(running.pid)
    return (status, String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
  }

  private static func pair() throws -> (outside: Int32, inside: Int32) {
    #if canImport(Darwin)
      let outside = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(outside >= 0 && grantpt(outside) == 0 && unlockpt(outside) == 0)
      let name = String(cString: try #require(ptsname(outside)))
    #else
      let outside = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      // TIOCSPTLCK and TIOCGPTN, which the C library's wrappers call.
      var (lock, number) = (Int32(0), Int32(0))
      try #require(outside >= 0 && ioctl(outside, 0x4004_5431, &lock) == 0)
      try #require(ioctl(outside, 0x8004_5430, &number) == 0)
      let name = "/dev/pts/\(number)"
    #endif
    let inside = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(inside >= 0, "\(name)")
    return (outside, inside)
  }
}
