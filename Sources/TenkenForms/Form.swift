package import TenkenCore

/// A sheet to be filled in away from the record: the definition as pinned, what is asked of whom until when, what was
/// answered last time, and the answers so far (contract, section 3).
package struct Form: Sendable, Hashable {
  /// The answers so far; blank ones as a rule.
  package var sheet: Sheet
  /// Whether the sheet's day was stated; else it is the day of the submission.
  package var statesDate: Bool
  package var checklist: Checklist
  /// SHA-256 of the definition as pinned, in hexadecimal.
  package var digest: String
  /// Of the form's own texts.
  package var language: Language
  package var department: Text
  package var roundTitle: Text?
  /// First day of the round; a day without a year lies on or after it.
  package var from: Day
  /// Last day on which it is in time.
  package var due: Day
  /// Where it is to be returned; empty where the workspace names nobody.
  package var contacts: [Contact]
  /// The round whose answers stand in ``history``.
  package var previousRound: String?
  /// By the id of the item.
  package var history: [String: History]

  package init(
    sheet: Sheet, statesDate: Bool = false, checklist: Checklist, digest: String, language: Language,
    department: Text, roundTitle: Text? = nil, from: Day, due: Day, contacts: [Contact] = [],
    previousRound: String? = nil, history: [String: History] = [:]
  ) {
    self.sheet = sheet
    self.statesDate = statesDate
    self.checklist = checklist
    self.digest = digest
    self.language = language
    self.department = department
    self.roundTitle = roundTitle
    self.from = from
    self.due = due
    self.contacts = contacts
    self.previousRound = previousRound
    self.history = history
  }

  package struct Contact: Sendable, Hashable {
    package var name: Text
    package var mail: String?

    package init(name: Text, mail: String? = nil) {
      self.name = name
      self.mail = mail
    }
  }

  /// What was said of an item before, and what is still to be mended.
  package struct History: Sendable, Hashable {
    package var answers: [Past]
    package var fixes: [OpenFix]

    package init(answers: [Past] = [], fixes: [OpenFix] = []) {
      self.answers = answers
      self.fixes = fixes
    }
  }

  /// An answer of the previous round.
  package struct Past: Sendable, Hashable {
    /// The predecessor that gave it; nil for the department itself.
    package var department: Text?
    /// As typed.
    package var answer: Answer.Typed
    package var comment: String?
    package var finding: Severity?

    package init(
      department: Text? = nil, answer: Answer.Typed, comment: String? = nil, finding: Severity? = nil
    ) {
      self.department = department
      self.answer = answer
      self.comment = comment
      self.finding = finding
    }
  }

  /// A fix that is not finished.
  package struct OpenFix: Sendable, Hashable {
    package var id: String
    package var state: Fix.State
    package var due: Day?
    package var what: String

    package init(id: String, state: Fix.State, due: Day?, what: String) {
      self.id = id
      self.state = state
      self.due = due
      self.what = what
    }
  }

  /// The sections with the items that the department is asked, others left out; numbers are those of the checklist.
  var sections: [(section: Section, items: [(number: Int, item: Item)])] {
    var number = 0
    return checklist.sections.compactMap { section in
      let items = section.items.compactMap { item -> (number: Int, item: Item)? in
        number += 1
        return item.scope.includes(sheet.key.department) ? (number, item) : nil
      }
      return items.isEmpty ? nil : (section, items)
    }
  }

  func text(_ text: Text) -> String { text.in(language) }

  func text(ja: String, en: String) -> String { language == .ja ? ja : en }
}
