/// The languages that Tenken itself speaks.
package enum Language: String, Sendable, CaseIterable {
  case ja
  case en

  package var other: Language { self == .ja ? .en : .ja }
}
