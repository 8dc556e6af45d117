import CLibYAML

/// libyaml's event parser over a text that is valid UTF-8.
///
/// The parser lives on the heap and must not move; this object owns it and the text it reads.
final class EventParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// `nil` where there is no memory for a parser.
  init?(_ utf8: [UInt8]) {
    parser = .allocate(capacity: 1)
    text = .allocate(capacity: utf8.count)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      text.deallocate()
      return nil
    }
    _ = text.initialize(from: utf8)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    text.deallocate()
  }

  /// The next event. After an error the parser must not be asked again.
  func next() throws(SyntaxProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let state = parser.pointee
      throw SyntaxProblem(
        problem: state.problem.map { String(cString: $0) } ?? "",
        context: state.context.map { String(cString: $0) },
        span: Span(state.problem_mark),
        contextSpan: state.context == nil ? nil : Span(state.context_mark))
    }
    defer { yaml_event_delete(&event) }
    let span = Span(event.start_mark, to: event.end_mark)
    switch event.type {
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart(span)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "", span)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(
        YAMLEvent.Scalar(text: text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE),
        YAMLEvent.Properties(anchor: string(scalar.anchor), tag: string(scalar.tag)), span)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .sequenceStart(
        YAMLEvent.Properties(anchor: string(start.anchor), tag: string(start.tag)), span)
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .mappingStart(YAMLEvent.Properties(anchor: string(start.anchor), tag: string(start.tag)), span)
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return .streamStart
    }
  }

  private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

/// Why libyaml stopped, in its own words.
struct SyntaxProblem: Error {
  var problem: String
  /// "while scanning a simple key", and where that began.
  var context: String?
  var span: Span
  var contextSpan: Span?
}

extension Span {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }

  /// Up to the end mark, or the end of the first line where it lies on a later one.
  fileprivate init(_ start: yaml_mark_t, to end: yaml_mark_t) {
    self.init(start)
    length = start.line == end.line ? max(0, Int(end.column) - Int(start.column)) : 1 << 20
  }
}
