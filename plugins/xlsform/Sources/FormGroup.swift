import TenkenImporting

/// A group of a form, from its `begin` to its `end`.
struct FormGroup {
  var name: String
  var title: ForeignText
  /// The group around it, by its index.
  var parent: Int?
  /// `group`, `repeat`: what ends it.
  var kind: String
  var place: String
  /// The condition of the group itself.
  var condition: Question.Condition?
}
