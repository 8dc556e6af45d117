import Foundation
import TenkenExporters
import TenkenPlugin
import TenkenReports
import Testing

@testable import TenkenCore
@testable import TenkenKit
@testable import TenkenStore

@Suite("The example company, day by day")
struct ExampleReplayTests {
  /// What is printed of the fixes on a day.
  struct Print: Equatable {
    var list: [UInt8]
    var overdue: [UInt8]
  }

  static func print(_ office: OpenWorkspace, asOf day: Day? = nil) throws -> Print {
    var request = ListFixes.Request()
    request.asOf = day
    let all = try ListFixes(office).run(request)
    request.overdue = true
    let overdue = try ListFixes(office).fixes(request)
    let context = try office.read(asOf: day) { (reader, workspace) throws in
      ReportContext(
        workspace: workspace, language: .ja, asOf: day ?? office.today, head: try reader.head().hash)
    }
    func bytes(_ fixes: [Fix]) throws -> [UInt8] {
      let report = FixesReport.build(fixes, questions: all.questions, context: context)
      return try TextExporter().export(report, name: "fixes", options: ExportOptions(width: 80)).flatMap(
        \.bytes)
    }
    return Print(list: try bytes(all.fixes), overdue: try bytes(overdue))
  }

  /// Writes the entries of one command's day again, with whom and when.
  static func write(_ entries: ArraySlice<JournalEntry>, to file: String) throws {
    let record = try Record(writingTo: file)
    for entry in entries {
      let members = try #require(try JSON(parsing: entry.body).members)
      let account = members.first { $0.key == "account" }?.value.stringValue ?? ""
      let actor = Actor(by: entry.by, account: account, today: entry.day, at: entry.at)
      let kind = try #require(EntryKind(rawValue: entry.kind))
      try record.write(as: actor) { try $0.append(kind, members.filter { $0.key != "account" }) }
    }
  }

  /// Every snapshot of a fix that the journal holds, with its day.
  static func snapshots(_ entries: [JournalEntry]) throws -> [(day: String, fix: Fix)] {
    try entries.compactMap { entry in
      try JSON(parsing: entry.body)["fix"].map { (entry.day, try Fix(stored: $0.compact)) }
    }
  }

  /// The fixes on a day by the journal alone: the last snapshot of each.
  static func standing(_ snapshots: [(day: String, fix: Fix)], on day: Day) -> [Fix] {
    var fixes: [String: Fix] = [:]
    for (written, fix) in snapshots where written <= day.description { fixes[fix.id] = fix }
    return Array(fixes.values)
  }

  static func ids(_ fixes: [Fix]) -> Set<String> { Set(fixes.map(\.id)) }

  @Test("what was printed on a day is printed again as of that day, byte for byte")
  func printedAgain() throws {
    let source = try InitTests.example.get()
    let inside = InitTests.surroundings(source, "/ku")
    let entries = try KeepRecord(inside).entries(limit: nil, asOf: nil)
    let days = entries.map(\.day)
    #expect(days == days.sorted(), "the example goes on from day to day")
    let yaml = try String(contentsOfFile: source.folder + "/ku/tenken.yaml", encoding: .utf8)
    let workspace = try TestWorkspace(yaml)
    var printed: [Day: Print] = [:]
    var rest = entries[...]
    while let first = rest.first {
      let today = rest.prefix { $0.day == first.day }
      try Self.write(today, to: workspace.folder + "/tenken.db")
      rest = rest.dropFirst(today.count)
      let day = try #require(Day(iso: first.day))
      printed[day] = try Self.print(workspace.office(on: day))
      // Where a week and more goes by without an entry, the day before the next one shows what is overdue by then.
      if let next = rest.first.flatMap({ Day(iso: $0.day) }), next.adding(days: -8) > day {
        let eve = next.adding(days: -1)
        printed[eve] = try Self.print(workspace.office(on: eve))
      }
    }
    #expect(try workspace.entries().last?.hash == entries.last?.hash, "the same record again")
    #expect(printed.count > 70)
    #expect(Set(printed.values.map(\.list)).count > 60, "the lists differ")
    let later = try workspace.office(on: "2010-03-31")
    for (day, print) in printed {
      let again = try Self.print(later, asOf: day)
      #expect(again == print, "\(day)")
    }
  }

  @Test("on every day of two years each due, overdue, extended, done and verified fix is in the right list")
  func lists() throws {
    let inside = InitTests.surroundings(try InitTests.example.get(), "/ku")
    let entries = try KeepRecord(inside).entries(limit: nil, asOf: nil)
    let office = try OpenWorkspace(in: inside, scorers: TestWorkspace.scorers)
    let steps = Set(entries.compactMap { Day(iso: $0.day) })
    let snapshots = try Self.snapshots(entries)
    let dues = Set(snapshots.compactMap(\.fix.due))
    var seen: Set<String> = []
    let (first, last): (Day, Day) = ("2008-03-20", "2009-09-30")
    for day in (first.serial...last.serial).map({ Day(serial: $0) }) {
      // Nothing can change but where an entry was written or a due day came or went.
      guard
        [day, day.adding(days: -1), day.adding(days: 7)].contains(where: { dues.contains($0) })
          || steps.contains(day)
      else { continue }
      let expected = Self.standing(snapshots, on: day)
      func listed(_ change: (inout ListFixes.Request) -> Void) throws -> Set<String> {
        var request = ListFixes.Request()
        request.asOf = day
        change(&request)
        return Self.ids(try ListFixes(office).fixes(request))
      }
      let open = expected.filter { [.open, .planned, .reopened].contains($0.state) }
      let overdue = open.filter { $0.due.map { $0 < day } ?? false }
      #expect(try listed { $0.overdue = true } == Self.ids(overdue), "\(day)")
      let soon = open.filter { $0.due.map { $0 <= day.adding(days: 7) } ?? false }
      #expect(try listed { $0.dueWithin = 7 } == Self.ids(soon), "\(day)")
      for state in [Fix.State.done, .verified, .accepted] {
        #expect(
          try listed { $0.state = state } == Self.ids(expected.filter { $0.state == state }),
          "\(day) \(state)")
      }
      var request = ListFixes.Request()
      request.asOf = day
      #expect(
        Self.ids(try ListFixes(office).fixes(request).filter { !$0.extensions.isEmpty })
          == Self.ids(expected.filter { !$0.extensions.isEmpty }), "\(day)")
      seen.formUnion(overdue.map { "overdue \($0.id)" })
      seen.formUnion(expected.map { "\($0.state.rawValue) \($0.id)" })
    }
    for words in [
      "overdue F29", "overdue F44", "reopened F20", "accepted F28", "verified F18", "withdrawn F35",
      "planned F43",
      "done F11", "reopened F11", "open F47",
    ] { #expect(seen.contains(words), "\(words)") }
  }

  @Test("each command of the example names the department and item of its fix, and is in the record")
  func commands() throws {
    let source = try InitTests.example.get()
    let inside = InitTests.surroundings(source, "/ku")
    let office = try OpenWorkspace(in: inside, scorers: TestWorkspace.scorers)
    let fixes = try office.read { (reader, _) throws in try reader.fixes() }
    var count = 0
    for name in FileSystem.names(in: source.folder + "/ku/fixes") {
      let text = try String(contentsOfFile: source.folder + "/ku/fixes/\(name)", encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasPrefix("tenken fix ") {
        let words = line.split(separator: " ")
        let fix = try #require(fixes.first { $0.id == words[3] }, "\(line)")
        #expect(words.suffix(3).map(String.init) == ["#", fix.department, fix.item ?? fix.origin], "\(line)")
        count += 1
      }
      let step = try ExampleFixes.steps(source.folder + "/ku/fixes/\(name)", as: name)
      #expect(step.map(\.day) == step.map(\.day).sorted() && step.allSatisfy { !$0.by.isEmpty })
    }
    let acts = try KeepRecord(inside).entries(limit: nil, asOf: nil).filter { entry in
      // What happens to risks and audits is told in the same words.
      entry.kind == EntryKind.fixChanged.rawValue
        && (try? JSON(parsing: entry.body))?["reason"]?.stringValue.flatMap(FixAct.init(rawValue:)) != nil
    }
    #expect(acts.count == count && count > 100)
  }
}
