import Foundation
import Synchronization

/// The built `tenken`, run as a process.
struct Program {
  /// Beside the test bundle, in the same folder of the build.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
    let tests = bundle ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "tenken").path
  }()

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// How a process ended, and what it said.
  struct Outcome {
    /// Nil where a signal ended it.
    var status: Int32?
    var signal: Int32?
    var out: String
    var err: String

    var succeeded: Bool { status == 0 }
  }

  var folder: String
  var environment: [String: String]
  /// What a shell does before it becomes the program: `ulimit -f 8`, or `exec >&-`.
  var preparation = ":"
  /// After this a process has hung.
  static let patience: Double = 90

  /// A process that was started and not yet waited for.
  struct Running {
    var pid: pid_t
    var outputs: String
  }

  private static let counter = Atomic(0)

  /// Starts the program; its output goes into files, so that it never waits for a reader.
  ///
  /// - Parameter descriptors: for input, output and errors; nil for an empty input and files.
  func start(_ arguments: [String], input: String? = nil, descriptors: [Int32]? = nil) -> Running {
    let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
    let outputs = NSTemporaryDirectory() + "tenken-tests-\(getpid())-\(number)"
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
    // The threads of tests hold signals back; a program starts without that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    if let descriptors {
      for (target, source) in descriptors.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, source, Int32(target))
      }
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
      for (target, ending) in [(Int32(1), ".out"), (2, ".err")] {
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, target, outputs + ending, flags, 0o600)
      }
    }
    let script = "cd \"$0\" && \(preparation) && exec \"$@\""
    var argv = (["sh", "-c", script, folder, Self.path] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var pid: pid_t = 0
    let result = posix_spawn(&pid, "/bin/sh", &actions, &attributes, &argv, &envp)
    precondition(result == 0, "a process cannot be started")
    return Running(pid: pid, outputs: outputs)
  }

  /// Waits for a process; one that hangs is killed and has no status.
  func finish(_ running: Running) -> Outcome {
    let (status, signal) = Self.wait(running.pid)
    func text(_ ending: String) -> String {
      defer { unlink(running.outputs + ending) }
      let bytes = FileManager.default.contents(atPath: running.outputs + ending) ?? Data()
      return String(decoding: bytes, as: UTF8.self)
    }
    return Outcome(status: status, signal: signal, out: text(".out"), err: text(".err"))
  }

  static func wait(_ pid: pid_t) -> (status: Int32?, signal: Int32?) {
    var raw: Int32 = 0
    let end = Date().addingTimeInterval(patience)
    while waitpid(pid, &raw, WNOHANG) == 0 {
      if Date() > end { kill(pid, SIGKILL) }
      usleep(2000)
    }
    let signal = raw & 0x7F
    return signal == 0 ? (raw >> 8 & 0xFF, nil) : (nil, signal)
  }

  func run(_ arguments: [String], input: String? = nil) -> Outcome {
    finish(start(arguments, input: input))
  }
}
