import Foundation
import Synchronization
import TenkenCore

/// The terminal while the screen of `fill` is up: keys and signals come in one after the other, and it is left as it
/// was on every way out.
final class RawTerminal {
  enum Event {
    case key(FillKey)
    /// The size changed, or the process runs on after it was stopped.
    case redraw
    /// A signal that ends the process.
    case end(Int32)
    /// The terminal is gone.
    case closed
  }

  private var decoder = KeyDecoder()
  private var waiting: [Event] = []
  private var signals: [Int32] = [-1, -1]

  private static let handled = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]
  private static let crashes = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
  /// How long the rest of a key's bytes may take, in milliseconds; over ssh they may come apart.
  private static let patience: Int32 = 60

  /// Nil where standard input and output are no terminal.
  init?() {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, pipe(&signals) == 0 else { return nil }
    for descriptor in signals {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    TerminalRescue.pipe.store(signals[1], ordering: .releasing)
    for number in Self.handled {
      signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        let before = errno
        _ = write(TerminalRescue.pipe.load(ordering: .acquiring), &byte, 1)
        errno = before
      }
    }
    for number in Self.crashes {
      signal(number) { number in
        TerminalRescue.leave()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    guard TerminalRescue.enter() else {
      close()
      return nil
    }
  }

  func close() {
    TerminalRescue.leave()
    for number in Self.handled + Self.crashes { signal(number, SIG_DFL) }
    TerminalRescue.pipe.store(-1, ordering: .releasing)
    for descriptor in signals where descriptor >= 0 { Foundation.close(descriptor) }
    signals = [-1, -1]
  }

  /// Columns and rows; 80 × 24 where the terminal does not say.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 && size.ws_row > 0
    return isKnown ? (Int(size.ws_col), Int(size.ws_row)) : (80, 24)
  }

  /// Writes what is to be seen; false where the terminal is gone.
  func show(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR, errno != EAGAIN { return false }
    }
    return true
  }

  func next() -> Event {
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      var descriptors = [
        pollfd(fd: signals[0], events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&descriptors, nfds_t(descriptors.count), decoder.isWaiting ? Self.patience : -1)
      if ready < 0, errno != EINTR { return .closed }
      if ready == 0 { waiting += decoder.flush().map(Event.key) }
      if ready <= 0 { continue }
      if descriptors[0].revents != 0, let event = takeSignal() { return event }
      if descriptors[1].revents != 0, let event = takeKeys() { return event }
    }
  }

  private func takeKeys() -> Event? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      waiting += decoder.feed(bytes[..<count]).map(Event.key)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      return .closed
    }
    return nil
  }

  private func takeSignal() -> Event? {
    var number: UInt8 = 0
    guard read(signals[0], &number, 1) == 1 else { return nil }
    switch Int32(number) {
    case SIGWINCH: return .redraw
    case SIGCONT:
      // The shell may have set the modes while the process stood still.
      _ = TerminalRescue.enter()
      return .redraw
    case SIGTSTP:
      suspend()
      return .redraw
    default: return .end(Int32(number))
    }
  }

  /// Stops as the shell expects it, with its terminal in order, and goes on from there.
  private func suspend() {
    TerminalRescue.leave()
    let (stop, goOn) = (signal(SIGTSTP, SIG_DFL), signal(SIGCONT, SIG_DFL))
    raise(SIGTSTP)
    signal(SIGTSTP, stop)
    signal(SIGCONT, goOn)
    _ = TerminalRescue.enter()
  }
}
