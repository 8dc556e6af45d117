package import TenkenCore

/// Reads an Excel workbook (.xlsx): the texts of its cells as a person would type them, days as `2008-07-22`, shares
/// as `95%`, and which cells are formulas, errors or merged.
///
/// A workbook comes from anywhere: what a zip or XML can do to its reader is refused (see ``WorkbookLimits``).
package enum XLSXReader {
  /// Whether the bytes are taken for a workbook, even if not one that can be read: a zip, or what Excel wrote before.
  package static func looksLikeWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: zip) || bytes.starts(with: compoundFile)
  }

  /// - Throws: `empty-file`, `not-a-workbook`, `encrypted-file`, `damaged-workbook`, `too-large`, `unsafe-entry`,
  ///   `xml-dtd`.
  package static func read(_ bytes: [UInt8], file: String) throws(Failure) -> Workbook {
    try read(bytes, file: file, limits: WorkbookLimits())
  }

  static func read(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) -> Workbook {
    try check(bytes, file: file, limits: limits)
    let archive = try ZipArchive(bytes, file: file, limits: limits)
    return try XLSXReading(archive: archive, limits: limits).workbook()
  }

  private static let zip = Array("PK".utf8)
  /// Excel's format before 2007, and the envelope of an encrypted workbook.
  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// What can be told without opening it.
  private static func check(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) {
    let failure = WorkbookFailure(file: file)
    if bytes.isEmpty {
      throw Failure(
        .emptyFile, at: Place(file: file), Text(ja: "ファイルが空です", en: "the file is empty"),
        help: Text(ja: "ファイルを受け取り直してください", en: "get the file once more"))
    }
    if bytes.count > limits.size {
      throw failure.tooLarge(
        Text(
          ja: "ファイルが大きすぎます（\(bytes.count >> 20) MiB。\(limits.size >> 20) MiBまで読めます）",
          en: "the file is too large (\(bytes.count >> 20) MiB; at most \(limits.size >> 20) are read)"))
    }
    if bytes.starts(with: compoundFile) {
      // The name of a stream, in UTF-16.
      if contains(bytes, "EncryptedPackage".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }) {
        throw failure.encrypted()
      }
      throw failure.notWorkbook(
        Text(ja: "古い形式のExcelファイル (.xls) は読めません", en: "a workbook in the old format (.xls) cannot be read"))
    }
    if !bytes.starts(with: zip) {
      throw failure.notWorkbook(
        Text(
          ja: "Excelのファイル (.xlsx) ではありません（CSVなどの名前を変えたもののようです）",
          en: "no Excel workbook (.xlsx), but perhaps a renamed CSV file"))
    }
  }

  private static func contains(_ bytes: [UInt8], _ marker: [UInt8]) -> Bool {
    guard let first = marker.first, bytes.count >= marker.count else { return false }
    return bytes.indices.dropLast(marker.count - 1).contains {
      bytes[$0] == first && bytes[$0..<$0 + marker.count].elementsEqual(marker)
    }
  }
}
