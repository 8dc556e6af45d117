import TenkenCore
import TenkenPlugin
import TenkenTables

/// A chart of a report as one of a workbook.
enum XLSXDrawing {
  /// Series that spreadsheets draw at most.
  private static let mostSeries = 255
  private static let mostFigures = 4_000

  /// Nil where there is nothing to draw.
  static func draw(_ chart: Chart, on sheet: inout XLSXDrawings) -> XLSXChart? {
    var chart = chart
    chart.table.rows = Array(
      chart.table.rows.prefix(chart.kind == .lines || chart.kind == .slopes ? mostSeries : mostFigures))
    guard chart.table.columns.count > 1,
      chart.table.rows.contains(where: { $0.dropFirst().contains { $0.spreadsheetFigure != nil } })
    else { return nil }
    var drawing: XLSXChart? =
      switch chart.kind {
      case .bars: bars(chart, &sheet)
      case .lines: lines(chart, columns: Array(chart.table.columns.indices.dropFirst()), &sheet)
      case .slopes:
        chart.table.columns.count > 2 ? lines(chart, columns: [1, 2], &sheet) : nil
      case .timeline: XLSXTimeline(chart, sheet.language)?.drawing(on: &sheet)
      case .heatMap: nil
      }
    drawing?.valueTitle = valueTitle(chart)
    return drawing
  }

  /// What the columns of bars have in common, where the title does not say it; the legend has their own names.
  private static func valueTitle(_ chart: Chart) -> String {
    if chart.kind != .bars { return "" }
    let columns = chart.table.columns.dropFirst()
    let common = columns.first?.group.flatMap { group in
      columns.allSatisfy { $0.group == group } ? group : nil
    }
    let name = HarmlessText.oneLine(common ?? "")
    return title(chart).contains(name) ? "" : name
  }

  static func title(_ chart: Chart) -> String { HarmlessText.oneLine(chart.table.caption ?? chart.summary) }

  // MARK: Bars

  private static func bars(_ chart: Chart, _ sheet: inout XLSXDrawings) -> XLSXChart {
    let table = chart.table
    let categories = categories(table, &sheet)
    var series: [XLSXChart.Series] = []
    for column in table.columns.indices.dropFirst() {
      let place = place(column, of: table, &sheet)
      var made = XLSXChart.Series(
        sheet.name(column: place), categories: categories,
        values: XLSXChart.Cells(
          sheet.cells(column: place, rows: table.rows.count),
          table.rows.map { $0.cell(column).spreadsheetFigure }),
        look: column == 1 ? .bar(XLSXLook.accent) : .marker(XLSXLook.mark))
      if column == 1 {
        for (index, row) in table.rows.enumerated() {
          made.colours[index] = XLSXLook.strong(row.cell(1).tone)
        }
      }
      series.append(made)
    }
    if let mark = chart.mark, mark.spreadsheetFigure != nil {
      let place = sheet.add(
        title: mark.text, cells: table.rows.map { _ in Cell(number(mark), value: mark.value) })
      series.append(
        XLSXChart.Series(
          sheet.name(column: place), categories: categories,
          values: XLSXChart.Cells(
            sheet.cells(column: place, rows: table.rows.count), table.rows.map { _ in mark.spreadsheetFigure }
          ),
          look: .line(XLSXLook.line, width: 1.5, hasMarkers: false, isDashed: true)))
    }
    let isUpright = series.count > 1
    if !isUpright {
      series[0].labels = Dictionary(
        uniqueKeysWithValues: table.rows.indices.compactMap { index in
          let cell = table.rows[index].cell(1)
          return cell.spreadsheetFigure == nil ? nil : (index, HarmlessText.oneLine(cell.text))
        })
    }
    var drawing = XLSXChart(
      isUpright ? .columns : .bars, title: title(chart), summary: chart.summary, series: series)
    drawing.legend = isUpright ? .bottom : .none
    scale(&drawing, chart)
    let rows = Double(table.rows.count)
    drawing.size = XLSXDrawings.size
    if isUpright {
      drawing.size.width = min(XLSXDrawings.widestChart, max(XLSXDrawings.size.width, 120 + rows * 44))
    } else {
      drawing.size.height = min(1_400, max(240, 110 + rows * 26))
    }
    return drawing
  }

  /// The text of a mark is a sentence; its figure alone stands in cells.
  private static func number(_ mark: Cell) -> String { mark.isShare ? "0.0 %" : "" }

  private static func categories(
    _ table: Table, _ sheet: inout XLSXDrawings
  ) -> XLSXChart.Cells<String> {
    let place = place(0, of: table, &sheet)
    return XLSXChart.Cells(
      sheet.cells(column: place, rows: table.rows.count), table.rows.map { XLSXFigures.text($0.cell(0).text) }
    )
  }

  /// Where a column of the chart's table stands; beside the sheet's table where that does not hold it.
  private static func place(_ column: Int, of table: Table, _ sheet: inout XLSXDrawings) -> Int {
    sheet.column(column, of: table)
      ?? sheet.add(title: table.columns[column].title, cells: table.rows.map { $0.cell(column) })
  }

  /// Bars begin at their scale's end; lines show differences and have an axis around their figures.
  private static func scale(_ drawing: inout XLSXChart, _ chart: Chart) {
    drawing.scale = chart.scale.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
    let cells = chart.table.rows.flatMap { $0.dropFirst() }
    let areShares = cells.contains(where: \.isShare)
    if areShares { drawing.format = XLSXNumberFormat("0%") }
    if chart.kind == .lines || chart.kind == .slopes {
      let fitted = DrawingScale(chart, .fitted)
      let ticks = fitted.ticks(most: 5)
      guard cells.contains(where: { $0.spreadsheetFigure != nil }), !cells.contains(where: \.isDay),
        abs(fitted.range.lowerBound) < 1e9, abs(fitted.range.upperBound) < 1e9, ticks.count > 1
      else { return }
      let step = ticks[1] - ticks[0]
      (drawing.scale, drawing.step) = (fitted.range, step)
      // Steps of less than a hundredth, as 2.5 %.
      if areShares, abs((step * 100).rounded() - step * 100) > 1e-6 {
        drawing.format = XLSXNumberFormat("0.0%")
      }
      return
    }
    if let scale = drawing.scale, drawing.format.code == "0%" {
      drawing.step = (scale.upperBound - scale.lowerBound) / 5
    }
  }

  // MARK: Lines and slopes

  private static func lines(_ chart: Chart, columns: [Int], _ sheet: inout XLSXDrawings) -> XLSXChart {
    var table = chart.table
    if let mark = chart.mark, mark.spreadsheetFigure != nil {
      table.rows.append([Cell(mark.text)] + columns.map { _ in Cell(number(mark), value: mark.value) })
    }
    // A series is a row of neighbouring cells: as the sheet's table has them, or all of them beside it.
    var places = columns.map { sheet.column($0, of: table) }
    var names = sheet.column(0, of: table)
    let first = (places.first ?? nil) ?? 0
    let isThere =
      names != nil && table.rows.count == chart.table.rows.count
      && places.enumerated().allSatisfy { $1 == first + $0 }
    if !isThere {
      names = sheet.add(title: table.columns[0].title, cells: table.rows.map { $0.cell(0) })
      places = columns.map { column in
        sheet.add(title: table.columns[column].title, cells: table.rows.map { $0.cell(column) })
      }
    }
    let start = (places.first ?? nil) ?? 1
    let range = start...start + columns.count - 1
    let head = sheet.headCells(columns: range)
    var series = table.rows.indices.map { index in
      let row = table.rows[index]
      let line = sheet.firstRow + index
      return XLSXChart.Series(
        .cell(row: line, column: names ?? 1, text: XLSXFigures.text(row.cell(0).text)), categories: head,
        values: XLSXChart.Cells(
          CellRange(rows: line...line, columns: range), columns.map { row.cell($0).spreadsheetFigure }),
        look: look(index, row, chart))
    }
    var drawing = XLSXChart(.lines, title: title(chart), summary: chart.summary, series: [])
    if chart.kind == .slopes {
      for (index, text) in ends(table.rows, sheet.language, chart.scale) { series[index].labels[1] = text }
      drawing.legend = .none
      drawing.size = XLSXChart.Size(width: 660, height: max(420, min(900, 120 + 22 * Double(series.count))))
    } else {
      drawing.legend = series.count > 1 ? .right : .none
      drawing.size = XLSXChart.Size(width: 760, height: max(380, min(900, 120 + 20 * Double(series.count))))
    }
    drawing.series = series
    scale(&drawing, chart)
    return drawing
  }

  private static func look(_ index: Int, _ row: [Cell], _ chart: Chart) -> XLSXChart.Look {
    if index == chart.table.rows.count {
      return .line(XLSXLook.line, width: 1.5, hasMarkers: false, isDashed: true)
    }
    if chart.kind == .slopes {
      let colour = XLSXLook.strong(row.cell(2).tone) ?? XLSXColour(0x7A8691)
      return .line(colour, width: 2.25, hasMarkers: true, isDashed: false)
    }
    let isStrong = row.cell(0).tone == .strong && !chart.table.rows.allSatisfy { $0.cell(0).tone == .strong }
    let colour = XLSXLook.palette[index % XLSXLook.palette.count]
    return .line(
      colour, width: isStrong ? 3.5 : 1.75, hasMarkers: true, isDashed: index >= XLSXLook.palette.count)
  }

  /// What stands at the right ends of slopes: names and texts, those that end close together in one.
  private static func ends(
    _ rows: [[Cell]], _ language: Language, _ scale: ClosedRange<Double>?
  ) -> [(index: Int, text: String)] {
    let figures = rows.flatMap {
      [$0.cell(1).spreadsheetFigure, $0.cell(2).spreadsheetFigure].compactMap { $0 }
    }
    let low = scale?.lowerBound ?? figures.min() ?? 0
    let span = (scale?.upperBound ?? figures.max() ?? 0) - low
    let ends = rows.indices.compactMap { index in rows[index].cell(2).spreadsheetFigure.map { (index, $0) } }
      .sorted {
        $0.1 > $1.1
      }
    var groups: [[(index: Int, value: Double)]] = []
    for end in ends {
      if let top = groups.last?.first, top.value - end.1 <= span * 0.035 {
        groups[groups.count - 1].append(end)
      } else {
        groups.append([end])
      }
    }
    return groups.map { group in
      let names = group.sorted { $0.index < $1.index }.map {
        HarmlessText.oneLine(rows[$0.index].cell(0).text)
      }
      var text = names.prefix(3).joined(separator: language == .ja ? "、" : ", ")
      if names.count > 3 { text += language == .ja ? " ほか\(names.count - 3)" : " +\(names.count - 3)" }
      let texts = Set(group.map { rows[$0.index].cell(2).text })
      if texts.count == 1, let figure = texts.first { text += " " + HarmlessText.oneLine(figure) }
      return (group[0].index, text)
    }
  }
}
