import TenkenPlugin

/// One chart in HTML: its title, what is to be seen, the drawing, and its figures as a table.
///
/// It is drawn twice, for a desk and for a telephone; the style sheet shows one of the two. So texts keep their size
/// without a script.
struct HTMLChart {
  private let chart: Chart
  private let id: String
  private let caption: String
  private let hidesCaption: Bool
  private let words: HTMLWords

  init(_ chart: Chart, id: String, caption: String, hidesCaption: Bool, words: HTMLWords) {
    self.chart = chart
    self.id = id
    self.caption = caption
    self.hidesCaption = hidesCaption
    self.words = words
  }

  /// With its own table behind it, which a printed page shows.
  func lines(over table: HTMLTable) -> [String] {
    figure(["<details>", "<summary>\(words.asTable)</summary>"] + table.lines + ["</details>"])
  }

  /// With the way to a table of the report that has the figures.
  func lines(linkedTo table: String) -> [String] {
    figure(["<p class=\"see\"><a href=\"#\(table)\">\(words.seeTable)</a></p>"])
  }

  private func figure(_ figures: [String]) -> [String] {
    var texts: [String] = []
    if !hidesCaption { texts.append("<strong>\(HTMLText.prose(caption))</strong>") }
    if !chart.summary.isEmpty { texts.append("<span>\(HTMLText.prose(chart.summary))</span>") }
    return ["<figure class=\"chart\" id=\"\(id)\">"]
      + (texts.isEmpty ? [] : ["<figcaption>\(texts.joined())</figcaption>"])
      + drawing(Drawing.wide, "wide") + drawing(Drawing.narrow, "narrow") + figures + ["</figure>"]
  }

  private func drawing(_ width: Double, _ style: String) -> [String] {
    let drawing = Drawing(chart, Drawing.Setting(width: width, isJapanese: words.isJapanese))
    let svg = drawing.markup(id: "\(id)-\(style)", title: caption, summary: chart.summary)
    // What is a little too wide shrinks; what is much too wide would be too small to read.
    if drawing.width <= width * 1.15 { return ["<div class=\"drawing \(style)\">", svg, "</div>"] }
    let label = HTMLText.escaped(caption, lineBreak: " ")
    return [
      "<div class=\"drawing broad \(style)\" role=\"group\" tabindex=\"0\" aria-label=\"\(label)\">", svg,
      "</div>",
    ]
  }
}

extension Drawing {
  init(_ chart: Chart, _ setting: Setting) {
    switch chart.kind {
    case .bars: self = BarsDrawing.draw(chart, setting)
    case .lines: self = LinesDrawing.draw(chart, setting)
    case .slopes: self = SlopesDrawing.draw(chart, setting)
    case .heatMap: self = HeatMapDrawing.draw(chart, setting)
    case .timeline: self = TimelineDrawing.draw(chart, setting)
    }
  }

  /// The drawing as an element of a page, named by its title and described by its summary.
  func markup(id: String, title: String, summary: String) -> String {
    let (width, height) = (SVGNode.length(width.rounded(.up)), SVGNode.length(height.rounded(.up)))
    let names = [SVGNode("title", ["id": "\(id)-title"], text: title)]
    let summaries = summary.isEmpty ? [] : [SVGNode("desc", ["id": "\(id)-desc"], text: summary)]
    return SVGNode(
      "svg",
      [
        "viewBox": "0 0 \(width) \(height)", "width": width, "height": height, "role": "img",
        "aria-labelledby": "\(id)-title", "aria-describedby": summary.isEmpty ? "" : "\(id)-desc",
      ], children: names + summaries + nodes
    ).markup
  }
}
