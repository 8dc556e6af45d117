import TenkenCore
import TenkenPlugin
import TenkenScorers
import Testing

@testable import TenkenReports

@Suite("Every report")
struct EveryReportTests {
  static func all(_ language: Language) throws -> [Report] {
    let context = Sample.context(language)
    var fix = Sample.fixes[1]
    fix.what = "Papers"
    let line = JournalLine(
      seq: 1, at: "2008-07-22T01:02:03Z", day: "2008-07-22", by: "Sato",
      what: Text(ja: "提出", en: "submitted"),
      hash: String(repeating: "a", count: 64))
    return [
      ScoresReport.build(try Sample.scores(Sample.sheets), items: true, context: context),
      ComparisonReport.build(try ComparisonSample.comparison(), context: context),
      TrendReport.build(try TrendSample.trends(), context: context),
      TrendReport.build([], context: context),
      GapReport.build(GapSample.gap, context: context),
      FixesReport.build(Sample.fixes, questions: Sample.questions, context: context),
      FixReport.build(fix, question: Sample.questions["office/desk-clear"], history: [], context: context),
      IncidentsReport.build(ControlSample.incidents, controls: ControlSample.controls, context: context),
      IncidentsReport.build([], controls: [], context: context),
      IncidentReport.build(ControlSample.incidents[1], context: context),
      ControlsReport.build(ControlSample.controls, context: context),
      ControlReport.build(
        ControlSample.controls[1], incidents: ControlSample.incidents, history: [line], context: context),
      StatusReport.build(Sample.status, context: context),
      FrontPageReport.build(Sample.frontPage, questions: Sample.questions, context: context),
      RoundsReport.build([Sample.round], context: context),
      RoundReport.build(Sample.round, status: Sample.status, context: context),
      SheetsReport.build(Sample.status, sheets: Sample.sheets, context: context),
      SheetReport.build(
        Sample.sheets[1], round: Sample.round, checklist: Sample.checklist, scorer: PointsScorer(),
        score: try Sample.score(Sample.sheets[1].sheet), gaps: [], context: context),
      ChecklistsReport.build([(checklist: Sample.checklist, origin: "x")], context: context),
      ChecklistReport.build(Sample.checklist, scorer: PointsScorer(), context: context),
      JournalReport.build([line], context: context),
      ProgressReport.build(
        ProgressSample.progress(on: "2008-09-08", events: ProgressSample.events), context: context),
      MonthlyReport.build(ProgressSample.monthly(), context: context),
      ReviewReport.build(try ProgressSample.review(), context: context),
      DepartmentReport.build(try ProgressSample.department(), context: context),
      BulletinReport.build(
        try BulletinSample.facts(), template: try BulletinSample.template(language), context: context
      ).report,
      SubmitReport.build(
        OtherReportsTests.submitted.map { line in
          var line = line
          line.fixes = []
          return line
        }, context: context),
    ]
  }

  @Test(
    "every row has a cell for each column, and table ids are stable words, each once",
    arguments: Language.allCases)
  func shape(language: Language) throws {
    for report in try Self.all(language) {
      #expect(Set(report.tables.map(\.id)).count == report.tables.count, "\(report.kind)")
      for table in report.tables {
        #expect(!table.id.isEmpty && table.id.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") })
        for row in table.rows + table.footer {
          #expect(row.count == table.columns.count, "\(report.kind) \(table.id)")
        }
      }
    }
  }

  @Test("organisation, day and the head of the journal stand among the facts", arguments: Language.allCases)
  func facts(language: Language) throws {
    for report in try Self.all(language) {
      #expect(report.facts.first?.value == Sample.workspace.organisation.in(language), "\(report.kind)")
      #expect(report.facts.dropLast().last?.value == (Day(iso: "2008-09-08")?.withWeekday(language)))
      #expect(report.facts.last?.value == "0123456789abcdef")
    }
  }

  @Test("language and day stand in every report as the context has them", arguments: Language.allCases)
  func context(language: Language) throws {
    for report in try Self.all(language) {
      #expect(report.language == language.rawValue && report.day == "2008-09-08", "\(report.kind)")
    }
  }

  @Test("an English report has no Japanese word, none an ASCII hyphen for minus or a triangle")
  func languages() throws {
    for report in try Self.all(.en) {
      for text in report.texts {
        #expect(
          !text.unicodeScalars.contains {
            (0x3041...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
          }, "\(report.kind): \(text)")
      }
    }
    for report in try Self.all(.ja) + Self.all(.en) {
      #expect(!report.texts.contains { $0.contains("▲") || $0.contains("[en]") || $0.contains("[ja]") })
    }
  }

  @Test("a Japanese report has its titles of columns in Japanese")
  func japanese() throws {
    for report in try Self.all(.ja) {
      // The columns of rounds are their ids.
      for column in report.tables.flatMap(\.columns)
      where !["id", "office（点検者）", "office（自主点検）", "2008-1", "2008-2", "2009-1"].contains(column.title) {
        #expect(column.title.unicodeScalars.contains { $0.value > 0x3000 }, "\(report.kind): \(column.title)")
      }
    }
  }
}
