import Foundation
import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Every kind of answer in tables and sheets")
struct AnswerKindTableTests {
  private static let kinds = """
    checklist: kinds
    version: 1
    title: Kinds
    sections:
      - id: all
        title: All
        items:
          - {id: mark, ask: Mark?, answer: mark, not-applicable: allowed}
          - {id: level, ask: Level?, answer: level, levels: {from: 0, to: 5}}
          - {id: choice, ask: Choice?, answer: choice, choices: [{id: cabinet, name: キャビネット, points: 2}, {id: desk, name: 机, points: -1}]}
          - {id: count, ask: Count?, answer: count}
          - {id: steps, ask: Steps?, answer: steps, steps: [{id: ask, name: A}, {id: visit, name: V}, {id: sign, name: S}, {id: file, name: F}]}
          - {id: done, ask: Done?, answer: done}
          - {id: warm, ask: Warm?, answer: number}
          - {id: has-servers, ask: Servers?, answer: yes-no}
          - {id: locked, ask: Locked?, answer: yes-no, when: {item: has-servers, is: yes}}
          - {id: only-a, ask: A?, answer: yes-no, only: [A]}
    """

  private static func folder() throws -> TestWorkspace {
    let folder = try TestWorkspace()
    try folder.write("checklists/kinds/checklist.yaml", kinds)
    try folder.open("r1", ["kinds"], from: "2008-07-01")
    return folder
  }

  private static func submit(
    _ folder: TestWorkspace, _ name: String, _ text: String
  ) throws -> SubmitSheets.Result {
    try folder.write(name, text)
    var flags = SubmitSheets.Flags()
    (flags.round, flags.checklist) = ("r1", "kinds")
    return try SubmitSheets(folder.office(), flags)
      .run([name])
  }

  private static func answers(_ folder: TestWorkspace, of department: String) throws -> [String: Answer] {
    let office = try folder.office()
    let sheets = try office.read { (reader, _) throws in try reader.sheets(round: "r1") }
    return try #require(sheets.first { $0.sheet.key.department == department }).sheet.answers
  }

  @Test("look-alikes are understood in a matrix, and what was typed is kept")
  func matrix() throws {
    let folder = try Self.folder()
    _ = try Self.submit(
      folder, "m.csv",
      """
      item,A,B
      mark,〇,―
      level,３,5
      choice,ｷｬﾋﾞﾈｯﾄ,机
      count,３／５,12/12
      steps,●;—;—;●,済；未；；
      done,令和8年7月31日,7月
      warm,−3.5,21
      has-servers,はい,ｎｏ
      locked,ｙｅｓ,no
      only-a,y,
      """)
    let (a, b) = (try Self.answers(folder, of: "A"), try Self.answers(folder, of: "B"))
    #expect(a["mark"]?.typed == .word("〇"))
    #expect(a["choice"]?.typed == .word("ｷｬﾋﾞﾈｯﾄ"))
    #expect(a["steps"]?.typed == .word("●;—;—;●"))
    #expect(b["steps"]?.typed == .word("済；未；；"))
    // Hidden, kept, and unscored.
    #expect(b["locked"]?.typed == .word("no"))
    let office = try folder.office()
    let scores = try ScoreRound(office).run(ScoreRound.Request(round: "r1")).checklists[0].departments
    func outcome(_ department: Int, _ item: String) -> Outcome? {
      scores[department].score?.items.first { $0.item.id == item }?.outcome
    }
    #expect(outcome(1, "locked") == .notAsked)
    #expect(outcome(1, "mark") == .notApplicable)
    #expect(outcome(1, "only-a") == .notAsked)
    #expect(scores[0].score?.earned == Rational(1) + Rational(6, over: 5) + Rational(2) + Rational(5))
  }

  @Test("whatever is wrong in a table is told together, by line, and nothing is applied")
  func refused() throws {
    let folder = try Self.folder()
    let failure = #expect(throws: Failure.self) {
      try Self.submit(
        folder, "long.csv",
        """
        round,checklist,department,role,item,answer,comment,by,date
        r1,kinds,A,inspector,mark,◎,,,2008-07-02
        r1,kinds,A,inspector,level,6,,,2008-07-02
        r1,kinds,A,inspector,choice,shelf,,,2008-07-02
        r1,kinds,A,inspector,count,3,,,2008-07-02
        r1,kinds,A,inspector,steps,●;●,,,2008-07-02
        r1,kinds,A,inspector,done,2008-02-30,,,2008-07-02
        r1,kinds,A,inspector,warm,1e3,,,2008-07-02
        r1,kinds,A,inspector,lokced,yes,,,2008-07-02
        r1,kinds,B,inspector,only-a,yes,,,2008-07-02
        r1,kinds,B,inspector,level,3,,,2008-07-02
        r1,kinds,B,inspector,level,4,,,2008-07-02
        """)
    }
    #expect(
      failure?.diagnostics.map { "\($0.place?.line ?? 0) \($0.code.rawValue)" } == [
        "2 bad-answer", "3 bad-answer", "4 bad-answer", "5 bad-answer", "6 bad-answer", "7 bad-answer",
        "8 bad-answer", "9 unknown-item", "10 not-asked", "12 duplicate-answer",
      ])
    #expect(failure?.diagnostics.allSatisfy { $0.help != nil } == true)
    let office = try folder.office()
    #expect(try office.read { (reader, _) throws in try reader.sheets(round: "r1").count } == 0)
  }
}
