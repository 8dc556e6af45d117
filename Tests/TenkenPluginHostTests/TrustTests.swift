import Foundation
import TenkenPlugin
import TenkenYAML
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("Trust in a plugin of the workspace")
struct TrustTests {
  private static let answer = "echo '{\"ok\": {\"rate\": 1}}'\n"

  private func codes(_ plugin: TestPlugin, trusting digest: String?) -> [DiagnosticCode] {
    do throws(Failure) {
      _ = try plugin.shelf(trusting: digest).plugin("odd", of: .scorer)
      return []
    } catch { return error.diagnostics.map(\.code) }
  }

  @Test("it runs only once it was trusted")
  func needed() throws {
    let plugin = try TestPlugin(Self.answer)
    #expect(codes(plugin, trusting: nil) == [.pluginUntrusted])
    #expect(codes(plugin, trusting: try plugin.digest()).isEmpty)
    #expect(DiagnosticCode.pluginUntrusted.exitStatus == .refused)
  }

  @Test("a file that was changed, added, renamed, made executable or taken away ends it")
  func changed() throws {
    let changes: [(TestPlugin) throws -> Void] = [
      { try $0.write("odd.sh", Self.answer + "#") }, { try $0.write("more.sh", "") },
      { try FileManager.default.moveItem(atPath: $0.folder + "/odd.sh", toPath: $0.folder + "/even.sh") },
      { #expect(chmod($0.folder + "/odd.sh", 0o755) == 0) },
      { try FileManager.default.removeItem(atPath: $0.folder + "/odd.sh") },
      { plugin in
        try FileManager.default.createDirectory(
          atPath: plugin.folder + "/__pycache__", withIntermediateDirectories: true)
        try plugin.write("__pycache__/odd.pyc", "x")
      },
    ]
    for change in changes {
      let plugin = try TestPlugin(Self.answer)
      let digest = try plugin.digest()
      #expect(try plugin.digest() == digest)
      try change(plugin)
      #expect(codes(plugin, trusting: digest) == [.pluginChanged])
    }
  }

  @Test("content that moved from one file to the next is another digest")
  func boundaries() throws {
    let plugin = try TestPlugin(Self.answer)
    try plugin.write("a", "xy")
    try plugin.write("b", "z")
    let before = try plugin.digest()
    try plugin.write("a", "x")
    try plugin.write("b", "yz")
    #expect(try plugin.digest() != before)
  }

  @Test("a link in the folder is refused")
  func link() throws {
    let plugin = try TestPlugin(Self.answer)
    try FileManager.default.createSymbolicLink(
      atPath: plugin.folder + "/outside", withDestinationPath: "/etc/passwd")
    #expect(codes(plugin, trusting: "0") == [.unsafePath])
  }

  @Test("what ships with Tenken is trusted, and a name of the workspace hides it")
  func shipped() throws {
    let plugin = try TestPlugin(Self.answer)
    let shelf = PluginShelf(folders: [(plugin.shelf, .builtIn)], setting: TestPlugin.setting)
    #expect(try shelf.plugin("odd", of: .scorer).name == "odd")
    let both = PluginShelf(
      folders: [(plugin.shelf, .workspace), (plugin.shelf, .builtIn)], setting: TestPlugin.setting)
    #expect(both.entries.map(\.origin) == [.workspace])
  }

  @Test("another kind, and a name that nothing has, say what there is")
  func others() throws {
    let plugin = try TestPlugin(Self.answer)
    let shelf = PluginShelf(folders: [(plugin.shelf, .builtIn)], setting: TestPlugin.setting)
    #expect(throws: Failure.self) { try shelf.plugin("odd", of: .exporter) }
    do throws(Failure) {
      _ = try shelf.plugin("old", of: .scorer)
      Issue.record("there is no such plugin")
    } catch {
      #expect(error.diagnostics[0].code == .noPlugin)
      #expect(error.diagnostics[0].help?.in(.en) == "did you mean \"odd\"?")
    }
  }

  @Test("the name of a built-in, and one that is not the folder's, are refused")
  func names() throws {
    let plugin = try TestPlugin(Self.answer)
    func codes(_ reserved: [PluginKind: [String]]) throws -> [DiagnosticCode] {
      let shelf = PluginShelf(
        folders: [(plugin.shelf, .builtIn)], setting: TestPlugin.setting, reserved: reserved)
      return try #require(shelf.entries.first).manifest.diagnostics.map(\.code)
    }
    #expect(try codes([.scorer: ["odd"]]) == [.duplicateID])
    #expect(try codes([.exporter: ["odd"]]).isEmpty)
    try FileManager.default.moveItem(atPath: plugin.folder, toPath: plugin.shelf + "/even")
    #expect(try codes([:]) == [.badID])
  }
}
