import ArgumentParser
import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenYAML

struct ChecklistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checklist", abstract: words("チェックリストを見る", "Look at checklists."),
    discussion: examples(
      "tenken checklist list",
      "tenken checklist show clean-office",
      "tenken checklist diff 2008-campaign-1:clean-office clean-office"),
    subcommands: [List.self, Show.self, Diff.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: words("使えるチェックリストの一覧", "List the checklists that can be asked."),
      discussion: examples(
        "tenken checklist list",
        "tenken checklist list --json"))

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let library = session.library()
      var lines: [(checklist: Checklist, origin: String)] = []
      for entry in library.entries() {
        lines.append((try library.checklist(entry.id), entry.origin.rawValue))
      }
      let context = session.context()
      try session.list(
        ChecklistsReport.build(lines, context: context),
        json: .array(lines.map { $0.checklist.summary(origin: $0.origin) }))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: words("チェックリストの点検項目を表示", "Show the items of a checklist."),
      discussion: examples(
        "tenken checklist show clean-office"))

    @Argument(help: help("チェックリストのid", "a checklist's id", valueName: "id"))
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let checklist = try session.library().checklist(id)
      try session.list(
        ChecklistReport.build(
          checklist, scorer: session.scorers.scorer(for: checklist), context: session.context()),
        json: checklist.definition)
    }
  }

  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: words("二つの定義の違いを表示", "Show what changed between two definitions."),
      discussion: examples(
        "tenken checklist diff 2008-campaign-1:clean-office clean-office",
        "tenken checklist diff old.yaml checklists/clean-office/checklist.yaml"))

    @Argument(
      help: help(
        "前の定義: ファイル、チェックリストのid、または 実施回:チェックリスト",
        "the earlier definition: a file, a checklist's id, or ROUND:CHECKLIST as it was pinned",
        valueName: "before"))
    var before: String

    @Argument(help: help("後の定義", "the later one, named the same way", valueName: "after"))
    var after: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let result = try DiffChecklists(session.surroundings, scorers: session.scorers).run(before, after)
      try session.list(
        ChecklistDiffReport.build(
          result.diff, before: result.before, after: result.after, context: session.context()),
        json: result.json)
      session.warn(result.warnings)
    }
  }
}
