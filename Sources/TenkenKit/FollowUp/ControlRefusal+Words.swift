import TenkenCore

extension ControlRefusal {
  /// What a person reads, with what may be done instead.
  func failure(_ control: Control, today: Day) -> Failure {
    let id = control.id
    switch self {
    case .forbidden, .strictest:
      let state: Text =
        self == .strictest
        ? Text(ja: "すでにレベルIです", en: "is at level I already")
        : control.state.standing
      return Failure(
        .badTransition,
        Text(ja: "管理強化 \(id) は\(state.in(.ja))", en: "reinforced control \(id) \(state.in(.en))"),
        help: control.help)
    case .inFuture:
      return Failure(
        .dayRefused, Text(ja: "--on の日が今日（\(today)）より後です", en: "the day of --on is after today, \(today)"),
        help: Text(ja: "実際に行った日を指定してください", en: "give the day on which it was done"))
    case .checkBefore(let day):
      return Failure(
        .dayRefused,
        Text(
          ja: "管理強化 \(id) の次の自主点検は \(day) からです",
          en: "the next self-check of reinforced control \(id) is from \(day) on"),
        help: Text(ja: "--on に \(day) 以後の日を指定してください", en: "give \(day) or a later day with --on"))
    case .auditBefore(let day):
      return Failure(
        .dayRefused,
        Text(
          ja: "管理強化 \(id) の期間と自主点検が終わるのは \(day) です",
          en: "the period and the self-checks of reinforced control \(id) end on \(day)"),
        help: Text(ja: "--on に \(day) 以後の日を指定してください", en: "give \(day) or a later day with --on"))
    case .releaseBefore(let day):
      return Failure(
        .dayRefused, Text(ja: "管理強化 \(id) の随時監査は \(day) です", en: "the ad hoc audit of \(id) was on \(day)"),
        help: Text(ja: "--on に \(day) 以後の日を指定してください", en: "give \(day) or a later day with --on"))
    }
  }
}

extension Control {
  /// The commands that its state allows.
  fileprivate var help: Text {
    let commands = allowedActs.map { act in
      let words = act.rawValue.split(separator: " ")
      return (["tenken control \(words[0]) \(id)"] + words.dropFirst().map(String.init)).joined(
        separator: " ")
    }
    if commands.isEmpty {
      return Text(
        ja: "解除された管理強化にできることはありません。新しい不適合事象は tenken incident add で記録してください",
        en: "nothing more can be done; record a new case with \"tenken incident add\"")
    }
    let list = commands.joined(separator: ", ")
    return Text(ja: "今できること: \(list)", en: "possible now: \(list)")
  }
}

extension Control.State {
  fileprivate var standing: Text {
    switch self {
    case .checking: Text(ja: "自主点検を待っています", en: "waits for its self-checks")
    case .auditing: Text(ja: "随時監査を待っています", en: "waits for its ad hoc audit")
    case .reporting: Text(ja: "承認を待っています", en: "waits for its approval")
    case .released: Text(ja: "解除されています", en: "is released")
    }
  }
}
