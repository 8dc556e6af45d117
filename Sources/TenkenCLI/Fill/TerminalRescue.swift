import Foundation
import Synchronization

/// Puts a terminal back as it was, also from within a signal's handler: nothing here allocates or locks.
enum TerminalRescue {
  /// As they were before raw mode. Written only while ``isRaw`` is false.
  nonisolated(unsafe) private static var saved = termios()
  private static let isRaw = Atomic(false)
  /// Where handlers write the numbers of signals; -1 where there is no one to read them.
  static let pipe = Atomic<Int32>(-1)

  /// The alternate screen; pasted text marked as such. And back, with the cursor visible and plain letters.
  private static let entering: StaticString = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[H\u{1B}[2J"
  private static let leaving: StaticString = "\u{1B}[0m\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l"

  /// Keys one by one and unseen; signals as before. Where this was done already it is done again: somebody else may
  /// have set the terminal meanwhile.
  static func enter() -> Bool {
    let isNew = !isRaw.load(ordering: .acquiring)
    if isNew, tcgetattr(STDIN_FILENO, &saved) != 0 { return false }
    var raw = saved
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR | ISTRIP)
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    isRaw.store(true, ordering: .releasing)
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else {
      isRaw.store(false, ordering: .releasing)
      return false
    }
    say(entering)
    return true
  }

  static func leave() {
    guard isRaw.exchange(false, ordering: .acquiringAndReleasing) else { return }
    say(leaving)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
  }

  private static func say(_ text: StaticString) {
    var (start, left) = (text.utf8Start, text.utf8CodeUnitCount)
    while left > 0 {
      let count = write(STDOUT_FILENO, start, left)
      if count <= 0 { return }
      (start, left) = (start + count, left - count)
    }
  }
}
