import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenStore
import TenkenTables

struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: words("部署に配る用紙を作る（Excel、CSV、YAML）", "Write forms to fill in: Excel, CSV or YAML."),
    discussion: words(
      "部署とチェックリストごとに1つのファイルを作ります。記入された用紙は tenken submit で取り込みます。",
      "One file for each department and checklist. tenken submit takes them back.") + "\n"
      + examples(
        "tenken form 2008-campaign-1 --self -o forms",
        "tenken form 2008-campaign-1 -o forms.xlsx",
        "tenken form 2008-campaign-1 A --format yaml --filled"))

  @Argument(help: help("実施回", "the round", valueName: "round"))
  var round: String

  @Argument(help: help("部署（省略すると全部署）", "departments; all of them without", valueName: "department"))
  var departments: [String] = []

  @OptionGroup var choice: SheetChoice

  @Option(
    help: help(
      "形式 (xlsx, csv, yaml)。既定は xlsx、ファイル名があればその拡張子",
      "xlsx, csv or yaml; by default xlsx, or as the file is named"))
  var format: String?

  @Flag(help: help("下書き、なければ提出された点検票の回答を入れて", "with the answers of the draft, else of the submitted sheet"))
  var filled = false

  @Option(
    name: [.short, .long],
    help: help(
      "フォルダーかファイル（既定は今のフォルダー。- は標準出力）",
      "a folder or a file; the current folder by default, - for standard output",
      valueName: "path"))
  var output: String?

  @Option(help: help("CSVの文字コード (utf-8, cp932)", "encoding of CSV: utf-8 or cp932", valueName: "encoding"))
  var encoding: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    var request = WriteForms.Request(
      round: round, role: choice.role ?? .inspector, format: try chosenFormat(), language: session.language)
    (request.departments, request.checklist) = (departments, choice.checklist)
    (request.isFilled, request.output) = (filled, output)
    if let encoding {
      request.encoding = try Words.choice(encoding, CSVEncoding.self, "--encoding")
      if request.format != .csv { throw Self.encodingOfNoCSV }
    }
    let result = try WriteForms(session.office()).run(request) { Output.data($0) }
    session.warn(result.warnings)
    if output == "-" { return }
    if options.json {
      Output.data(JSON.array(result.files.map(\.json)).pretty + "\n")
    } else {
      for file in result.files { Output.data(DiagnosticPrinter.visible(file.file) + "\n") }
    }
    let sheets = result.files.reduce(0) { $0 + $1.sheets.count }
    session.say(
      Text(ja: "用紙を\(sheets)枚作りました", en: "wrote \(sheets) form\(sheets == 1 ? "" : "s")"))
  }

  private func chosenFormat() throws(Failure) -> WriteForms.Format {
    let named = output.flatMap { WriteForms.ending(of: $0) }
    guard let format = try Words.choice(format, WriteForms.Format.self, "--format") else {
      return named ?? .xlsx
    }
    if let named, named != format, let output {
      throw Failure(
        .usage,
        Text(
          ja: "--format \(format.rawValue) とファイルの名前 \(output) が合いません",
          en: "--format \(format.rawValue) does not go with the name \(output)"),
        help: Text(ja: "どちらかを直してください", en: "mend one of them"))
    }
    return format
  }

  private static var encodingOfNoCSV: Failure {
    Failure(
      .usage, Text(ja: "--encoding はCSVだけのものです", en: "--encoding is for CSV only"),
      help: Text(ja: "--format csv を付けてください", en: "give --format csv"))
  }
}

extension WriteForms.Written {
  fileprivate var json: JSON {
    ["file": .string(file), "sheets": .array(sheets.map(\.json))]
  }
}
