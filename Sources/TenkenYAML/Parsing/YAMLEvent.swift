/// What libyaml reports next, in Swift's own values.
enum YAMLEvent {
  case streamStart
  case streamEnd
  case documentStart(Span)
  case documentEnd
  case alias(String, Span)
  case scalar(Scalar, Properties, Span)
  case sequenceStart(Properties, Span)
  case sequenceEnd
  case mappingStart(Properties, Span)
  case mappingEnd

  struct Scalar {
    var text: String
    /// Written without quotes and block marks.
    var isPlain: Bool
  }

  struct Properties {
    var anchor: String?
    var tag: String?
  }
}
