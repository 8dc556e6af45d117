/// The exit codes of `tenken` (contract, section 10).
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// A rule forbids it: a forbidden transition, a missing role.
  case refused = 1
  /// Done, and what `--fail-on` names holds.
  case failOn = 2
  case usage = 64
  /// Bad data, or a damaged record.
  case badData = 65
  /// No such file, round, department, checklist or fix.
  case notFound = 66
  /// A plugin failed or answered `error`.
  case plugin = 69
  case cannotWrite = 74
  /// Another process holds the record.
  case busy = 75
  case interrupted = 130
}
