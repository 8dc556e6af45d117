import Foundation

/// Holds back the signals that end a command, so that it can end the program that it started first: that one is in a
/// process group of its own and hears no Ctrl-C.
final class HeldSignals {
  /// Those that do not pass by unheard.
  private let ending = [SIGINT, SIGTERM, SIGHUP].filter { !HeldSignals.isIgnored($0) }
  private var before = sigset_t()

  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in ending { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, &before)
  }

  var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return ending.contains { sigismember(&pending, $0) == 1 && sigismember(&before, $0) == 0 }
  }

  /// As in a job that a script runs in the background.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// What was held back takes its course.
  func release() { pthread_sigmask(SIG_SETMASK, &before, nil) }
}
