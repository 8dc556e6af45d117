import Foundation
import Synchronization

/// Says on standard error that something takes long: after a second for the first time, then how many it has been.
/// Whatever is over sooner is done in silence.
final class WaitingNote: Sendable {
  private let condition = NSCondition()
  private let isOver = Atomic(false)
  private let hasEnded = Atomic(false)

  private init() {}

  /// - Parameters:
  ///   - text: what takes long; nil for a note that nobody wants.
  ///   - isPlain: the terminal cannot take a line back: it is written once.
  static func show<Value>(_ text: String?, isPlain: Bool, during work: () throws -> Value) rethrows -> Value {
    guard let text else { return try work() }
    let note = WaitingNote()
    Thread { note.tell(text, isPlain) }.start()
    defer { note.end() }
    return try work()
  }

  private func tell(_ text: String, _ isPlain: Bool) {
    condition.lock()
    var seconds = 0
    while !isOver.load(ordering: .relaxed) {
      if condition.wait(until: Date().addingTimeInterval(1)) { continue }
      seconds += 1
      if !isPlain {
        Output.message("\r\(text) \(seconds) s")
      } else if seconds == 1 {
        Output.message(text + "\n")
      }
    }
    if seconds > 0, !isPlain { Output.message("\r\u{1B}[K") }
    hasEnded.store(true, ordering: .relaxed)
    condition.broadcast()
    condition.unlock()
  }

  private func end() {
    condition.lock()
    isOver.store(true, ordering: .relaxed)
    condition.broadcast()
    while !hasEnded.load(ordering: .relaxed) { condition.wait() }
    condition.unlock()
  }
}
