import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenYAML

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: words("エディター用のJSON Schemaを出力", "Print a JSON Schema for editors."),
    discussion: examples(
      "tenken schema checklist -o checklist.schema.json",
      "tenken schema workspace -o tenken.schema.json"))

  @Argument(
    help: help(
      "checklist（checklist.yaml）、workspace（tenken.yaml）、sheet（YAMLの点検票）のどれか",
      "checklist for checklist.yaml, workspace for tenken.yaml, or sheet for a sheet as YAML",
      valueName: "kind"))
  var kind = "checklist"

  @Option(name: .shortAndLong, help: help("書き出すファイル", "the file to write", valueName: "file"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let schema = try Words.choice(kind, DefinitionSchema.self, "kind")
    let text = schema.json(scorers: session.scorers.names).pretty + "\n"
    try WriteFiles(session.surroundings).write(
      Array(text.utf8), to: output ?? "-", standardOutput: { Output.data($0) })
  }
}
