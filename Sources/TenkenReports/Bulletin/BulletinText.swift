import TenkenCore

/// The structure of a rendered template, read line by line: what stands above the title is the masthead; below it are
/// headings, lists, tables and paragraphs.
struct BulletinText {
  private(set) var masthead: [String] = []
  private(set) var title: String?
  private(set) var pieces: [Piece] = []

  enum Piece: Hashable {
    case heading(level: Int, String)
    case paragraph(String)
    case list([String])
    /// By the id of its checklist.
    case table(String)
  }

  /// - Parameter language: lines of a Japanese paragraph are joined without a blank.
  init(_ rendered: String, language: Language) {
    let joint = language == .ja ? "" : " "
    var isInParagraph = false
    for line in rendered.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.trimmed
      let wasInParagraph = isInParagraph
      isInParagraph = false
      if line.isEmpty { continue }
      if title == nil {
        if line.hasPrefix("# ") { title = line.dropFirst(2).trimmed } else { masthead.append(line) }
      } else if let id = Self.table(in: line) {
        pieces.append(.table(id))
      } else if let level = Self.level(of: line) {
        pieces.append(.heading(level: level, line.drop { $0 == "#" }.trimmed))
      } else if line.hasPrefix("- ") {
        add(item: line.dropFirst(2).trimmed)
      } else if wasInParagraph, case .paragraph(let text)? = pieces.popLast() {
        pieces.append(.paragraph(text + joint + line))
        isInParagraph = true
      } else {
        pieces.append(.paragraph(line))
        isInParagraph = true
      }
    }
  }

  private mutating func add(item: String) {
    if case .list(let items)? = pieces.last {
      pieces[pieces.count - 1] = .list(items + [item])
    } else {
      pieces.append(.list([item]))
    }
  }

  /// 2 to 4; the title's 1 counts as 2 further down.
  private static func level(of line: String) -> Int? {
    let marks = line.prefix { $0 == "#" }.count
    return marks > 0 && line.dropFirst(marks).hasPrefix(" ") ? min(max(marks, 2), 4) : nil
  }

  /// What a line `[[table ID]]` names; nil for any other line.
  static func table(in line: String) -> String? {
    let line = line[...].trimmed
    guard line.hasPrefix("[[table "), line.hasSuffix("]]") else { return nil }
    let id = line.dropFirst(8).dropLast(2).trimmed
    return id.isEmpty ? nil : id
  }
}

extension Substring {
  /// Without blanks of any width at the ends.
  var trimmed: String {
    let rest = drop { $0.isWhitespace }
    return String(rest.reversed().drop { $0.isWhitespace }.reversed())
  }
}
