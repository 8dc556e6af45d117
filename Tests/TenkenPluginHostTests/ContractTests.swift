import Foundation
import Synchronization
import TenkenExporters
import TenkenPlugin
import TenkenScorers
import TenkenYAML
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("The contract of plugins")
struct ContractTests {
  private static let names = (try? FileManager.default.contentsOfDirectory(atPath: shipped)) ?? []
  private static let shipped = TestPlugin.repository + "/plugins"
  private static let skeletonFolder = TestPlugin.repository + "/examples/new/plugins"

  private func problems(_ results: [ContractResult]) -> [String] {
    results.flatMap { result in result.problems.map { "\(result.name.in(.en)): \($0.message.in(.en))" } }
  }

  @Test("holds for every built-in scorer", arguments: BuiltInScorers.all.map(\.name))
  func scorers(_ name: String) throws {
    let scorer = try #require(BuiltInScorers.all.first { $0.name == name })
    let results = ScorerContract(scorer).results
    #expect(results.count == 6)
    #expect(problems(results).isEmpty)
  }

  @Test("holds for every built-in exporter", arguments: BuiltInExporters.all.map(\.name))
  func exporters(_ name: String) throws {
    let exporter = try #require(BuiltInExporters.all.first { $0.name == name })
    let results = ExporterContract { try exporter.export($0, name: $1, options: ExportOptions()) }.results
    #expect(problems(results).isEmpty)
  }

  @Test(
    "holds for every plugin that ships, with its examples",
    arguments: names.filter { PluginFolder("\(shipped)/\($0)").standsThere })
  func plugins(_ name: String) throws {
    let folder = PluginFolder("\(Self.shipped)/\(name)")
    let manifest = try folder.manifest().get()
    #expect(manifest.name == name)
    #expect(
      problems(
        PluginContract(
          Plugin(manifest: manifest, folder: folder.path, origin: .builtIn), TestPlugin.setting
        ).results
      ).isEmpty)
    var found: [Text] = []
    #expect(!ContractExample.all(in: folder.path, &found).isEmpty, "there is no example")
    #expect(FileManager.default.fileExists(atPath: folder.path + "/README.md"))
  }

  @Test(
    "holds for every skeleton of tenken new plugin",
    arguments: (try? FileManager.default.contentsOfDirectory(atPath: skeletonFolder)) ?? [])
  func skeletons(_ name: String) throws {
    let folder = NSTemporaryDirectory() + "tenken-skeleton-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "\(Self.skeletonFolder)/\(name)", toPath: folder)
    if name.hasSuffix("-swift") {
      let kind = name.dropLast("-swift".count)
      try FileManager.default.createDirectory(atPath: folder + "/bin", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: TestPlugin.products + "/\(kind)-skeleton", toPath: folder + "/bin/NAME")
    }
    let manifest = try PluginFolder(folder).manifest().get()
    let results = PluginContract(Plugin(manifest: manifest, folder: folder), TestPlugin.setting).results
    #expect(problems(results).isEmpty)
  }

  /// A scorer that is wrong in one way.
  private struct WrongScorer: Scorer {
    let name = "wrong"
    let formula = Text("?")
    var judge: @Sendable (ScorerInput) throws(Failure) -> Rational?

    func rate(of sheet: ScorerInput) throws(Failure) -> Rational? { try judge(sheet) }
  }

  @Test("finds scorers that are wrong")
  func wrongScorers() {
    let points: @Sendable (ScorerInput) -> Rational? = { $0.max == .zero ? nil : $0.earned / $0.max }
    let counter = Counter()
    let wrong: [(String, @Sendable (ScorerInput) throws(Failure) -> Rational?)] = [
      ("the rate is over 1", { points($0).map { $0 * Rational(100) } }),
      ("where null is expected", { points($0) ?? .zero }),
      ("and then", { points($0).map { $0 / Rational(counter.next()) } }),
      ("not applicable change", { sheet in points(sheet).map { $0 / Rational(sheet.items.count) } }),
      ("rated no lower", { points($0).map { .one - $0 } }),
      ("no", { (_) throws(Failure) in throw Failure(.pluginFailed, Text("no")) }),
    ]
    for (words, judge) in wrong {
      let found = problems(ScorerContract(WrongScorer(judge: judge)).results)
      #expect(found.contains { $0.contains(words) }, "\(words): \(found)")
    }
  }

  @Test("finds plugins that answer ok to anything, and examples that are not met")
  func wrongPlugins() throws {
    let plugin = try TestPlugin("echo '{\"ok\": {\"rate\": 0.5}}'")
    try FileManager.default.createDirectory(
      atPath: plugin.folder + "/examples", withIntermediateDirectories: true)
    try plugin.write("examples/one.request.json", "{\"items\": []}")
    try plugin.write("examples/one.reply.json", "{\"ok\": {\"rate\": 0.6}}")
    try plugin.write("examples/two.request.json", "{")
    let found = problems(PluginContract(try plugin.plugin(), TestPlugin.setting).results)
    #expect(found.contains { $0.contains("an unknown protocol was answered with ok") })
    #expect(found.contains { $0.contains("examples/one: the reply differs at /ok/rate") })
    #expect(found.contains { $0.contains("examples/two.request.json cannot be read") })
    let notifier = try TestPlugin("echo '{\"ok\": {\"sent\": 1}}'", kind: "notifier")
    #expect(
      problems(PluginContract(try notifier.plugin(), TestPlugin.setting).results).contains {
        $0.contains("1 sent")
      })
  }

  @Test("an example states what it cares for: numbers nearly, files as text")
  func differences() {
    let found: JSON = ["ok": ["rate": .number(0.1 + 0.2), "parts": [["name": "x", "base64": "eA=="]]]]
    #expect(ContractExample.difference(["ok": ["rate": .number(0.3)]], found) == nil)
    #expect(ContractExample.difference(["ok": ["parts": [["text": "x"]]]], found) == nil)
    #expect(ContractExample.difference(["ok": ["parts": [["text": "y"]]]], found) == "/ok/parts/0/text")
    #expect(ContractExample.difference(["ok": ["parts": []]], found) == "/ok/parts")
    #expect(ContractExample.difference(["ok": ["none": .null]], found) == "/ok/none")
  }
}

/// Counts calls.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
