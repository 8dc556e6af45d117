import TenkenCore
import TenkenPlugin
import TenkenReports
import TenkenStore

/// Says journal entries in words.
struct EntryWords {
  private let entry: JournalEntry
  private let body: JSON

  init(_ entry: JournalEntry) {
    self.entry = entry
    body = (try? JSON(parsing: entry.body)) ?? .null
  }

  var text: Text {
    guard let kind = EntryKind(rawValue: entry.kind) else { return Text(entry.kind) }
    let reason = body["reason"]?.stringValue.map { " (\($0))" } ?? ""
    switch kind {
    case .workspaceChanged: return Text(ja: "tenken.yaml を記録", en: "recorded tenken.yaml")
    case .roundOpened: return Text(ja: "実施回「\(round)」を開いた", en: "opened round \"\(round)\"")
    case .roundChanged:
      return Text(ja: "実施回「\(round)」を変更\(reason)", en: "changed round \"\(round)\"\(reason)")
    case .roundClosed: return Text(ja: "実施回「\(round)」を締め切った", en: "closed round \"\(round)\"")
    case .roundReopened:
      return Text(ja: "実施回「\(round)」の受付を再開\(reason)", en: "reopened round \"\(round)\"\(reason)")
    case .roundCancelled:
      return Text(ja: "実施回「\(round)」を取り消した\(reason)", en: "cancelled round \"\(round)\"\(reason)")
    case .draftSaved: return Text(ja: "下書き: \(sheet)", en: "draft: \(sheet)")
    case .answerGiven:
      let item = body["item"]?.stringValue ?? ""
      let word = body["answer"]?["answer"]?.stringValue ?? "—"
      return Text(ja: "回答: \(sheet) \(item)=\(word)", en: "answer: \(sheet) \(item)=\(word)")
    case .sheetSubmitted: return Text(ja: "提出: \(sheet)", en: "submitted: \(sheet)")
    case .sheetAccepted: return Text(ja: "受理: \(sheet)", en: "accepted: \(sheet)")
    case .sheetReturned: return Text(ja: "差戻し: \(sheet)\(reason)", en: "returned: \(sheet)\(reason)")
    case .fixOpened, .fixChanged: return FixWords(body).text
    case .incidentChanged: return filed(Text(ja: "不適合事象", en: "incident"), "incident")
    case .controlChanged: return ControlWords(body).text
    case .riskChanged: return RiskWords(body).text
    case .auditChanged: return FiledWords(body).audit
    case .decisionChanged: return FiledWords(body).decision
    case .reminderDrafted: return FiledWords(body).reminder
    case .evidenceRemoved:
      let names = (body["evidence"]?["names"]?.arrayValue ?? []).compactMap(\.stringValue).joined(
        separator: ", ")
      let digits = body["evidence"]?["evidence"]?.stringValue?.prefix(12) ?? ""
      return Text(
        ja: "証跡「\(names)」\(digits) を削除\(reason)", en: "removed evidence \"\(names)\" \(digits)\(reason)")
    case .pluginTrusted: return filed(Text(ja: "信頼したプラグイン", en: "trusted plugin"), "plugin")
    }
  }

  private var round: String { body["round"]?["round"]?.stringValue ?? "" }

  private var sheet: String {
    ["round", "department", "checklist", "role"].compactMap { body["sheet"]?[$0]?.stringValue }
      .joined(separator: " ")
  }

  private func filed(_ name: Text, _ key: String) -> Text {
    let id = body[key]?[key]?.stringValue ?? ""
    return Text(ja: "\(name.in(.ja)) \(id)", en: "\(name.in(.en)) \(id)")
  }
}

extension JournalLine {
  init(_ entry: JournalEntry) {
    self.init(
      seq: entry.seq, at: entry.at, day: Day(iso: entry.day) ?? Day(serial: 0), by: entry.by,
      what: EntryWords(entry).text, hash: entry.hash)
  }
}

extension FixEvent {
  /// - Parameter evidence: how the files stand, by their hash.
  init(_ entry: JournalEntry, evidence: [String: EvidenceState]) {
    let body = (try? JSON(parsing: entry.body)) ?? .null
    let files = (body["evidence"]?.arrayValue ?? []).compactMap { file -> File? in
      guard let name = file["name"]?.stringValue, let hash = file["sha256"]?.stringValue else { return nil }
      return File(name: name, sha256: hash, state: evidence[hash] ?? .kept)
    }
    self.init(
      day: Day(iso: entry.day) ?? Day(serial: 0), by: entry.by, what: FixWords(body).text, evidence: files)
  }
}

extension JournalEntry {
  /// As `journal show --json` prints it; the body is a JSON value.
  var json: JSON {
    [
      "seq": .integer(seq), "at": .string(at), "day": .string(day), "by": .string(by), "kind": .string(kind),
      "body": (try? JSON(parsing: body)) ?? .string(body), "hash": .string(hash),
    ]
  }
}
