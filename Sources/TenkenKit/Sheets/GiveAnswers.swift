package import TenkenCore
import TenkenStore

/// Puts one or a few answers into the draft of a sheet, which starts from the counted one (contract, section 3).
package struct GiveAnswers {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package struct Request: Sendable {
    package var round: String
    package var department: String
    /// `item=answer`, as typed.
    package var answers: [String]
    package var checklist: String?
    package var role: Role

    package init(round: String, department: String, answers: [String], role: Role) {
      self.round = round
      self.department = department
      self.answers = answers
      self.role = role
    }
  }

  /// The draft as it then stands, and what is still missing.
  package struct Result: Sendable {
    package var key: SheetKey
    package var changed: Int
    package var gaps: [SheetCheck.Gap]
    package var warnings: [Diagnostic]
  }

  package func run(_ request: Request) throws(Failure) -> Result {
    try office.write { writer in
      let desk = try SheetDesk(office, writer, round: request.round)
      try desk.requireOpen()
      let department = try desk.department(request.department)
      let checklist = try checklist(request, desk)
      let key = SheetKey(
        round: desk.round.id, checklist: checklist.id, department: department.id, role: request.role)
      let check = SheetCheck(checklist: checklist, department: department)
      let (answers, problems) = check.answers(of: try input(request.answers))
      try problems.check()
      let changes = checklist.items.compactMap { item in
        answers[item.id].map { (item: item.id, changes: [AnswerChange.typed($0.typed)]) }
      }
      let (sheet, changed) = try desk.change(changes, in: key, checklist)
      let warning = OwnDepartment.warning(sheet, department, office.workspace, at: nil)
      return Result(
        key: key, changed: changed, gaps: check.gaps(in: sheet.answers), warnings: [warning].compactMap { $0 }
      )
    }
  }

  /// The checklist that was named, else the only one of the round that has all the items.
  private func checklist(_ request: Request, _ desk: SheetDesk) throws -> Checklist {
    if request.checklist != nil || desk.round.checklists.count == 1 {
      return try desk.checklist(request.checklist)
    }
    let items = request.answers.map { String($0.prefix { !Self.isEquals($0) }).composed }
    let fitting = try desk.round.checklists.map { try desk.checklist($0.checklist) }
      .filter { checklist in items.allSatisfy { checklist.item($0) != nil } }
    return fitting.count == 1 ? fitting[0] : try desk.checklist(nil)
  }

  private static func isEquals(_ character: Character) -> Bool { character == "=" || character == "＝" }

  private func input(_ answers: [String]) throws(Failure) -> SheetInput {
    var input = SheetInput(place: Place(file: ""))
    var problems: [Diagnostic] = []
    for (index, text) in answers.enumerated() {
      // Arguments are counted as lines, so that a second answer for an item can name the first.
      let place = Place(file: text, line: index + 1)
      guard let equals = text.firstIndex(where: Self.isEquals) else {
        problems.append(
          Diagnostic(
            .usage, Text(ja: "「\(text)」は 項目=回答 の形ではありません", en: "\"\(text)\" is not ITEM=ANSWER"),
            help: Text(ja: "例: pc-off-when-leaving=5", en: "for example: pc-off-when-leaving=5")))
        continue
      }
      input.answers.append(
        SheetInput.Entry(
          item: Located(String(text[..<equals]), at: place),
          answer: Answer(.word(String(text[text.index(after: equals)...]))), place: place))
    }
    try problems.check()
    return input
  }
}
