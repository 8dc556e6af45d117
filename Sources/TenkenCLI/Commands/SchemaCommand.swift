import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenYAML

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: words("エディター用のJSON Schemaを出力", "Print a JSON Schema for editors."),
    discussion: words(
      """
      種類: checklist（checklist.yaml）、workspace（tenken.yaml）、sheet（YAMLの点検票）
      例: tenken schema checklist -o checklist.schema.json
          定義の1行目に書く: # yaml-language-server: $schema=../../checklist.schema.json
      """,
      """
      Kinds: checklist (checklist.yaml), workspace (tenken.yaml), sheet (a sheet as YAML)
      Example: tenken schema checklist -o checklist.schema.json
               then, in the first line of a definition: # yaml-language-server: $schema=../../checklist.schema.json
      """))

  @Argument(help: help("checklist、workspace、sheet のどれか", "checklist, workspace or sheet", valueName: "kind"))
  var kind = "checklist"

  @Option(name: .shortAndLong, help: help("書き出すファイル", "the file to write", valueName: "file"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let schema = try Words.choice(kind, DefinitionSchema.self, "kind")
    let text = schema.json(scorers: Session.scorers.names).pretty + "\n"
    try WriteFiles(session.surroundings).write(
      Array(text.utf8), to: output ?? "-", standardOutput: { Output.data($0) })
  }
}
