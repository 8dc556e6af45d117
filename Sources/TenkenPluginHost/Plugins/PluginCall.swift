import Foundation
package import TenkenCore
package import TenkenPlugin
import TenkenYAML

/// One question to a plugin: starts its program, hands over the request, reads the reply (contract, section 9).
package struct PluginCall: Sendable {
  package let plugin: Plugin
  package let setting: PluginSetting

  package init(_ plugin: Plugin, _ setting: PluginSetting) {
    self.plugin = plugin
    self.setting = setting
  }

  /// What a plugin said.
  package struct Answer {
    package var reply: PluginReply
    /// The end of what it wrote to standard error.
    package var log: [UInt8]
  }

  /// What stands under `ok`; whatever else happened is a failure.
  package func ok(_ request: JSON) throws(Failure) -> Shape {
    let answer = try answer(to: Array((request.compact + "\n").utf8))
    switch answer.reply {
    case .ok(let shape): return shape
    case .error(let error): throw refusal(error, answer.log)
    }
  }

  /// The reply to a request that may be anything.
  package func answer(to request: [UInt8]) throws(Failure) -> Answer {
    let process = ChildProcess(
      command: [try program] + plugin.manifest.run.dropFirst(), folder: plugin.folder,
      environment: setting.child, temporaryFolder: setting.temporaryFolder, timeout: plugin.manifest.timeout)
    let outcome = process.run(request)
    let log = Array(outcome.log.suffix(ChildProcess.mostLog))
    guard outcome.end == .exit(0) else { throw broken(outcome.end, outcome.output, log) }
    guard let text = String(validating: outcome.output, as: UTF8.self) else {
      throw garbage(nil, outcome.output, log)
    }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: text) } catch {
      throw garbage(error, outcome.output, log)
    }
    do throws(ShapeError) {
      return Answer(reply: try PluginReply(Shape(json)), log: log)
    } catch { throw misshapen(error) }
  }

  /// The program's absolute path: a file of the folder, a shipped plugin's program that was built from its sources,
  /// or a program on `PATH`.
  private var program: String {
    get throws(Failure) {
      let name = plugin.manifest.run.first ?? ""
      let own = "\(plugin.folder)/\(name)"
      if FileManager.default.fileExists(atPath: own) {
        if FileManager.default.isExecutableFile(atPath: own) { return own }
        throw Failure(
          .pluginFailed, at: Place(file: own),
          Text(ja: "実行できるファイルではありません", en: "the file cannot be run"),
          help: Text(ja: "chmod +x で実行できるようにしてください", en: "make it executable with chmod +x"))
      }
      if let sources = try programOfSources(name) { return sources }
      let found =
        name.contains("/")
        ? nil
        : setting.searchPath.lazy.map { "\($0)/\(name)" }
          .first { FileManager.default.isExecutableFile(atPath: $0) }
      if let found { return found }
      throw Failure(
        .pluginFailed, at: Place(file: plugin.folder + "/" + PluginFolder.manifestName),
        Text(
          ja: "プラグイン「\(plugin.name)」のプログラム「\(name)」がありません",
          en: "the program \"\(name)\" of plugin \"\(plugin.name)\" is not there"),
        help: Text(
          ja: "入れるか、ビルドするか、run: を直してください", en: "install or build it, or mend `run:`"))
    }
  }

  /// In a source tree a shipped plugin in Swift has its `Sources` in its folder, and the build puts the program beside
  /// the running one; an installed plugin has its program in its folder.
  ///
  /// - Returns: nil where the plugin is not such a one.
  private func programOfSources(_ name: String) throws(Failure) -> String? {
    guard plugin.origin == .builtIn, name.contains("/"),
      FileManager.default.fileExists(atPath: plugin.folder + "/Sources")
    else { return nil }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    if let built = setting.programs.map({ "\($0)/\(last)" }),
      FileManager.default.isExecutableFile(atPath: built)
    {
      return built
    }
    throw Failure(
      .pluginFailed, at: Place(file: plugin.folder + "/Sources"),
      Text(
        ja: "プラグイン「\(plugin.name)」はまだビルドされていません",
        en: "plugin \"\(plugin.name)\" has not been built yet"),
      help: Text(
        ja: "scripts/build でビルドするか、scripts/install で入れてください",
        en: "build it with scripts/build, or install Tenken with scripts/install"))
  }
}
