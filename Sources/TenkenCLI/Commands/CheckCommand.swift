import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: words("定義の誤りをすべて調べる", "Read definitions and list everything that is wrong."),
    discussion: examples(
      "tenken check",
      "tenken check checklists/clean-office/checklist.yaml"))

  @Argument(help: help("調べるファイル（省略するとワークスペース全体）", "files; the whole workspace without", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let use = CheckFiles(session.surroundings, scorers: session.scorers)
    let result = try files.isEmpty ? use.workspace() : use.files(files)
    if options.json { Output.data(result.json(session.language).pretty + "\n") }
    if result.diagnostics.hasErrors { throw Failure(result.diagnostics) }
    session.warn(result.diagnostics)
    session.say(
      Text(
        ja: "\(result.files)件のファイルに誤りはありません",
        en: "no errors in \(result.files) file\(result.files == 1 ? "" : "s")"))
  }
}
