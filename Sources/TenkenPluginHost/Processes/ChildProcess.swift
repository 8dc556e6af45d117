import Foundation

/// A program that is run once: bytes in, bytes out, within limits of size and time (contract, section 9; bad input,
/// rows 31 to 33).
struct ChildProcess {
  /// The program's absolute path, and its arguments.
  var command: [String]
  /// The folder in which it runs.
  var folder: String
  var environment: [String: String]
  var temporaryFolder: String
  /// In milliseconds.
  var timeout: Int

  /// A longer reply is cut off, and the program with it.
  static let mostOutput = 16 << 20
  /// Of what it writes to standard error the last bytes are kept.
  static let mostLog = 64 << 10
  /// Between SIGTERM and SIGKILL, and for the rest of a pipe that a grandchild held open.
  private static let grace = Duration.milliseconds(200)

  struct Outcome {
    var end: End
    var output: [UInt8] = []
    var log: [UInt8] = []
  }

  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
    case timeout
    case tooMuch
    /// An `errno`: it could not be started.
    case notStarted(Int32)
  }

  func run(_ input: [UInt8]) -> Outcome {
    let signals = HeldSignals()
    defer { signals.release() }
    guard let request = Descriptor(holding: input, in: temporaryFolder), let out = OutputPipe(),
      let err = OutputPipe()
    else {
      return Outcome(end: .notStarted(errno))
    }
    var pid: pid_t = 0
    let refusal = Spawn(process: self, input: request.number, output: out.end, log: err.end).start(&pid)
    (out.writing, err.writing) = (nil, nil)
    if refusal != 0 { return Outcome(end: .notStarted(refusal)) }
    return Watch(pid: pid, out: out, err: err, signals: signals).outcome(within: .milliseconds(timeout))
  }

  /// Follows the program to its end.
  private struct Watch {
    let pid: pid_t
    let out: OutputPipe
    let err: OutputPipe
    let signals: HeldSignals

    func outcome(within timeout: Duration) -> Outcome {
      let deadline = ContinuousClock.now + timeout
      var outcome = Outcome(end: .timeout)
      var isOver = false
      while !isOver, ContinuousClock.now < deadline, !signals.isPending {
        // Where a grandchild keeps a pipe open, the end of the program itself is what counts.
        isOver = hasEnded
        let isReading = out.isOpen || err.isOpen
        if !isOver { isReading ? wait(.milliseconds(20), until: deadline) : pause() }
        guard read(&outcome) else { break }
      }
      if isOver {
        kill(-pid, SIGKILL)
        let last = ContinuousClock.now + ChildProcess.grace
        while out.isOpen || err.isOpen, ContinuousClock.now < last, read(&outcome) {
          wait(.milliseconds(20), until: last)
        }
      } else {
        stop()
      }
      let ended = reap()
      if isOver, outcome.output.count <= ChildProcess.mostOutput {
        outcome.end = ended
      } else if outcome.output.count > ChildProcess.mostOutput {
        outcome.end = .tooMuch
      }
      return outcome
    }

    /// Takes what the pipes hold; false where the output is over its limit.
    private func read(_ outcome: inout Outcome) -> Bool {
      err.read(into: &outcome.log)
      if outcome.log.count > 2 * ChildProcess.mostLog {
        outcome.log.removeFirst(outcome.log.count - ChildProcess.mostLog)
      }
      out.read(into: &outcome.output)
      return outcome.output.count <= ChildProcess.mostOutput
    }

    private func wait(_ most: Duration, until deadline: ContinuousClock.Instant) {
      let left = max(min(most, deadline - ContinuousClock.now), .zero)
      var polled = [out, err].compactMap { pipe in
        pipe.reading.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
      }
      let milliseconds = Int32(
        left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000)
      _ = poll(&polled, nfds_t(polled.count), milliseconds + 1)
    }

    private func pause() { usleep(200) }

    /// The process is kept as it is, so that its group cannot become another one's.
    private var hasEnded: Bool {
      var info = siginfo_t()
      return waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
    }

    private func stop() {
      kill(-pid, SIGTERM)
      let last = ContinuousClock.now + ChildProcess.grace
      while !hasEnded, ContinuousClock.now < last { usleep(2000) }
      kill(-pid, SIGKILL)
    }

    private func reap() -> End {
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      return signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
    }
  }
}
