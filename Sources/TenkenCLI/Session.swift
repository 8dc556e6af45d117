import Foundation
import TenkenCore
import TenkenExporters
import TenkenKit
import TenkenPlugin
import TenkenReports

/// One run of a command: what it was told, and how it answers.
struct Session {
  let options: GlobalOptions
  let surroundings: Surroundings
  let language: Language
  let plugins: PluginDesk
  private let terminal: Terminal
  private let ambiguousWidth: Int

  init(_ options: GlobalOptions) throws(Failure) {
    let invocation = Invocation.current
    self.options = options
    language = Invocation.currentLanguage
    terminal = Terminal(invocation.environment)
    if let lang = options.lang { _ = try Words.choice(lang, Language.self, "--lang") }
    ambiguousWidth =
      try Words.choice(options.ambiguousWidth ?? "1", among: ["1", "2"], "--ambiguous-width") == "2" ? 2 : 1
    let by = options.by ?? invocation.environment["TENKEN_USER"].flatMap { $0.isEmpty ? nil : $0 }
    let account = invocation.account
    if let by, by.contains(where: \.isNewline) || by.trimmingBlanks.isEmpty {
      throw Failure(
        .usage, Text(ja: "--by の名前が空か、改行を含んでいます", en: "the name of --by is empty or holds a line break"),
        help: Text(ja: "1行の名前にしてください", en: "give a name on one line"))
    }
    if let workspace = options.workspace, workspace.isEmpty {
      throw Failure(
        .usage, Text(ja: "--workspace のフォルダーが空です", en: "the folder of --workspace is empty"),
        help: Text(ja: "フォルダーを指定してください", en: "name a folder, or leave the option out"))
    }
    surroundings = Surroundings(
      directory: invocation.directory, workspace: invocation.workspace, share: invocation.share,
      programs: invocation.programs, today: try Self.today(options, invocation), by: by ?? account,
      account: account, now: invocation.now,
      language: language, environment: invocation.environment)
    plugins = PluginDesk(surroundings, scorers: BuiltIns.scorers, exporters: BuiltIns.exporters)
  }

  private static func today(_ options: GlobalOptions, _ invocation: Invocation) throws(Failure) -> Day {
    if let stated = options.today { return try Words.day(stated, "--today") }
    if let stated = invocation.environment["TENKEN_TODAY"], !stated.isEmpty {
      return try Words.day(stated, "TENKEN_TODAY")
    }
    guard let day = invocation.clockDay else {
      throw Failure(
        .usage, Text(ja: "時計の日付を読めません", en: "the clock gives no day"),
        help: Text(ja: "--today で指定してください", en: "give it with --today"))
    }
    return day
  }

  func office() throws(Failure) -> OpenWorkspace {
    try OpenWorkspace(in: surroundings, scorers: scorers)
  }

  /// The built-in scorers, and those of plugins.
  var scorers: ScorerList { plugins.scorers }

  // MARK: Answering

  /// Prints a list or a single thing: as JSON where that was asked for, else its tables without the facts that only
  /// reports need.
  func list(_ report: @autoclosure () throws -> Report, json: @autoclosure () throws -> JSON) throws {
    try show(
      {
        var report = try report()
        report.facts = []
        return report
      }(), json: try json())
  }

  /// Prints a result: as JSON where that was asked for, else as a report for the terminal.
  func show(_ report: @autoclosure () throws -> Report, json: @autoclosure () throws -> JSON) throws {
    if options.json {
      Output.data(try json().pretty + "\n")
    } else {
      Output.data(TextExporter().text(of: try report(), options: exportOptions))
    }
  }

  var exportOptions: ExportOptions {
    ExportOptions(
      width: terminal.columns, ambiguousWidth: ambiguousWidth, colour: terminal.hasColour,
      isPlain: terminal.isPlain)
  }

  var measure: DisplayWidth { DisplayWidth(ambiguous: ambiguousWidth) }

  /// Of the terminal behind standard output; nil where there is none.
  var columns: Int? { terminal.columns }

  var hasColour: Bool { terminal.hasColour }

  /// Nothing but lines: `TENKEN_PLAIN=1`, or a terminal that cannot move its cursor.
  var isPlain: Bool { terminal.isPlain }

  /// Says what was done; `--quiet` leaves it out.
  func say(_ text: Text) {
    if !options.quiet { Output.message(DiagnosticPrinter.visible(text.in(language)) + "\n") }
  }

  /// Says what was done, and prints what became of it where JSON was asked for.
  func say(_ text: Text, json: JSON) {
    if options.json { Output.data(json.pretty + "\n") }
    say(text)
  }

  /// Does something that may take long, and says so on a terminal when it does; `--quiet` leaves that out.
  func working<Value>(_ text: Text, _ work: () throws -> Value) rethrows -> Value {
    let isShown = !options.quiet && isatty(STDERR_FILENO) == 1
    return try WaitingNote.show(isShown ? text.in(language) : nil, isPlain: isPlain, during: work)
  }

  func warn(_ diagnostics: [Diagnostic]) {
    if diagnostics.isEmpty || options.quiet { return }
    Output.message(DiagnosticPrinter(language: language).text(diagnostics))
  }
}

extension String {
  fileprivate var trimmingBlanks: String { folded }
}
