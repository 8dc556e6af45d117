import TenkenCore

/// Finds departments that would descend from themselves: by `from` on one effective day, or by `members`
/// (contract, section 5).
struct LineageCheck {
  /// A department and one of its origins or members.
  struct Edge {
    var from: String
    var to: String
    /// Nil for a member.
    var effective: Day?
    var place: Place
  }

  var edges: [Edge]

  /// An error for each cycle, with its path.
  var diagnostics: [Diagnostic] {
    var days: [Day?: [Edge]] = [:]
    for edge in edges { days[edge.effective, default: []].append(edge) }
    return days.sorted { $0.key?.serial ?? .min < $1.key?.serial ?? .min }.flatMap { day, edges in
      cycles(edges).prefix(LineageCheck.shownCycles).map { cycle in
        let path = LineageCheck.path(cycle)
        let message =
          day.map {
            Text(
              ja: "\($0) に部署が自分自身に由来しています: \(path)",
              en: "on \($0) a department comes from itself: \(path)")
          } ?? Text(ja: "部署が自分自身に属しています: \(path)", en: "a department is a member of itself: \(path)")
        return Diagnostic(
          .cycle, at: cycle[0].place, message,
          help: Text(ja: "どれか一つを消してください", en: "take one of them out"))
      }
    }
  }

  private static let shownCycles = 10

  private static func path(_ cycle: [Edge]) -> String {
    let names = cycle.map(\.from)
    let shown = names.count > 20 ? names.prefix(19) + ["…"] : names[...]
    return (shown + [cycle[0].from]).joined(separator: " → ")
  }

  /// Walks every edge once, without recursion: an organisation can be deep.
  private func cycles(_ edges: [Edge]) -> [[Edge]] {
    var out: [String: [Edge]] = [:]
    for edge in edges { out[edge.from, default: []].append(edge) }
    var cycles: [[Edge]] = []
    var done: Set<String> = []
    for start in edges.map(\.from) where !done.contains(start) && cycles.count < LineageCheck.shownCycles {
      var path: [Edge] = []
      var onPath: [String: Int] = [start: 0]
      var pending: [(node: String, next: Int)] = [(start, 0)]
      while let (node, next) = pending.last {
        guard let edge = out[node]?[safe: next] else {
          done.insert(node)
          onPath[node] = nil
          pending.removeLast()
          _ = path.popLast()
          continue
        }
        pending[pending.count - 1].next += 1
        if let depth = onPath[edge.to], cycles.count < LineageCheck.shownCycles {
          cycles.append(path[depth...] + [edge])
        } else if onPath[edge.to] == nil, !done.contains(edge.to) {
          onPath[edge.to] = pending.count
          path.append(edge)
          pending.append((edge.to, 0))
        }
      }
    }
    return cycles
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
