import ArgumentParser

/// `tenken`: the root of all commands.
struct TenkenCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tenken",
    abstract: words(
      "点検のチェックリスト、採点、前回比較、是正の管理", "Checklists, scores, comparison and fixes for recurring inspections."),
    discussion: words(
      """
      はじめに:
        tenken init --example demo   例の会社を作る
        tenken score 2008-campaign-1 部署ごとの得点を見る
      """,
      """
      To begin with:
        tenken init --example demo     make the example company
        tenken score 2008-campaign-1   see the score of each department
      """),
    version: "tenken \(version)",
    subcommands: [
      InitCommand.self, CheckCommand.self, ChecklistCommand.self, RoundCommand.self, SubmitCommand.self,
      AnswerCommand.self, SheetCommand.self, StatusCommand.self, ScoreCommand.self, CompareCommand.self,
      TrendCommand.self, GapCommand.self, FixCommand.self, ReportCommand.self, JournalCommand.self,
      BackupCommand.self, RestoreCommand.self,
    ])
}
