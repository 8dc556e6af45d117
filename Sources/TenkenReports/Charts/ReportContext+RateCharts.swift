import TenkenCore
import TenkenPlugin

/// A department's rate as charts draw it.
struct RateRow {
  var department: String
  var rate: Rational?
  /// Of the previous round.
  var previous: Rational?
  /// Like for like, over the items answered in both.
  var change: Rational?
  /// Printed where there is no rate: why.
  var without: Cell = .blank
  var tone = Cell.Tone.plain
}

extension ReportContext {
  /// Rates as bars, the previous ones as marks on them; nil where fewer than two departments have one.
  ///
  /// - Parameter id: of the table where all the figures stand, or one of its own.
  func rateBars(_ rows: [RateRow], id: String, mean: Rational?) -> Report.Block? {
    let rates = rows.compactMap(\.rate)
    if rates.count < 2 { return nil }
    let hasPrevious = rows.contains { $0.previous != nil }
    let table = Table(
      id: id, caption: text(ja: "部署別の得点率", en: "Rates by department"),
      columns: [column(Terms.department), column(Terms.thisRound, .trailing)]
        + (hasPrevious ? [column(Terms.previous, .trailing)] : []),
      rows: rows.map { row in
        [
          .strong(name(of: row.department)),
          row.rate == nil ? row.without : .rate(row.rate, tone: row.tone == .good ? .plain : row.tone),
        ] + (hasPrevious ? [.rate(row.previous)] : [])
      })
    let mark = mean.map { Cell(text(Terms.mean) + " " + $0.percent, value: .percent($0.double)) }
    return .chart(
      Chart(
        .bars, summary: summary(rates, mean, rows.compactMap(\.change)), table: table,
        scale: scale(of: rates + rows.compactMap(\.previous)), mark: mark))
  }

  private func summary(_ rates: [Rational], _ mean: Rational?, _ changes: [Rational]) -> String {
    let (low, high) = (rates.min() ?? .zero, rates.max() ?? .zero)
    let average = mean.map { text(ja: "、平均は\($0.percent)", en: ", with a mean of \($0.percent)") } ?? ""
    let range =
      low == high
      ? text(
        ja: "得点率は\(rates.count)部署とも\(low.percent)",
        en: "The rate of all \(rates.count) departments is \(low.percent)")
      : text(
        ja: "\(rates.count)部署の得点率は\(low.percent)から\(high.percent)まで\(average)",
        en: "The rates of \(rates.count) departments lie between \(low.percent) and \(high.percent)\(average)"
      )
    return range + text(ja: "です", en: "") + moved(changes) + text(ja: "。", en: ".")
  }

  /// How many rose and fell; nothing where none has a previous round.
  private func moved(_ changes: [Rational]) -> String {
    if changes.isEmpty { return "" }
    let (up, down) = (changes.count { $0 > .zero }, changes.count { $0 < .zero })
    return text(
      ja: "（前回より上がった部署は\(up)、下がった部署は\(down)）", en: "; against the previous round \(up) rose and \(down) fell")
  }

  /// From none to all, where rates are shares; as the values are where a scorer gives others.
  func scale(of rates: [Rational]) -> ClosedRange<Double>? {
    rates.allSatisfy { $0 >= .zero && $0 <= Rational(1) } ? 0...1 : nil
  }

  /// The way from the previous rate to this one; nil where fewer than two departments have both.
  func rateSlopes(_ rows: [RateRow], id: String) -> Report.Block? {
    let both = rows.filter { $0.rate != nil && $0.previous != nil }
    if both.count < 2 { return nil }
    let changes = both.compactMap(\.change)
    func names(_ isMeant: (Rational) -> Bool) -> String {
      let found = both.filter { $0.change.map(isMeant) ?? false }.map(\.department)
      return found.isEmpty ? text(ja: "なし", en: "none") : self.names(of: found)
    }
    let (up, down) = (names { $0 > .zero }, names { $0 < .zero })
    let summary =
      changes.allSatisfy { $0 == .zero }
      ? text(
        ja: "前回にもある\(both.count)部署の得点率は変わっていません。",
        en: "The rates of the \(both.count) departments in both rounds have not changed.")
      : text(ja: "前回より上がった部署は\(up)、下がった部署は\(down)です。", en: "Rose: \(up). Fell: \(down).")
    let table = Table(
      id: id, caption: text(ja: "前回から今回への得点率", en: "Rates from the previous round to this one"),
      columns: [
        column(Terms.department), column(Terms.previous, .trailing), column(Terms.thisRound, .trailing),
      ],
      rows: both.map { row in
        let tone: Cell.Tone = row.change.map { $0 > .zero ? .good : $0 < .zero ? .bad : .plain } ?? .plain
        return [.strong(name(of: row.department)), .rate(row.previous), .rate(row.rate, tone: tone)]
      })
    return .chart(
      Chart(
        .slopes, summary: summary, table: table,
        scale: scale(of: both.compactMap(\.rate) + both.compactMap(\.previous))))
  }
}
