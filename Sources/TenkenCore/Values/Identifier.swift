/// The rules of ids (contract, section 1).
package enum Identifier {
  package static let maximumLength = 64

  /// What is wrong with an id; `nil` where nothing is.
  package static func problem(with id: String) -> Text? {
    let bytes = Array(id.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    guard let first = bytes.first else { return Text(ja: "idが空です", en: "an id is empty") }
    if bytes.count > maximumLength {
      return Text(
        ja: "idが長すぎます（\(bytes.count)文字。\(maximumLength)文字以内にしてください）",
        en: "an id of \(bytes.count) characters; at most \(maximumLength) are allowed")
    }
    guard isAlphanumeric(first), bytes.allSatisfy({ isAlphanumeric($0) || [0x2E, 0x5F, 0x2D].contains($0) })
    else {
      return Text(
        ja: "「\(id)」はidに使えません（半角の英数字で始め、英数字と . _ - だけを使ってください）",
        en:
          "\"\(id)\" is no id: begin with a letter or digit, then only letters, digits, \".\", \"_\" and \"-\""
      )
    }
    if looksLikeExponent(id) {
      return Text(
        ja: "「\(id)」は指数の数に見えるため、idに使えません（表計算ソフトが書き換えます）",
        en: "\"\(id)\" looks like a number with an exponent, which a spreadsheet would rewrite")
    }
    // A date begins with a digit, perhaps behind the letter of an era.
    let beginsLikeDay = bytes.prefix(2).contains { (0x30...0x39).contains($0) }
    if beginsLikeDay, id.contains(where: { $0 == "-" || $0 == "." }), DayReader.looksLikeDay(id) {
      return Text(
        ja: "「\(id)」は日付に見えるため、idに使えません（表計算ソフトが書き換えます）",
        en: "\"\(id)\" looks like a date, which a spreadsheet would rewrite")
    }
    return nil
  }

  /// `1e5`, `2.5E-3`, `1.e5`.
  private static func looksLikeExponent(_ id: String) -> Bool {
    let halves = id.lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[0].isEmpty,
      Rational(decimal: halves[0] + "0", decimals: maximumLength) != nil
    else {
      return false
    }
    let exponent = halves[1].first == "-" ? halves[1].dropFirst() : halves[1]
    return exponent.isDigits
  }
}
