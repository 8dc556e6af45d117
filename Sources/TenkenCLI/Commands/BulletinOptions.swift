import ArgumentParser
import TenkenCore
import TenkenKit

/// What one issue of the bulletin states of itself (contract, section 8).
struct BulletinOptions: ParsableArguments {
  @Option(help: help("お知らせの号数", "of the bulletin: its number", valueName: "number"))
  var number: String?

  @Option(help: help("お知らせの発行者（既定は組織）", "of the bulletin: who issues it", valueName: "issuer"))
  var issuer: String?

  @Option(help: help("お知らせの日付（既定は基準日）", "of the bulletin: its day", valueName: "day"))
  var date: String?

  @Option(help: help("お知らせに載せる文章のファイル", "of the bulletin: a text file to add", valueName: "file"))
  var note: String?

  /// Refuses them for any other kind of report.
  func check(for kind: ReportCommand.Kind) throws(Failure) {
    if kind == .bulletin { return }
    let given = [("--number", number), ("--issuer", issuer), ("--date", date), ("--note", note)]
    guard let option = given.first(where: { $0.1 != nil })?.0 else { return }
    throw Failure(
      .usage,
      Text(
        ja: "\(option) は bulletin だけで使えます", en: "\(option) is for the report \"bulletin\" only"),
      help: Text(ja: "\(option) を外してください", en: "leave \(option) out"))
  }

  func add(to request: inout ReportBulletin.Request) throws(Failure) {
    request.number = try number.map { text throws(Failure) in
      let number = try Words.whole(text, "--number")
      if number > 0 { return number }
      throw Failure(
        .usage, Text(ja: "--number に「\(text)」は指定できません", en: "--number does not take \"\(text)\""),
        help: Text(ja: "1以上の整数を指定してください", en: "give a whole number of 1 or more"))
    }
    if let issuer {
      if issuer.isBlank || issuer.contains(where: \.isNewline) {
        throw Failure(
          .usage, Text(ja: "--issuer が空か、改行を含んでいます", en: "--issuer is empty or holds a line break"),
          help: Text(ja: "1行の名前にしてください", en: "give a name on one line"))
      }
      request.issuer = issuer
    }
    request.date = try Words.day(date, "--date")
    request.note = note
  }
}
