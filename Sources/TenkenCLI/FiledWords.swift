import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore

/// Says journal entries about audits, contractors and reminders in words.
struct FiledWords {
  private let body: JSON

  init(_ body: JSON) { self.body = body }

  var audit: Text {
    func string(_ key: String) -> String { body["audit"]?[key]?.stringValue ?? "" }
    let (id, department) = (string("audit"), string("department"))
    if let result = Audit.Result(rawValue: string("result")) {
      return Text(
        ja: "監査 \(id) の結果を記録（\(department)、\(result.term.in(.ja))）",
        en: "recorded audit \(id) (\(department), \(result.term.in(.en)))")
    }
    let day = string("plannedOn")
    return Text(ja: "監査 \(id) を計画（\(department)、\(day)）", en: "planned audit \(id) (\(department), \(day))")
  }

  var decision: Text {
    func string(_ key: String) -> String? { body["decision"]?[key]?.stringValue }
    let contractor = string("contractor") ?? ""
    let kind = string("kind").flatMap(ContractorDecision.Kind.init(rawValue:))?.term ?? Text("")
    let note = string("note").map { " (\($0))" } ?? ""
    return Text(
      ja: "外部委託先「\(contractor)」を判断：\(kind.in(.ja))\(note)",
      en: "decided on contractor \"\(contractor)\": \(kind.in(.en))\(note)")
  }

  var reminder: Text {
    let department = body["reminder"]?["department"]?.stringValue ?? ""
    let number = body["reminder"]?["number"]?.intValue ?? 1
    return Text(
      ja: "「\(department)」への催促を作成（\(number)回目）", en: "drafted reminder \(number) to \"\(department)\"")
  }
}

extension FixEvent {
  /// Of a thing that is no fix.
  init(filed entry: JournalEntry) {
    self.init(day: Day(iso: entry.day) ?? Day(serial: 0), by: entry.by, what: EntryWords(entry).text)
  }
}
