package import TenkenCore

/// What a reader made of a text, and everything that is wrong with it.
package struct Reading<Value: Sendable>: Sendable {
  /// As far as it could be read; only to be used where ``diagnostics`` holds no error.
  package var value: Value?
  package var diagnostics: [Diagnostic]

  package init(value: Value?, diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// The value, or all the problems where there is an error among them.
  package func get() throws(Failure) -> Value {
    guard let value, !diagnostics.hasErrors else { throw Failure(diagnostics.sortedByPlace) }
    return value
  }

  /// Reads on, and gathers the problems of both steps.
  package func then<Next: Sendable>(_ next: (Value) -> Reading<Next>) -> Reading<Next> {
    guard let value else { return Reading<Next>(value: nil, diagnostics: diagnostics) }
    let result = next(value)
    return Reading<Next>(value: result.value, diagnostics: diagnostics + result.diagnostics)
  }
}
