/// Something that waits for somebody's word (contract, section 7).
package struct Approval: Sendable, Hashable {
  package var kind: Kind
  /// Of the risk or fix; `ROUND/DEPARTMENT/CHECKLIST/ROLE` of a sheet.
  package var id: String
  package var department: String
  /// The checklist of a sheet, the plan of a risk, the words of a fix.
  package var what: String
  /// Since when it waits; nil where that is not known.
  package var since: Day?
  /// The role that may give it; nil where anyone may.
  package var role: PersonRole?
  /// Who may not: the owner of a fix.
  package var except: String?
  /// The command that gives it.
  package var command: String

  package init(
    kind: Kind, id: String, department: String, what: String, since: Day?, role: PersonRole?,
    except: String? = nil, command: String
  ) {
    self.kind = kind
    self.id = id
    self.department = department
    self.what = what
    self.since = since
    self.role = role
    self.except = except
    self.command = command
  }

  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case sheet, risk, fix, control
  }
}
