import ArgumentParser

/// `tenken`: the root of all commands.
struct TenkenCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tenken",
    abstract: words(
      "点検のチェックリスト、採点、前回比較、是正の管理", "Checklists, scores, comparison and fixes for recurring inspections."),
    discussion: examples(
      "tenken init --example demo",
      "tenken score 2008-campaign-1"),
    version: "tenken \(version)",
    subcommands: [
      InitCommand.self, CheckCommand.self, ChecklistCommand.self, SchemaCommand.self, RoundCommand.self,
      FillCommand.self, FormCommand.self, SubmitCommand.self,
      AnswerCommand.self, SheetCommand.self, StatusCommand.self, ScoreCommand.self, CompareCommand.self,
      TrendCommand.self, GapCommand.self, FixCommand.self, IncidentCommand.self, ControlCommand.self,
      RiskCommand.self, AuditCommand.self, ContractorCommand.self, ApprovalsCommand.self, RemindCommand.self,
      ReportCommand.self, JournalCommand.self, BackupCommand.self, RestoreCommand.self, EvidenceCommand.self,
      PluginCommand.self, ImportCommand.self, NewCommand.self,
    ])
}
