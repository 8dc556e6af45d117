import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenTables

/// A list of choices of a form, as Tenken can ask it.
struct ChoiceList {
  struct Choice {
    /// As conditions of the form name it.
    var source: String
    var id: String
    var name: ForeignText
  }

  private(set) var choices: [Choice] = []
  /// Choices that mean "not applicable", which Tenken has for every question.
  private(set) var hasNotApplicable = false
  private var ids = ImportedIDs()
  private var words: Set<String> = []

  mutating func add(_ source: String, _ label: ForeignText, at place: String, _ losses: inout Losses) {
    let name = label.isEmpty ? ForeignText(source) : label
    if ([source] + name.wordings.map(\.text)).contains(where: {
      AnswerWords.notApplicable.contains($0.folded)
    }) {
      hasNotApplicable = true
      return losses.add(
        Text(
          ja: "「対象外」を意味する選択肢（どの項目にも n/a と答えられます）",
          en: "choices that mean \"not applicable\", for which every item takes n/a"), at: place)
    }
    var id = ids.take(source, kind: "choice")
    if words.contains(id.folded) { id = ids.take("choice-\(source)", kind: "choice") }
    if id != source {
      losses.add(
        Text(ja: "そのままでは使えない名前（変えました）", en: "names that could not be kept and were changed"),
        at: "\(place) (\(source) → \(id))")
    }
    // A word that another choice has too could never be told apart.
    let isTaken = name.wordings.contains { words.contains($0.text.folded) }
    if isTaken {
      losses.add(
        Text(ja: "同じ文言の選択肢（idを添えました）", en: "choices of the same words, to which their ids were added"),
        at: place)
    }
    let shown =
      isTaken ? ForeignText.joined([name], separator: "") { _, _, text in "\(text) (\(id))" } : name
    words.formUnion([id.folded] + shown.wordings.map(\.text.folded))
    choices.append(Choice(source: source, id: id, name: shown))
  }

  /// Yes and no, and nothing else; then what each choice is.
  var yesNo: [String: String]? {
    guard choices.count == 2 else { return nil }
    var meanings: [String: String] = [:]
    for choice in choices {
      let name = choice.source.folded
      let labels = Set(choice.name.wordings.map(\.text.folded))
      if ["yes", "y", "はい"].contains(name)
        || ["1", "true"].contains(name) && !labels.isDisjoint(with: ["yes", "はい"])
      {
        meanings[choice.source] = "yes"
      } else if ["no", "n", "いいえ"].contains(name)
        || ["0", "2", "false"].contains(name) && !labels.isDisjoint(with: ["no", "いいえ"])
      {
        meanings[choice.source] = "no"
      }
    }
    return Set(meanings.values).count == 2 ? meanings : nil
  }

  /// The lists of a sheet by their names.
  static func lists(in sheet: FormSheet?, usual: String, _ losses: inout Losses) -> [String: ChoiceList] {
    var lists: [String: ChoiceList] = [:]
    guard let sheet else { return lists }
    for row in sheet.rows {
      let list = sheet.text("list_name", in: row)
      let name = sheet.text("name", in: row)
      if list.isEmpty || name.isEmpty {
        losses.add(
          Text(ja: "リストの名前または名前のない選択肢", en: "choices without a name or a list"), at: sheet.place(of: row))
        continue
      }
      lists[list, default: ChoiceList()].add(
        name, sheet.texts("label", in: row, usual: usual), at: sheet.place(of: "name", in: row), &losses)
    }
    return lists
  }
}
