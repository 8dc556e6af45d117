import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: words("ほかの形式のチェックリストを取り込む", "Turn checklists of another format into Tenken's."),
    discussion: words(
      "形式は xccdf（XCCDF 1.1・1.2）、xlsform（ExcelまたはCSV）、ciso-assistant（CISO Assistantのライブラリ）か、取込み（importer）のプラグインの名前です。取り込めなかったものは標準エラー出力に並べます。",
      "A format is xccdf (XCCDF 1.1 and 1.2), xlsform (Excel or CSV), ciso-assistant (its libraries), or the name of an importer plugin. What could not be carried is listed on standard error."
    )
      + "\n"
      + examples(
        "tenken import xccdf benchmark.xml", "tenken import xlsform form.xlsx",
        "tenken import ciso-assistant library.yaml"))

  @Argument(help: help("形式（xccdf、xlsform など）", "the format, such as xccdf or xlsform", valueName: "format"))
  var format: String

  @Argument(help: help("取り込むファイル", "the files", valueName: "file"))
  var files: [String]

  @Option(
    name: .shortAndLong,
    help: help(
      "書き出すフォルダー（既定はワークスペースの checklists）", "the folder; by default the workspace's checklists",
      valueName: "dir"))
  var output: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let result = try ImportChecklists(session.plugins).run(format, files, to: output)
    if options.json {
      let json: JSON = [
        "checklists": .strings(result.checklists), "files": .strings(result.files),
        "dropped": .strings(result.dropped),
      ]
      Output.data(json.pretty + "\n")
    } else {
      try session.made(result.files)
    }
    // Never in silence, whatever was asked for.
    for line in result.dropped {
      let text = Text(ja: "取り込めませんでした: \(line)", en: "not carried: \(line)")
      Output.message(DiagnosticPrinter.visible(text.in(session.language)) + "\n")
    }
    session.say(
      Text(
        ja: "チェックリストを\(result.checklists.count)件取り込みました。tenken check で確かめてください",
        en:
          "imported \(result.checklists.count) checklist\(result.checklists.count == 1 ? "" : "s"); check with \"tenken check\""
      ))
  }
}
