import TenkenStore
import Testing

@testable import TenkenCore
@testable import TenkenKit

@Suite("Exported sheets")
struct ExportTests {
  static let comments = [
    "plain", "null", "~", "true", "no", "1.10", "12:30", "- dash", "#hash", "a: b",
    "「引用」と\"quotes\"と'single'",
    "一行目\n二行目\n\n四行目", "tab\there", "trailing blank ", " leading", "back\\slash", "{brace}", "[bracket]",
    "日本語、全角　空白", "e\u{301}", "が", "か\u{3099}", "😀", "\u{2028}line\u{2029}paragraph\u{85}next", "\u{FEFF}mark",
    "%percent", "@at", "`tick`", "!tag", "&anchor *alias", "? key", "a\r\nb", "--- x",
    "...",
  ]

  static func export(_ workspace: TestWorkspace, _ department: String? = "A") throws -> String {
    ExportSheets().yaml(
      try ListSheets(workspace.office()).shown(
        "r1", departments: [department].compactMap { $0 }, checklist: nil, role: nil, drafts: false))
  }

  @Test("an exported sheet submitted again changes nothing, over random answers, comments and remarks")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 6)
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.write("photo 1.jpg", "abc")
    let words = ["10", "５", " 7.5", "n/a", "対象外", "0", nil]
    for round in 0..<60 {
      var answers: [String: Answer] = [:]
      for item in ["clear", "locked", "pc"] {
        var answer = Answer((words.randomElement(using: &generator) ?? nil).map { .word($0) })
        if Bool.random(using: &generator) { answer.comment = Self.comments.randomElement(using: &generator) }
        if Int.random(in: 0..<4, using: &generator) == 0 { answer.fixed = "2008-07-22" }
        if item == "pc", Bool.random(using: &generator) { answer.evidence = [Evidence(name: "photo 1.jpg")] }
        if answer != Answer() { answers[item] = answer }
      }
      let remarks = Self.comments.shuffled(using: &generator).prefix(2).map {
        Remark(
          text: $0, kind: Remark.Kind.allCases.randomElement(using: &generator) ?? .note,
          publish: round % 2 == 0)
      }
      let sheet = Sheet(
        key: SheetKey(round: "r1", checklist: "desk", department: "A", role: .inspector),
        by: Self.comments[round % Self.comments.count], date: "2008-07-22", confirmedBy: "null",
        answers: answers,
        remarks: remarks)
      // The reader of sheets is not asked here: the sheet goes into the record as it is.
      _ = try workspace.office().write { (writer) throws in
        let desk = try SheetDesk(workspace.office(), writer, round: "r1")
        var taken = sheet
        let evidence = EvidenceStore(try workspace.office())
        taken.answers = try evidence.take(
          in: sheet, standing: nil, from: workspace.folder, Place(file: ""))
        try evidence.store()
        return try desk.submit(taken, desk.checklist(nil), isLate: false)
      }
      let before = workspace.record
      let text = try Self.export(workspace)
      let receipt = try workspace.submit(text, on: "2008-07-23", by: "another").receipts[0]
      #expect(receipt.outcome == .unchanged, "\(text)")
      #expect(workspace.record == before)
    }
  }

  @Test("several sheets are a list that reads back")
  func several() throws {
    let workspace = try TestWorkspace()
    try workspace.open()
    try workspace.submit(
      TestWorkspace.sheet("A", "{clear: {answer: 5, comment: 'a: b'}, locked: 10, pc: 10}"),
      TestWorkspace.sheet("B"))
    let text = try Self.export(workspace, nil)
    #expect(try workspace.submit(text).receipts.map(\.outcome) == [.unchanged, .unchanged])
    #expect(text.hasPrefix("- sheet: desk\n  round: r1\n  department: A\n"))
  }
}
