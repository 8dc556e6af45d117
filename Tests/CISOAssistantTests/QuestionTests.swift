import TenkenCore
import TenkenPlugin
import Testing

@testable import ciso_assistant

@Suite("A question of CISO Assistant")
struct QuestionTests {
  private let imported = Result { try Imported(fixture: "questions.yaml") }

  private func item(_ id: String) throws -> JSON { try #require(try imported.get().item(id)) }

  private func points(_ id: String) throws -> [JSON?] {
    try item(id)["choices"]?.arrayValue?.map { $0["points"] } ?? []
  }

  @Test("is an item behind that of its node, in the same themes")
  func order() throws {
    #expect(
      try imported.get().ids == ["lock"] + (1...5).map { "lock-q\($0)" } + ["note"]
        + (1...7).map { "note-q\($0)" })
    #expect(try item("lock-q5")["themes"] == ["all"] && item("note-q1")["themes"] == nil)
    #expect(try imported.get().problems.isEmpty)
  }

  @Test("with points is scored in place of its node; without them the node is")
  func scored() throws {
    #expect(try item("lock")["scored"] == false && item("lock-q1")["scored"] == nil)
    #expect(try item("note")["scored"] == nil)
    for id in ["note-q4", "note-q5", "lock-q5", "lock-q4"] {
      #expect(try item(id)["scored"] == false, "\(id)")
    }
    // Points of 20 and marks of 1 stand side by side.
    #expect(try imported.get().checklists.first?["scorer"] == "weighted")
  }

  @Test("of one choice has the points of its choices, with texts in all languages, and names told apart")
  func choice() throws {
    let lock = try item("lock-q1")
    #expect(lock["ask"] == ["ja": "施錠していますか。", "en": "Locked?", "fr": "Fermé ?"])
    #expect(lock["answer"] == "choice")
    #expect(
      lock["choices"] == [
        ["id": "c1", "name": "Oui", "points": 20],
        ["id": "c2", "name": ["en": "Partly (2)", "fr": "Oui (2)"], "points": .number(12.5)],
        ["id": "c3", "name": "Non", "points": -5],
      ])
    #expect(lock["guide"]?["c1"] == "Toujours")
  }

  @Test("without points is scored by results, as 1, ½ and 0")
  func results() throws {
    #expect(try points("lock-q2") == [1, .number(0.5), 0])
    #expect(try points("note-q5") == [0])
  }

  @Test("answers n/a where a choice means that")
  func notApplicable() throws {
    #expect(try item("lock-q1")["not-applicable"] == "allowed")
    #expect(try item("lock-q1")["guide"]?["n/a"] == "Sans porte")
    #expect(try item("lock-q2")["guide"]?["n/a"] == "n/a")
    #expect(try points("lock-q2").count == 3)
  }

  @Test("of several choices has steps; those that earn nothing are not among them")
  func steps() throws {
    let kinds = try item("lock-q3")
    #expect(kinds["answer"] == "steps" && kinds["max"] == 10)
    #expect(kinds["steps"]?.arrayValue?.map { $0["name"] } == ["Porte", "Fenêtre"])
    #expect(try item("note-q4")["steps"]?.arrayValue?.count == 2)
  }

  @Test("of the other kinds is a number, a text, yes or no, or a day")
  func kinds() throws {
    let answers = ["lock-q5": "yes-no", "lock-q4": "done", "note-q1": "number", "note-q2": "text"]
    for (id, answer) in answers { #expect(try item(id)["answer"]?.stringValue == answer) }
    // A kind that is not known, and a choice of nothing.
    #expect(try item("note-q3")["answer"] == "text" && item("note-q7")["answer"] == "text")
  }

  @Test("waits for one answer of another, even one that comes later")
  func conditions() throws {
    #expect(try item("lock-q2")["when"] == ["item": "lock-q1", "is": "c1"])
    #expect(try item("lock-q4")["when"] == ["item": "lock-q5", "is": "yes"])
  }

  @Test("that waits for several answers is always asked, says so, and may be n/a")
  func lostConditions() throws {
    let kinds = try item("lock-q3")
    #expect(kinds["when"] == nil && kinds["not-applicable"] == "allowed")
    #expect(
      kinds["hint"] == [
        "ja": "次のときだけ: 施錠していますか。 = Oui | Partly", "en": "Only if: Locked? = Oui | Partly",
        "fr": "Only if: Fermé ? = Oui | Oui",
      ])
    for id in ["note-q5", "note-q6"] { #expect(try item(id)["when"] == nil, "\(id) waits in a circle") }
    #expect(try item("note-q7")["hint"] == ["ja": "条件があるときだけ", "en": "Only under a condition"])
  }

  @Test("tells what of it is lost")
  func losses() throws {
    let expected = [
      "25: \"color\" of a choice", "25: \"compute_result\" of a choice: its points are scored",
      "27: \"select_implementation_groups\" of a choice",
      "38: different points for the choices of several: each earns the same share",
      "41: a condition that is not one answer of one question: it is always asked, and may be n/a",
      "45: a choice of several that earns nothing or less: it is the same as none",
      "60: the kind \"slider\" of a question: it is answered by a text",
      "68, 73: conditions in a circle: the questions are always asked, and may be n/a",
      "75: a condition on a question that there is not",
      "75: a question without choices: it is answered by a text",
    ]
    #expect(try Set(imported.get().dropped) == Set(expected.map { "questions.yaml:" + $0 }))
  }
}
