import TenkenCore
import TenkenPlugin

/// Reads a manifest, `plugin.yaml`. What it refuses is refused before anything starts (bad input, row 35).
package enum PluginManifestReader {
  package static func read(_ node: Node) -> Reading<PluginManifest> {
    let problems = Problems()
    let written = node["plugin"]?.text
    let subject = Text(
      ja: "プラグイン" + (written.map { "「\($0.shown)」" } ?? ""),
      en: written.map { "plugin \"\($0.shown)\"" } ?? "the plugin")
    guard let map = MapReader(node, as: subject, problems) else { return problems.reading(nil) }
    let name = map.required("plugin")?.id()
    let version = map.required("version")?.word()
    let title = map.field("title")?.text()
    let protocols = map.required("protocol").map(protocols) ?? []
    let kinds = map.required("kinds")?.list()?.compactMap { $0.choice(PluginKind.self) } ?? []
    let run = map.required("run").map(run) ?? []
    let timeout = map.field("timeout").flatMap(timeout) ?? PluginManifest.defaultTimeout
    let config = map.field("config").map(config) ?? .object([])
    map.finish()
    guard let name, let version else { return problems.reading(nil) }
    return problems.reading(
      PluginManifest(
        name: name, version: version, title: title, protocols: protocols, kinds: kinds, run: run,
        timeout: timeout, config: config))
  }

  private static func protocols(_ field: Field) -> [Int] {
    let versions = field.list()?.compactMap { $0.whole(from: 1) } ?? []
    if !versions.isEmpty, !versions.contains(PluginKind.protocolVersion) {
      field.report(
        .unsupportedFormat,
        Text(
          ja: "このTenkenは、\(field.name.in(.ja))のどの版も話せません",
          en: "this Tenken speaks none of the versions of \(field.name.in(.en))"),
        help: Text(
          ja: "使える版: \(PluginKind.protocolVersion)", en: "known: \(PluginKind.protocolVersion)"))
    }
    return versions
  }

  /// A program and its arguments, none of which may lead out of the folder.
  private static func run(_ field: Field) -> [String] {
    let elements = field.list() ?? []
    if field.node.elements?.isEmpty == true {
      field.report(
        .missingKey, Text(ja: "\(field.name.in(.ja))が空です", en: "\(field.name.in(.en)) is empty"),
        help: Text(ja: "run: [python3, x.py] のように書いてください", en: "write it as `run: [python3, x.py]`"))
    }
    return elements.compactMap { element in
      guard let word = element.word() else { return nil }
      let isOutside =
        word.hasPrefix("/") || word.hasPrefix("~") || word.split(separator: "/").contains("..")
        || word.unicodeScalars.contains("\0")
      if isOutside {
        element.report(
          .unsafePath,
          Text(
            ja: "\(field.name.in(.ja))の「\(word.shown)」はプラグインのフォルダーの外を指しています",
            en: "\(field.name.in(.en)): \"\(word.shown)\" leads out of the plugin's folder"),
          help: Text(
            ja: "フォルダーの中のファイルか、PATH にあるプログラムの名前を書いてください",
            en: "name a file of the folder, or a program on PATH by its name alone"))
      }
      return word
    }
  }

  /// `60 s` or `500 ms`, ten minutes at most.
  private static func timeout(_ field: Field) -> Int? {
    guard let text = field.word() else { return nil }
    let words = text.split(separator: " ")
    let units = ["ms": 1, "s": 1000]
    if words.count == 2, words[0].isDigits, let count = Int(words[0]), let unit = units[String(words[1])],
      count > 0, count <= 600_000 / unit
    {
      return count * unit
    }
    field.report(
      .unknownValue,
      Text(
        ja: "\(field.name.in(.ja))の「\(text.shown)」は時間として読めません",
        en: "\(field.name.in(.en)): \"\(text.shown)\" is no time"),
      help: Text(ja: "「60 s」「500 ms」のように、600 s までで書いてください", en: "write it as `60 s` or `500 ms`, up to 600 s")
    )
    return nil
  }

  private static func config(_ field: Field) -> JSON {
    if field.node.entries == nil { field.reportKind(Text(ja: "「キー: 値」の組", en: "a mapping")) }
    return field.node.json
  }
}
