/// Decides what a sheet's findings do to the fixes: open, continue, withdraw, propose for verification (contract,
/// section 6). Pure: it reads the fixes as they are and returns what changes.
package struct FixLedger: Sendable {
  /// Every fix of the record, in the order of opening.
  package private(set) var fixes: [Fix]
  package private(set) var changes: [Change] = []

  package init(fixes: [Fix]) { self.fixes = fixes }

  /// One fix as it now stands, and why it changed.
  package struct Change: Sendable, Hashable {
    package var fix: Fix
    package var reason: Reason
  }

  package enum Reason: String, Sendable, Hashable {
    case opened, continued, reopened, withdrawn, proposed, corrected
  }

  /// The official sheet of a department in a round, judged; `items` is empty where no counted sheet is left.
  package struct Inspection: Sendable {
    package var round: String
    package var roundFrom: Day
    package var checklist: String
    package var family: String
    package var department: String
    /// The department itself and those it was made from, whose open fixes it carries on.
    package var lineage: [String]
    /// Those of the lineage that went into other departments too: of a split one each successor gets its own fix.
    package var split: Set<String>
    package var items: [ItemResult]
    package var answers: [String: Answer]
    /// First days of earlier and later rounds, by id.
    package var roundStarts: [String: Day]

    package init(
      round: String, roundFrom: Day, checklist: String, family: String, department: String, lineage: [String],
      split: Set<String> = [], items: [ItemResult], answers: [String: Answer], roundStarts: [String: Day]
    ) {
      self.round = round
      self.roundFrom = roundFrom
      self.checklist = checklist
      self.family = family
      self.department = department
      self.lineage = lineage
      self.split = split
      self.items = items
      self.answers = answers
      self.roundStarts = roundStarts
    }

    /// Whether a find stands on this sheet.
    func holds(_ found: Fix.Found) -> Bool { found.round == round && found.checklist == checklist }
  }

  /// Brings the fixes into line with an official sheet.
  ///
  /// - Parameters:
  ///   - due: the due day of a new fix on an item of a severity.
  ///   - what: the words of a new fix.
  package mutating func apply(
    _ inspection: Inspection, due: (Item, Severity) -> Day?, what: (ItemResult) -> String
  ) {
    clearWhatIsGone(inspection)
    for result in inspection.items {
      if let severity = result.finding {
        found(result, severity, inspection, due: due, what: what)
      } else if result.isPassed {
        passed(result, inspection)
      }
    }
  }

  /// Opens a fix that no sheet asked for: by hand, or spread from another one. It gets the next id.
  package mutating func open(_ fix: Fix) -> Fix {
    var fix = fix
    fix.id = nextID
    fixes.append(fix)
    changes.append(Change(fix: fix, reason: .opened))
    return fix
  }

  /// The fix that a department already has for the item of another one, or spread from it, and that is not over.
  package func counterpart(of fix: Fix, in department: String) -> Fix? {
    fixes.first { other in
      other.department == department && !other.state.isFinal
        && (FixOrigin.source(ofSpread: other.origin) == fix.id
          || fix.item != nil && (other.family, other.item) == (fix.family, fix.item))
    }
  }

  private mutating func found(
    _ result: ItemResult, _ severity: Severity, _ inspection: Inspection, due: (Item, Severity) -> Day?,
    what: (ItemResult) -> String
  ) {
    let mended = inspection.answers[result.item.id]?.fixed
    if isSettled(result, inspection) { return }
    guard let index = continued(result, inspection) else {
      let inherited = inherited(result, inspection)
      var fix = Fix(
        id: nextID, department: inspection.department, checklist: inspection.checklist,
        family: inspection.family, item: result.item.id, round: inspection.round, severity: severity,
        due: due(result.item, severity), what: what(result),
        recurrenceOf: inherited == nil ? verified(result, inspection)?.id : nil)
      if let inherited {
        (fix.originalDue, fix.due) = (inherited.originalDue, inherited.due)
        fix.severity = max(severity, inherited.severity)
        fix.found = inherited.found + fix.found
      }
      if let mended { (fix.state, fix.doneOn) = (.done, mended) }
      fixes.append(fix)
      changes.append(Change(fix: fix, reason: .opened))
      return
    }
    var fix = fixes[index]
    let entry = Fix.Found(round: inspection.round, checklist: inspection.checklist, severity: severity)
    if fix.found.contains(entry) {
      // A comment that came later says better what is to be mended, as long as nobody has begun; so does a day on
      // which it was mended.
      guard fix.isUntouched, fix.round == inspection.round else { return }
      fix.what = what(result)
      if let mended { (fix.state, fix.doneOn) = (.done, mended) }
      if fix != fixes[index] { update(index, fix, .corrected) }
      return
    }
    let isCorrection = fix.found.contains(where: inspection.holds)
    fix.found.removeAll(where: inspection.holds)
    fix.found.append(entry)
    fix.severity = fix.found.map(\.severity).max() ?? severity
    fix.verificationProposed = false
    var reason: Reason = isCorrection ? .corrected : .continued
    if fix.state == .done, fix.round != inspection.round, !isCorrection, mended == nil {
      fix.state = .reopened
      fix.doneOn = nil
      reason = .reopened
    }
    update(index, fix, reason)
  }

  /// The open fix of the same department or a predecessor, family and item; of several the one due first leads.
  private func continued(_ result: ItemResult, _ inspection: Inspection) -> Int? {
    unfinished(result, inspection).first { !inspection.split.contains(fixes[$0].department) }
  }

  /// The open fix of a predecessor that was split: a successor's own one takes over its due day and severity.
  private func inherited(_ result: ItemResult, _ inspection: Inspection) -> Fix? {
    unfinished(result, inspection).first.map { fixes[$0] }
  }

  /// Indices of fixes of the item that are not over, the earliest due day first.
  private func unfinished(_ result: ItemResult, _ inspection: Inspection) -> [Int] {
    fixes.indices
      .filter { !fixes[$0].state.isFinal && concerns(fixes[$0], result, inspection) }
      .sorted { (fixes[$0].due?.serial ?? .max, $0) < (fixes[$1].due?.serial ?? .max, $1) }
  }

  /// This sheet's finding was verified or accepted already: the sheet submitted again says nothing new of it.
  private func isSettled(_ result: ItemResult, _ inspection: Inspection) -> Bool {
    fixes.contains { fix in
      fix.state.isFinal && concerns(fix, result, inspection) && fix.found.contains(where: inspection.holds)
    }
  }

  private func verified(_ result: ItemResult, _ inspection: Inspection) -> Fix? {
    fixes.last { $0.state == .verified && concerns($0, result, inspection) }
  }

  private func concerns(_ fix: Fix, _ result: ItemResult, _ inspection: Inspection) -> Bool {
    guard let item = fix.item, fix.family == inspection.family, inspection.lineage.contains(fix.department)
    else { return false }
    return item == result.item.id || result.item.was.contains(item)
  }

  /// A later round passed the item: its open fixes wait for verification only.
  private mutating func passed(_ result: ItemResult, _ inspection: Inspection) {
    for index in fixes.indices where concerns(fixes[index], result, inspection) {
      var fix = fixes[index]
      // A fix that was spread has no finding of its own; its round is that of the first one.
      guard !fix.state.isFinal, !fix.verificationProposed, let last = fix.found.last?.round ?? fix.round,
        let start = inspection.roundStarts[last], start < inspection.roundFrom
      else { continue }
      fix.verificationProposed = true
      update(index, fix, .proposed)
    }
  }

  /// A correction or a return took findings of this round away.
  private mutating func clearWhatIsGone(_ inspection: Inspection) {
    for index in fixes.indices {
      var fix = fixes[index]
      guard let item = fix.item, fix.family == inspection.family, !fix.state.isFinal,
        inspection.lineage.contains(fix.department), fix.found.contains(where: inspection.holds)
      else { continue }
      let stillFound = inspection.items.contains { result in
        result.finding != nil && (result.item.id == item || result.item.was.contains(item))
      }
      if stillFound { continue }
      fix.found.removeAll(where: inspection.holds)
      if let severity = fix.found.map(\.severity).max() {
        fix.severity = severity
        update(index, fix, .corrected)
      } else if fix.isUntouched {
        fix.state = .withdrawn
        update(index, fix, .withdrawn)
      } else {
        fix.verificationProposed = true
        update(index, fix, .proposed)
      }
    }
  }

  private mutating func update(_ index: Int, _ fix: Fix, _ reason: Reason) {
    fixes[index] = fix
    changes.append(Change(fix: fix, reason: reason))
  }

  /// `F1`, `F2` … in the order of opening.
  private var nextID: String { "F\(fixes.count + 1)" }
}
