/// What the column `type` says of a row.
enum QuestionType: Equatable {
  /// `begin group`, or another thing that holds rows.
  case begin(String)
  case end(String)
  case selectOne(list: String, orOther: Bool)
  case selectMultiple(list: String, orOther: Bool)
  /// Choices that do not stand in the form: a file, another sheet.
  case selectElsewhere(String)
  case number
  /// Recorded as text; the plain name where more than a text was meant.
  case text(String?)
  /// A picture or another file.
  case evidence
  case acknowledge
  case note
  /// What the device fills in, or the form computes.
  case automatic(String)
  case unknown(String)

  private static let selects: [(words: String, isMultiple: Bool?)] = [
    ("select_one_from_file", nil), ("select_multiple_from_file", nil), ("select one from file", nil),
    ("select multiple from file", nil), ("select_one_external", nil), ("select one external", nil),
    ("add select one prompt using", false), ("add select multiple prompt using", true),
    ("select all that apply from", true), ("select all that apply", true), ("select one from", false),
    ("select_multiple", true), ("select multiple", true), ("select_one", false), ("select one", false),
    ("select1", false),
  ]

  private static let automatic: Set<String> = [
    "start", "end", "today", "deviceid", "imei", "subscriberid", "simserial", "phonenumber", "username",
    "email",
    "audit", "calculate", "hidden", "xml-external", "csv-external", "start-geopoint", "background-audio",
    "background-geopoint", "start time", "end time", "device id", "get today", "get start time",
    "get end time", "get device id", "get subscriber id", "get sim id", "get phone number",
  ]

  /// - Parameter written: without blanks at its ends, not empty.
  init(_ written: String) {
    let words = written.split(whereSeparator: \.isWhitespace).map(String.init)
    let type = words.joined(separator: " ").lowercased()
    if let block = Self.block(type, "begin") {
      self = .begin(block)
    } else if let block = Self.block(type, "end"), !Self.automatic.contains(type) {
      self = .end(block)
    } else if let select = Self.select(type, words) {
      self = select
    } else {
      self = Self.basic(type)
    }
  }

  /// `group` of `begin group` or `begin_group`.
  private static func block(_ type: String, _ word: String) -> String? {
    guard type.hasPrefix(word + " ") || type.hasPrefix(word + "_") else { return nil }
    return String(type.dropFirst(word.count + 1))
  }

  private static func select(_ type: String, _ words: [String]) -> QuestionType? {
    for (start, isMultiple) in selects where type == start || type.hasPrefix(start + " ") {
      guard let isMultiple else { return .selectElsewhere(type) }
      var rest = Array(words.dropFirst(start.split(separator: " ").count))
      let isOther = rest.last?.lowercased() == "or_other" || type.hasSuffix(" or specify other")
      if isOther { rest.removeLast(rest.last?.lowercased() == "or_other" ? 1 : 3) }
      let list = rest.joined(separator: " ")
      return isMultiple
        ? .selectMultiple(list: list, orOther: isOther) : .selectOne(list: list, orOther: isOther)
    }
    return nil
  }

  private static func basic(_ type: String) -> QuestionType {
    switch type {
    case "integer", "int", "decimal", "range", "percentage", "add integer prompt", "add decimal prompt":
      .number
    case "text", "string", "barcode", "phone number", "add text prompt", "add barcode prompt", "url":
      .text(nil)
    case "date", "add date prompt": .text("date")
    case "time", "add time prompt": .text("time")
    case "datetime", "date time", "add date time prompt", "datetimerange": .text("dateTime")
    case "geopoint", "gps", "location", "q location", "add location prompt": .text("geopoint")
    case "geotrace", "geoshape", "osm": .text(type)
    case let ranked where ranked == "rank" || ranked.hasPrefix("rank "): .text("rank")
    case "image", "photo", "audio", "video", "file", "signature", "annotate", "draw", "add image prompt",
      "add photo prompt", "add audio prompt", "add video prompt", "add file prompt":
      .evidence
    case "acknowledge", "trigger", "add acknowledge prompt": .acknowledge
    case "note", "add note prompt": .note
    case let filled where automatic.contains(filled): .automatic(filled)
    default: .unknown(type)
    }
  }
}
