import TenkenCore

/// Gathers what is wrong while a definition is read, so that all of it is told at once.
final class Problems {
  private(set) var diagnostics: [Diagnostic] = []

  func add(_ code: DiagnosticCode, at place: Place, _ message: Text, help: Text? = nil) {
    diagnostics.append(Diagnostic(code, at: place, message, help: help))
  }

  func add(_ others: [Diagnostic]) { diagnostics += others }

  /// "Did you mean", for the first problems only: thousands of comparisons would help no one.
  func suggestion(for written: String, among known: @autoclosure () -> [String]) -> Text? {
    diagnostics.count < 200 ? Suggestion.help(for: written, among: known()) : nil
  }

  /// The value with all the problems; no value where one of them is an error.
  func reading<Value: Sendable>(_ value: Value?) -> Reading<Value> {
    Reading(value: diagnostics.hasErrors ? nil : value, diagnostics: diagnostics)
  }
}
