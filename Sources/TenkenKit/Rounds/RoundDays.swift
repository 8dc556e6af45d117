import TenkenCore

/// The order that a round's days must keep.
enum RoundDays {
  static func check(_ round: Round) throws(Failure) {
    var problems: [Diagnostic] = []
    if round.from > round.to {
      problems.append(
        Diagnostic(
          .usage,
          Text(
            ja: "開始日 \(round.from) が終了日 \(round.to) より後です",
            en: "the round would begin on \(round.from), after its last day \(round.to)"),
          help: Text(ja: "--from と --to を確認してください", en: "check --from and --to")))
    }
    // A due day that is the round's end was told of above.
    if round.due < round.from, round.due != round.to {
      problems.append(
        Diagnostic(
          .usage,
          Text(
            ja: "提出期限 \(round.due) が開始日 \(round.from) より前です",
            en: "sheets would be due on \(round.due), before the round begins on \(round.from)"),
          help: Text(ja: "--due を確認してください", en: "check --due")))
    }
    try problems.check()
  }
}
