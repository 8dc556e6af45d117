import TenkenCore
import TenkenImporting
import TenkenPlugin
import TenkenYAML

/// A library file, and the frameworks in it.
struct Library {
  let refID: String?
  let name: ForeignText?
  /// As written; `1` where there is none.
  let version: String
  private(set) var frameworks: [Framework] = []

  private static let subject = Text(ja: "ライブラリ", en: "the library")

  /// - Parameter path: the file's place in the request.
  init(_ file: ImporterRequest.File, at path: String, in language: Language, _ losses: inout Losses)
    throws(PluginError)
  {
    func bad(_ text: Text, _ line: Int? = nil) -> PluginError {
      let place = file.name + (line.map { ":\($0)" } ?? "")
      return PluginError(.badData, "\(place): \(text.in(language))", path: path)
    }
    let root = try Self.read(file, at: path, in: language)
    let written = root["locale"]?.text.map(Fields.language) ?? ""
    let isCode =
      (2...3).contains(written.utf8.count) && written.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    let locale = isCode ? written : "en"
    guard var fields = Fields(root, Self.subject, locale: locale, &losses),
      let objects = fields.node("objects"),
      var parts = Fields(
        objects, Text(ja: "ライブラリの objects", en: "the library's objects"), locale: locale, &losses)
    else {
      throw bad(
        Text(
          ja: "CISO Assistantのライブラリではありません（objects がありません）",
          en: "no library of CISO Assistant: it has no objects"))
    }
    _ = (fields.node("urn"), fields.node("locale"))
    refID = fields.text("ref_id", &losses) ?? root["urn"]?.text?.lastPart
    name = fields.wording("name", &losses)?.line
    version = fields.text("version", &losses) ?? "1"
    fields.finish(&losses)
    let nodes = [parts.node("framework"), parts.node("frameworks")].compactMap { $0 }
      .flatMap { $0.elements ?? [$0] }
    for node in nodes {
      guard let framework = Framework(node, locale: locale, &losses) else {
        throw bad(Text(ja: "フレームワークが組になっていません", en: "a framework must be a mapping"), node.place.line)
      }
      if !framework.nodes.contains(where: \.isAssessable) {
        throw bad(
          Text(ja: "点検する要求事項（assessable: true）がありません", en: "there is no node to assess (assessable: true)"),
          framework.line)
      }
      frameworks.append(framework)
    }
    parts.finish(&losses)
    if frameworks.isEmpty {
      throw bad(Text(ja: "フレームワークがありません", en: "the library holds no framework"), objects.place.line)
    }
  }

  private static func read(_ file: ImporterRequest.File, at path: String, in language: Language)
    throws(PluginError) -> Node
  {
    do throws(Failure) {
      return try YAMLReader.read(SourceFile(name: file.name, bytes: file.bytes)).get()
    } catch {
      var refusal = PluginError(error, in: language)
      refusal.path = path
      throw refusal
    }
  }
}

extension String {
  /// Of a URN, what stands behind its last colon.
  var lastPart: String { String(split(separator: ":").last ?? "") }
}
