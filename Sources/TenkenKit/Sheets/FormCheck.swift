import TenkenCore
import TenkenForms

/// Holds what a form says of its own making against the round that it is for.
struct FormCheck {
  var form: SheetInput.FormFacts
  var round: Round
  var checklist: Checklist

  /// Refuses a form that was made from another definition than the one that the round asks.
  func check() throws(Failure) {
    guard round.pin(of: checklist.id)?.digest != form.digest.value else { return }
    throw Failure(
      .staleForm, at: form.digest.place,
      Text(
        ja: "この用紙は、実施回「\(round.id)」が尋ねるチェックリスト「\(checklist.id)」とは別の定義から作られています",
        en:
          "this form was made from another definition of \"\(checklist.id)\" than round \"\(round.id)\" asks"),
      help: Text(
        ja: "tenken form \(round.id) で作り直した用紙に記入してください",
        en: "fill in a new one, made with \"tenken form \(round.id)\""))
  }

  /// A row that was taken out of a form leaves its item unanswered.
  func missingRows(for department: Department, at place: Place) -> [Diagnostic] {
    guard let rows = form.rows else { return [] }
    return FormRowID.rows(of: checklist, for: department.id).filter { !rows.contains($0.text) }.map { row in
      Diagnostic(
        .missingRow, .warning, at: place,
        Text(
          ja: "「\(row.text)」の行がないので、未回答とします",
          en: "the row of \"\(row.text)\" is missing: taken for unanswered"))
    }
  }
}
