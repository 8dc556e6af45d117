import Foundation
import Testing

/// A pseudo terminal with a program in it that is typed to, as its controlling terminal.
final class LiveTerminal {
  private let outside: Int32
  let pid: pid_t
  /// Everything that the program wrote so far.
  private(set) var output: [UInt8] = []
  private var hasEnded = false

  /// - Parameter shell: a script that runs the program as `"$@"`; nil runs it by itself.
  init(
    _ arguments: [String], with program: Program, columns: UInt16 = 80, rows: UInt16 = 24,
    shell: String? = nil
  ) throws {
    let (master, name) = try Self.open()
    outside = master
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(outside, UInt(TIOCSWINSZ), &size) == 0)
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A new session: the terminal that it opens first becomes its own. Signals come through, whatever the tests block.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    #if canImport(Darwin)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK))
    #else
      // POSIX_SPAWN_SETSID and POSIX_SPAWN_SETSIGMASK, the first of which the module does not show.
      posix_spawnattr_setflags(&attributes, 0x80 | 0x08)
    #endif
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let script = "cd \"$0\" && " + (shell ?? "exec \"$@\"")
    var argv = (["sh", "-c", script, program.folder, Program.path] + arguments).map { strdup($0) } + [nil]
    var envp = program.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var pid: pid_t = 0
    try #require(posix_spawn(&pid, "/bin/sh", &actions, &attributes, &argv, &envp) == 0)
    self.pid = pid
  }

  deinit {
    if !hasEnded {
      kill(-pid, SIGKILL)
      kill(pid, SIGKILL)
      _ = Program.wait(pid)
    }
    close(outside)
  }

  private static func open() throws -> (Int32, String) {
    #if canImport(Darwin)
      let outside = posix_openpt(O_RDWR | O_NOCTTY)
      try #require(outside >= 0 && grantpt(outside) == 0 && unlockpt(outside) == 0)
      return (outside, String(cString: try #require(ptsname(outside))))
    #else
      let outside = Foundation.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
      var (lock, number) = (Int32(0), Int32(0))
      try #require(outside >= 0 && ioctl(outside, 0x4004_5431, &lock) == 0)
      try #require(ioctl(outside, 0x8004_5430, &number) == 0)
      return (outside, "/dev/pts/\(number)")
    #endif
  }

  // MARK: Typing and looking

  func type(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(outside, $0.baseAddress, $0.count) }
      if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(outside, UInt(TIOCSWINSZ), &size)
  }

  /// Takes what was written; false at the end of it.
  @discardableResult
  private func take(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: outside, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(outside, &chunk, chunk.count)
    if count > 0 { output += chunk[..<count] }
    return count > 0
  }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// The last whole screen, line by line, without codes.
  var screen: [String] {
    let frames = text.components(separatedBy: "\u{1B}[H")
    let whole = frames.last { $0.contains("\u{1B}[J") } ?? ""
    return Self.plain(whole).components(separatedBy: "\r\n")
  }

  static func plain(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
  }

  /// Waits until something holds of what is seen.
  @discardableResult
  func wait(
    _ sourceLocation: SourceLocation = #_sourceLocation, until holds: (LiveTerminal) -> Bool
  ) -> Bool {
    let end = Date().addingTimeInterval(Program.patience)
    while !holds(self) {
      if Date() > end || !take(within: 20) {
        if holds(self) { return true }
        Issue.record("not seen: \(text.suffix(3000))", sourceLocation: sourceLocation)
        return false
      }
    }
    return true
  }

  @discardableResult
  func wait(for text: String, _ sourceLocation: SourceLocation = #_sourceLocation) -> Bool {
    wait(sourceLocation) { $0.screen.contains { $0.contains(text) } }
  }

  /// Types a key and waits for what it must show.
  func type(_ key: String, _ shows: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
    type(key)
    wait(for: shows, sourceLocation)
  }

  /// Kills the program, and takes what it had still written.
  func kill9() {
    kill(pid, SIGKILL)
    _ = finish()
  }

  /// Waits for the end; what was written until then is taken.
  func finish() -> (status: Int32?, signal: Int32?) {
    let end = Date().addingTimeInterval(Program.patience)
    var raw: Int32 = 0
    while waitpid(pid, &raw, WNOHANG) == 0 {
      take(within: 5)
      if Date() > end { kill(pid, SIGKILL) }
    }
    hasEnded = true
    while take(within: 0), hasMore { continue }
    let signal = raw & 0x7F
    return signal == 0 ? (raw >> 8 & 0xFF, nil) : (nil, signal)
  }

  private var hasMore: Bool {
    var descriptor = pollfd(fd: outside, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Whether the terminal echoes and reads by lines, as a shell leaves it.
  var isInOrder: Bool {
    var modes = termios()
    guard tcgetattr(outside, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }
}
