import TenkenPlugin
import TenkenYAML
import Testing

@testable import TenkenCore
@testable import TenkenPluginHost

@Suite("A manifest")
struct ManifestTests {
  private static let sound = [
    "plugin": "harmonic", "version": "1.0.0", "protocol": "[1]", "kinds": "[scorer]",
    "run": "[python3, harmonic.py]",
  ]

  private func read(_ changes: [String: String?]) -> Reading<PluginManifest> {
    let keys = Self.sound.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { changes[$0.key] != .some(nil) }
    let text = keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
    return YAMLReader.read(SourceFile(name: "plugin.yaml", text: text)).then(PluginManifestReader.read)
  }

  @Test("gives name, kinds, program, time and configuration")
  func sound() throws {
    let manifest = try read(["timeout": "500 ms", "config": "{high: 2, name: 点検}"]).get()
    #expect(
      manifest
        == PluginManifest(
          name: "harmonic", version: "1.0.0", kinds: [.scorer], run: ["python3", "harmonic.py"], timeout: 500,
          config: ["high": 2, "name": "点検"]))
    #expect(try read([:]).get().timeout == 60_000)
  }

  @Test(
    "that is wrong is refused with its place",
    arguments: [
      ("run", "[../x]", DiagnosticCode.unsafePath), ("run", "[sh, ../../x.sh]", .unsafePath),
      ("run", "[/bin/sh, x.sh]", .unsafePath), ("run", "[sh, a/../../x.sh]", .unsafePath),
      ("run", "[~/x]", .unsafePath), ("run", "[]", .missingKey), ("run", "python3 x.py", .wrongKind),
      ("protocol", "[2]", .unsupportedFormat), ("protocol", "[one]", .badNumber),
      ("kinds", "[oracle]", .unknownValue),
      ("kinds", "scorer", .wrongKind), ("plugin", "../evil", .badID), ("plugin", "2008-07-22", .badID),
      ("timeout", "0 s", .unknownValue), ("timeout", "60", .unknownValue),
      ("timeout", "1000 s", .unknownValue),
      ("timeout", "99999999999999999999 s", .unknownValue), ("config", "[1]", .wrongKind),
      ("env", "{A: b}", .unknownKey), ("version", "", .missingKey),
    ])
  func wrong(_ key: String, _ value: String, _ code: DiagnosticCode) throws {
    let found = read([key: value]).diagnostics
    #expect(found.map(\.code) == [code])
    let place = try #require(found.first?.place)
    #expect(place.file == "plugin.yaml" && (place.line ?? 0) > 0 && (place.column ?? 0) > 0)
  }

  @Test("that leaves a key out says which", arguments: ["plugin", "version", "protocol", "kinds", "run"])
  func missing(_ key: String) {
    #expect(read([key: nil]).diagnostics.map(\.code) == [.missingKey])
  }

  @Test("gives defaults that a checklist's configuration overrides, key by key")
  func config() throws {
    let manifest = try read(["config": "{high: 2, low: 1}"]).get()
    let head = Plugin(manifest: manifest, folder: "/").head(
      .scorer, TestPlugin.setting, config: ["low": 0, "more": true])
    #expect(head.config == ["high": 2, "low": 0, "more": true])
    #expect(head.language == "en" && head.today == "2008-07-22")
  }
}
