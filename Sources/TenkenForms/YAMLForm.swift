import TenkenCore
import TenkenPlugin
import TenkenYAML

/// A form as commented YAML: a sheet like any other, with one key more, `form`, that carries what is needed to fill it
/// in away from the record. Written again with more answers, it has the same comments.
package struct YAMLForm {
  private let form: Form

  package init(_ form: Form) { self.form = form }

  package var text: String {
    ([head, sheet, answers, remarks, carried].joined()).joined(separator: "\n") + "\n"
  }

  private func text(ja: String, en: String) -> String { form.text(ja: ja, en: en) }

  /// A comment; a text of several lines becomes several.
  private func comment(_ text: String, indent: String = "") -> [String] {
    // YAML breaks lines at these too.
    text.split(omittingEmptySubsequences: false) { $0.isNewline || "\u{85}\u{2028}\u{2029}".contains($0) }
      .map { indent + ($0.isEmpty ? "#" : "# \(Self.visible($0))") }
  }

  /// Without the control characters that no YAML file may hold.
  private static func visible(_ text: Substring) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }

  private var head: [String] {
    let words = FormWords(form: form)
    let how =
      form.language == .ja
      ? """
      記入のしかた
        answers の下の各項目に、コロンと空白を置いて回答を書きます。例:
          item-id: 10
          item-id: {answer: 5, comment: 窓側の1つが開いていた, evidence: [photo1.jpg], fixed: \(form.from)}
        当てはまらない項目: {answer: n/a, comment: 理由}
        写真などのファイルは、このファイルと同じフォルダーに置いてください。
        tenken fill このファイル で、質問に答えながら書くこともできます。
        書き終えたら、写真も一緒に提出先へ返してください。事務局は tenken submit で取り込みます。
      """
      : """
      How to fill it in
        Write the answer behind each item under `answers`, with a blank after the colon, for example
          item-id: 10
          item-id: {answer: 5, comment: one by the window was open, evidence: [photo1.jpg], fixed: \(form.from)}
        Where an item does not apply: {answer: n/a, comment: why}
        Put photos and other files into the folder of this file.
        "tenken fill THIS-FILE" asks the questions one by one.
        Then return it with its photos; the secretariat takes it in with "tenken submit".
      """
    return comment(
      """
      \(words.title)
      \(words.round.label): \(words.round.value)
      \(words.due)
      \(words.returnTo.label): \(words.returnTo.value)

      \(how)
      """) + [""]
  }

  private var sheet: [String] {
    let key = form.sheet.key
    func said(_ name: String, _ value: String?, _ field: FormField) -> String {
      let start = value.map { "\(name): \(YAMLText.scalar($0))" } ?? "\(name):"
      return start + String(repeating: " ", count: max(2, 24 - start.utf8.count)) + "# "
        + form.text(field.title)
    }
    return [
      "sheet: \(key.checklist)", "round: \(key.round)", "department: \(key.department)",
      "role: \(key.role.rawValue)", said("by", form.sheet.by, .by),
      said("date", form.statesDate ? form.sheet.date.description : nil, .date),
      said("confirmed-by", form.sheet.confirmedBy, .confirmedBy), "",
    ]
  }

  private var answers: [String] {
    var lines = ["answers:"]
    for (section, items) in form.sections {
      lines += [""] + comment("── \(form.text(section.title)) ──", indent: "  ")
      for (number, item) in items {
        let guidance = ItemGuidance(form: form, item: item, isTable: false)
        lines += [""] + comment("\(number). \(guidance.question)", indent: "  ")
        lines += comment(guidance.how.joined(separator: "\n"), indent: "  ")
        lines += comment(guidance.history.joined(separator: "\n"), indent: "  ").filter { $0 != "  #" }
        lines += answer(to: item)
      }
    }
    if form.sections.isEmpty { lines[0] += " {}" }
    return lines
  }

  private func answer(to item: Item) -> [String] {
    let answer = form.sheet.answers[item.id] ?? Answer()
    if answer != Answer() { return ["  \(item.id): \(YAMLText.answer(answer))"] }
    guard case .steps(let steps) = item.answer else { return ["  \(item.id):"] }
    return ["  \(item.id):", "    answer:"]
      + steps.map { step in "      \(step.id):" + comment(form.text(step.name), indent: "   ")[0] }
      + ["    comment:"]
  }

  private var remarks: [String] {
    let title = text(
      ja: "所見（部署全体について。kind は good, bad, note）", en: "Remarks on the department (kind: good, bad or note)")
    var lines = [""] + comment(title)
    if form.sheet.remarks.isEmpty {
      lines += ["remarks: []"]
    } else {
      lines += ["remarks:"] + form.sheet.remarks.map { "  - " + YAMLText.remark($0) }
    }
    return lines
  }

  /// What must come back as it is. JSON is YAML too.
  private var carried: [String] {
    let note = text(
      ja: "ここから下は、この用紙を見分けて記入を助けるためのものです。変えないでください。",
      en: "What follows tells what this form is and helps to fill it in. Please leave it as it is.")
    return [""] + comment(note) + ["form:"]
      + form.carried.printable.pretty.split(separator: "\n").map { "  " + $0 }
  }
}

extension JSON {
  /// Without the control characters that no YAML file may hold, escaped or not.
  fileprivate var printable: JSON {
    switch self {
    case .string(let text):
      let scalars = text.unicodeScalars.filter {
        $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t"
      }
      return .string(String(String.UnicodeScalarView(scalars)))
    case .array(let values): return .array(values.map(\.printable))
    case .object(let members): return .object(members.map { Member($0.key, $0.value.printable) })
    case .null, .bool, .integer, .number: return self
    }
  }
}
