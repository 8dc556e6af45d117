import CExpat
import TenkenCore

/// What becomes of the events of an XML document.
protocol XMLHandler: AnyObject {
  /// Why reading ends before the document does.
  var refusal: Failure? { get }

  func start(_ tag: XMLTag)
  func end(_ name: XMLName)
  /// A stretch of text; one text may come in several.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads one entry of an archive as XML through expat, piece by piece.
///
/// A DTD is refused outright, so there are no entities but XML's own five. Deep nesting and endless tokens are
/// refused too: the first costs memory, the second time that grows with the square of the length.
struct XMLReading {
  var archive: ZipArchive
  var limits: WorkbookLimits

  /// - Returns: false where there is no such entry.
  /// - Throws: `xml-dtd`, `damaged-workbook`, `too-large`, and what the handler or the archive refuses.
  func read(_ entry: String, _ handler: any XMLHandler) throws(Failure) -> Bool {
    let failure = WorkbookFailure(file: archive.file)
    guard let parser = XML_ParserCreate(nil) else { throw failure.damaged(entry: entry) }
    defer { XML_ParserFree(parser) }
    let state = State(handler, parser, maximumDepth: limits.depth)
    XML_SetUserData(parser, Unmanaged.passUnretained(state).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        State.of(data)?.start(XMLTag(name, attributes))
      },
      { data, name in
        guard let name else { return }
        State.of(data)?.end(XMLName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        State.of(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in State.of(data)?.stop(.dtd) }
    return try withExtendedLifetime(state) { () throws(Failure) in
      var fed = 0
      func parse(_ piece: UnsafeBufferPointer<UInt8>, isFinal: Bool) throws(Failure) {
        let characters = piece.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
        let status = XML_Parse(parser, characters, Int32(piece.count), isFinal ? 1 : 0)
        fed += piece.count
        if let refusal = handler.refusal { throw refusal }
        switch state.stopped {
        case .dtd: throw failure.definesEntities(entry: entry)
        case .depth:
          throw failure.damaged(
            Text(ja: "「\(entry)」の入れ子が深すぎます", en: "\"\(entry)\" is nested too deeply"))
        case nil: break
        }
        guard status == XML_STATUS_OK else { throw failure.damaged(entry: entry) }
        if fed - max(0, Int(XML_GetCurrentByteIndex(parser))) > limits.token + piece.count {
          throw failure.damaged(
            Text(ja: "「\(entry)」に長すぎるタグがあります", en: "\"\(entry)\" has a tag without an end"))
        }
      }
      guard try archive.read(entry, { piece throws(Failure) in try parse(piece, isFinal: false) }) else {
        return false
      }
      try parse(UnsafeBufferPointer(start: nil, count: 0), isFinal: true)
      return true
    }
  }

  /// What expat's callbacks share.
  private final class State {
    enum Stop { case dtd, depth }

    let handler: any XMLHandler
    let parser: XML_Parser
    let maximumDepth: Int
    var depth = 0
    var stopped: Stop?

    init(_ handler: any XMLHandler, _ parser: XML_Parser, maximumDepth: Int) {
      self.handler = handler
      self.parser = parser
      self.maximumDepth = maximumDepth
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> State? {
      data.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Whether events are no longer wanted.
    private var isOver: Bool { stopped != nil || handler.refusal != nil }

    func start(_ tag: XMLTag) {
      depth += 1
      if depth > maximumDepth { stop(.depth) }
      if !isOver { handler.start(tag) }
    }

    func end(_ name: XMLName) {
      depth -= 1
      if !isOver { handler.end(name) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if !isOver { handler.text(bytes) }
    }

    func stop(_ reason: Stop) {
      if stopped == nil { stopped = reason }
      XML_StopParser(parser, 0)
    }
  }
}
