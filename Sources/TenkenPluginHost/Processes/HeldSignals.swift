import Foundation

/// Holds back the signals that end a command, so that it can end the program that it started first: that one is in a
/// process group of its own and hears no Ctrl-C.
final class HeldSignals {
  private static let ending = [SIGINT, SIGTERM, SIGHUP]
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in Self.ending { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.ending.contains { sigismember(&pending, $0) == 1 && sigismember(&before, $0) == 0 }
  }

  /// What was held back takes its course.
  func release() { pthread_sigmask(SIG_SETMASK, &before, nil) }
}
