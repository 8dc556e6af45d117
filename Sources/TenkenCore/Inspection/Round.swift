/// One round of inspection (実施回): checklists asked of departments between two dates.
package struct Round: Sendable, Hashable {
  package var id: String
  package var title: Text?
  package var from: Day
  package var to: Day
  /// Last day on which a sheet is in time.
  package var due: Day
  /// The day on which the departments were told of the results; due dates count from it.
  package var notice: Day?
  /// `2008/1`: the row of the programme that it fulfils.
  package var programme: String?
  package var expect: Expectation
  /// Ids in the workspace's order.
  package var departments: [String]
  package var checklists: [PinnedChecklist]
  package var state: State

  package init(
    id: String, title: Text? = nil, from: Day, to: Day, due: Day, notice: Day? = nil,
    programme: String? = nil,
    expect: Expectation, departments: [String], checklists: [PinnedChecklist], state: State = .open
  ) {
    self.id = id
    self.title = title
    self.from = from
    self.to = to
    self.due = due
    self.notice = notice
    self.programme = programme
    self.expect = expect
    self.departments = departments
    self.checklists = checklists
    self.state = state
  }

  package enum State: String, Sendable, Hashable, CaseIterable {
    case open, closed, cancelled
  }

  package func pin(of checklist: String) -> PinnedChecklist? {
    checklists.first { $0.checklist == checklist }
  }
}

/// Which definition a round asks: as resolved on the day it was opened.
package struct PinnedChecklist: Sendable, Hashable {
  package var checklist: String
  package var version: String
  package var family: String
  /// SHA-256 of the definition as stored, in hexadecimal.
  package var digest: String

  package init(checklist: String, version: String, family: String, digest: String) {
    self.checklist = checklist
    self.version = version
    self.family = family
    self.digest = digest
  }
}
