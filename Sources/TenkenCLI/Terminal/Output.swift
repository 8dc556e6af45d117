import Foundation

/// Writes to standard output and standard error. A reader that has gone away is a quiet end.
enum Output {
  static func data(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func data(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func message(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        // Nowhere to tell it; a full disk behind stdout still must not look like success.
        exit(descriptor == STDOUT_FILENO ? 74 : 0)
      }
    }
  }
}
