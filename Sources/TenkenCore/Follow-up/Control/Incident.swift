/// Something that must not have happened: a nonconformity in a department's process (不適合事象; contract, section 7).
package struct Incident: Sendable, Hashable {
  package var id: String
  package var department: String
  /// The day on which it happened.
  package var on: Day
  /// The task in which it happened.
  package var process: String
  /// Tasks like it that are controlled too.
  package var similar: [String]
  package var what: String
  /// The clause of the standard that was broken, as typed.
  package var clause: String?
  /// The how-manieth case it was within the policy's window; 1 for the first.
  package var cases: Int
  /// The level that it led to; nil where the policy asks for none.
  package var level: ControlLevel?
  /// Who decided on level I, where that was decided.
  package var decidedBy: String?
  package var control: String?
  package var fix: String?

  package init(
    id: String, department: String, on: Day, process: String, similar: [String] = [], what: String,
    clause: String? = nil, cases: Int = 1, level: ControlLevel? = nil, decidedBy: String? = nil
  ) {
    self.id = id
    self.department = department
    self.on = on
    self.process = process
    self.similar = similar
    self.what = what
    self.clause = clause
    self.cases = cases
    self.level = level
    self.decidedBy = decidedBy
  }
}
