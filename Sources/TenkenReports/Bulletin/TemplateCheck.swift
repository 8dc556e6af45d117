import TenkenCore

/// Looks for what is wrong with a template: tags that are not closed or not known, sections that do not match, lines
/// that mean nothing.
struct TemplateCheck {
  private let file: String
  private let characters: [Character]
  private var open: [OpenSection] = []
  private var problems: [Diagnostic] = []

  private struct OpenSection {
    var name: String
    var start: Int
    /// The names known inside; nil where the section's own is not known.
    var names: [String: BulletinTag]?
  }

  /// A file with more of them is no template: what follows is not looked at.
  private static let mostProblems = 20

  static let help = Text(
    ja: "使える書き方と名前は docs/bulletin.md にあります", en: "docs/bulletin.md has what may be written, and the names")

  /// - Parameter text: its lines end with line feeds.
  static func problems(in text: String, file: String) -> [Diagnostic] {
    var check = TemplateCheck(file: file, characters: Array(text))
    check.readTags()
    check.readLines()
    return check.problems.sortedByPlace
  }

  private init(file: String, characters: [Character]) {
    (self.file, self.characters) = (file, characters)
  }

  // MARK: Tags

  private mutating func readTags() {
    var at = 0
    while problems.count < Self.mostProblems, let start = find("{{", from: at) {
      let first = start + 2 < characters.count ? characters[start + 2] : " "
      let (skipped, closing) = first == "{" ? (3, "}}}") : (2, "}}")
      guard let end = find(closing, from: start + skipped), first == "!" || isOneTag(start + skipped..<end)
      else {
        problem(
          .templateSyntax, start, 2,
          Text(ja: "タグが閉じていません", en: "the tag is not closed"),
          help: Text(ja: "\(closing) で閉じてください", en: "close it with \(closing)"))
        at = start + 2
        continue
      }
      at = end + closing.count
      if first != "!" { read(String(characters[start + skipped..<end]), start, at - start) }
    }
    for section in open.prefix(Self.mostProblems) {
      problem(
        .templateSyntax, section.start, section.name.count + 5,
        Text(ja: "「\(section.name)」の範囲が閉じていません", en: "the section \"\(section.name)\" is not closed"),
        help: Text(ja: "{{/\(section.name)}} で閉じてください", en: "close it with {{/\(section.name)}}"))
    }
  }

  /// A tag lies on one line and holds no other.
  private func isOneTag(_ range: Range<Int>) -> Bool {
    !characters[range].contains("\n") && find("{{", from: range.lowerBound, to: range.upperBound) == nil
  }

  private mutating func read(_ content: String, _ start: Int, _ length: Int) {
    let isMarked = content.first.map { "#^/&><$=%*".contains($0) } ?? false
    let name = (isMarked ? content.dropFirst() : content[...]).trimmed
    switch isMarked ? content.first : nil {
    case "#", "^": begin(name, start, length, isInverted: content.first == "^")
    case "/": finish(name, start, length)
    case nil, "&": print(name, start, length)
    default:
      problem(
        .templateSyntax, start, length,
        Text(ja: "このタグは使えません", en: "this kind of tag cannot be used here"), help: Self.help)
    }
  }

  private mutating func begin(_ name: String, _ start: Int, _ length: Int, isInverted: Bool) {
    let tag = known(name, start, length)
    if open.contains(where: { $0.name == name }) {
      problem(
        .templateSyntax, start, length,
        Text(ja: "「\(name)」の範囲の中に「\(name)」があります", en: "the section \"\(name)\" stands inside itself"),
        help: Text(ja: "内側のものを消してください", en: "take the inner one away"))
    }
    let names: [String: BulletinTag]? =
      switch tag {
      case nil: nil
      case .list(let names) where !isInverted: names
      case .text, .flag, .list: [:]
      }
    open.append(OpenSection(name: name, start: start, names: names))
  }

  private mutating func finish(_ name: String, _ start: Int, _ length: Int) {
    if let last = open.last, last.name == name {
      open.removeLast()
      return
    }
    let wanted = open.last.map { "{{/\($0.name)}}" }
    problem(
      .templateSyntax, start, length,
      wanted.map { Text(ja: "ここで閉じるのは \($0) です", en: "what ends here is \($0)") }
        ?? Text(ja: "始まりのない {{/\(name)}} です", en: "{{/\(name)}} has no beginning"),
      help: wanted.map { Text(ja: "\($0) にしてください", en: "write \($0)") }
        ?? Text(ja: "消してください", en: "take it away"))
    // What lies between is told once.
    if let index = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(index...) }
  }

  private mutating func print(_ name: String, _ start: Int, _ length: Int) {
    switch known(name, start, length) {
    case .text, nil: break
    case .flag, .list:
      problem(
        .templateSyntax, start, length,
        Text(ja: "「\(name)」は文ではありません", en: "\"\(name)\" is no text"),
        help: Text(
          ja: "{{#\(name)}}…{{/\(name)}} のように書いてください", en: "write {{#\(name)}}…{{/\(name)}}"))
    }
  }

  /// What a name stands for here, inside out; nil, and told, where it stands for nothing.
  private mutating func known(_ name: String, _ start: Int, _ length: Int) -> BulletinTag? {
    let scopes = open.reversed().map(\.names) + [BulletinTag.all]
    if let tag = scopes.lazy.compactMap({ $0?[name] }).first { return tag }
    // Inside a section that is not known nothing can be known.
    if scopes.contains(where: { $0 == nil }) { return nil }
    problem(
      .unknownTag, start, length,
      Text(ja: "「\(name)」という名前はここにはありません", en: "there is no \"\(name)\" here"),
      help: Suggestion.help(for: name, among: scopes.flatMap { ($0 ?? [:]).keys.sorted() }))
    return nil
  }

  // MARK: Lines

  private mutating func readLines() {
    var start = 0
    var hasTitle = false
    for line in characters.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = String(line)[...].trimmed
      if trimmed.hasPrefix("# ") { hasTitle = true }
      if trimmed.hasPrefix("[["), problems.count < 2 * Self.mostProblems,
        BulletinText.table(in: trimmed) == nil
      {
        problem(
          .templateSyntax, start, line.count,
          Text(ja: "この行は表の指定として読めません", en: "this line names no table"),
          help: Text(ja: "[[table {{id}}]] のように書いてください", en: "write it as [[table {{id}}]]"))
      }
      start += line.count + 1
    }
    if hasTitle { return }
    problems.append(
      Diagnostic(
        .templateSyntax, at: Place(file: file, line: 1),
        Text(ja: "表題の行がありません", en: "there is no line with the title"),
        help: Text(ja: "「# 」で始まる行を書いてください", en: "write a line that begins with \"# \"")))
  }

  // MARK: Places

  private func find(_ text: String, from start: Int, to end: Int? = nil) -> Int? {
    let wanted = Array(text)
    return (start..<max(start, (end ?? characters.count) - wanted.count + 1)).first {
      characters[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }

  private mutating func problem(
    _ code: DiagnosticCode, _ start: Int, _ length: Int, _ message: Text, help: Text?
  ) {
    let before = characters[..<start]
    let lineStart = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let place = Place(
      file: file, line: before.count { $0 == "\n" } + 1, column: start - lineStart + 1, length: length,
      excerpt: String(characters[lineStart...].prefix { $0 != "\n" }))
    problems.append(Diagnostic(code, at: place, message, help: help))
  }
}
