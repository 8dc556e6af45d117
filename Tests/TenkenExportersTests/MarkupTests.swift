import Foundation
import TenkenPlugin
import Testing

@testable import TenkenExporters

@Suite("Markup stays text")
struct MarkupTests {
  @Test("every tag of a page is closed in its order, and every table is described")
  func wellFormed() throws {
    let empty: Set = ["meta", "br", "wbr", "!doctype"]
    for report in SampleReports.all + SampleNews.all + [SampleCharts.report] {
      let page = String(
        decoding: try HTMLExporter().export(report, name: "x", options: ExportOptions())[0].bytes,
        as: UTF8.self)
      var open: [String] = []
      for match in page.matches(of: #/<(/?)([a-z0-9!]+)[^>]*>/#) {
        let tag = String(match.2)
        if empty.contains(tag) || match.0.hasSuffix("/>") { continue }
        if match.1.isEmpty { open.append(tag) } else { #expect(open.popLast() == tag) }
      }
      #expect(open.isEmpty)
      #expect(page.contains("<html lang=\"\(report.language)\">"))
      #expect(page.contains("<th scope=\"col\""))
      #expect(page.contains("<th scope=\"row\""))
      #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
    }
  }

  @Test("all texts have a contrast of 4.5 to 1 or more, all that is drawn 3 to 1, in light, dark and print")
  func contrast() {
    let schemes = HTMLStyle.colours.components(separatedBy: ":root {").dropFirst().map { scheme in
      Dictionary(
        scheme.prefix { $0 != "}" }.matches(of: #/--([a-z0-9-]+): (#[0-9a-f]{6}|transparent);/#).map {
          (String($0.1), String($0.2))
        }, uniquingKeysWith: { $1 })
    }
    #expect(schemes.count == 3)
    let series = (0..<6).map { "s\($0)" }
    let texts =
      (["ink", "quiet", "good", "warning", "bad", "accent"] + series).map { ($0, "paper") }
      + ["ink", "quiet", "good", "accent"].map { ($0, "band") } + [
        ("warning", "warning-tint"), ("bad", "bad-tint"),
      ]
      + (0..<6).map { ("f\($0)-ink", "f\($0)") }
    let drawn = ["bar", "bar-warning", "bar-bad", "accent"].map { ($0, "paper") } + [("bar", "span")]
    for colours in schemes {
      #expect(colours.count == 33)
      for (pairs, least) in [(texts, 4.5), (drawn, 3)] {
        for (front, back) in pairs {
          let ground = colours[back] == "transparent" ? colours["paper"] : colours[back]
          #expect(ratio(colours[front] ?? "", ground ?? "") >= least, "\(front) on \(back)")
        }
      }
    }
  }

  /// The contrast ratio of WCAG 2; 0 where a colour is missing.
  private func ratio(_ front: String, _ back: String) -> Double {
    func luminance(_ colour: String) -> Double? {
      guard colour.count == 7, let value = Int(colour.dropFirst(), radix: 16) else { return nil }
      let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part in
        let share = Double(part) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    guard let one = luminance(front), let two = luminance(back) else { return 0 }
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  @Test(
    "Markdown escapes what looks like markup and nothing else",
    arguments: [
      ("a|b", "a\\|b"), ("*x* `y` ~z~", "\\*x\\* \\`y\\` \\~z\\~"), ("[a](b)", "\\[a\\](b)"),
      ("<b>&amp;", "&lt;b&gt;&amp;amp;"), ("# x", "\\# x"), ("#5", "#5"), ("- x", "\\- x"), ("-5.0", "-5.0"),
      ("1. x", "1\\. x"), ("95.0 %", "95.0 %"), ("_x_ a_b", "\\_x\\_ a_b"), ("![x]", "\\!\\[x\\]"),
      ("!", "!"),
      ("    code", "code"), ("---", "\\---"), ("===", "\\==="), ("=1", "=1"), ("a\\", "a\\\\"),
      ("$x$", "\\$x\\$"),
    ])
  func markdown(text: String, escaped: String) {
    #expect(MarkdownText.inline(text) == escaped)
  }

  @Test("a Markdown table has one line a row and as many bars everywhere")
  func markdownTable() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<100 {
      var table = generator.table(columns: 3)
      table.rows.append([Cell("a|b\nc"), Cell("\\|"), Cell("x", tone: .strong)])
      let report = Report(kind: "x", language: "en", title: "t", blocks: [.table(table)])
      let bytes = try MarkdownExporter().export(report, name: "x", options: ExportOptions())[0].bytes
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      #expect(lines.count == table.rows.count + table.footer.count + 2)
      for line in lines {
        let bars = line.replacing(#/\\./#, with: "").count { $0 == "|" }
        #expect(bars == 4, "\(line)")
      }
    }
  }

  @Test("exporters are told apart by their names and state what they make")
  func list() throws {
    let names = BuiltInExporters.all.map(\.name)
    #expect(names == ["text", "markdown", "csv", "json", "html", "xlsx"])
    for exporter in BuiltInExporters.all {
      for part in try exporter.export(SampleReports.japanese, name: "r", options: ExportOptions()) {
        #expect(part.name.hasPrefix("r"))
        #expect(part.name.hasSuffix("." + exporter.fileExtension))
        #expect(part.mediaType.hasPrefix(exporter.mediaType))
        #expect(!part.bytes.isEmpty)
      }
    }
  }

  @Test("the JSON export is the document as a plugin receives it")
  func json() throws {
    let part = try JSONExporter().export(SampleReports.english, name: "r", options: ExportOptions())[0]
    let text = String(decoding: part.bytes, as: UTF8.self)
    #expect(try JSON(parsing: text) == SampleReports.english.json)
    #expect(text.hasSuffix("}\n"))
  }
}
