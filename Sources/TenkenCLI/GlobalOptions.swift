import ArgumentParser
import TenkenCore

/// A help text in the language of the user.
func help(_ ja: String, _ en: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(words(ja, en), valueName: valueName)
}

/// A text of a command's configuration in the language of the user.
func words(_ ja: String, _ en: String) -> String { Invocation.currentLanguage == .ja ? ja : en }

/// The examples of a command's help: commands as they are typed.
func examples(_ lines: String...) -> String { lines.joined(separator: "\n") }

/// What every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: help("ワークスペースのフォルダー", "the workspace's folder", valueName: "dir"))
  var workspace: String?

  @Option(help: help("表示の言語 (ja, en)", "language of messages: ja or en", valueName: "ja|en"))
  var lang: String?

  @Option(help: help("今日とみなす日", "the day to take for today", valueName: "day"))
  var today: String?

  @Option(help: help("操作する人の名前", "the name of who acts", valueName: "name"))
  var by: String?

  @Option(help: help("○や①などの幅 (1, 2)", "columns of characters such as ○ and ①: 1 or 2", valueName: "1|2"))
  var ambiguousWidth: String?

  @Flag(help: help("JSONで出力", "print JSON"))
  var json = false

  @Flag(name: .shortAndLong, help: help("案内を表示しない", "say nothing but errors"))
  var quiet = false

  @Flag(help: help("入力を求めない", "never ask for input"))
  var noInput = false
}
