import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenYAML

/// A question about a requirement node.
struct Question {
  /// As CISO Assistant names them; another is read as text.
  enum Kind: String {
    case uniqueChoice = "unique_choice"
    case multipleChoice = "multiple_choice"
    case boolean, number, text, date
  }

  struct Choice {
    let urn: String?
    let name: ForeignText
    let description: ForeignText?
    /// What it adds to the score.
    let score: Rational?
    /// `compliant`, `partially_compliant`, `non_compliant`, `not_applicable`; `true` and `false` in older libraries.
    let result: String?
    let line: Int

    /// It takes the question out of the assessment.
    var isNotApplicable: Bool {
      (score == nil && result == "not_applicable")
        || name.texts.contains { AnswerWords.notApplicable.contains($0.folded) }
    }
  }

  /// Asked only if another question is answered so.
  struct Dependency {
    let question: String
    let answers: [String]
    let line: Int
  }

  let line: Int
  let urn: String
  private(set) var kind: Kind
  let text: ForeignText
  private(set) var choices: [Choice] = []
  private(set) var dependency: Dependency?

  private static let subject = Text(ja: "質問", en: "a question")

  /// - Parameter entry: the question under its URN. Nil where it is no mapping or asks nothing.
  init?(_ entry: Node.Entry, locale: String, _ losses: inout Losses) {
    guard var fields = Fields(entry.value, Self.subject, locale: locale, &losses) else {
      losses.add(Self.subject, line: entry.keyPlace.line ?? 1)
      return nil
    }
    line = entry.keyPlace.line ?? fields.line
    urn = entry.key.lowercased()
    let kind = fields.text("type", &losses)
    self.kind = kind.flatMap(Kind.init) ?? .text
    if let kind, Kind(rawValue: kind) == nil {
      losses.add(
        Text(
          ja: "種類「\(kind)」の質問（文字で答えます）", en: "the kind \"\(kind)\" of a question: it is answered by a text"),
        line: line)
    }
    text = fields.wording("text", &losses)?.line ?? ForeignText(entry.key.lastPart)
    if self.kind == .uniqueChoice || self.kind == .multipleChoice {
      readChoices(fields.node("choices"), locale, &losses)
    }
    readDependency(fields.node("depends_on"), locale, &losses)
    fields.finish(&losses)
  }

  private mutating func readChoices(_ node: Node?, _ locale: String, _ losses: inout Losses) {
    let subject = Text(ja: "選択肢", en: "a choice")
    for element in node?.elements ?? [] {
      guard var fields = Fields(element, subject, locale: locale, &losses),
        let name = fields.wording("value", &losses)?.line
      else {
        losses.add(subject, line: element.place.line ?? line)
        continue
      }
      choices.append(
        Choice(
          urn: fields.text("urn", &losses)?.lowercased(), name: name,
          description: fields.wording("description", &losses), score: fields.number("add_score", &losses),
          result: fields.text("compute_result", &losses)?.lowercased(), line: fields.line))
      fields.finish(&losses)
    }
    // Where there are points, they decide.
    let results = choices.filter { $0.result != nil && !$0.isNotApplicable }
    if choices.contains(where: { $0.score != nil }) {
      for choice in results {
        losses.add(
          Text(
            ja: "選択肢の「compute_result」（点数で採点します）", en: "\"compute_result\" of a choice: its points are scored"),
          line: choice.line)
      }
    }
    if answers.isEmpty {
      (kind, choices) = (.text, [])
      losses.add(
        Text(ja: "選択肢のない質問（文字で答えます）", en: "a question without choices: it is answered by a text"), line: line)
    }
  }

  private mutating func readDependency(_ node: Node?, _ locale: String, _ losses: inout Losses) {
    guard let node else { return }
    let subject = Text(ja: "質問の条件", en: "a question's condition")
    guard var fields = Fields(node, subject, locale: locale, &losses),
      let question = fields.text("question", &losses)
    else {
      losses.add(subject, line: node.place.line ?? line)
      return
    }
    let answers = fields.words("answers").map { $0.lowercased() }
    // One answer is any and all of them.
    _ = fields.node("condition")
    dependency = Dependency(question: question.lowercased(), answers: answers, line: fields.line)
    fields.finish(&losses)
  }
}
