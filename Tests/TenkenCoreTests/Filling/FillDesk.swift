import TenkenScorers

@testable import TenkenCore

/// Filling with a place for answers in memory, which can be made to refuse.
struct FillDesk {
  var filling: Filling
  /// What is durable, by sheet.
  var kept: [[String: Answer]]
  var submitted: [Int] = []
  var isOver = false
  var isBroken = false
  var effects: [FillEffect] = []

  init(_ sheets: [FillSheet], choosing: Bool = false, language: Language = .en) {
    filling = Filling(sheets, language: language, choosing: choosing)
    kept = sheets.map(\.answers)
  }

  init(_ items: [Item], answers: [String: String] = [:], language: Language = .en) {
    self.init([Self.sheet(items, answers: answers)], language: language)
  }

  static func sheet(
    _ items: [Item], department: String = "A", answers: [String: String] = [:], selection: Set<String>? = nil,
    state: SheetState? = nil, checklist: String = "sample"
  ) -> FillSheet {
    var definition = Sample.checklist(items)
    definition.id = checklist
    return FillSheet(
      department: Department(id: department, name: Text("Department \(department)")), role: .inspector,
      evaluation: SheetEvaluation(
        checklist: definition, department: department, date: "2008-07-22", fiscalYearStart: "2008-04-01"),
      scorer: PointsScorer(), selection: selection, answers: Sample.answers(answers), state: state)
  }

  static let broken = Failure(.busy, Text("busy"))

  mutating func press(_ keys: FillKey...) { for key in keys { carryOut(filling.press(key)) } }

  /// One key for each character.
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func enter(_ line: String) { carryOut(filling.enter(line: line)) }

  mutating func carryOut(_ effect: FillEffect?) {
    var next = effect
    while let effect = next {
      next = nil
      effects.append(effect)
      if isBroken, effect != .quit {
        filling.refused(Self.broken)
        return
      }
      switch effect {
      case .store(let changes, let item, let sheet): keep(changes, item, sheet)
      case .attach(let path, let item, let sheet):
        keep([.attach(Evidence(name: path, sha256: "0"))], item, sheet)
      case .submit(let sheet):
        submitted.append(sheet)
        next = filling.submitted()
      case .quit: isOver = true
      }
    }
  }

  private mutating func keep(_ changes: [AnswerChange], _ item: String, _ sheet: Int) {
    let answer = changes.reduce(kept[sheet][item] ?? Answer()) { $1.applied(to: $0) }
    kept[sheet][item] = answer == Answer() ? nil : answer
    filling.stored(kept[sheet])
  }

  /// The words of what is kept.
  var words: [String: String] {
    kept[0].mapValues { answer in
      switch answer.typed {
      case .word(let word): word
      case .steps(let steps): steps.map(\.word).joined(separator: ";")
      case nil: ""
      }
    }
  }
}
