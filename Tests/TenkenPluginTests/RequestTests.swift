import Testing

@testable import TenkenPlugin

@Suite("A request")
struct RequestTests {
  private static func head(_ kind: PluginKind) -> RequestHead {
    RequestHead(kind: kind, language: "ja", today: "2008-07-22", config: ["high": 2])
  }

  private static let sheet = ScorerRequest(
    head: head(.scorer), round: "2008-campaign-1", department: "A",
    checklist: ScorerRequest.Checklist(
      id: "clean-office", version: "1", title: "クリーンオフィス",
      sections: [ScorerRequest.Section(id: "pc", title: "PC", weight: 1.5)]),
    items: [
      ScorerRequest.Item(
        item: "pc-off", section: "pc", answer: "5", outcome: .answered, earned: 5, max: 10, critical: true),
      ScorerRequest.Item(
        item: "pc-locked", section: "pc", answer: nil, outcome: .notAsked, earned: nil, max: nil, weight: 2),
    ])

  @Test("of a scorer is written as the contract has it")
  func scorer() {
    #expect(
      Self.sheet.json.compact
        == #"{"protocol": 1, "kind": "scorer", "language": "ja", "today": "2008-07-22", "config": {"high": 2}, "#
        + #""round": "2008-campaign-1", "department": "A", "checklist": {"id": "clean-office", "version": "1", "#
        + #""title": "クリーンオフィス", "sections": [{"id": "pc", "title": "PC", "weight": 1.5}]}, "items": ["#
        + #"{"item": "pc-off", "section": "pc", "answer": "5", "outcome": "answered", "earned": 5, "max": 10, "#
        + #""weight": 1, "critical": true}, {"item": "pc-locked", "section": "pc", "answer": null, "#
        + #""outcome": "not-asked", "earned": null, "max": null, "weight": 2, "critical": false}]}"#)
  }

  @Test("reads back as it was written")
  func roundTrip() throws {
    #expect(try ScorerRequest(json: Self.sheet.json) == Self.sheet)
    let table = Table(
      id: "t", caption: "表", columns: [Table.Column("a", .trailing, group: "g"), Table.Column("b")],
      rows: [[Cell("1", value: .number(1)), Cell("95 %", value: .percent(0.95), tone: .bad)]],
      footer: [[Cell("x", value: .date("2008-07-22")), .blank]], note: "注")
    let report = Report(
      kind: "scores", language: "ja", title: "得点", facts: [Report.Fact("組織", "ク社")],
      blocks: [.heading(level: 2, "h"), .paragraph("p"), .list(["l"]), .table(table)])
    let export = ExporterRequest(head: Self.head(.exporter), report: report, name: "scores")
    #expect(try ExporterRequest(json: export.json) == export)
    let files = [ImporterRequest.File(name: "x.bin", bytes: [0, 255, 10])]
    let read = ImporterRequest(head: Self.head(.importer), files: files)
    #expect(try ImporterRequest(json: read.json) == read)
  }

  @Test("of a notifier reads back, and so does its reply; a wrong value is named by its place")
  func notifier() throws {
    let request = NotifierRequest(
      head: Self.head(.notifier), event: .sheetsMissing, items: [["department": "A"]],
      people: [["department": "A", "mail": "a@example.jp"]])
    #expect(try NotifierRequest(json: request.json) == request)
    let part = ExportedPart(name: "a.txt", mediaType: "text/plain", bytes: [0x61])
    for notified in [Notified(sent: 3), Notified(sent: 0, parts: [part])] {
      #expect(try Notified(Shape(notified.json)) == notified)
    }
    for (key, value) in [("event", "party"), ("items", [1]), ("people", .null)] as [(String, JSON)] {
      let members = (request.json.members ?? []).map {
        $0.key == key ? JSON.Member(key, value) : $0
      }
      let error = #expect(throws: PluginError.self) { try NotifierRequest(json: .object(members)) }
      #expect(error?.kind == .badData && error?.path?.hasPrefix("/\(key)") == true)
    }
  }

  @Test("of another kind or protocol is unsupported, and a wrong value is named by its place")
  func wrong() throws {
    func error(_ change: (String, JSON)) -> PluginError? {
      let members = (Self.sheet.json.members ?? []).map {
        $0.key == change.0 ? JSON.Member($0.key, change.1) : $0
      }
      do throws(PluginError) {
        _ = try ScorerRequest(json: .object(members))
        return nil
      } catch { return error }
    }
    #expect(error(("kind", "exporter"))?.kind == .unsupported)
    #expect(error(("protocol", 2))?.kind == .unsupported)
    #expect(
      error(("items", [["item": 1]]))
        == PluginError(.badData, "/items/0/item: a text is expected", path: "/items/0/item"))
    #expect(
      error(("items", [[:]])) == PluginError(.badData, "/items/0/item is missing", path: "/items/0/item"))
  }
}

@Suite("A plugin in Swift")
struct PluginProgramTests {
  private struct Refusing: Error, CustomStringConvertible {
    var description: String { "no luck" }
  }

  @Test("answers with ok, and with an error for whatever is thrown")
  func replies() {
    #expect(PluginProgram.reply(to: "{}") { _ in ["rate": 1] } == ["ok": ["rate": 1]])
    #expect(
      PluginProgram.reply(to: "{}") { _ in throw PluginError(.badConfig, "high", path: "/config/high") }
        == ["error": ["kind": "bad-config", "message": "high", "path": "/config/high"]])
    #expect(PluginProgram.reply(to: "{") { _ in .null }["error"]?["kind"] == "bad-data")
    #expect(PluginProgram.reply(to: "{}") { _ in throw Refusing() }["error"]?["message"] == "no luck")
  }
}
