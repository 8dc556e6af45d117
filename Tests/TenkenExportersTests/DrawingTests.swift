import Foundation
import TenkenCore
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("The layout of drawings")
struct DrawingTests {
  @Test("labels keep their order, their distance and their bounds, and move only where they must")
  func labels() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let count = Int.random(in: 0...14, using: &generator)
      let wanted = (0..<count).map { _ in Double.random(in: 0...260, using: &generator).rounded() }
      let places = LabelSpread.places(wanted, gap: 17, in: 0...260)
      #expect(places.count == count)
      let gap = min(17, count > 1 ? 260 / Double(count - 1) : 17)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      for (one, next) in zip(order, order.dropFirst()) {
        #expect(places[next] - places[one] >= gap - 1e-6)
      }
      #expect(places.allSatisfy { $0 >= -1e-6 && $0 <= 260 + 1e-6 })
      let isFree = zip(order, order.dropFirst()).allSatisfy { wanted[$1] - wanted[$0] >= 17 }
      if isFree { #expect(zip(places, wanted).allSatisfy { abs($0 - $1) < 1e-6 }) }
    }
    #expect(LabelSpread.places([100, 100], gap: 20, in: 0...200) == [90, 110])
    #expect(LabelSpread.places([0, 0, 0], gap: 20, in: 0...30) == [0, 15, 30])
  }

  @Test("labels of several lines keep the room of all their lines")
  func highLabels() {
    // The first middle lies so low that a label of three lines ends where one of one line would.
    #expect(LabelSpread.places([0, 0, 100], heights: [51, 17, 17], gap: 17, in: 0...200) == [17, 51, 100])
    #expect(LabelSpread.places([200, 200], heights: [17, 51], gap: 17, in: 0...200) == [149, 183])
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      let count = Int.random(in: 1...8, using: &generator)
      let wanted = (0..<count).map { _ in Double.random(in: 0...400, using: &generator).rounded() }
      let heights = wanted.map { _ in 17 + 15 * Double(Int.random(in: 0...2, using: &generator)) }
      let places = LabelSpread.places(wanted, heights: heights, gap: 17, in: 0...400)
      let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
      for (one, next) in zip(order, order.dropFirst()) {
        #expect(places[next] - places[one] >= (heights[one] + heights[next]) / 2 - 1e-6)
      }
      #expect(zip(places, heights).allSatisfy { $0 - $1 / 2 >= -8.5 - 1e-6 && $0 + $1 / 2 <= 408.5 + 1e-6 })
    }
  }

  @Test(
    "lengths have a decimal at most",
    arguments: [
      (0, "0"), (-0.0, "0"), (12, "12"), (12.34, "12.3"), (12.36, "12.4"), (-0.04, "0"), (-1.26, "-1.3"),
      (.nan, "0"),
      (.infinity, "0"), (1e300, "10000000"),
    ] as [(Double, String)])
  func lengths(value: Double, text: String) {
    #expect(SVGNode.length(value) == text)
  }

  private static func chart(_ values: [Double], share: Bool = false, _ scale: ClosedRange<Double>? = nil)
    -> Chart
  {
    Chart(
      .bars, summary: "",
      table: Table(
        id: "t", columns: [.init("a"), .init("b")],
        rows: values.map { [Cell("x"), Cell("y", value: share ? .percent($0) : .number($0))] }), scale: scale)
  }

  @Test("an axis has round values within its ends, in the unit of the figures")
  func ticks() {
    func texts(_ scale: DrawingScale) -> [String] { scale.ticks(most: 5).map(scale.text) }
    #expect(
      texts(DrawingScale(Self.chart([0.95, 1], share: true, 0...1))) == [
        "0 %", "20 %", "40 %", "60 %", "80 %", "100 %",
      ])
    #expect(texts(DrawingScale(Self.chart([3, 7], 0...10))) == ["0", "2", "4", "6", "8", "10"])
    #expect(texts(DrawingScale(Self.chart([-1, 1]))) == ["\u{2212}1", "\u{2212}0.5", "0", "0.5", "1"])
    #expect(DrawingScale(Self.chart([3, 7]), .fromZero).range == 0...7)
    #expect(DrawingScale(Self.chart([4, 4])).range == 3.5...4.5)
  }

  @Test("a fitted axis goes round the figures, and not beyond the chart's own scale")
  func fitted() {
    let scale = DrawingScale(Self.chart([0.88, 1], share: true, 0...1), .fitted)
    #expect(abs(scale.range.lowerBound - 0.875) < 1e-9 && scale.range.upperBound == 1)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let values = (0..<4).map { _ in Double.random(in: 0...1, using: &generator) }
      let range = DrawingScale(Self.chart(values, 0...1), .fitted).range
      #expect(values.allSatisfy(range.contains) && range.lowerBound >= 0 && range.upperBound <= 1)
    }
  }

  @Test("only what reaches the top of the scale has the lightest field")
  func shades() {
    let scale = DrawingScale(Self.chart([0, 10], 0...10))
    #expect(
      [0, 1.9, 2, 5, 9, 9.99, 10, 11].map { HeatMapDrawing.shade($0, scale) } == [0, 0, 1, 2, 4, 4, 5, 5])
  }

  @Test("a heat map is turned where the columns have the longer names")
  func turned() {
    let drawing = Drawing(SampleCharts.heatMap, Drawing.Setting(width: Drawing.wide, isJapanese: true))
    let svg = drawing.markup(id: "c", title: "t", summary: "s")
    #expect(svg.contains(">PCにパスワードや個人情報を貼っていない</text>"))
    #expect(svg.contains("<title>PCにパスワードや個人情報を貼っていない ― A部 ― 5</title>"))
  }

  @Test("days on an axis are days, Mondays or first days of months")
  func days() throws {
    func texts(_ first: String, _ last: String, most: Int = 6) -> [String] {
      let row = [Cell("x"), Cell("", value: .date(first)), Cell("", value: .date(last))]
      let axis = DayAxis(
        Chart(
          .timeline, summary: "",
          table: Table(id: "t", columns: [.init("a"), .init("b"), .init("c")], rows: [row])))
      let ticks = axis.ticks(most: most)
      #expect(ticks.count <= most && ticks.allSatisfy { $0 >= axis.first && $0 <= axis.last })
      return ticks.map(axis.text)
    }
    #expect(
      texts("2008-08-22", "2008-08-24") == [
        "2008-08-21", "2008-08-22", "2008-08-23", "2008-08-24", "2008-08-25",
      ])
    #expect(
      texts("2008-08-22", "2008-09-22") == [
        "2008-08-25", "2008-09-01", "2008-09-08", "2008-09-15", "2008-09-22",
      ])
    #expect(texts("2008-01-15", "2008-06-10") == ["2008-02", "2008-03", "2008-04", "2008-05", "2008-06"])
    #expect(texts("2000-01-15", "2009-06-10").count > 1)
    #expect(texts("0001-01-01", "9999-12-31").count > 1)
  }

  private static func texts(_ chart: Chart, width: Double, isJapanese: Bool = true) -> [String] {
    let drawing = Drawing(chart, Drawing.Setting(width: width, isJapanese: isJapanese))
    return drawing.markup(id: "c", title: "t", summary: "").matches(of: #/<text[^>]*>([^<]*)</#).map {
      String($0.1)
    }
  }

  private static func slopes(_ after: [Double]) -> Chart {
    Chart(
      .slopes, summary: "",
      table: Table(
        id: "t", columns: [.init("部署"), .init("前回"), .init("今回")],
        rows: after.enumerated().map { index, value in
          let tone: Cell.Tone = value < 50 ? .bad : .plain
          return [
            Cell("\("ABCDEFGH".map(String.init)[index])部"), Cell("50 点", value: .number(50)),
            Cell("\(Int(value)) 点", value: .number(value), tone: tone),
          ]
        }))
  }

  @Test("many names of one figure share a label of slopes, two do not")
  func sharedLabels() {
    let wide = Self.texts(Self.slopes([60, 60, 40]), width: Drawing.wide)
    #expect(wide.filter { $0 == "50 点" }.count == 1 && wide.contains("A部、B部、C部"))
    #expect(wide.filter { $0 == "60 点" }.count == 2 && wide.contains("B部"))
    let narrow = Self.texts(Self.slopes([60, 60, 40]), width: Drawing.narrow)
    #expect(narrow.filter { $0 == "50 点" }.count == 1 && narrow.contains("40 点"))
    #expect(!narrow.contains { $0.contains("…") })
  }

  @Test("a legend says what is bad where the drawing knows, and nothing where nothing is")
  func legend() {
    #expect(Self.texts(Self.slopes([60, 40]), width: Drawing.wide).last == "下がった")
    #expect(Self.texts(Self.slopes([60, 40]), width: Drawing.wide, isJapanese: false).last == "fell")
    let plain = Self.texts(Self.slopes([60, 50]), width: Drawing.wide)
    #expect(!plain.contains("下がった") && !plain.contains("問題あり"))
    #expect(Self.texts(SampleCharts.bars, width: Drawing.wide).contains("注意"))
  }

  @Test("of many lines those that move most have a colour, and no two the same")
  func colours() {
    let rows = (0..<20).map { index in
      [Cell("n\(index)"), Cell("0", value: .number(0)), Cell("x", value: .number(Double(index)))]
    }
    let chart = Chart(
      .lines, summary: "", table: Table(id: "t", columns: [.init("a"), .init("b"), .init("c")], rows: rows))
    let svg = Drawing(chart, Drawing.Setting(width: Drawing.wide, isJapanese: true))
      .markup(id: "c", title: "t", summary: "")
    let styles = svg.matches(of: #/class="trend (\w+)"/#).map { String($0.1) }
    #expect(styles.filter { $0 == "other" }.count == 14)
    #expect(Set(styles.suffix(6)) == ["s0", "s1", "s2", "s3", "s4", "s5"])
    #expect(svg.contains(#/class="name s5"[^>]*>n19 /#) && svg.contains(#/class="name other"[^>]*>n13 /#))
  }

  @Test("a label is broken between its phrases and cut where it does not fit")
  func text() {
    #expect(DrawingText.lines("L部・M部・N室", width: 50, most: 3) == ["L部・", "M部・", "N室"])
    #expect(DrawingText.lines("短い", width: 100) == ["短い"])
    let english = "Is the space under the desks free of boxes?"
    #expect(DrawingText.lines(english, width: 150, most: 2) == ["Is the space under", "the desks free of…"])
    let cut = DrawingText.lines("離席・退社時に、PCの電源を切り、ノートPCは施錠している", width: 120, most: 2)
    #expect(cut.count == 2 && cut[1].hasSuffix("…"))
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<300 {
      let text = generator.text(most: 12)
      let lines = DrawingText.lines(text, width: 80, most: 2)
      #expect((1...2).contains(lines.count))
      #expect(lines.allSatisfy { DrawingText.width(of: $0) <= 100 })
    }
  }

  @Test("a gap in a line is a gap, and a row without a figure is no line")
  func gaps() {
    var chart = SampleCharts.lines
    chart.table.rows.append([Cell("無"), .blank, .blank, .blank, .blank])
    let svg = Drawing(chart, Drawing.Setting(width: Drawing.wide, isJapanese: true)).markup(
      id: "c", title: "", summary: "")
    #expect(svg.components(separatedBy: "<path class=\"trend").count - 1 == 3)
    #expect(!svg.contains("無"))
  }
}
