import TenkenCore

/// Puts nodes together from events; checks at every event what libyaml leaves unchecked.
struct NodeBuilder {
  let source: SourceText
  /// Problems that leave the rest readable.
  var diagnostics: [Diagnostic] = []

  private var stack: [Frame] = []
  private var root: Built?
  private var anchors: [String: Built] = [:]
  private var nodes = 0
  private var documents = 0

  init(source: SourceText) { self.source = source }

  /// A finished node with what it counts against the limits.
  private struct Built {
    var node: Node
    /// Itself and everything in it, aliases put in.
    var nodes = 1
    /// 0 for a scalar.
    var height = 0
  }

  /// A list or mapping whose end has not come.
  private struct Frame {
    let isMapping: Bool
    let span: Span
    let anchor: String?
    var elements: [Node] = []
    var entries: [Node.Entry] = []
    var lines: [String: Int] = [:]
    var key: Key = .none
    var nodes = 1
    var height = 1
  }

  private enum Key {
    case none
    case text(String, Span)
    /// Its value is read and dropped.
    case refused
  }

  /// The root node of the one document.
  mutating func build(_ parser: EventParser) throws(Failure) -> Node {
    while true {
      let event: YAMLEvent
      do throws(SyntaxProblem) { event = try parser.next() } catch {
        throw Failure(diagnostics + [error.diagnostic(in: source)])
      }
      if case .streamEnd = event { break }
      try take(event)
    }
    guard let root, !root.node.isBlank else {
      throw Failure(
        .emptyFile, at: Place(file: source.name, line: 1, column: 1),
        Text(ja: "ファイルに内容がありません", en: "the file says nothing"),
        help: Text(
          ja: "`checklist: …` や `tenken: 1` のようなキーから書き始めてください",
          en: "begin with a key such as `checklist: …` or `tenken: 1`"))
    }
    return root.node
  }

  private mutating func take(_ event: YAMLEvent) throws(Failure) {
    switch event {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart(let span): try startDocument(span)
    case .alias(let name, let span): try alias(name, span)
    case .scalar(let scalar, let properties, let span):
      check(tag: properties.tag, span)
      check(scalar, span)
      let content = Node.Content.scalar(Node.Scalar(text: scalar.text, isPlain: scalar.isPlain))
      try add(Built(node: Node(content: content, location: .text(source, span))), properties.anchor, span)
    case .sequenceStart(let properties, let span): try open(properties, span, isMapping: false)
    case .mappingStart(let properties, let span): try open(properties, span, isMapping: true)
    case .sequenceEnd, .mappingEnd: try close()
    }
  }

  private mutating func startDocument(_ span: Span) throws(Failure) {
    documents += 1
    if documents > 1 {
      throw fatal(
        .yamlDocuments, span,
        Text(
          ja: "2つ目のYAML文書が始まっています（1ファイルに1文書です）",
          en: "a second YAML document begins here; a file holds one"),
        help: Text(
          ja: "「---」から後を別のファイルに分けてください", en: "put what follows the `---` into a file of its own"))
    }
  }

  private mutating func open(_ properties: YAMLEvent.Properties, _ span: Span, isMapping: Bool)
    throws(Failure)
  {
    check(tag: properties.tag, span)
    if stack.count >= YAMLReader.maximumDepth { throw tooDeep(span) }
    stack.append(Frame(isMapping: isMapping, span: span, anchor: properties.anchor))
  }

  private mutating func close() throws(Failure) {
    guard let frame = stack.popLast() else { return }
    let content: Node.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.elements)
    let node = Node(content: content, location: .text(source, frame.span))
    // What is in it has been counted already.
    try add(Built(node: node, nodes: frame.nodes, height: frame.height), frame.anchor, frame.span)
  }

  /// Puts a finished node into the list or mapping that is open.
  private mutating func add(_ built: Built, _ anchor: String?, _ span: Span, alias: String? = nil)
    throws(Failure)
  {
    if let anchor { anchors[anchor] = built }
    nodes += alias == nil ? 1 : built.nodes
    if nodes > YAMLReader.maximumNodes { throw tooMany(span, alias: alias) }
    guard var frame = stack.popLast() else {
      root = built
      return
    }
    frame.nodes += built.nodes
    frame.height = max(frame.height, built.height + 1)
    if frame.isMapping {
      addToMapping(built.node, span, &frame)
    } else {
      frame.elements.append(built.node)
    }
    stack.append(frame)
  }

  private mutating func addToMapping(_ node: Node, _ span: Span, _ frame: inout Frame) {
    switch frame.key {
    case .none: frame.key = key(node, span, &frame)
    case .text(let name, let keySpan):
      frame.entries.append(Node.Entry(key: name, keyLocation: .text(source, keySpan), value: node))
      frame.key = .none
    case .refused: frame.key = .none
    }
  }

  private mutating func key(_ node: Node, _ span: Span, _ frame: inout Frame) -> Key {
    guard case .scalar(let scalar) = node.content else {
      report(
        .wrongKind, span, Text(ja: "キーにリストや組は使えません", en: "a key must be a word, no list or mapping"),
        help: Text(ja: "キーを1つの語にしてください", en: "write one word before the colon"))
      return .refused
    }
    if scalar.isPlain, scalar.text == "<<" {
      report(
        .yamlMerge, span,
        Text(ja: "YAMLのマージキー「<<」は使えません", en: "YAML's merge key `<<` is not supported"),
        help: Text(
          ja: "まとめたいキーをここに書き写してください（テーマなら extends が使えます）",
          en: "write the keys out here (a theme can say `extends`)"))
      return .refused
    }
    if scalar.isPlain, let hint = SyntaxHint.fullWidthBlank(inKey: scalar.text) {
      report(
        .yamlSyntax, span,
        Text(ja: "字下げに全角の空白（U+3000）があります", en: "a full-width blank (U+3000) in the indent"), help: hint)
      return .refused
    }
    if let first = frame.lines[scalar.text] {
      let name = scalar.text.shown
      report(
        .duplicateKey, span,
        Text(
          ja: "キー「\(name)」が\(first + 1)行目と\(span.line + 1)行目に2回あります",
          en: "the key \"\(name)\" stands twice, in lines \(first + 1) and \(span.line + 1)"),
        help: Text(ja: "どちらか一方を消してください", en: "remove one of them"))
      return .refused
    }
    frame.lines[scalar.text] = span.line
    return .text(scalar.text, span)
  }

  private mutating func alias(_ name: String, _ span: Span) throws(Failure) {
    guard var built = anchors[name] else {
      let isOpen = stack.contains { $0.anchor == name }
      report(
        .yamlAliases, span,
        isOpen
          ? Text(ja: "「*\(name.shown)」が自分自身を指しています", en: "the alias *\(name.shown) stands within itself")
          : Text(
            ja: "「*\(name.shown)」が指す「&\(name.shown)」が前にありません",
            en: "the alias *\(name.shown) has no anchor &\(name.shown) before it"),
        help: Text(
          ja: "ただの文字なら「\"*\(name.shown)\"」のように引用符で囲んでください",
          en: "if it is meant as text, quote it: \"*\(name.shown)\""))
      let text = Node.Content.scalar(Node.Scalar(text: "*" + name, isPlain: false))
      try add(Built(node: Node(content: text, location: .text(source, span))), nil, span)
      return
    }
    if stack.count + built.height > YAMLReader.maximumDepth { throw tooDeep(span) }
    built.node.location = .text(source, span)
    try add(built, nil, span, alias: name)
  }
}
