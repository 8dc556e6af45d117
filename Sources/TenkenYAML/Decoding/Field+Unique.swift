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
        ja: "\(subject.in(.ja))の id が2回使われています（初めは\(first.described.in(.ja))）",
        en: "the id of \(subject.in(.en)) is used twice; first in \(first.described.in(.en))"),
      help: Text(ja: "どちらかの id を変えてください", en: "give one of them another id"))
  }
}

extension Place {
  /// "line 12 of checklist.yaml", or the file alone.
  var described: Text {
    guard let line else { return Text(ja: file, en: file) }
    return Text(ja: "\(file)の\(line)行目", en: "line \(line) of \(file)")
  }
}
