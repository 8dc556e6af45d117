import Foundation
import TenkenPlugin
import TenkenYAML
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("The program of a shipped plugin in Swift")
struct ShippedProgramTests {
  private static let manifest = """
    plugin: odd
    version: 1
    protocol: [1]
    kinds: [scorer]
    run: [bin/scorer-skeleton]

    """

  /// A plugin in Swift as a source tree has it, of which the build has made the program.
  private func sourceTree(sources: Bool = true) throws -> TestPlugin {
    let plugin = try TestPlugin("", manifest: Self.manifest)
    if sources {
      try FileManager.default.createDirectory(
        atPath: plugin.folder + "/Sources", withIntermediateDirectories: true)
    }
    return plugin
  }

  private func problems(
    _ plugin: TestPlugin, _ origin: PluginOrigin, programs: String? = TestPlugin.products
  ) throws -> [Diagnostic] {
    var setting = TestPlugin.setting
    setting.programs = programs
    let manifest = try PluginFolder(plugin.folder).manifest().get()
    let scorer = ExternalScorer(
      Plugin(manifest: manifest, folder: plugin.folder, origin: origin), setting)
    do throws(Failure) {
      _ = try scorer.rate(of: ContractSheet.sheet(ContractSheet.half))
      return []
    } catch { return error.diagnostics }
  }

  @Test("is the one that was built beside the running program")
  func built() throws {
    #expect(try problems(sourceTree(), .builtIn).isEmpty)
  }

  @Test("is the folder's own where that is there")
  func installed() throws {
    let plugin = try sourceTree()
    try FileManager.default.createDirectory(
      atPath: plugin.folder + "/bin", withIntermediateDirectories: true)
    try plugin.write("bin/scorer-skeleton", "#!/bin/sh\nexit 7\n")
    #expect(chmod(plugin.folder + "/bin/scorer-skeleton", 0o755) == 0)
    #expect(try problems(plugin, .builtIn).first?.message.in(.en).contains("exit code 7") == true)
  }

  @Test("is looked for beside the running program for no plugin of a workspace, and none without sources")
  func elsewhere() throws {
    for (plugin, origin) in [
      (try sourceTree(), PluginOrigin.workspace), (try sourceTree(sources: false), .builtIn),
    ] {
      let problem = try #require(try problems(plugin, origin).first)
      #expect(problem.code == .pluginFailed && problem.message.in(.en).contains("is not there"))
    }
  }

  @Test("that was never built says how to build it", arguments: [nil, "/nowhere"])
  func unbuilt(_ programs: String?) throws {
    let problem = try #require(try problems(sourceTree(), .builtIn, programs: programs).first)
    #expect(problem.code == .pluginFailed && problem.message.in(.en).contains("has not been built yet"))
    #expect(problem.help?.in(.en).contains("scripts/build") == true)
    #expect(problem.help?.in(.ja).contains("ください") == true)
  }

  @Test("a folder is a shipped plugin's however its path is written")
  func ships() throws {
    let plugin = try sourceTree()
    let shelf = PluginShelf(
      folders: [("/elsewhere", .workspace), (plugin.shelf, .builtIn)], setting: TestPlugin.setting)
    #expect(shelf.ships(plugin.folder))
    #expect(shelf.ships(plugin.folder + "/../odd/"))
    #expect(!shelf.ships(plugin.folder + "/Sources"))
    #expect(!shelf.ships("/elsewhere/odd"))
    #expect(try shelf.plugin("odd", of: .scorer).origin == .builtIn)
  }
}
