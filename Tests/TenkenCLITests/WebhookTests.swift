import Foundation
import TenkenPlugin
import Testing

/// `tenken remind --via webhook` against a server on the loopback interface.
@Suite("The webhook plugin") struct WebhookTests {
  private static let command = [
    "remind", "--fixes", "--today", "2009-08-24", "--via", "webhook", "-o", "drafts",
  ]

  /// The example company with a copy of the plugin that posts to a URL, trusted.
  private func workspace(_ config: String, seconds: Int = 20) throws -> TestWorkspace {
    let workspace = try TestWorkspace(.example)
    let folder = workspace.folder + "/plugins/webhook"
    try FileManager.default.createDirectory(
      atPath: workspace.folder + "/plugins", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Program.repository + "/plugins/webhook", toPath: folder)
    try change(folder + "/plugin.yaml", from: "config:\n", to: "config:\n\(config)")
    try change(folder + "/plugin.yaml", from: "  url:  ", to: "  # url:  ")
    try change(folder + "/plugin.yaml", from: "  headers: {}", to: "  # headers: {}")
    if seconds != 20 { try change(folder + "/webhook.py", from: "SECONDS = 20", to: "SECONDS = \(seconds)") }
    let trusted = workspace.tenken("plugin", "trust", "webhook")
    #expect(trusted.succeeded, "\(trusted)")
    return workspace
  }

  private func change(_ path: String, from old: String, to new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old), "\(path) does not say \(old)")
    try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: path))
  }

  @Test("posts what is due as JSON, with the headers of its configuration")
  func posted() throws {
    let server = try LoopbackServer(answering: 204)
    let workspace = try workspace(
      "  url: \(server.url)/hook?x=1\n  headers: {Authorization: Bearer s3cret, X-Team: Ku}\n")
    let outcome = workspace.tenken(Self.command)
    #expect(outcome.succeeded && outcome.err.contains("sent 1 via \"webhook\" (fixes-due)"), "\(outcome)")
    let request = try server.request()
    #expect(request["method"] == "POST" && request["path"] == "/hook?x=1")
    #expect(request["headers"]?["content-type"] == "application/json; charset=utf-8")
    #expect(request["headers"]?["authorization"] == "Bearer s3cret")
    #expect(request["headers"]?["x-team"] == "Ku" && request["headers"]?["user-agent"] == "tenken")
    let body = try JSON(parsing: try #require(request["body"]?.stringValue))
    #expect(body.members?.map(\.key) == ["event", "today", "language", "items", "people"])
    #expect(body["event"] == "fixes-due" && body["today"] == "2009-08-24" && body["language"] == "en")
    let drafts =
      try workspace.tenken(Array(Self.command.prefix(4)) + ["--json"]).json.ordered.arrayValue ?? []
    let fixes = drafts.flatMap { $0["fixes"]?.arrayValue ?? [] }.compactMap { $0["fix"]?.stringValue }
    #expect(!fixes.isEmpty)
    #expect(body["items"]?.arrayValue?.compactMap { $0["fix"]?.stringValue } == fixes)
    #expect(server.count == 1, "one message for all that is due")
  }

  @Test("an answer that is no success is an error with its number", arguments: [500, 404])
  func refused(_ status: Int) throws {
    let server = try LoopbackServer(answering: status)
    let workspace = try workspace("  url: \(server.url)\n  headers: {}\n")
    let outcome = workspace.tenken(Self.command)
    #expect(outcome.status == 69, "\(outcome)")
    #expect(
      outcome.err.contains("error[plugin-error]: plugin \"webhook\": \(server.url): HTTP \(status)"),
      "\(outcome)"
    )
    #expect(!outcome.err.contains("sent"))
    #expect(try server.request()["method"] == "POST")
    // What was drafted stands in the journal, sent or not.
    #expect(workspace.tenken("journal", "verify").succeeded)
  }

  @Test("a server that never answers is an error once the time is over")
  func silent() throws {
    let server = try LoopbackServer(answering: nil)
    let workspace = try workspace("  url: \(server.url)\n  headers: {}\n", seconds: 1)
    let outcome = workspace.tenken(Self.command)
    #expect(outcome.status == 69, "\(outcome)")
    #expect(outcome.err.contains("plugin \"webhook\": \(server.url): timed out"), "\(outcome)")
  }

  @Test("a server that answers too slowly for the manifest's time ends the plugin")
  func stopped() throws {
    let server = try LoopbackServer(answering: nil)
    let workspace = try workspace("  url: \(server.url)\n  headers: {}\n")
    try change(
      workspace.folder + "/plugins/webhook/plugin.yaml", from: "timeout: 30 s", to: "timeout: 1500 ms")
    #expect(workspace.tenken("plugin", "trust", "webhook").succeeded)
    let outcome = workspace.tenken(Self.command)
    #expect(outcome.status == 69, "\(outcome)")
    #expect(
      outcome.err.contains("error[plugin-failed]") && outcome.err.contains("within 1.5 s"), "\(outcome)")
  }

  @Test("where nobody listens the connection is refused, and the message says so")
  func unreachable() throws {
    let url = try LoopbackServer(answering: 204).url
    let workspace = try workspace("  url: \(url)\n  headers: {}\n")
    let outcome = workspace.tenken(Self.command)
    #expect(outcome.status == 69, "\(outcome)")
    #expect(
      outcome.err.contains("plugin \"webhook\": \(url): ") && outcome.err.contains("refused"), "\(outcome)")
  }

  @Test("as it ships it has no URL, and says where that belongs")
  func shipped() throws {
    let outcome = try TestWorkspace(.example).tenken(Self.command)
    #expect(outcome.status == 69 && outcome.err.contains("url: https://… (/config/url)"), "\(outcome)")
  }
}
