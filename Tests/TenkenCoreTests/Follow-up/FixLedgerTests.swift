import Testing

@testable import TenkenCore

@Suite("What sheets do to fixes")
struct FixLedgerTests {
  static let items = [Sample.item("a"), Sample.item("b")]
  static let starts: [String: Day] = [
    "r1": "2008-07-22", "r2": "2009-07-22", "r3": "2010-07-22",
  ]

  /// Applies the sheet of a round to the fixes, and gives what changed. `nil` is a sheet that was taken away.
  static func apply(
    _ answers: [String: Answer]?, in round: String = "r1", to fixes: [Fix] = [], department: String = "A",
    lineage: [String]? = nil, split: Set<String> = [], items: [Item] = items, date: Day = "2008-07-24",
    checklist: String = "sample"
  ) -> (fixes: [Fix], changes: [FixLedger.Change]) {
    let evaluation = SheetEvaluation(
      checklist: Sample.checklist(items), department: department, date: date, fiscalYearStart: "2008-04-01")
    var ledger = FixLedger(fixes: fixes)
    ledger.apply(
      FixLedger.Inspection(
        round: round, roundFrom: starts[round] ?? .first, checklist: checklist, family: "sample",
        department: department, lineage: lineage ?? [department], split: split,
        items: answers.map(evaluation.results) ?? [], answers: answers ?? [:], roundStarts: starts),
      due: { _, severity in severity == .major ? "2008-09-05" : "2008-09-22" },
      what: { $0.comment ?? $0.item.ask.in(.en) })
    return (ledger.fixes, ledger.changes)
  }

  static func apply(
    _ words: [String: String], in round: String = "r1", to fixes: [Fix] = [], department: String = "A",
    lineage: [String]? = nil, split: Set<String> = []
  ) -> (fixes: [Fix], changes: [FixLedger.Change]) {
    apply(
      Sample.answers(words), in: round, to: fixes, department: department, lineage: lineage, split: split)
  }

  /// The one open fix of a major finding on item a.
  static func opened() -> Fix { apply(["a": "5", "b": "10"]).fixes[0] }

  static func changed(_ fix: Fix, _ change: (inout Fix) -> Void) -> Fix {
    var fix = fix
    change(&fix)
    return fix
  }

  @Test("each finding opens a fix with its due day; full points, n/a and unanswered open none")
  func opens() {
    let (fixes, changes) = Self.apply(["a": "5", "b": "9"])
    #expect(changes.map(\.reason) == [.opened, .opened])
    #expect(fixes.map(\.id) == ["F1", "F2"])
    #expect(fixes.map(\.item) == ["a", "b"])
    #expect(fixes.map(\.severity) == [.major, .minor])
    #expect(fixes.map(\.due) == ["2008-09-05", "2008-09-22"])
    #expect(fixes.map(\.originalDue) == fixes.map(\.due))
    #expect(fixes.allSatisfy { $0.state == .open && $0.department == "A" && $0.round == "r1" })
    for word in ["10", "n/a", ""] { #expect(Self.apply(["a": word, "b": "10"]).changes.isEmpty) }
  }

  @Test("the comment says what is to be mended, else the question does")
  func what() {
    let answers = ["a": Answer(.word("5"), comment: "ワイヤーがない"), "b": Answer(.word("5"))]
    #expect(Self.apply(answers).fixes.map(\.what) == ["ワイヤーがない", "b?"])
  }

  @Test("the same sheet again changes nothing")
  func again() {
    let (fixes, _) = Self.apply(["a": "5", "b": "9"])
    #expect(Self.apply(["a": "5", "b": "9"], to: fixes).changes.isEmpty)
  }

  @Test("a repeat continues the open fix, may worsen its severity and never moves its due day")
  func continues() {
    let minor = Self.apply(["a": "9", "b": "10"]).fixes
    let (fixes, changes) = Self.apply(["a": "0", "b": "10"], in: "r2", to: minor)
    #expect(changes.map(\.reason) == [.continued])
    #expect(fixes.count == 1)
    #expect(fixes[0].severity == .major)
    #expect((fixes[0].due, fixes[0].originalDue) == ("2008-09-22", "2008-09-22"))
    #expect(fixes[0].round == "r1")
    let (milder, _) = Self.apply(["a": "9", "b": "10"], in: "r3", to: fixes)
    #expect(milder[0].severity == .major, "a milder repeat does not lessen it")
  }

  @Test("a planned fix stays planned when its finding is repeated; a done one is reopened")
  func repeated() {
    let planned = Self.changed(Self.opened()) { ($0.state, $0.owner) = (.planned, "sato") }
    #expect(Self.apply(["a": "5"], in: "r2", to: [planned]).fixes[0].state == .planned)
    let done = Self.changed(Self.opened()) { ($0.state, $0.doneOn) = (.done, "2008-08-01") }
    let (fixes, changes) = Self.apply(["a": "5"], in: "r2", to: [done])
    #expect(changes.map(\.reason) == [.reopened])
    #expect((fixes[0].state, fixes[0].doneOn) == (.reopened, nil))
  }

  @Test("a corrected sheet of the round that opened a done fix does not reopen it")
  func doneInItsRound() {
    let done = Self.changed(Self.opened()) { ($0.state, $0.doneOn) = (.done, "2008-08-01") }
    let (gone, _) = Self.apply(nil, to: [done])
    let (fixes, _) = Self.apply(["a": "5"], to: gone)
    #expect(fixes.count == 1)
    #expect((fixes[0].state, fixes[0].verificationProposed) == (.done, false))
  }

  @Test("a correction or return that takes the finding away withdraws an untouched fix")
  func withdraws() {
    for answers in [Sample.answers(["a": "10", "b": "10"]), Sample.answers(["a": "n/a"]), [:], nil] {
      let (fixes, changes) = Self.apply(answers, to: [Self.opened()])
      #expect(changes.map(\.reason) == [.withdrawn])
      #expect(fixes[0].state == .withdrawn)
    }
  }

  @Test(
    "a fix that somebody touched is proposed for verification instead",
    arguments: [
      { $0.state = .planned }, { $0.owner = "sato" }, { ($0.state, $0.doneOn) = (.done, "2008-08-01") },
      {
        $0.extensions = [
          Fix.Extension(from: "2008-09-05", to: "2008-10-01", reason: "", approvedBy: "o", on: "2008-09-01")
        ]
      },
    ] as [@Sendable (inout Fix) -> Void])
  func proposes(_ touch: @Sendable (inout Fix) -> Void) {
    let touched = Self.changed(Self.opened(), touch)
    let (fixes, changes) = Self.apply(["a": "10", "b": "10"], to: [touched])
    #expect(changes.map(\.reason) == [.proposed])
    #expect(fixes[0].verificationProposed)
    #expect(fixes[0].state == touched.state)
  }

  @Test("a finding that comes back after it was withdrawn opens a new fix, which is no recurrence")
  func backAgain() {
    let (withdrawn, _) = Self.apply(nil, to: [Self.opened()])
    let (fixes, changes) = Self.apply(["a": "5"], to: withdrawn)
    #expect(changes.map(\.reason) == [.opened])
    #expect(fixes.map(\.id) == ["F1", "F2"])
    #expect(fixes[1].recurrenceOf == nil)
  }

  @Test("a repeat that a theme of the family found is taken away by a correction of the theme's sheet")
  func correctedTheme() {
    let answers = Sample.answers(["a": "5", "b": "10"])
    let (found, _) = Self.apply(answers, in: "r2", to: [Self.opened()], checklist: "theme")
    #expect(found[0].found.map(\.round) == ["r1", "r2"])
    let (fixes, _) = Self.apply(
      Sample.answers(["a": "10", "b": "10"]), in: "r2", to: found, checklist: "theme")
    #expect(fixes[0].found.map(\.round) == ["r1"])
  }

  @Test("a correction of a repeat takes only the repeat away")
  func correctedRepeat() {
    let minor = Self.apply(["a": "9", "b": "10"]).fixes
    let (worse, _) = Self.apply(["a": "0", "b": "10"], in: "r2", to: minor)
    let (fixes, _) = Self.apply(["a": "10", "b": "10"], in: "r2", to: worse)
    #expect(fixes.map(\.state) == [.open])
    #expect(fixes[0].severity == .minor)
    #expect(fixes[0].found == [Fix.Found(round: "r1", checklist: "sample", severity: .minor)])
    #expect(fixes[0].verificationProposed, "and the corrected sheet passes the item")
  }

  @Test("a correction changes the severity within its round")
  func correctedSeverity() {
    let (fixes, changes) = Self.apply(["a": "9", "b": "10"], to: [Self.opened()])
    #expect(changes.map(\.reason) == [.corrected])
    #expect(fixes[0].severity == .minor)
    #expect(fixes[0].due == "2008-09-05", "the due day was fixed when it opened")
  }

  @Test("passing the item in a later round proposes verification, once")
  func passes() {
    let (fixes, changes) = Self.apply(["a": "10", "b": "10"], in: "r2", to: [Self.opened()])
    #expect(changes.map(\.reason) == [.proposed])
    #expect((fixes[0].state, fixes[0].verificationProposed) == (.open, true))
    #expect(Self.apply(["a": "10", "b": "10"], in: "r3", to: fixes).changes.isEmpty)
    #expect(Self.apply(["a": "10"], in: "r0", to: [Self.opened()]).changes.isEmpty, "an earlier round")
  }

  @Test("a repeat takes the proposal back")
  func proposalTakenBack() {
    let (proposed, _) = Self.apply(["a": "10"], in: "r2", to: [Self.opened()])
    #expect(!Self.apply(["a": "5"], in: "r3", to: proposed).fixes[0].verificationProposed)
  }

  @Test("not asked, n/a or unanswered in a later round leaves the fix as it is")
  func notAsked() {
    for words in [["a": "n/a", "b": "10"], ["b": "10"], [:]] {
      #expect(Self.apply(words, in: "r2", to: [Self.opened()]).changes.isEmpty)
    }
    let others = [Sample.item("a", scope: .only(["B"]))]
    #expect(Self.apply([:], in: "r2", to: [Self.opened()], items: others).changes.isEmpty)
  }

  @Test("under full points before its deadline an item is not passed")
  func beforeDeadline() {
    let items = [Sample.item("a", deadline: MonthDay("09-30"))]
    let answers = Sample.answers(["a": "5"])
    #expect(Self.apply(answers, in: "r2", to: [Self.opened()], items: items).changes.isEmpty)
  }

  @Test("a finding on an item whose fix was verified opens a recurrence")
  func recurrence() {
    let verified = Self.changed(Self.opened()) { $0.state = .verified }
    let (fixes, changes) = Self.apply(["a": "5"], in: "r2", to: [verified])
    #expect(changes.map(\.reason) == [.opened])
    #expect(fixes[1].recurrenceOf == "F1")
    #expect(fixes[0] == verified)
    #expect(Self.apply(["a": "10"], in: "r2", to: [verified]).changes.isEmpty)
  }

  @Test(
    "the sheet that found it, submitted again after the fix is over, says nothing new",
    arguments: [Fix.State.verified, .accepted])
  func settled(_ state: Fix.State) {
    let over = Self.changed(Self.opened()) { $0.state = state }
    #expect(Self.apply(["a": "5", "b": "10"], to: [over]).changes.isEmpty)
    #expect(Self.apply(["a": "0", "b": "10"], to: [over]).changes.isEmpty)
    let (fixes, changes) = Self.apply(["a": "5"], in: "r2", to: [over])
    #expect(changes.map(\.reason) == [.opened], "but a later round's finding is new")
    #expect(fixes[1].recurrenceOf == (state == .verified ? "F1" : nil))
  }

  @Test("a reopened fix is continued by a repeat and proposed by a pass")
  func reopened() {
    let fix = Self.changed(Self.opened()) { $0.state = .reopened }
    let (repeated, changes) = Self.apply(["a": "5"], in: "r2", to: [fix])
    #expect(changes.map(\.reason) == [.continued])
    #expect(repeated[0].state == .reopened)
    #expect(Self.apply(["a": "10"], in: "r2", to: [fix]).fixes[0].verificationProposed)
  }

  @Test("a spread fix is continued, proposed and left alone like one that was found")
  func spread() {
    var ledger = FixLedger(fixes: [Self.opened()])
    var draft = Self.changed(Self.opened()) {
      ($0.department, $0.origin) = ("B", FixOrigin.spread(from: "F1"))
    }
    draft.found = []
    #expect(ledger.counterpart(of: ledger.fixes[0], in: "B") == nil)
    let spread = ledger.open(draft)
    #expect(spread.id == "F2")
    #expect(ledger.counterpart(of: ledger.fixes[0], in: "B") == spread)
    let (passed, proposals) = Self.apply(["a": "10"], in: "r2", to: ledger.fixes, department: "B")
    #expect(proposals.map(\.reason) == [.proposed])
    #expect(passed[1].verificationProposed)
    #expect(Self.apply(["a": "10"], to: ledger.fixes, department: "B").changes.isEmpty, "in its own round")
    let (found, changes) = Self.apply(["a": "5"], in: "r2", to: ledger.fixes, department: "B")
    #expect(changes.map(\.reason) == [.continued])
    #expect(found.count == 2)
    #expect(Self.apply(nil, to: ledger.fixes, department: "B").changes.isEmpty, "no sheet of it to take away")
  }

  @Test("`fixed:` on an answer opens the fix as done that day")
  func mendedOnTheSpot() {
    let answers = ["a": Answer(.word("5"), fixed: "2008-07-22")]
    let (fixes, _) = Self.apply(answers)
    #expect((fixes[0].state, fixes[0].doneOn) == (.done, "2008-07-22"))
    #expect(Self.apply(answers, to: fixes).changes.isEmpty)
    let (later, changes) = Self.apply(answers, to: [Self.opened()])
    #expect(changes.map(\.reason) == [.corrected], "a correction may say so too")
    #expect(later[0].state == .done)
  }

  @Test("a corrected comment updates what is to be mended as long as nobody has begun")
  func correctedComment() {
    let comment = ["a": Answer(.word("5"), comment: "ノートPCにワイヤーがない")]
    let (fixes, changes) = Self.apply(comment, to: [Self.opened()])
    #expect(changes.map(\.reason) == [.corrected])
    #expect(fixes[0].what == "ノートPCにワイヤーがない")
    let planned = Self.changed(Self.opened()) { ($0.state, $0.owner) = (.planned, "sato") }
    #expect(Self.apply(comment, to: [planned]).changes.isEmpty)
  }

  @Test("an item that was renamed continues the fix of its old id")
  func renamed() {
    let items = [Sample.item("new", was: ["a"])]
    let (fixes, changes) = Self.apply(
      Sample.answers(["new": "5"]), in: "r2", to: [Self.opened()], items: items)
    #expect(changes.map(\.reason) == [.continued])
    #expect(fixes.count == 1)
  }

  @Test("fixes of other departments are left alone")
  func others() {
    let (fixes, changes) = Self.apply(["a": "5"], in: "r1", to: [Self.opened()], department: "B")
    #expect(changes.map(\.reason) == [.opened])
    #expect(fixes.map(\.department) == ["A", "B"])
  }

  @Test("in a merge the fix that is due first leads")
  func merge() {
    let late = Self.changed(Self.opened()) { ($0.department, $0.due) = ("Q", "2008-12-01") }
    let early = Self.changed(Self.opened()) { ($0.id, $0.department, $0.due) = ("F2", "R", "2008-09-05") }
    let (fixes, changes) = Self.apply(
      ["a": "5"], in: "r2", to: [late, early], department: "P", lineage: ["P", "Q", "R"])
    #expect(changes.map(\.fix.id) == ["F2"])
    #expect(changes.map(\.reason) == [.continued])
    #expect(fixes[0] == late)
  }

  @Test("a split gives each successor its own fix, with the due day and severity of the whole's")
  func split() {
    let whole = Self.changed(Self.opened()) { ($0.department, $0.due) = ("S", "2008-10-01") }
    let (one, first) = Self.apply(
      ["a": "9"], in: "r2", to: [whole], department: "S1", lineage: ["S1", "S"], split: ["S"])
    let (both, second) = Self.apply(
      ["a": "5"], in: "r2", to: one, department: "S2", lineage: ["S2", "S"], split: ["S"])
    #expect((first + second).map(\.reason) == [.opened, .opened])
    #expect(both.map(\.department) == ["S", "S1", "S2"])
    #expect(both.map(\.due) == ["2008-10-01", "2008-10-01", "2008-10-01"])
    #expect(both.map(\.severity) == [.major, .major, .major])
    #expect(
      Self.apply(["a": "9"], in: "r2", to: both, department: "S1", lineage: ["S1", "S"], split: ["S"])
        .changes.isEmpty, "the same again changes nothing")
  }

  @Test("overdue is past the due day and still to be mended; due today is not")
  func overdue() {
    let fix = Self.opened()
    #expect(!fix.isOverdue(on: "2008-09-05"))
    #expect((fix.isOverdue(on: "2008-09-06"), fix.daysLate(on: "2008-09-06")) == (true, 1))
    for state in Fix.State.allCases {
      let isLate = Self.changed(fix) { $0.state = state }.isOverdue(on: "2009-01-01")
      #expect(isLate == [.open, .planned, .reopened].contains(state), "\(state)")
    }
    #expect(!Self.changed(fix) { $0.due = nil }.isOverdue(on: "2020-01-01"))
  }
}
