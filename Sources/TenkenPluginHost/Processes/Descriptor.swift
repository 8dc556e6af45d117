import Foundation

/// An open file, closed with the last that holds it; no program that is started inherits it by chance.
final class Descriptor {
  let number: Int32

  init(_ number: Int32) {
    self.number = number
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(number) }

  /// A file that has no name any more and holds some bytes, at its beginning. A program may leave it unread, where
  /// a pipe would break.
  convenience init?(holding bytes: [UInt8], in folder: String) {
    var name = Array("\(folder)/tenken-request-XXXXXX".utf8CString)
    let number = mkstemp(&name)
    guard number >= 0 else { return nil }
    unlink(name)
    self.init(number)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count <= 0, errno != EINTR { return nil }
      rest = rest.dropFirst(max(count, 0))
    }
    guard lseek(number, 0, SEEK_SET) == 0 else { return nil }
  }
}
