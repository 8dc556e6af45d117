import Foundation
import TenkenPlugin
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("A reply")
struct ReplyTests {
  private func plugin(replying reply: String, kind: String = "scorer") throws -> TestPlugin {
    let plugin = try TestPlugin("cat reply.json", kind: kind)
    try plugin.write("reply.json", reply)
    return plugin
  }

  @Test(
    "of a scorer that is not wholly as the protocol has it is refused",
    arguments: [
      #"{"ok": {"rate": NaN}}"#, #"{"ok": {"rate": Infinity}}"#, #"{"ok": {"rate": 1e999}}"#,
      #"{"ok": {"rate": "0.5"}}"#, #"{"ok": {"rate": true}}"#, #"{"ok": {"rate": [0.5]}}"#, #"{"ok": {}}"#,
      #"{"ok": {"rate": 0.5, "items": [{"item": "unknown"}]}}"#, #"{"ok": {"rate": 0.5, "rate": 0.6}}"#,
      #"{"ok": {"rate": 0.5}, "error": {"kind": "other", "message": "?"}}"#, #"{"ok": 0.5}"#, "0.5", "[]", "",
      #"{"ok": {"rate": 0.5}} {"ok": {"rate": 0.5}}"#, #"{"rate": 0.5}"#, #"{"error": "no"}"#,
      #"{"error": {"kind": "mine", "message": "?"}}"#, #"{"error": {"kind": "other"}}"#,
      "{\"ok\": {\"rate\": 0.5}}\u{0}",
    ])
  func refused(_ reply: String) throws {
    let found = try plugin(replying: reply).failure()
    #expect(found.map(\.code) == [.badReply])
  }

  @Test("nested deeper than 64, and of bytes that are no UTF-8, is refused")
  func deep() throws {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let found = try plugin(replying: "{\"ok\": {\"rate\": \(deep)}}").failure()
    #expect(found.map(\.code) == [.badReply])
    #expect(found[0].message.in(.en).contains("nested deeper than 64"))
    let bytes = try TestPlugin("printf '{\"ok\": {\"rate\": null, \"\\377\": 1}}'").failure()
    #expect(bytes.map(\.code) == [.badReply])
  }

  @Test(
    "of a scorer is taken as the decimal that was written, for bands to hold",
    arguments: [
      ("0.95", "0.95"), ("1", "1"), ("0", "0"), ("1e-3", "0.001"), ("2.5e1", "25"), ("-0.5", "-0.5"),
      ("0.1", "0.1"), ("1.5e-7", "0.00000015"),
    ])
  func exact(_ written: String, _ rate: String) throws {
    let found = try plugin(replying: #"{"ok": {"rate": \#(written)}}"#).rate()
    #expect(found == Rational(decimal: rate, decimals: 20))
  }

  @Test("of null is no rate")
  func null() throws { #expect(try plugin(replying: #"{"ok": {"rate": null}}"#).rate() == nil) }

  @Test("may be a number of any size that JSON has")
  func extremes() {
    for value in [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1.0 / 3]
    {
      #expect(Rational(shortest: value).double == value)
    }
  }

  private func export(_ reply: String) throws -> [ExportedPart] {
    try plugin(replying: reply, kind: "exporter").ask {
      try $0.export(Report(kind: "scores", language: "en", title: "T"), name: "scores")
    }
  }

  private static func parts(_ names: [String]) -> String {
    let parts = names.map { name -> JSON in
      ["name": .string(name), "mediaType": "text/plain", "base64": "eA=="]
    }
    return JSON.object([JSON.Member("ok", ["parts": .array(parts)])]).compact
  }

  @Test(
    "of an exporter with a name that is no plain file's is refused",
    arguments: [
      "../x", "/etc/x", "a/b", "a\\b", "..", ".", "", "CON.txt", "nul", "com1.csv", "a\u{0}b", "a\nb", "C:x",
      "x.", "x ", " x", ".hidden", "a\u{202E}b", "a?b", String(repeating: "a", count: 300),
      String(repeating: "あ", count: 100),
    ])
  func partName(_ name: String) throws {
    #expect(throws: Failure.self) { try export(Self.parts([name])) }
  }

  @Test("of an exporter may hold several files, but no two that are one on some disk")
  func parts() throws {
    let parts = try export(Self.parts(["得点.txt", "scores-2.txt"]))
    #expect(parts.map(\.name) == ["得点.txt", "scores-2.txt"])
    #expect(parts[0].bytes == Array("x".utf8))
    #expect(throws: Failure.self) { try export(Self.parts(["a.txt", "A.TXT"])) }
    #expect(throws: Failure.self) { try export(Self.parts([])) }
    #expect(throws: Failure.self) {
      try export(#"{"ok": {"parts": [{"name": "x", "mediaType": "a/b", "base64": "e"}]}}"#)
    }
  }

  @Test("of an importer and of a notifier is read wholly, too")
  func others() throws {
    let importer = try plugin(replying: #"{"ok": {"checklists": [1], "dropped": []}}"#, kind: "importer")
    #expect(throws: Failure.self) { try importer.ask { try $0.read([]) } }
    for reply in [#"{"sent": -1}"#, #"{"sent": 1.5}"#, #"{}"#, #"{"sent": 1, "mail": true}"#] {
      let notifier = try plugin(replying: #"{"ok": \#(reply)}"#, kind: "notifier")
      #expect(throws: Failure.self) { try notifier.ask { try $0.notify(.fixesDue, items: [], people: []) } }
    }
    let notifier = try plugin(replying: #"{"ok": {"sent": 3}}"#, kind: "notifier")
    #expect(try notifier.ask { try $0.notify(.fixesDue, items: [], people: []) } == Notified(sent: 3))
  }
}
