import TenkenCore

/// The comparison of contract, section 5, written down once more: slow, sentence by sentence, from what was answered
/// alone. It uses nothing of the program but its definitions and its fractions.
struct SlowComparison {
  var data: RandomCase

  /// Whoever can be reached from the department: by members of those without a sheet, and by origins in time. Asked
  /// again and again until nobody new comes.
  var predecessors: Set<String> {
    var reached: Set<String> = [data.department]
    while true {
      var more = reached
      for id in reached {
        guard let department = data.workspace.departments.first(where: { $0.id == id }) else { continue }
        if data.sheetsBefore[id] == nil { more.formUnion(department.members) }
        for origin in department.from {
          let isAfter = origin.effective > data.previousFrom
          let isNotLater = origin.effective <= data.to
          if isAfter && isNotLater { more.insert(origin.department) }
        }
      }
      if more == reached { return reached.filter { data.sheetsBefore[$0] != nil } }
      reached = more
    }
  }

  /// What a department was asked of a checklist for points.
  private func asked(_ checklist: Checklist, of department: String) -> [Item] {
    checklist.items.filter { item in
      guard item.scored else { return false }
      switch item.scope {
      case .everyone: return true
      case .only(let ids): return ids.contains(department)
      case .except(let ids): return !ids.contains(department)
      }
    }
  }

  private func points(_ said: RandomCase.Said?, _ item: Item) -> Rational? {
    if case .points(let points) = said?[item.id] { Rational(points) } else { nil }
  }

  /// The earlier item that an item is the same as, the edition aside: by its id, else by the first earlier id.
  private func earlier(_ item: Item) -> Item? {
    for id in [item.id] + item.was {
      for predecessor in predecessors {
        if let found = asked(data.before, of: predecessor).first(where: { $0.id == id }) { return found }
      }
    }
    return nil
  }

  /// The answers of all predecessors to an earlier item.
  private func answers(_ item: Item) -> [Rational] {
    predecessors.filter { asked(data.before, of: $0).contains(item) }
      .compactMap { points(data.sheetsBefore[$0], item) }
  }

  /// An item's class, or nil where it is not asked now.
  func kind(of item: Item) -> String? {
    guard asked(data.now, of: data.department).contains(item) else { return nil }
    guard let before = earlier(item) else { return "added" }
    if before.edition != item.edition { return "notComparable" }
    let answers = answers(before)
    guard let points = points(data.sheetNow, item), !answers.isEmpty else { return "unanswered" }
    var (then, now) = (answers.sum() / Rational(answers.count), points)
    if item.max != .zero { (then, now) = (then / before.max, now / item.max) }
    return now > then ? "improved" : now < then ? "worsened" : "same"
  }

  func ids(_ kind: String) -> [String] {
    data.now.items.filter { self.kind(of: $0) == kind }.map(\.id)
  }

  /// Earlier items that nothing now is the same as.
  var removed: [String] {
    let taken = asked(data.now, of: data.department).compactMap(earlier).map(\.id)
    return data.before.items.filter { item in
      predecessors.contains { asked(data.before, of: $0).contains(item) } && !taken.contains(item.id)
    }.map(\.id)
  }

  var reworded: [String] {
    data.now.items.filter { item in
      ["improved", "worsened", "same"].contains(kind(of: item))
        && earlier(item)?.id == item.id && earlier(item)?.ask != item.ask
    }.map(\.id)
  }

  /// Earned now of max now, minus earned then of max then, over the compared items.
  var change: Rational? {
    let compared = data.now.items.filter { ["improved", "worsened", "same"].contains(kind(of: $0)) }
    let earnedNow = compared.compactMap { points(data.sheetNow, $0) }.sum()
    let maxNow = compared.map(\.max).sum()
    var (earnedThen, maxThen) = (Rational.zero, Rational.zero)
    for item in compared.compactMap(earlier) {
      for answer in answers(item) {
        earnedThen += answer
        maxThen += item.max
      }
    }
    return maxNow == .zero || maxThen == .zero ? nil : earnedNow / maxNow - earnedThen / maxThen
  }

  /// `new`, `repeated`, `resolved`, or nothing.
  func finding(_ item: Item) -> String? {
    guard asked(data.now, of: data.department).contains(item), let points = points(data.sheetNow, item) else {
      return nil
    }
    let before = earlier(item)
    let had = before.map { before in
      before.edition == item.edition && answers(before).contains { $0 < before.max }
    }
    if points < item.max { return had == true ? "repeated" : "new" }
    return had == true ? "resolved" : nil
  }

  func findings(_ kind: String) -> [String] {
    data.now.items.filter { finding($0) == kind }.map(\.id)
  }
}
