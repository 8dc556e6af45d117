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
      "tenken checklist show clean-office"),
    subcommands: [List.self, Show.self])

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
          checklist, scorer: Session.scorers.scorer(for: checklist), context: session.context()),
        json: checklist.definition)
    }
  }
}
