/// The words of a page that are no report's.
struct HTMLWords: Sendable {
  var isJapanese: Bool

  var contents: String { isJapanese ? "目次" : "Contents" }
  var skip: String { isJapanese ? "本文へ" : "Skip to the report" }
  var stamps: String { isJapanese ? "押印欄" : "Boxes for seals" }
  var asTable: String { isJapanese ? "数値を表で見る" : "The figures as a table" }
  var seeTable: String { isJapanese ? "数値の表へ" : "To the table of the figures" }
}
