import TenkenCore

/// The sheets on which scorers are tried.
enum ContractSheet {
  /// What an item of a sheet came to.
  struct Line {
    var id: String
    var outcome = Outcome.answered
    var earned: Int?
    var max = 10
    var weight = 1
    var importance = Item.Importance.normal
    var isLevel = false
  }

  /// A sheet of two sections, the second of double weight; every second line stands in it.
  static func sheet(_ lines: [Line]) -> ScorerInput {
    var sections = [
      Section(id: "first", title: Text(ja: "はじめ", en: "First"), items: []),
      Section(id: "second", title: Text(ja: "つぎ", en: "Second"), weight: Rational(2), items: []),
    ]
    var results: [ItemResult] = []
    for (index, line) in lines.enumerated() {
      let item = Item(
        id: line.id, ask: Text("?"), answer: line.isLevel ? .level(from: 0, to: 5) : .points,
        max: Rational(line.max), weight: Rational(line.weight), importance: line.importance)
      sections[index % 2].items.append(item)
      var result = ItemResult(item: item, section: sections[index % 2].id, outcome: line.outcome)
      switch line.outcome {
      case .answered:
        let earned = Rational(line.earned ?? 0)
        result.value = line.isLevel ? .level((line.earned ?? 0) / 2) : .points(earned)
        (result.earned, result.max) = (earned, item.max)
      case .missing: (result.earned, result.max) = (.zero, item.max)
      case .notApplicable: result.value = .notApplicable
      case .notAsked: break
      }
      results.append(result)
    }
    results.sort { $0.section < $1.section }
    return ScorerInput(
      checklist: Checklist(
        id: "contract", version: "1", title: Text(ja: "試しの点検", en: "A trial"), sections: sections),
      items: results, earned: results.compactMap(\.earned).sum(), max: results.compactMap(\.max).sum(),
      round: "contract", department: "A")
  }

  static let full: [Line] = (0..<6).map {
    Line(
      id: "item-\($0)", earned: 10, weight: $0 + 1, importance: $0 == 1 ? .critical : .normal, isLevel: $0 > 3
    )
  }

  static func changed(_ change: (inout Line) -> Void) -> [Line] {
    full.map { line in
      var line = line
      change(&line)
      return line
    }
  }

  static let zero = changed { $0.earned = 0 }
  static let half = changed { $0.earned = $0.id.hasSuffix("0") || $0.id.hasSuffix("4") ? 4 : 10 }
  static let below = changed { $0.earned = $0.id == "item-0" ? -5 : 6 }
  static let missing = changed { if $0.id == "item-2" { $0.outcome = .missing } }
  static let unanswered = changed { $0.outcome = .missing }
  static let outside =
    full + [
      Line(id: "worthless", earned: 0, max: 0), Line(id: "worthless-too", earned: 0, max: 0),
    ]
  static let large = (0..<1000).map { Line(id: "item-\($0)", earned: $0 % 11) }

  /// Lines that must make no difference, whatever their weight.
  static func padding(_ outcome: Outcome) -> [Line] {
    (0..<4).map {
      Line(id: "padding-\($0)", outcome: outcome, weight: 9, importance: $0 == 0 ? .critical : .normal)
    }
  }
}
