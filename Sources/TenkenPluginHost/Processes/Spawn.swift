import CSpawn
import Foundation

/// Starts a program in a process group of its own, with three streams and nothing else of the host's.
struct Spawn {
  var process: ChildProcess
  var input: Int32
  var output: Int32
  var log: Int32

  /// - Returns: 0, or an `errno`.
  func start(_ pid: inout pid_t) -> Int32 {
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
    for (source, target) in [(input, Int32(0)), (output, 1), (log, 2)] {
      posix_spawn_file_actions_adddup2(&actions, source, target)
    }
    #if canImport(Darwin)
      let nothingElse = Int(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      let nothingElse = 0
      posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    #endif
    posix_spawn_file_actions_addchdir_np(&actions, process.folder)
    // What the host ignores or holds back, the program gets as usual.
    var none = sigset_t()
    var usual = sigset_t()
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags =
      Int(POSIX_SPAWN_SETPGROUP) | Int(POSIX_SPAWN_SETSIGMASK) | Int(POSIX_SPAWN_SETSIGDEF)
      | nothingElse
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var arguments = process.command.map { strdup($0) } + [nil]
    var environment = process.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    return posix_spawn(&pid, process.command[0], &actions, &attributes, &arguments, &environment)
  }
}
