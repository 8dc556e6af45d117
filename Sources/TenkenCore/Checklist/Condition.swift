/// When an item is asked: only if another one was answered so (`when`; contract, section 2).
package struct Condition: Sendable, Hashable {
  /// The id of the other item, in the same checklist.
  package var item: String
  /// What its answer must be, in its canonical spelling.
  package var answer: String
  /// As the definition wrote it.
  package var written: String

  package init(item: String, answer: String, written: String) {
    self.item = item
    self.answer = answer
    self.written = written
  }
}
