import TenkenCore

/// What of a file cannot be carried, and where it stands; things of one kind share a line.
struct Losses {
  private let file: String
  private var places: [Text: [Int]] = [:]

  /// Of things that a file holds by the hundred, so many places are named, and then their number.
  static let mostPlaces = 20

  init(file: String) { self.file = file }

  /// - Parameters:
  ///   - what: the kind of thing, with the reason where that is not plain.
  ///   - line: where it stands, counted from 1.
  mutating func add(_ what: Text, _ line: Int) {
    places[what, default: []].append(line)
  }

  /// In the order of the file: `library.yaml:12, 40: "color" of a choice`.
  func lines(in language: Language) -> [String] {
    let kinds = places.map { kind, lines in (words: kind.in(language), lines: Set(lines).sorted()) }
    let sorted = kinds.sorted { ($0.lines[0], $0.words) < ($1.lines[0], $1.words) }
    return sorted.map { words, lines in
      var named = lines.prefix(Self.mostPlaces).map(String.init).joined(separator: ", ")
      if lines.count > Self.mostPlaces {
        named += Text(ja: " …（全\(lines.count)か所）", en: " … (\(lines.count) places)").in(language)
      }
      return "\(file):\(named): \(words)"
    }
  }
}
