/// One sheet as a file states it, each part with its place, before it is held against a round.
///
/// What the YAML, table and form readers produce; what is not stated is nil.
package struct SheetInput: Sendable {
  /// Where the sheet begins.
  package var place: Place
  package var round: Located<String>?
  package var checklist: Located<String>?
  /// An id or a name.
  package var department: Located<String>?
  package var role: Role?
  package var by: String?
  package var date: Day?
  package var confirmedBy: String?
  package var answers: [Entry]
  /// Nil where the format has no place for remarks.
  package var remarks: [Remark]?
  /// The total that a matrix states for the sheet; checked, never stored.
  package var statedTotal: Located<String>?
  /// Nil where the file is no form.
  package var form: FormFacts?

  package init(place: Place) {
    self.place = place
    answers = []
  }

  /// What a form says of its own making.
  package struct FormFacts: Sendable {
    /// Of the definition that it was made from, as pinned.
    package var digest: Located<String>
    /// The ids of the rows that came back; nil where the format has no rows.
    package var rows: Set<String>?

    package init(digest: Located<String>, rows: Set<String>? = nil) {
      self.digest = digest
      self.rows = rows
    }
  }

  /// The answer to one item, named by id, wording or number.
  package struct Entry: Sendable {
    package var item: Located<String>
    package var answer: Answer
    /// Where the answered word stands.
    package var place: Place

    package init(item: Located<String>, answer: Answer, place: Place) {
      self.item = item
      self.answer = answer
      self.place = place
    }
  }
}

/// A value with the place it was read from.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}
