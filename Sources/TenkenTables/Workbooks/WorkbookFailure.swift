import TenkenCore

/// Why a workbook cannot be read, in the user's words.
struct WorkbookFailure {
  /// The file as the user would name it.
  var file: String

  /// - Parameter detail: what is damaged: an entry, a cell.
  func damaged(_ detail: Text) -> Failure {
    failure(
      .damagedWorkbook,
      Text(ja: "Excelのファイルが壊れています（\(detail.in(.ja))）", en: "the workbook is damaged: \(detail.in(.en))"),
      help: Text(
        ja: "Excelで開いて保存し直すか、元のファイルを受け取り直してください",
        en: "open it in a spreadsheet and save it again, or get the file once more"))
  }

  func damaged(entry: String) -> Failure {
    damaged(Text(ja: "zipの中の「\(entry)」", en: "\"\(entry)\" inside the zip"))
  }

  func damaged(sheet: String) -> Failure {
    damaged(Text(ja: "ワークシート「\(sheet)」", en: "worksheet \"\(sheet)\""))
  }

  func truncated() -> Failure {
    damaged(Text(ja: "zipの終わりがありません", en: "the end of the zip is missing"))
  }

  func notWorkbook(_ message: Text) -> Failure {
    failure(
      .notWorkbook, message,
      help: Text(ja: "「Excelブック (.xlsx)」として保存し直してください", en: "save it as an Excel workbook (.xlsx)"))
  }

  func encrypted() -> Failure {
    failure(
      .encryptedFile, Text(ja: "パスワードで暗号化されています", en: "the file is encrypted with a password"),
      help: Text(ja: "パスワードを外して保存し直してください", en: "take the password off and save it again"))
  }

  func unsafe(entry: String) -> Failure {
    failure(
      .unsafeEntry,
      Text(
        ja: "zipの中の「\(entry)」は、置き場所の外を指す名前です", en: "\"\(entry)\" inside the zip names a place outside of it"),
      help: Text(ja: "信頼できる人からファイルを受け取り直してください", en: "get the file again from someone whom you trust"))
  }

  func definesEntities(entry: String) -> Failure {
    failure(
      .xmlDTD,
      Text(ja: "zipの中の「\(entry)」に文書型宣言（DTD）があります", en: "\"\(entry)\" inside the zip has a DTD"),
      help: Text(
        ja: "表計算ソフトはDTDを書きません。Excelで開いて保存し直してください",
        en: "spreadsheets never write one: open the file in a spreadsheet and save it again"))
  }

  func tooLarge(_ message: Text) -> Failure {
    failure(
      .tooLarge, message,
      help: Text(ja: "必要なワークシートだけのファイルにしてください", en: "make a file of the needed worksheets only"))
  }

  private func failure(_ code: DiagnosticCode, _ message: Text, help: Text) -> Failure {
    Failure(code, at: Place(file: file), message, help: help)
  }
}
