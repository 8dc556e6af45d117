/// What `tenken.yaml` says: the organisation, its fiscal year, programme and rules (contract, section 1).
package struct Workspace: Sendable, Hashable {
  package var organisation: Text
  package var language: Language
  package var fiscalYearStart: MonthDay
  /// In the organisation's order, in which they stand everywhere.
  package var departments: [Department]
  package var contractors: [Department]
  package var people: [Person]
  package var holidays: [HolidaySource]
  package var dueRules: [DueRule]
  /// What follows an incident.
  package var control: ControlPolicy
  /// Names of the boxes for seals on printed reports.
  package var stamps: [String]
  package var programme: [ProgrammeEntry]

  package init(
    organisation: Text, language: Language = .ja, fiscalYearStart: MonthDay, departments: [Department],
    contractors: [Department] = [], people: [Person] = [], holidays: [HolidaySource] = [],
    dueRules: [DueRule] = DueRule.defaults, control: ControlPolicy = ControlPolicy(), stamps: [String] = [],
    programme: [ProgrammeEntry] = []
  ) {
    self.organisation = organisation
    self.language = language
    self.fiscalYearStart = fiscalYearStart
    self.departments = departments
    self.contractors = contractors
    self.people = people
    self.holidays = holidays
    self.dueRules = dueRules
    self.control = control
    self.stamps = stamps
    self.programme = programme
  }

  /// Everyone who can be inspected, departments first.
  package var inspected: [Department] { departments + contractors }

  package func department(_ id: String) -> Department? { inspected.first { $0.id == id } }

  /// Ids in the workspace's order; those it does not know last, as they came.
  package func ordered(_ departments: [String]) -> [String] {
    let wanted = Set(departments)
    let known = inspected.map(\.id).filter(wanted.contains)
    let found = Set(known)
    return known + departments.filter { !found.contains($0) }
  }

  /// The fiscal year in which a day lies, named by the year it starts in.
  package func fiscalYear(of day: Day) -> Int {
    day >= fiscalYearStart.in(year: day.year) ? day.year : day.year - 1
  }
}

/// One that is inspected and answers with a sheet: a department, a group of them, or a contractor.
package struct Department: Sendable, Hashable {
  package var id: String
  package var name: Text
  /// Departments that this one answers for on one sheet; they live on.
  package var members: [String]
  /// What it was made from or has absorbed.
  package var from: [Origin]
  package var since: Day?
  package var until: Day?
  /// For a contractor: the department that entrusts it.
  package var entrustedBy: String?

  package init(
    id: String, name: Text, members: [String] = [], from: [Origin] = [], since: Day? = nil, until: Day? = nil,
    entrustedBy: String? = nil
  ) {
    self.id = id
    self.name = name
    self.members = members
    self.from = from
    self.since = since
    self.until = until
    self.entrustedBy = entrustedBy
  }

  /// A predecessor and the day on which it went into this department.
  package struct Origin: Sendable, Hashable {
    package var department: String
    package var effective: Day

    package init(department: String, effective: Day) {
      self.department = department
      self.effective = effective
    }
  }

  package func isAlive(on day: Day) -> Bool {
    day >= since ?? day && day <= until ?? day
  }
}

package struct Person: Sendable, Hashable {
  package var id: String
  package var name: Text
  package var department: String?
  package var roles: [PersonRole]
  package var mail: String?

  package init(
    id: String, name: Text, department: String? = nil, roles: [PersonRole] = [], mail: String? = nil
  ) {
    self.id = id
    self.name = name
    self.department = department
    self.roles = roles
    self.mail = mail
  }
}

package enum PersonRole: String, Sendable, Hashable, CaseIterable {
  case inspector, promoter, responsible, head, secretariat, officer, auditor
}

/// Where closed days come from, besides Saturdays and Sundays.
package enum HolidaySource: Sendable, Hashable {
  /// Japan's national holidays, computed by law.
  case japan
  /// Days of a YAML list, read from a file of the workspace.
  case days(file: String, dates: [Day], everyYear: [MonthDay])
}

/// One round that is due every fiscal year.
package struct ProgrammeEntry: Sendable, Hashable {
  /// 1, 2, 3 … within the fiscal year.
  package var round: Int
  /// First and last month, 1 to 12; the last may be in the next calendar year.
  package var months: Months
  package var checklists: [String]
  package var expect: Expectation
  package var reportBy: MonthDay?

  package init(
    round: Int, months: Months, checklists: [String], expect: Expectation, reportBy: MonthDay? = nil
  ) {
    self.round = round
    self.months = months
    self.checklists = checklists
    self.expect = expect
    self.reportBy = reportBy
  }

  package struct Months: Sendable, Hashable {
    package var first: Int
    package var last: Int

    package init(first: Int, last: Int) {
      self.first = first
      self.last = last
    }
  }
}

/// Whose sheets a round waits for.
package enum Expectation: String, Sendable, Hashable, CaseIterable {
  case `self`, inspector, both

  package var roles: [Role] {
    switch self {
    case .self: [.self]
    case .inspector: [.inspector]
    case .both: [.inspector, .self]
    }
  }
}
