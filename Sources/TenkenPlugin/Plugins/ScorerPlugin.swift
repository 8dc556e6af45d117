/// A scorer as a program of its own, with `@main`:
///
/// ```swift
/// import TenkenPlugin
///
/// @main struct HalfMarks: ScorerPlugin {
///   func rate(of sheet: ScorerRequest) throws -> Double? { 0.5 }
/// }
/// ```
public protocol ScorerPlugin {
  init()

  /// The rate, as a rule from 0 to 1; nil where there is nothing to score. Mistakes of the user are thrown as a
  /// ``PluginError``.
  func rate(of sheet: ScorerRequest) throws -> Double?
}

extension ScorerPlugin {
  /// Answers the request on standard input.
  public static func main() {
    PluginProgram.answer { request throws in
      let rate = try Self().rate(of: try ScorerRequest(json: request))
      if let rate, !rate.isFinite { throw PluginError(.other, "the rate is \(rate)") }
      return ["rate": .figure(rate)]
    }
  }
}
