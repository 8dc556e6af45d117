import CExpat
import TenkenCore

/// Reads an XML file into a tree through expat.
///
/// A DTD is refused outright, so there are no entities but XML's own five, and nothing is fetched. Depth, elements and
/// bytes have limits: a file comes from anywhere.
struct XMLDocument {
  var file: String
  var limits = Limits()

  struct Limits {
    var bytes = 64 << 20
    var depth = 100
    var elements = 1_000_000
  }

  /// - Returns: the outermost element.
  func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
    if bytes.isEmpty {
      throw failure(.emptyFile, nil, Text(ja: "ファイルが空です", en: "the file is empty"))
    }
    if bytes.count > limits.bytes {
      throw failure(
        .tooLarge, nil,
        Text(
          ja: "ファイルが大きすぎます（\(limits.bytes >> 20) MiBまで読めます）",
          en: "the file is over \(limits.bytes >> 20) MiB"))
    }
    guard let parser = XML_ParserCreateNS(nil, XMLTreeBuilder.separator) else {
      throw failure(.tooLarge, nil, Text(ja: "メモリーが足りません", en: "out of memory"))
    }
    defer { XML_ParserFree(parser) }
    let builder = XMLTreeBuilder(parser, limits: limits)
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLTreeBuilder.of(data)?.start(name, attributes)
      }, { data, _ in XMLTreeBuilder.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        XMLTreeBuilder.of(data)?.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLTreeBuilder.of(data)?.stop(.dtd) }
    let status = withExtendedLifetime(builder) {
      bytes.withUnsafeBytes {
        XML_Parse(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), 1)
      }
    }
    if let stop = builder.stopped { throw refusal(stop, line: builder.lineOfStop) }
    guard status == XML_STATUS_OK, let root = builder.root else { throw malformed(parser) }
    return root
  }

  private func refusal(_ stop: XMLTreeBuilder.Stop, line: Int) -> Failure {
    switch stop {
    case .dtd:
      failure(
        .xmlDTD, line, Text(ja: "文書型宣言（DTD）があります", en: "the file has a DTD"),
        help: Text(ja: "DTDとその実体を取り除いてください", en: "take the DTD and its entities out"))
    case .depth:
      failure(.tooLarge, line, Text(ja: "要素の入れ子が深すぎます", en: "elements are nested too deeply"))
    case .elements:
      failure(
        .tooLarge, line,
        Text(ja: "要素が\(limits.elements)個を超えています", en: "there are over \(limits.elements) elements"))
    }
  }

  private func malformed(_ parser: XML_Parser) -> Failure {
    let code = XML_GetErrorCode(parser)
    let line = Int(XML_GetCurrentLineNumber(parser))
    if code == XML_ERROR_UNKNOWN_ENCODING || code == XML_ERROR_INCORRECT_ENCODING {
      return failure(
        .badEncoding, line, Text(ja: "文字コードを読めません", en: "the encoding cannot be read"),
        help: Text(ja: "UTF-8で保存し直してください", en: "save the file in UTF-8"))
    }
    let why = XML_ErrorString(code).map { String(cString: $0) } ?? "?"
    return failure(
      .unknownFormat, line,
      Text(ja: "XMLとして読めません（\(why)）", en: "this is no well-formed XML: \(why)"),
      help: code == XML_ERROR_INVALID_TOKEN
        ? Text(ja: "UTF-8でない文字がないか確かめてください", en: "look for characters that are not UTF-8") : nil)
  }

  private func failure(
    _ code: DiagnosticCode, _ line: Int?, _ message: Text, help: Text? = nil
  ) -> Failure {
    Failure(code, at: Place(file: file, line: line), message, help: help)
  }
}
