extension Filling {
  /// Where a sheet is begun or gone on with: the first item without an answer, those that count before the others.
  func start(of sheet: Int) -> String? {
    let unanswered = sheets[sheet].unanswered
    return (unanswered.first(where: \.scored) ?? unanswered.first ?? sheets[sheet].items.first)?.id
  }

  mutating func go(to item: String?) {
    if let item { self.item = item }
    typed = ""
  }

  mutating func enter(sheet: Int) {
    if sheets[sheet].department.id != self.sheet.department.id { lastDepartment = self.sheet.department.id }
    current = sheet
    mode = .item
    item = nil
    go(to: start(of: sheet))
  }

  /// The first sheet of a department that is not done, else its first.
  mutating func enter(department: String) {
    let own = sheets.indices.filter { sheets[$0].department.id == department }
    let wanted =
      own.first { sheets[$0].isOpen && !sheets[$0].unanswered.isEmpty } ?? own.first { sheets[$0].isOpen }
      ?? own.first
    guard let wanted else { return }
    enter(sheet: wanted)
    greet()
  }

  mutating func chooseDepartment() {
    let departments = departments
    if departments.count < 2 {
      notice = .hint(Text(ja: "部署は1つだけです", en: "there is only one department"))
      return
    }
    let back = lastDepartment.flatMap { departments.firstIndex(of: $0) }
    mode = .departments(back ?? (departmentIndex + 1) % departments.count)
  }

  /// To the item before or after; past the ends to the department's other checklists.
  mutating func step(by distance: Int) {
    let items = sheet.items
    let place = (items.firstIndex { $0.id == item } ?? 0) + distance
    if items.indices.contains(place) { return go(to: items[place].id) }
    let other = current + distance
    guard sheets.indices.contains(other), sheets[other].department.id == sheet.department.id else {
      notice = .hint(
        distance > 0
          ? Text(ja: "最後の点検項目です（s で先へ）", en: "this is the last item; s goes on")
          : Text(ja: "最初の点検項目です", en: "this is the first item"))
      return
    }
    enter(sheet: other)
    go(to: distance > 0 ? sheet.items.first?.id : sheet.items.last?.id)
  }

  /// Goes on after an answer.
  mutating func advance() {
    let items = sheet.items
    guard let place = items.firstIndex(where: { $0.id == item }) else { return go(to: start(of: current)) }
    if place + 1 < items.count { go(to: items[place + 1].id) }
  }

  /// The next item without an answer: after this one, before it, then on the other sheets of the department.
  mutating func goToUnanswered() {
    let items = sheet.items
    let place = items.firstIndex { $0.id == item } ?? 0
    let open = Set(sheet.unanswered.filter(\.scored).map(\.id))
    if let next = (items[place...].dropFirst() + items[..<place]).first(where: { open.contains($0.id) }) {
      return go(to: next.id)
    }
    if let item, open.contains(item) {
      notice = .hint(Text(ja: "未回答はこの項目だけです", en: "this is the only unanswered item"))
      return
    }
    let other = sheets.indices.first {
      sheets[$0].department.id == sheet.department.id && $0 != current
        && sheets[$0].unanswered.contains(where: \.scored)
    }
    if let other { enter(sheet: other) } else { notice = .complete }
  }

  /// The next item that holds the words: question, hint, section, comment or id.
  mutating func search(_ text: String) {
    let words = text.folded.isEmpty ? lastSearch : text.folded
    if words.isEmpty { return }
    lastSearch = words
    let items = sheet.items
    let place = items.firstIndex { $0.id == item } ?? 0
    let order = items[place...].dropFirst() + items[...place]
    let found = order.first { item in
      var texts = item.ask.wordings + (item.hint?.wordings ?? []) + [item.id]
      texts += sheet.section(of: item.id)?.title.wordings ?? []
      texts += [sheet.answers[item.id]?.comment ?? "", "\(sheet.number(of: item.id))"]
      return texts.contains { $0.folded.contains(words) }
    }
    if let found {
      go(to: found.id)
    } else {
      notice = .hint(Text(ja: "「\(text)」は見つかりません", en: "nothing holds \"\(text)\""))
    }
  }

  /// Goes on after a sheet: to the next that is not done and was not left, the later ones first; else it quits.
  mutating func leave(_ notice: FillNotice?) -> FillEffect? {
    mode = .item
    typed = ""
    self.notice = notice
    left.insert(current)
    let open = sheets.indices.filter { sheets[$0].isOpen && !left.contains($0) }
    guard let next = open.first(where: { $0 > current }) ?? open.first else { return .quit }
    enter(sheet: next)
    return nil
  }

  /// What is worth knowing when a sheet comes up.
  mutating func greet() {
    guard notice == nil, case .item = mode else { return }
    if let reason = sheet.reason, sheet.state == .returned {
      notice = .hint(Text(ja: "差戻し: \(reason)", en: "returned: \(reason)"))
      return
    }
    let suspects = sheet.items.filter { sheet.background?.isSuspect($0.id) ?? false }
      .map { String(sheet.number(of: $0.id)) }.joined(separator: ", ")
    if !suspects.isEmpty {
      let round = sheet.background?.round
      let (ja, en) = (round.map { "（\($0)）" } ?? "", round.map { " (\($0))" } ?? "")
      notice = .hint(
        Text(
          ja: "前回\(ja)の指摘事項・是正中の番号: \(suspects)",
          en: "findings last time\(en) or open fixes: \(suspects)"))
    }
  }
}
