/// Places for labels along a line: each as near to where it belongs as it can be without touching its neighbours.
enum LabelSpread {
  /// The places, in the order of the labels. What is moved is moved least in the sum of squares.
  ///
  /// - Parameters:
  ///   - wanted: where each label belongs.
  ///   - gap: from one label to the next, which is narrowed where they do not all fit.
  static func places(_ wanted: [Double], gap: Double, in range: ClosedRange<Double>) -> [Double] {
    if wanted.isEmpty { return [] }
    let room = range.upperBound - range.lowerBound
    let gap = wanted.count > 1 ? min(gap, room / Double(wanted.count - 1)) : 0
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // Without their gaps the places only have to rise: neighbours that do not are pooled at their mean.
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wanted[index] - Double(rank) * gap, 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
        pools.removeLast()
        pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    let highest = range.upperBound - Double(wanted.count - 1) * gap
    let levels = pools.flatMap { pool in
      Array(repeating: min(max(pool.sum / Double(pool.count), range.lowerBound), highest), count: pool.count)
    }
    var places = wanted
    for (rank, index) in order.enumerated() { places[index] = levels[rank] + Double(rank) * gap }
    return places
  }
}
