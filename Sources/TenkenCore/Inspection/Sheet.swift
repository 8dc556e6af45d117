/// Who filled in a sheet.
package enum Role: String, Sendable, Hashable, CaseIterable {
  case inspector, `self`, auditor

  /// Whose sheet gives the official score, first of all.
  package static let byAuthority: [Role] = [.auditor, .inspector, .self]
}

/// Which sheet: one checklist answered for one department in one round by one role.
package struct SheetKey: Sendable, Hashable {
  package var round: String
  package var checklist: String
  package var department: String
  package var role: Role

  package init(round: String, checklist: String, department: String, role: Role) {
    self.round = round
    self.checklist = checklist
    self.department = department
    self.role = role
  }
}

/// The facts of a sheet: what was answered, by whom, when. Only ever replaced as a whole.
package struct Sheet: Sendable, Hashable {
  package var key: SheetKey
  package var by: String?
  package var date: Day
  package var confirmedBy: String?
  /// By item id; an item without an entry is unanswered.
  package var answers: [String: Answer]
  package var remarks: [Remark]

  package init(
    key: SheetKey, by: String? = nil, date: Day, confirmedBy: String? = nil, answers: [String: Answer] = [:],
    remarks: [Remark] = []
  ) {
    self.key = key
    self.by = by
    self.date = date
    self.confirmedBy = confirmedBy
    self.answers = answers
    self.remarks = remarks
  }
}

package enum SheetState: String, Sendable, Hashable, CaseIterable {
  case draft, submitted, returned, accepted

  /// Submitted or accepted: it counts for scores and for who is late.
  package var isCounted: Bool { self == .submitted || self == .accepted }
}

/// What was said of one item. What was typed is kept as it was typed.
package struct Answer: Sendable, Hashable {
  /// Nil where only a comment or evidence was given.
  package var typed: Typed?
  package var comment: String?
  package var evidence: [Evidence]
  /// Mended on the spot, on this day.
  package var fixed: Day?

  package init(
    _ typed: Typed? = nil, comment: String? = nil, evidence: [Evidence] = [], fixed: Day? = nil
  ) {
    self.typed = typed
    self.comment = comment
    self.evidence = evidence
    self.fixed = fixed
  }

  package enum Typed: Sendable, Hashable {
    case word(String)
    /// One word for each step that was named.
    case steps([Step])
  }

  package struct Step: Sendable, Hashable {
    package var id: String
    package var word: String

    package init(id: String, word: String) {
      self.id = id
      self.word = word
    }
  }
}

/// A photo or file. Before it is stored only its name is known, afterwards its SHA-256 too.
package struct Evidence: Sendable, Hashable {
  package var name: String
  /// 64 hexadecimal digits.
  package var sha256: String?

  package init(name: String, sha256: String? = nil) {
    self.name = name
    self.sha256 = sha256
  }
}

/// A remark about the department as a whole.
package struct Remark: Sendable, Hashable {
  package var text: String
  package var kind: Kind
  /// Meant for the bulletin.
  package var publish: Bool

  package init(text: String, kind: Kind = .note, publish: Bool = false) {
    self.text = text
    self.kind = kind
    self.publish = publish
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case good, bad, note
  }
}
