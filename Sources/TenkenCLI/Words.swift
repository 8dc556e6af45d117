import TenkenCore

/// Reads the words of options, with errors that name the option and what it takes.
enum Words {
  static func day(_ text: String, _ option: String) throws(Failure) -> Day {
    do throws(DayReader.Problem) {
      return try DayReader().read(text)
    } catch {
      let message = error.message(text)
      throw Failure(
        .usage, Text(ja: "\(option): \(message.in(.ja))", en: "\(option): \(message.in(.en))"),
        help: DayReader.Problem.help)
    }
  }

  static func day(_ text: String?, _ option: String) throws(Failure) -> Day? {
    guard let text else { return nil }
    let day: Day = try day(text, option)
    return day
  }

  static func choice(_ text: String, among known: [String], _ option: String) throws(Failure) -> String {
    let folded = text.folded
    if let found = known.first(where: { $0 == folded }) { return found }
    throw Failure(
      .usage,
      Text(ja: "\(option) に「\(text)」は指定できません", en: "\(option) does not take \"\(text)\""),
      help: Suggestion.help(for: text, among: known))
  }

  static func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ type: Value.Type, _ option: String
  ) throws(Failure) -> Value where Value.RawValue == String {
    let word = try choice(text, among: type.allCases.map(\.rawValue), option)
    guard let value = Value(rawValue: word) else { throw Failure([]) }
    return value
  }

  static func choice<Value: RawRepresentable & CaseIterable>(
    _ text: String?, _ type: Value.Type, _ option: String
  ) throws(Failure) -> Value? where Value.RawValue == String {
    guard let text else { return nil }
    let value: Value = try choice(text, type, option)
    return value
  }

  /// A required option that was not given.
  static func required(_ text: String?, _ option: String, example: String) throws(Failure) -> String {
    if let text, !text.folded.isEmpty { return text }
    throw Failure(
      .missingFlag, Text(ja: "\(option) がありません", en: "\(option) is missing"),
      help: Text(ja: "例: \(example)", en: "for example: \(example)"))
  }

  /// A whole number from 0 to 100,000.
  static func whole(_ text: String, _ option: String) throws(Failure) -> Int {
    let folded = text.folded
    if folded.isDigits, let value = Int(folded), value <= 100_000 { return value }
    throw Failure(
      .usage, Text(ja: "\(option) に「\(text)」は指定できません", en: "\(option) does not take \"\(text)\""),
      help: Text(ja: "0以上の整数を指定してください", en: "give a whole number of 0 or more"))
  }
}
