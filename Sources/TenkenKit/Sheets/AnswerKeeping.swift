package import TenkenCore

/// Where the answers of a sitting go: a workspace's record, or a file that is carried away from it. Sheets are named by
/// their place in ``sheets``.
package protocol AnswerKeeping: AnyObject {
  /// As they stood when the sitting began.
  var sheets: [FillSheet] { get }

  /// Whether they go into a file, which is then to be returned.
  var isAway: Bool { get }

  /// What is known of a sheet's items from before.
  func background(of sheet: Int) throws(Failure) -> FillBackground

  /// Makes changes of one answer durable.
  ///
  /// - Returns: all answers of the sheet as they now stand.
  func store(_ changes: [AnswerChange], item: String, sheet: Int) throws(Failure) -> [String: Answer]

  /// Copies a photo or file to where evidence is kept, under its SHA-256.
  func take(evidence path: String, item: String, sheet: Int) throws(Failure) -> Evidence

  /// Submits a sheet where nothing is missing, else leaves it as a draft; says what became of it.
  func submit(_ sheet: Int) throws(Failure) -> SubmitReceipt

  /// What is said of a sheet that stays a draft.
  func draft(_ sheet: Int, _ gaps: [SheetCheck.Gap]) -> SubmitReceipt
}
