import Testing

/// The way of a sheet: every step from every state, by the commands themselves.
@Suite struct TransitionTests {
  enum State: String, CaseIterable {
    case missing, draft, submitted, accepted, returned
  }

  enum Act: String, CaseIterable {
    case answer, submitPart, submit, submitOther, accept, `return`
  }

  private func act(_ act: Act, _ workspace: TestWorkspace) -> Program.Outcome {
    let flags = ["--round", "r1", "--checklist", "kinds"]
    switch act {
    case .answer: return workspace.tenken("answer", "r1", "A", "mark=△", "--checklist", "kinds")
    case .submitPart: return workspace.tenken(["submit", "part.csv"] + flags)
    case .submitOther: return workspace.tenken(["submit", "other.csv"] + flags)
    case .submit: return workspace.tenken(["submit", "whole.csv"] + flags)
    case .accept: return workspace.tenken("sheet", "accept", "r1", "A", "--checklist", "kinds")
    case .return:
      return workspace.tenken("sheet", "return", "r1", "A", "--checklist", "kinds", "--reason", "no photo")
    }
  }

  /// A workspace in which the sheet of A is in a state.
  private func workspace(_ state: State) throws -> TestWorkspace {
    let workspace = try TestWorkspace()
    try workspace.write("item,A\nmark,x\n", to: "part.csv")
    let rest = "tidy,yes\nキャビネット,●\nonly-a,10\n"
    try workspace.write("item,A\nmark,o\n" + rest, to: "whole.csv")
    try workspace.write("item,A\nmark,x\n" + rest, to: "other.csv")
    let way: [State: [Act]] = [
      .draft: [.answer], .submitted: [.submit], .accepted: [.submit, .accept],
      .returned: [.submit, .return],
    ]
    for step in way[state] ?? [] {
      let outcome = act(step, workspace)
      #expect(outcome.succeeded, "\(state) \(step): \(outcome)")
    }
    #expect(try now(workspace) == state)
    return workspace
  }

  /// The state of the sheet; of a draft only where nothing was submitted.
  private func now(_ workspace: TestWorkspace) throws -> State {
    let sheets = try workspace.tenken("sheet", "list", "r1", "--json").json.array()
    let sheet = try #require(
      sheets.first { $0["department"] as? String == "A" && $0["checklist"] as? String == "kinds" })
    if let state = (sheet["state"] as? String).flatMap(State.init) { return state }
    return sheet["draft"] as? Bool == true ? .draft : .missing
  }

  enum Outcome {
    case to(State)
    /// By a rule.
    case refused
  }

  /// What each act leads to from each state; what is left out has no sheet to act on.
  private static let rules: [State: [Act: Outcome]] = [
    .missing: [
      .answer: .to(.draft), .submitPart: .to(.draft), .submit: .to(.submitted), .submitOther: .to(.submitted),
    ],
    .draft: [
      .answer: .to(.draft), .submitPart: .to(.draft), .submit: .to(.submitted), .submitOther: .to(.submitted),
      .accept: .refused, .return: .refused,
    ],
    .submitted: [
      .answer: .to(.submitted), .submitPart: .to(.submitted), .submit: .to(.submitted),
      .submitOther: .to(.submitted),
      .accept: .to(.accepted), .return: .to(.returned),
    ],
    // The same content, and accepting again, change nothing.
    .accepted: [
      .answer: .refused, .submitPart: .refused, .submit: .to(.accepted), .submitOther: .refused,
      .accept: .to(.accepted), .return: .to(.returned),
    ],
    .returned: [
      .answer: .to(.returned), .submitPart: .to(.returned), .submit: .to(.submitted),
      .submitOther: .to(.submitted),
      .accept: .refused, .return: .refused,
    ],
  ]

  @Test(
    "every step that is allowed leads on, every other is refused and says what is", arguments: State.allCases)
  func steps(_ state: State) throws {
    for step in Act.allCases {
      let workspace = try workspace(state)
      let before = workspace.record
      let outcome = act(step, workspace)
      guard let rule = Self.rules[state]?[step] else {
        expectRefusal(outcome, 66, "error[no-sheet]", "has submitted no sheet", "tenken sheet list r1")
        continue
      }
      if case .to(let next) = rule {
        #expect(outcome.succeeded, "\(state) \(step): \(outcome)")
        #expect(try now(workspace) == next, "\(state) \(step)")
      } else {
        expectRefusal(outcome, 1, "error[", "department \"A\" is", "\n      = ")
        #expect(
          outcome.err.contains(state == .accepted ? "tenken sheet return r1 A" : "only a submitted"),
          "\(state) \(step): \(outcome)")
        #expect(workspace.record == before, "\(state) \(step)")
      }
    }
  }

  @Test("a returned sheet is sent again as it was, and is then like any submitted one")
  func again() throws {
    let workspace = try workspace(.returned)
    #expect(workspace.tenken("status", "r1").out.contains("no photo"))
    let outcome = act(.submit, workspace)
    #expect(outcome.succeeded && outcome.out.contains("submitted"), "\(outcome)")
    #expect(!workspace.tenken("status", "r1").out.contains("no photo"), "the reason is over")
    #expect(act(.accept, workspace).succeeded)
    #expect(act(.return, workspace).succeeded, "an accepted one can be returned, too")
    let kinds = try workspace.tenken("journal", "show", "--json").json.array().compactMap {
      $0["kind"] as? String
    }
    #expect(
      kinds.filter { $0.hasPrefix("sheet-") } == [
        "sheet-submitted", "sheet-returned", "sheet-submitted", "sheet-accepted", "sheet-returned",
      ])
  }

  @Test("what is begun after the return starts from the returned sheet, and takes its place when submitted")
  func draftAfterReturn() throws {
    let workspace = try workspace(.returned)
    #expect(act(.answer, workspace).succeeded)
    let status = workspace.tenken("status", "r1").out
    #expect(status.contains("returned (with a draft)"), "\(status)")
    let export = workspace.tenken(
      "sheet", "export", "r1", "A", "--checklist", "kinds", "--drafts", "-o", "a.yaml")
    #expect(export.succeeded && workspace.tenken("submit", "a.yaml").succeeded)
    #expect(try now(workspace) == .submitted)
    #expect(workspace.tenken("sheet", "show", "r1", "A", "--checklist", "kinds", "--json").out.contains("△"))
  }

  @Test(
    "a closed round takes nothing but acceptances, and says how to go on",
    arguments: [Act.answer, .submit, .return])
  func closed(_ step: Act) throws {
    let workspace = try workspace(step == .return ? .submitted : .draft)
    #expect(workspace.tenken("round", "close", "r1", "--incomplete").succeeded)
    expectRefusal(act(step, workspace), 1, "error[round-closed]", "tenken round reopen r1")
    #expect(workspace.tenken("round", "reopen", "r1", "--reason", "late").succeeded)
    #expect(act(step, workspace).succeeded)
  }
}
