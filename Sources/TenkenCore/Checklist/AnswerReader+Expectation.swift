extension AnswerReader {
  /// What the item accepts, in a line.
  package var expectation: Text {
    let notApplicable: Text? =
      item.notApplicable == .forbidden ? nil : Text(ja: "（対象外は n/a）", en: "; n/a for not applicable")
    return Text(
      ja: words.in(.ja) + "を入力してください" + (notApplicable?.in(.ja) ?? ""),
      en: "enter " + words.in(.en) + (notApplicable?.in(.en) ?? ""))
  }

  private var words: Text {
    switch item.answer {
    case .points:
      return Text(ja: "0～\(item.max)の点数（小数は2桁まで）", en: "points from 0 to \(item.max), two decimals at most")
    case .mark: return Text(ja: "○ △ × のどれか", en: "one of ○ △ × (o, t, x)")
    case .yesNo: return Text(ja: "はい か いいえ", en: "yes or no")
    case .level(let from, let to):
      return Text(ja: "\(from)～\(to)の整数", en: "a whole number from \(from) to \(to)")
    case .choice(let choices):
      let ids = choices.map(\.id).joined(separator: ", ")
      return Text(ja: "次のどれか（\(ids)）", en: "one of \(ids)")
    case .count(nil): return Text(ja: "「数/目標」の形（3/5 など）", en: "so many of how many, as 3/5")
    case .count(let target?): return Text(ja: "数（目標は\(target)）", en: "a number; the target is \(target)")
    case .steps(let steps):
      let names = steps.map(\.id).joined(separator: ";")
      return Text(
        ja: "手順（\(names)）ごとの 済・未・n/a を ; でつないだもの",
        en: "done, not yet or n/a for each step (\(names)), joined by \";\"")
    case .done: return Text(ja: "済（実施した日や月でも可）か 未", en: "done (or the day or month of it), or not yet")
    case .number: return Text(ja: "数", en: "a number")
    case .text: return Text(ja: "文", en: "a text")
    }
  }
}
