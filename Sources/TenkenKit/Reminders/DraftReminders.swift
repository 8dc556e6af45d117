package import TenkenCore
import TenkenExporters
package import TenkenPlugin
import TenkenReports
import TenkenStore

/// Drafts reminders to the departments that are late or have something due soon (contract, section 7).
package struct DraftReminders {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    /// Nil takes every open round, and all fixes.
    package var round: String?
    package var sheets = true
    package var fixes = true
    /// The folder for the drafts; nil writes no files.
    package var folder: String?
    /// In days.
    package var soon = 7
    package var language: Language

    package init(language: Language) { self.language = language }
  }

  package struct Draft: Sendable {
    package var reminder: Reminder
    /// Mail addresses; none where nobody of the department has one.
    package var to: [String]
    package var subject: String
    package var text: String
    /// As the user would name them.
    package var files: [String]
  }

  /// Writes the drafts and says so in the journal: both, or neither. One on a later day about the same is a second
  /// reminder.
  package func run(_ request: Request, dryRun: Bool = false) throws(Failure) -> [Draft] {
    let made: [Draft] = try office.write(dryRun: dryRun) { writer in
      let context = ReportContext(
        workspace: office.workspace, language: request.language, asOf: office.today,
        head: try writer.reader.head().hash)
      return try reminders(request, writer.reader).map { reminder in
        let draft = try draft(reminder, request, context, writesFiles: !dryRun)
        try writer.append(.reminderDrafted, [JSON.Member("reminder", draft.entry)])
        return draft
      }
    }
    return made
  }

  // MARK: Who is reminded of what

  private func reminders(_ request: Request, _ reader: RecordReader) throws -> [Reminder] {
    let last = office.today.adding(days: request.soon)
    let sent = try SentReminders(reader.entries(of: .reminderDrafted), before: office.today)
    var found: [String: Reminder] = [:]
    func add(to department: String, _ change: (inout Reminder) -> Void) {
      change(&found[department, default: Reminder(department: department, sheets: [], fixes: [])])
    }
    if request.sheets {
      for round in try rounds(request.round, reader) where round.due <= last {
        let status = RoundStatus(
          of: round, sheets: try reader.sheets(round: round.id), drafts: [], on: office.today)
        for entry in status.sheets where entry.isMissing {
          let number = sent.sheets[entry.key, default: 0] + 1
          add(to: entry.key.department) {
            $0.sheets.append(Reminder.Sheet(round: round, key: entry.key, number: number))
          }
        }
      }
    }
    if request.fixes {
      let due = try reader.fixes().filter { fix in
        fix.state.awaitsWork && fix.due ?? .last <= last
          && (request.round == nil || fix.round == request.round
            || fix.found.contains { $0.round == request.round })
      }
      for fix in due.sorted(by: { ($0.due ?? .last) < ($1.due ?? .last) }) {
        let number = sent.fixes[fix.id, default: 0] + 1
        for department in office.workspace.heirs(of: fix.department, on: office.today) {
          add(to: department) { $0.fixes.append(Reminder.Fix(fix: fix, number: number)) }
        }
      }
    }
    return office.workspace.ordered(found.keys.sorted()).compactMap { found[$0] }
  }

  private func rounds(_ named: String?, _ reader: RecordReader) throws -> [Round] {
    guard let named else { return try reader.rounds().map(\.round).filter { $0.state == .open } }
    let round = try office.round(named, reader).round
    // Nothing more can be submitted in a closed one.
    return round.state == .open ? [round] : []
  }

  // MARK: The draft

  private func draft(
    _ reminder: Reminder, _ request: Request, _ context: ReportContext, writesFiles: Bool
  ) throws(Failure) -> Draft {
    let workspace = office.workspace
    let people = workspace.addressees(of: reminder.department)
    let sender =
      workspace.person(office.surroundings.by).flatMap { $0.mail == nil ? nil : $0 }
      ?? workspace.people.first { $0.roles.contains(.secretariat) && $0.mail != nil }
    let contact =
      sender.map { "\($0.name.in(request.language)) <\($0.mail ?? "")>" }
      ?? PersonRole.secretariat.term.in(request.language)
    let words = ReminderText.build(
      reminder, names: people.map { $0.name.in(request.language) }, contact: contact, context: context)
    func mailbox(_ person: Person) -> MailDraft.Mailbox {
      MailDraft.Mailbox(name: person.name.in(request.language), address: person.mail ?? "")
    }
    var draft = Draft(
      reminder: reminder, to: people.compactMap(\.mail), subject: words.subject, text: words.text, files: [])
    guard let folder = request.folder, writesFiles else { return draft }
    let mail = MailDraft(
      from: sender.map(mailbox), to: people.map(mailbox), subject: words.subject,
      date: office.surroundings.now,
      text: words.text)
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    try FileSystem.makeFolder(office.surroundings.absolute(folder), as: folder)
    let stem = "\(base)\(office.today)-\(reminder.department)"
    let text = "\(words.subject)\n\n\(words.text)"
    for (name, bytes) in [("\(stem).eml", mail.bytes), ("\(stem).txt", Array(text.utf8))] {
      try FileSystem.write(bytes, to: office.surroundings.absolute(name), as: name)
      draft.files.append(name)
    }
    return draft
  }
}

extension DraftReminders.Draft {
  /// As the journal keeps it.
  fileprivate var entry: JSON {
    [
      "department": .string(reminder.department), "number": .integer(reminder.number), "to": .strings(to),
      "sheets": .array(reminder.sheets.map(\.key.json)), "fixes": .strings(reminder.fixes.map(\.fix.id)),
    ]
  }

  /// As `tenken remind --json` prints it.
  package var json: JSON {
    [
      "department": .string(reminder.department), "number": .integer(reminder.number), "to": .strings(to),
      "subject": .string(subject),
      "sheets": .array(
        reminder.sheets.map { sheet in
          [
            "round": .string(sheet.key.round), "checklist": .string(sheet.key.checklist),
            "role": .string(sheet.key.role.rawValue), "due": .string(sheet.round.due.description),
            "number": .integer(sheet.number),
          ]
        }),
      "fixes": .array(
        reminder.fixes.map { fix in
          [
            "fix": .string(fix.fix.id), "due": .text(fix.fix.due?.description),
            "number": .integer(fix.number),
          ]
        }),
      "text": .string(text), "files": .strings(files),
    ]
  }
}

extension Workspace {
  /// Who answers for a department on a day: itself while it lives, else those that it went into.
  func heirs(of id: String, on day: Day) -> [String] {
    var visited: Set<String> = []
    var found: [String] = []
    func visit(_ id: String) {
      guard visited.insert(id).inserted else { return }
      if department(id)?.isAlive(on: day) ?? true { return found.append(id) }
      for heir in inspected where heir.from.contains(where: { $0.department == id && $0.effective <= day }) {
        visit(heir.id)
      }
    }
    visit(id)
    return found.isEmpty ? [id] : found
  }

  /// Who is written to: of the department, its members, or the one that entrusts a contractor; promoters and
  /// information managers where there are any, else everyone with a mail address.
  func addressees(of department: String) -> [Person] {
    let found = self.department(department)
    let own = Set([department] + (found?.members ?? []) + [found?.entrustedBy].compactMap { $0 })
    let people = people.filter { person in
      person.mail != nil && person.department.map(own.contains) ?? false
    }
    let answering = people.filter { $0.roles.contains(.promoter) || $0.roles.contains(.responsible) }
    return answering.isEmpty ? people : answering
  }
}
