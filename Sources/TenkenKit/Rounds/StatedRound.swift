package import TenkenCore

/// What can be said of a round when it is opened and changed later; nil and empty say nothing.
package protocol StatedRound {
  var title: String? { get set }
  var from: Day? { get set }
  var to: Day? { get set }
  var due: Day? { get set }
  var notice: Day? { get set }
  var departments: [String] { get set }
  var expect: Expectation? { get set }
}
