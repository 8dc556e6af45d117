import Foundation
import TenkenPlugin
import TenkenYAML

@testable import TenkenCore
@testable import TenkenPluginHost

/// A plugin in a folder of its own that goes away with it: a shell script, mostly a bad one.
final class TestPlugin {
  /// Holds the plugin's folder, as `plugins/` would.
  let shelf: String
  let folder: String

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let setting = PluginSetting(
    language: .en, today: "2008-07-22", environment: ProcessInfo.processInfo.environment,
    programs: products)

  /// Where the build has put executables: beside the test bundle.
  static let products: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundlePath
    let tests = bundle ?? (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    return URL(filePath: tests ?? "").deletingLastPathComponent().path
  }()

  init(_ script: String, kind: String = "scorer", timeout: String = "5 s", manifest: String? = nil) throws {
    shelf = NSTemporaryDirectory() + "tenken-plugin-" + UUID().uuidString
    folder = shelf + "/odd"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write("odd.sh", script)
    try write(
      "plugin.yaml",
      manifest ?? """
        plugin: odd
        version: 1
        protocol: [1]
        kinds: [\(kind)]
        run: [sh, odd.sh]
        timeout: \(timeout)

        """)
  }

  deinit { try? FileManager.default.removeItem(atPath: shelf) }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
  }

  func plugin() throws -> Plugin {
    Plugin(manifest: try PluginFolder(folder).manifest().get(), folder: folder)
  }

  /// Asks it something; the folder stays until it has answered.
  func ask<Answer>(_ question: (PluginCall) throws -> Answer) throws -> Answer {
    try question(PluginCall(try plugin(), Self.setting))
  }

  /// A plugin of the workspace, of which a digest is trusted.
  func shelf(trusting digest: String?) -> PluginShelf {
    PluginShelf(folders: [(shelf, .workspace)], setting: Self.setting) { _ in digest }
  }

  func digest() throws -> String { try PluginFolder(folder).digest() }

  /// What scoring a sheet with it fails with.
  func failure() throws -> [Diagnostic] {
    let scorer = ExternalScorer(try plugin(), Self.setting)
    do {
      _ = try scorer.rate(of: ContractSheet.sheet(ContractSheet.half))
      return []
    } catch { return error.diagnostics }
  }

  func rate() throws -> Rational? {
    try ExternalScorer(try plugin(), Self.setting).rate(of: ContractSheet.sheet(ContractSheet.half))
  }
}

extension Day: ExpressibleByUnicodeScalarLiteral {}
extension Day: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    self = day
  }
}
