import TenkenCore

/// Ids for Tenken made of what the source calls its things: the same source makes the same ids.
///
/// They are told apart without regard to case, as folders may be named after them.
struct UniqueIDs {
  /// Given out, or kept for the first who wants it.
  private var taken: Set<String>
  private var given: Set<String> = []

  /// - Parameter wanted: ids that their first owner shall have, whoever else is given one before.
  init(keeping wanted: [String] = []) { taken = Set(wanted.map { $0.lowercased() }) }

  /// The id itself for the first who wants it; for the others the same with a number: `A.5-2`.
  mutating func id(_ wanted: String) -> String {
    if given.insert(wanted.lowercased()).inserted {
      taken.insert(wanted.lowercased())
      return wanted
    }
    return numbered(wanted)
  }

  /// An id that nobody else wants.
  mutating func freeID(_ wanted: String) -> String {
    taken.contains(wanted.lowercased()) ? numbered(wanted) : id(wanted)
  }

  private mutating func numbered(_ wanted: String) -> String {
    var number = 2
    while true {
      let ending = "-\(number)"
      let id = wanted.prefix(Identifier.maximumLength - ending.utf8.count) + ending
      if taken.insert(id.lowercased()).inserted {
        given.insert(id.lowercased())
        return String(id)
      }
      number += 1
    }
  }

  /// A word of the source as an id: what an id may not hold becomes `-`, and what a spreadsheet would rewrite, such
  /// as a date, gets an `n` in front. Nil where too little is left of it.
  static func id(from words: String?) -> String? {
    guard let words, words.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var id = ""
    for character in words {
      let fits = character.isLetter || character.isNumber || character == "." || character == "_"
      if fits {
        id.append(character)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    id = String(id.drop { !$0.isLetter && !$0.isNumber }.prefix(Identifier.maximumLength))
    while id.last == "-" { id.removeLast() }
    if id.isEmpty { return nil }
    return Identifier.problem(with: id) == nil ? id : String("n-\(id)".prefix(Identifier.maximumLength))
  }

  /// An id with an ending, which stays whole.
  static func id(_ id: String, ending: String) -> String {
    let ending = ending.prefix(Identifier.maximumLength - 1)
    return String(id.prefix(Identifier.maximumLength - ending.utf8.count) + ending)
  }
}
