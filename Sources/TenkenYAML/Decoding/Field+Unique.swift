import TenkenCore

extension Field {
  /// Reports an id that stood before, with both places, and keeps the place of a new one.
  func checkUnique(_ id: String, _ places: inout [String: Place]) {
    guard let first = places[id] else {
      places[id] = node.place
      return
    }
    report(
      .duplicateID,
      Text(
        ja: "\(subject.in(.ja))の id が2回使われています（初めは\(first.described(from: node.place).in(.ja))）",
        en:
          "the id of \(subject.in(.en)) is used twice; first in \(first.described(from: node.place).in(.en))"),
      help: Text(ja: "どちらかの id を変えてください", en: "give one of them another id"))
  }
}

extension Place {
  /// "line 12", with the file where it is another one than `other`'s.
  func described(from other: Place) -> Text {
    guard let line else { return Text(ja: file, en: file) }
    if file == other.file { return Text(ja: "\(line)行目", en: "line \(line)") }
    return Text(ja: "\(file)の\(line)行目", en: "line \(line) of \(file)")
  }
}
