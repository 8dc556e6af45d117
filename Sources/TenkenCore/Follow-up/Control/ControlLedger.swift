/// Decides what an incident leads to (contract, section 7). Pure: it reads the incidents and controls as they are, and
/// returns the new incident and the control that is opened or changed.
package struct ControlLedger: Sendable {
  /// Every incident of the record.
  package var incidents: [Incident]
  /// Every control of the record, in the order of opening.
  package var controls: [Control]
  package var policy: ControlPolicy
  package var calendar: BusinessCalendar
  package var fiscalYearStart: MonthDay

  package init(
    incidents: [Incident] = [], controls: [Control] = [], policy: ControlPolicy = ControlPolicy(),
    calendar: BusinessCalendar = BusinessCalendar(), fiscalYearStart: MonthDay
  ) {
    self.incidents = incidents
    self.controls = controls
    self.policy = policy
    self.calendar = calendar
    self.fiscalYearStart = fiscalYearStart
  }

  package struct Judgement: Sendable, Hashable {
    package var incident: Incident
    /// As it now stands; nil where the policy asks for none.
    package var control: Control?
    package var change: Change?
  }

  package enum Change: String, Sendable, Hashable {
    /// There was none.
    case opened
    /// The level rose.
    case raised
    /// A new period of the same level began.
    case restarted
    /// The case is one more of a period that goes on.
    case joined
  }

  /// `I1`, `I2` … in the order of recording.
  package var nextIncident: String { "I\(incidents.count + 1)" }

  /// Judges an incident, and keeps it with what it led to.
  package mutating func record(_ incident: Incident) -> Judgement {
    var incident = incident
    let (cases, base) = count(with: incident)
    let running = running(for: incident)
    let level = level(incident, cases: cases, running)
    (incident.cases, incident.level) = (cases, level)
    guard let level else {
      incidents.append(incident)
      return Judgement(incident: incident, control: nil, change: nil)
    }
    var (control, change) =
      running.map { joined($0, by: incident, level, base) } ?? (opened(by: incident, level, base), .opened)
    if change == .opened || change == .raised { control.period.decidedBy = incident.decidedBy }
    incident.control = control.id
    incidents.append(incident)
    if let index = controls.firstIndex(where: { $0.id == control.id }) {
      controls[index] = control
    } else {
      controls.append(control)
    }
    return Judgement(incident: incident, control: control, change: change)
  }

  private func level(_ incident: Incident, cases: Int, _ running: Control?) -> ControlLevel? {
    let counted = incident.decidedBy == nil ? policy.level(cases: cases) : .one
    guard let running else { return counted }
    // A case from before the period, found late, says nothing against what was done since.
    if policy.secondCase == .raise, incident.on >= running.period.since { return .one }
    return max(counted ?? running.period.level, running.period.level)
  }

  private func opened(by incident: Incident, _ level: ControlLevel, _ base: Day) -> Control {
    var control = Control(
      id: "C\(controls.count + 1)", department: incident.department, processes: [incident.process],
      incidents: [incident.id],
      period: policy.period(level, from: base, cause(of: incident), calendar))
    control.cover(incident.similar)
    return control
  }

  private func joined(
    _ control: Control, by incident: Incident, _ level: ControlLevel, _ day: Day
  ) -> (Control, Change) {
    var control = control
    let before = control.period
    control.incidents.append(incident.id)
    control.cover([incident.process] + incident.similar)
    let base = control.base(for: day, policy)
    if level == before.level, base == before.since { return (control, .joined) }
    control.begin(policy.period(level, from: base, cause(of: incident), calendar))
    return (control, level > before.level ? .raised : .restarted)
  }

  private func cause(of incident: Incident) -> Control.Cause {
    incident.decidedBy == nil ? .incident : .decision
  }

  /// The control that covers it and is not released: that of its own process before one to which it is similar.
  private func running(for incident: Incident) -> Control? {
    let covering = controls.filter { $0.state != .released && covers($0, incident) }
    return covering.last { $0.processes.first?.folded == incident.process.folded } ?? covering.last
  }

  private func covers(_ control: Control, _ incident: Incident) -> Bool {
    control.department == incident.department
      && (policy.scope == .department || control.covers(process: incident.process))
  }

  // MARK: Counting

  /// How many cases there are within the window, and the day of the one that makes them so many. Cases are recorded late,
  /// too: then one that happened later, and was recorded before, may be the one.
  private func count(with incident: Incident) -> (cases: Int, base: Day) {
    let days = incidents.filter { isCounted($0, with: incident) }.map(\.on) + [incident.on]
    let ends = Set(days.filter { $0 >= incident.on && isWithin(incident.on, $0) }).sorted()
    var best = (cases: 0, base: incident.on)
    for end in ends {
      let cases = days.count { $0 <= end && isWithin($0, end) }
      if cases > best.cases { best = (cases, end) }
    }
    return best
  }

  private func isCounted(_ other: Incident, with incident: Incident) -> Bool {
    switch policy.scope {
    case .company: true
    case .department: other.department == incident.department
    case .process:
      other.department == incident.department && other.process.folded == incident.process.folded
    }
  }

  /// Whether a day still counts on a later one.
  private func isWithin(_ day: Day, _ later: Day) -> Bool {
    switch policy.window {
    case .months(let count): day.adding(months: count) >= later
    case .fiscalHalf: half(of: day) == half(of: later)
    }
  }

  /// The first day of the half of the fiscal year in which a day lies.
  private func half(of day: Day) -> Day {
    let same = fiscalYearStart.in(year: day.year)
    let start = day >= same ? same : fiscalYearStart.in(year: day.year - 1)
    let second = start.adding(months: 6)
    return day >= second ? second : start
  }
}
