package import TenkenCore

/// What an importer could not carry (contract, section 9): each kind of thing once, with all places where it stands.
package struct Losses {
  /// The file's name, as it begins every line.
  private let file: String
  private var kinds: [(what: Text, places: [String])] = []
  private var indices: [Text: Int] = [:]
  private var known: Set<[String]> = []

  /// Of a kind that stands in many places the first ones are named.
  package static let mostPlaces = 20

  package init(file: String) { self.file = file }

  /// - Parameters:
  ///   - what: the thing and what became of it; the same words are one kind.
  ///   - place: a line's number, a cell, and what else tells one from the other; a place counts once.
  package mutating func add(_ what: Text, at place: String) {
    let index = indices[what] ?? kinds.count
    guard known.insert([String(index), place]).inserted else { return }
    if index == kinds.count {
      indices[what] = index
      kinds.append((what, []))
    }
    kinds[index].places.append(place)
  }

  package mutating func add(_ what: Text, line: Int) { add(what, at: String(line)) }

  /// A line for each kind, in the order in which they were found.
  package func lines(in language: Language) -> [String] {
    kinds.map { kind in
      let named = kind.places.prefix(Self.mostPlaces).joined(separator: ", ")
      let rest = kind.places.count - Self.mostPlaces
      let more = Text(ja: "、ほか\(rest)か所", en: " and \(rest) more").in(language)
      return "\(file):\(named)\(rest > 0 ? more : ""): \(kind.what.in(language))"
    }
  }
}
