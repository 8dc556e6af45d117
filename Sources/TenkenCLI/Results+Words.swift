import TenkenCore
import TenkenKit
import TenkenPlugin
import TenkenReports
import TenkenStore

extension SubmitLine {
  init(_ receipt: SubmitReceipt) {
    let outcome: Text =
      switch receipt.outcome {
      case .submitted: Text(ja: "提出", en: "submitted")
      case .replaced: Text(ja: "差替え", en: "replaced")
      case .unchanged where receipt.score == nil: Text(ja: "変更なし（下書き）", en: "unchanged (draft)")
      case .unchanged: Text(ja: "変更なし", en: "unchanged")
      case .draft: Text(ja: "下書き", en: "draft")
      }
    self.init(
      key: receipt.key, outcome: outcome, score: receipt.score, gaps: receipt.gaps,
      fixes: receipt.fixes.map(\.fix), isLate: receipt.isLate)
  }
}

extension GiveAnswers.Result {
  var json: JSON {
    ["sheet": key.json, "changed": .integer(changed), "missing": .array(gaps.map(\.json))]
  }
}

extension CheckFiles.Result {
  func json(_ language: Language) -> JSON {
    [
      "files": .integer(files),
      "problems": .array(
        diagnostics.map { diagnostic in
          [
            "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
            "file": .text(diagnostic.place?.file), "line": diagnostic.place?.line.map(JSON.integer) ?? .null,
            "column": diagnostic.place?.column.map(JSON.integer) ?? .null,
            "message": .string(diagnostic.message.in(language)), "help": .text(diagnostic.help?.in(language)),
          ]
        }),
    ]
  }
}
