/// Moves labels that would stand on each other apart, each as little as it can be.
enum LabelSpread {
  /// - Parameters:
  ///   - wanted: where the labels' middles would be, in any order.
  ///   - spacing: how far apart middles must be.
  ///   - range: within which all stay, if they fit.
  /// - Returns: where the middles are, in the same order.
  static func spread(_ wanted: [Double], spacing: Double, in range: ClosedRange<Double>) -> [Double] {
    struct Group {
      var members: [Int]
      /// The sum of where each would have the group's first member.
      var sum: Double
      var start: Double
    }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var groups: [Group] = []
    func placed(_ group: Group) -> Double {
      let length = Double(group.members.count - 1) * spacing
      return max(min(group.sum / Double(group.members.count), range.upperBound - length), range.lowerBound)
    }
    for index in order {
      var group = Group(members: [index], sum: wanted[index], start: 0)
      group.start = placed(group)
      while let last = groups.last,
        last.start + Double(last.members.count) * spacing > group.start + 1e-9
      {
        let shift = Double(last.members.count) * spacing * Double(group.members.count)
        group = Group(members: last.members + group.members, sum: last.sum + group.sum - shift, start: 0)
        group.start = placed(group)
        groups.removeLast()
      }
      groups.append(group)
    }
    var places = wanted
    for group in groups {
      for (offset, member) in group.members.enumerated() {
        places[member] = group.start + Double(offset) * spacing
      }
    }
    return places
  }
}
