import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenYAML

/// A requirement node: a heading, or a thing to assess.
struct RequirementNode {
  let line: Int
  /// In lower case, as CISO Assistant compares them.
  let urn: String?
  let parent: String?
  let refID: String?
  let isAssessable: Bool
  /// Of a heading its description where it has no name.
  let name: ForeignText?
  /// What explains it; only of what is assessed.
  private(set) var explanation: ForeignText?
  private(set) var hasTypicalEvidence = false
  /// Nil where none is stated, or 0.
  private(set) var weight: Rational?
  /// It weighs nothing.
  private(set) var isWeightless = false
  private(set) var groups: [String] = []
  private(set) var questions: [Question] = []

  /// Nil where the value is no mapping.
  init?(_ node: Node, locale: String, _ losses: inout Losses) {
    let isAssessable = ["true", "yes", "on"].contains(node["assessable"]?.text?.lowercased() ?? "")
    let subject =
      isAssessable
      ? Text(ja: "要求事項", en: "a requirement node") : Text(ja: "見出し", en: "a heading")
    guard var fields = Fields(node, subject, locale: locale, &losses) else { return nil }
    self.isAssessable = isAssessable
    line = fields.line
    // The depth follows from the parents.
    _ = (fields.node("assessable"), fields.node("depth"))
    urn = fields.text("urn", &losses)?.lowercased()
    parent = fields.text("parent_urn", &losses)?.lowercased()
    refID = fields.text("ref_id", &losses)
    groups = fields.words("implementation_groups")
    var name = fields.wording("name", &losses)
    if isAssessable {
      var description = fields.wording("description", &losses)
      if name == nil { (name, description) = (description, nil) }
      let evidence = fields.wording("typical_evidence", &losses)
      hasTypicalEvidence = evidence != nil
      explanation = ForeignText.joined(
        [
          description, fields.wording("annotation", &losses),
          evidence?.led(by: Text(ja: "証跡の例: ", en: "Typical evidence: ")),
        ], "\n\n")
      weight = fields.number("weight", decimals: 6, from: 0, &losses)
      if weight == .zero { (weight, isWeightless) = (nil, true) }
      for entry in fields.node("questions")?.entries ?? [] {
        if let question = Question(entry, locale: locale, &losses) { questions.append(question) }
      }
    } else if name == nil {
      name = fields.wording("description", &losses)
    }
    self.name = name?.line
    fields.finish(&losses)
  }

  /// What its id is made of: its number where that is of Latin letters, which an id keeps.
  var idSource: String {
    let number = refID.flatMap { refID in
      refID.utf8.allSatisfy { $0 < 0x80 } && refID.contains { $0.isLetter || $0.isNumber } ? refID : nil
    }
    return number ?? urn?.lastPart ?? refID ?? ""
  }

  /// The number and the name, or whatever there is; something always is.
  var title: ForeignText {
    guard let name else { return ForeignText(refID ?? urn?.lastPart ?? "-").line }
    return refID.map { refID in name.map { "\(refID) \($1)" } }?.line ?? name
  }
}
