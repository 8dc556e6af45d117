/// "Did you mean": the known word nearest to a mistyped one.
package enum Suggestion {
  /// The nearest word within a third of the length (at least one) of Damerau-Levenshtein distance, or nil. A single
  /// letter is near itself only, in either case.
  package static func nearest(to typed: String, among known: some Sequence<String>) -> String? {
    let source = Array(typed.lowercased())
    guard !source.isEmpty, source.count <= 64 else { return nil }
    let limit = source.count == 1 ? 0 : max(1, source.count / 3)
    var best: (word: String, distance: Int)?
    for word in known {
      let target = Array(word.lowercased())
      if abs(target.count - source.count) > limit { continue }
      let distance = distance(source, target)
      if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// A help line: the nearest word, else the list of what is known.
  package static func help(for typed: String, among known: [String]) -> Text? {
    if let nearest = nearest(to: typed, among: known) {
      return Text(ja: "「\(nearest)」ではありませんか", en: "did you mean \"\(nearest)\"?")
    }
    if known.isEmpty { return nil }
    let shown = known.prefix(20).joined(separator: ", ")
    let more = known.count > 20 ? " …" : ""
    return Text(ja: "使えるもの: \(shown)\(more)", en: "known: \(shown)\(more)")
  }

  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var value = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, before[j - 1] + 1) }
        current.append(value)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
