import TenkenCore

/// Reads `when:` of items, and holds it against the items that it names: they must be there, the answer must be one
/// of theirs, and no item may wait for itself (contract, section 2).
struct ConditionsReader {
  private var conditions: [Written] = []

  private struct Written {
    var owner: String
    var item: String
    var itemField: Field
    var answerField: Field

    var path: String { "\(owner) → \(item)" }
  }

  /// What an item says; the answer is not read before all items are known.
  mutating func read(_ map: MapReader, of owner: String?) -> Condition? {
    guard let when = map.field("when")?.map() else { return nil }
    let itemField = when.required("item")
    let answerField = when.required("is")
    when.finish()
    guard let owner, let itemField, let item = itemField.id(), let answerField, let word = answerField.word()
    else { return nil }
    conditions.append(Written(owner: owner, item: item, itemField: itemField, answerField: answerField))
    return Condition(item: item, answer: word, written: word)
  }

  /// The sections with the answers of conditions read as answers of the items that they name.
  ///
  /// - Parameter written: the ids of all items, those with mistakes of their own too.
  func resolve(_ sections: [Section], written: Set<String>) -> [Section] {
    let items = Dictionary(
      sections.flatMap(\.items).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var answers: [String: String] = [:]
    for condition in conditions {
      guard let other = items[condition.item] else {
        if written.contains(condition.item) { continue }
        condition.itemField.report(
          .unknownReference,
          Text(
            ja:
              "点検項目「\(condition.owner)」の when が、ない点検項目「\(condition.item)」を指しています（\(condition.path)）",
            en:
              "`when` of item \"\(condition.owner)\" names an item \"\(condition.item)\" that there is not (\(condition.path))"
          ),
          help: condition.itemField.problems.suggestion(for: condition.item, among: items.keys.sorted()))
        continue
      }
      answers[condition.owner] = answer(condition, other)
    }
    reportCycles()
    return sections.map { section in
      var section = section
      for index in section.items.indices {
        guard let answer = answers[section.items[index].id] else { continue }
        section.items[index].condition?.answer = answer
      }
      return section
    }
  }

  private func answer(_ condition: Written, _ other: Item) -> String? {
    let word = condition.answerField.node.text ?? ""
    do throws(AnswerReader.Problem) {
      let value = try AnswerReader(other).read(.word(word))
      if let value, value != .notApplicable { return value.canonical }
      condition.answerField.report(
        .unknownValue,
        Text(
          ja: "点検項目「\(condition.owner)」の when は、対象外や未回答を条件にできません",
          en:
            "`when` of item \"\(condition.owner)\" cannot wait for an answer that is not applicable or missing"
        ))
    } catch {
      condition.answerField.report(.unknownValue, error.message, help: error.help)
    }
    return nil
  }

  /// Each item has one condition at most, so a walk along them finds every cycle.
  private func reportCycles() {
    let next = Dictionary(conditions.map { ($0.owner, $0) }, uniquingKeysWith: { first, _ in first })
    var done: Set<String> = []
    for start in conditions.map(\.owner) where !done.contains(start) {
      var path: [String] = []
      var at = start
      while let condition = next[at], done.insert(at).inserted {
        path.append(at)
        at = condition.item
      }
      guard let first = path.firstIndex(of: at), let condition = next[at] else { continue }
      let cycle = (path[first...] + [at]).joined(separator: " → ")
      condition.itemField.report(
        .cycle,
        Text(ja: "点検項目の when が循環しています: \(cycle)", en: "items wait for each other in a circle: \(cycle)"),
        help: Text(ja: "どれかの when を消してください", en: "take one `when` out"))
    }
  }
}
