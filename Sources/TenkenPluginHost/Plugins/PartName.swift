package import TenkenCore

/// Names of files that a plugin gives: plain ones only, for every system (bad input, row 36).
package enum PartName {
  private static let mostBytes = 200
  private static let reserved: Set<String> = {
    let ports = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    return Set(["con", "prn", "aux", "nul"] + ports)
  }()

  /// What is wrong with a name; nil where nothing is.
  package static func problem(with name: String) -> Text? {
    let shown = String(name.prefix(40))
    if name.isEmpty { return Text(ja: "ファイルの名前が空です", en: "the name of a file is empty") }
    if name.utf8.count > mostBytes {
      return Text(
        ja: "ファイルの名前「\(shown)…」が長すぎます（\(mostBytes)バイトまで）",
        en: "the name of a file, \"\(shown)…\", is over \(mostBytes) bytes")
    }
    let stem = name.prefix { $0 != "." }.lowercased()
    let isUnsafe =
      name.hasPrefix(".") || name.hasSuffix(".") || name.hasPrefix(" ") || name.hasSuffix(" ")
      || reserved.contains(stem) || name.unicodeScalars.contains(where: isUnsafe)
    guard isUnsafe else { return nil }
    return Text(
      ja: "ファイルの名前に「\(shown)」は使えません", en: "\"\(shown)\" cannot be the name of a file")
  }

  /// What leads elsewhere, what some system forbids, and what cannot be seen.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if "/\\:*?\"<>|".unicodeScalars.contains(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return true
    default: return false
    }
  }
}
