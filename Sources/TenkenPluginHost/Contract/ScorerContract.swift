package import TenkenCore

/// What every scorer must do, built in or not (contract, section 4).
package struct ScorerContract {
  private let scorer: any Scorer

  package init(_ scorer: any Scorer) { self.scorer = scorer }

  package var results: [ContractResult] { [worked, repeatable, empty, notApplicable, notAsked, order] }

  private func rate(_ lines: [ContractSheet.Line]) throws(Failure) -> Rational? {
    var sheet = ContractSheet.sheet(lines)
    sheet.checklist.scorer = ScorerChoice(name: scorer.name)
    return try scorer.rate(of: sheet)
  }

  private var worked: ContractResult {
    ContractResult(Text(ja: "点検票を採点する", en: "sheets are scored")) { problems in
      let sheets: [(Text, [ContractSheet.Line])] = [
        (Text(ja: "すべて満点", en: "full points"), ContractSheet.full),
        (Text(ja: "すべて0点", en: "no points"), ContractSheet.zero),
        (Text(ja: "一部に減点", en: "some points lost"), ContractSheet.half),
        (Text(ja: "0点より低い", en: "points below zero"), ContractSheet.below),
        (Text(ja: "未回答あり", en: "one unanswered"), ContractSheet.missing),
        (Text(ja: "すべて未回答", en: "all unanswered"), ContractSheet.unanswered),
        (Text(ja: "満点が0の項目あり", en: "items of max 0"), ContractSheet.outside),
        (Text(ja: "1000項目", en: "1000 items"), ContractSheet.large),
      ]
      for (name, lines) in sheets {
        // A sum of floating-point shares may lie a little above 1.
        let rate = try rate(lines)
        if let rate, rate > Rational(1_000_000_001, over: 1_000_000_000) {
          let shown = rate.rounded(decimals: 6, fixed: false)
          problems.append(
            Text(
              ja: "\(name.in(.ja)): 得点率が1（100%）を超えています（\(shown)）",
              en: "\(name.in(.en)): the rate is over 1, which is 100 %: \(shown)"))
        }
      }
    }
  }

  private var repeatable: ContractResult {
    ContractResult(Text(ja: "同じ点検票は同じ得点率になる", en: "the same sheet has the same rate")) { problems in
      let (first, second) = (try rate(ContractSheet.half), try rate(ContractSheet.half))
      if first != second { problems.append(Self.differ(first, second)) }
    }
  }

  private var empty: ContractResult {
    ContractResult(Text(ja: "採点するものがなければ null", en: "null where there is nothing to score")) { problems in
      let nothing = [
        (Text(ja: "項目のない点検票", en: "a sheet without items"), [ContractSheet.Line]()),
        (Text(ja: "すべて対象外", en: "nothing applicable"), ContractSheet.padding(.notApplicable)),
      ]
      for (name, lines) in nothing {
        if let rate = try rate(lines) {
          problems.append(
            Text(
              ja: "\(name.in(.ja)): null のはずが \(rate) です",
              en: "\(name.in(.en)): \(rate), where null is expected"))
        }
      }
    }
  }

  private var notApplicable: ContractResult {
    without(
      .notApplicable, Text(ja: "対象外の項目は得点率を変えない", en: "items that are not applicable change nothing"))
  }

  private var notAsked: ContractResult {
    without(.notAsked, Text(ja: "今回点検なしの項目は得点率を変えない", en: "items that are not asked change nothing"))
  }

  private func without(_ outcome: Outcome, _ name: Text) -> ContractResult {
    ContractResult(name) { problems in
      let (alone, beside) = (
        try rate(ContractSheet.half), try rate(ContractSheet.half + ContractSheet.padding(outcome))
      )
      if alone != beside { problems.append(Self.differ(alone, beside)) }
    }
  }

  private var order: ContractResult {
    ContractResult(Text(ja: "満点は0点より低くならない", en: "full points are rated no lower than none")) { problems in
      let (full, zero) = (try rate(ContractSheet.full), try rate(ContractSheet.zero))
      if let full, let zero, full < zero { problems.append(Self.differ(full, zero)) }
    }
  }

  private static func differ(_ first: Rational?, _ second: Rational?) -> Text {
    let (first, second) = (first.map { "\($0)" } ?? "null", second.map { "\($0)" } ?? "null")
    return Text(ja: "\(first) と \(second) になりました", en: "\(first) and then \(second)")
  }
}
