/// How far one department is with one column of the progress matrix: what it said of each of the column's items.
package struct ProgressCell: Sendable, Hashable {
  /// One for each item of the column.
  package var parts: [Part]
  /// The deadline of an item is past, and the item is neither finished nor not applicable.
  package var isLate: Bool
  /// Nothing is left to do: every item is finished or does not apply.
  package var isFinished: Bool

  package init(parts: [Part], isLate: Bool, isFinished: Bool) {
    self.parts = parts
    self.isLate = isLate
    self.isFinished = isFinished
  }

  package enum Part: Sendable, Hashable {
    /// Nothing was recorded.
    case blank
    case notApplicable
    case notYet
    case done
    /// Done in the sense of held: (実施).
    case carriedOut
    /// The months, 1 to 12, in which it was done.
    case months([Int])
    /// The choice that was made.
    case stage(Text)
    /// A number, and the one that the record held first where it was another.
    case number(Rational, before: Rational?)
    case share(Int, of: Int)
    /// A state for each step; in their column the steps of several items are numbered through.
    case steps([AnswerValue.StepState], from: Int)
    /// What was typed.
    case said(String)
  }
}
