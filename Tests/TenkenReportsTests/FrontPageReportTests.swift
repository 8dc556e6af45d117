import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenReports

@Suite("The front page")
struct FrontPageReportTests {
  private static func report(_ page: FrontPage = Sample.frontPage, _ language: Language = .en) -> Report {
    FrontPageReport.build(page, questions: Sample.questions, context: Sample.context(language))
  }

  @Test("the programme shows what is open and what is still to be opened, with days left")
  func programme() throws {
    #expect(
      try Self.report().table("programme").texts == [
        [
          "2008/1", "office", "2008-04-01 (Tue)", "2008-09-30 (Tue)", "2008-09-12 (Fri)", "2008-1",
          "open (report in 4 days)",
        ],
        [
          "2008/2", "office", "2008-12-01 (Mon)", "2009-03-31 (Tue)", "2009-03-31 (Tue)", "",
          "not opened (begins in 84 days)",
        ],
      ], "the 14th is a Sunday")
    var page = Sample.frontPage
    page.programme[0].round = nil
    page.programme[1].round = Sample.round
    page.programme[1].planned.reportBy = "2008-09-07"
    let rows = try Self.report(page).table("programme").texts.map { $0[6] }
    #expect(rows == ["not opened (its first day has come)", "open (report 1 day overdue)"])
    page.programme[0].round = Sample.round
    page.programme[0].round?.state = .closed
    #expect(try Self.report(page).table("programme").rows.count == 1, "what is closed is done")
  }

  @Test("every open round has a line, and everyone who has not submitted is named with the days")
  func rounds() throws {
    let report = Self.report()
    #expect(
      try report.table("rounds").texts == [
        ["2008-1", "First inspection", "2008-07-24 (Thu)", "2/4 (50.0 %)", "2", "3"]
      ])
    #expect(
      report.paragraphs[0]
        == "2008-1 Sheet missing: L, M and N (LMN) (46 days late), Department D (46 days late)")
    #expect(
      Self.report(Sample.frontPage, .ja).paragraphs[0]
        == "2008-1 未提出：L部・M部・N室（LMN）（期限後46日）、D部（期限後46日）")
  }

  @Test("what waits is named with whom it waits for")
  func waiting() throws {
    #expect(
      try Self.report().table("waiting").texts == [
        ["Secretariat", "accept sheets", "2008-1", "1", "L, M and N (LMN)"],
        ["Department D", "submit the returned sheet again", "2008-1", "1", "office (inspector): No photo"],
        ["Verifier of fixes", "verify fixes", "", "1", "F4"],
      ])
    var context = Sample.context(.ja)
    context.workspace.people = [Person(id: "sato", name: Text("佐藤"), roles: [.secretariat])]
    let report = FrontPageReport.build(Sample.frontPage, questions: [:], context: context)
    #expect(try report.table("waiting").rows[0][0].text == "事務局（佐藤）")
  }

  @Test("fixes that press: the overdue ones, then those due within seven days")
  func fixes() throws {
    let report = Self.report()
    #expect(report.paragraphs[1] == "1 overdue, 2 due within 7 days")
    #expect(try report.table("fixes").rows.map { $0[0].text } == ["F1", "F2", "F3"])
  }

  @Test("a new workspace is told how to begin, a quiet one that nothing is due")
  func empty() throws {
    var workspace = Sample.workspace
    func report(_ rounds: [Round]) -> Report {
      Self.report(FrontPage(of: workspace, rounds: rounds, open: [], fixes: [], on: "2008-09-08"))
    }
    #expect(report([]).paragraphs == ["There are no rounds yet. This is how to begin:"])
    #expect(
      report([]).listItems.last
        == "open the first round, under an id of your choice: "
        + "tenken round open ID --checklist clean-office --from 2008-09-08 --to 2008-09-10")
    var closed = Sample.round
    closed.state = .closed
    #expect(report([closed]).paragraphs.first?.contains("No round is open") == true)
    #expect(report([closed]).tables.isEmpty)
    workspace.programme = [
      ProgrammeEntry(
        round: 1, months: .init(first: 8, last: 11), checklists: ["office"], expect: .inspector)
    ]
    #expect(report([]).listItems.last?.hasSuffix("tenken round open ID --programme 2008/1") == true)
  }
}
