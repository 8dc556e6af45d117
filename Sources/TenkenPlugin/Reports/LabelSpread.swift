/// Places for labels along a line: each as near to where it belongs as it can be without touching its neighbours.
package enum LabelSpread {
  /// The places, in the order of the labels. What is moved is moved least in the sum of squares.
  ///
  /// - Parameters:
  ///   - wanted: where each label belongs.
  ///   - heights: of the labels; nil where each has a line, and is as high as the gap.
  ///   - gap: from one label of a line to the next, which is narrowed where they do not all fit.
  ///   - range: for the middles of labels of a line.
  package static func places(
    _ wanted: [Double], heights: [Double]? = nil, gap: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    if wanted.isEmpty { return [] }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let further = order.map { (heights?[$0] ?? gap) - gap }
    // From the upper bound to each middle where all stand as close as they may, and to the lowest end.
    var steps: [Double] = []
    var sum = 0.0
    for (rank, more) in further.enumerated() {
      sum += more / 2 + (rank == 0 ? 0 : gap)
      steps.append(sum)
      sum += more / 2
    }
    let narrowed = sum > 0 ? min(1, (range.upperBound - range.lowerBound) / sum) : 1
    steps = steps.map { $0 * narrowed }
    // Without their gaps the places only have to rise: neighbours that do not are pooled at their mean.
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wanted[index] - steps[rank], 1))
      while pools.count > 1 {
        let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
        if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
        pools.removeLast()
        pools[pools.count - 1] = (before.sum + last.sum, before.count + last.count)
      }
    }
    let highest = max(range.upperBound - sum * narrowed, range.lowerBound)
    let levels = pools.flatMap { pool in
      Array(repeating: min(max(pool.sum / Double(pool.count), range.lowerBound), highest), count: pool.count)
    }
    var places = wanted
    for (rank, index) in order.enumerated() { places[index] = levels[rank] + steps[rank] }
    return places
  }
}
