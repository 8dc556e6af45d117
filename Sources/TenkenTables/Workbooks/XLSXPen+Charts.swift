import CXLSXWriter
import Foundation
import TenkenCore
import XLSXLoader

// Charts, drawn by the spreadsheet from the sheet's own cells.
extension XLSXPen {
  private static let quiet: UInt32 = 0x595959
  private static let grid: UInt32 = 0xD9D9D9
  /// Of the library's charts, in pixels.
  private static let usualSize = (width: 480.0, height: 288.0)

  /// - Parameter heights: of the sheet's rows from the first, in points; further ones have the usual height.
  func add(_ chart: XLSXChart, heights: [Double]) throws(Failure) {
    let type =
      switch chart.kind {
      case .bars: LXW_CHART_BAR
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .columns: LXW_CHART_COLUMN
      case .lines: LXW_CHART_LINE
      }
    let drawing = try book.chart(UInt8(type.rawValue))
    for series in chart.series { try add(series, to: drawing, kind: chart.kind) }
    if chart.kind == .columns, chart.series.count > 1, tenken_xlsx_lines_over_columns(drawing) == 0 {
      throw XLSXBook.cannotWrite(book.file, "malloc")
    }
    XLSXText.label(chart.title).withCString { chart_title_set_name(drawing, $0) }
    font(size: 12, isBold: true) { chart_title_set_name_font(drawing, $0) }
    setUpAxes(of: drawing, chart)
    setUpLegend(of: drawing, chart)
    var frame = lxw_chart_line()
    frame.none = 1
    chart_chartarea_set_line(drawing, &frame)
    if chart.kind != .lines { chart_set_series_gap(drawing, 50) }
    try insert(drawing, chart, heights: heights)
  }

  private func insert(
    _ drawing: UnsafeMutablePointer<lxw_chart>, _ chart: XLSXChart, heights: [Double]
  ) throws(Failure) {
    var options = lxw_chart_options()
    options.object_position = UInt8(LXW_OBJECT_DONT_MOVE_DONT_SIZE.rawValue)
    options.x_scale = chart.size.width / Self.usualSize.width
    options.y_scale = height(of: chart, among: heights) / Self.usualSize.height
    try XLSXText.safe(chart.summary).withMutableCString { summary throws(Failure) in
      options.description = summary
      try book.check(
        worksheet_insert_chart_opt(
          worksheet, lxw_row_t(chart.corner.row - 1), lxw_col_t(chart.corner.column - 1), drawing, &options))
    }
  }

  /// In pixels, as if all rows beside it had the usual height: the library no longer knows those that it wrote.
  private func height(of chart: XLSXChart, among heights: [Double]) -> Double {
    let pixels = 96.0 / 72
    let usual = RowHeight(language: book.language).line * pixels
    var (left, height, row) = (chart.size.height, 0.0, chart.corner.row)
    while heights.indices.contains(row - 1), left > 0 {
      let here = heights[row - 1] * pixels
      height += usual * min(1, left / here)
      left -= here
      row += 1
    }
    return height + max(0, left)
  }

  // MARK: Series

  private func add(
    _ series: XLSXChart.Series, to drawing: UnsafeMutablePointer<lxw_chart>, kind: XLSXChart.Kind
  ) throws(Failure) {
    guard let made = chart_add_series(drawing, nil, nil) else {
      throw XLSXBook.cannotWrite(book.file, "malloc")
    }
    let (categories, values) = (Ends(series.categories.range), Ends(series.values.range))
    sheet.name.withCString { name in
      chart_series_set_categories(
        made, name, categories.firstRow, categories.firstColumn, categories.lastRow, categories.lastColumn)
      chart_series_set_values(
        made, name, values.firstRow, values.firstColumn, values.lastRow, values.lastColumn)
      if case .cell(let row, let column, _) = series.name {
        chart_series_set_name_range(made, name, lxw_row_t(row - 1), lxw_col_t(column - 1))
      }
    }
    switch series.name {
    case .text(let text): XLSXText.label(text).withCString { chart_series_set_name(made, $0) }
    case .cell(_, _, let text): try cache(text, in: made.pointee.title.range)
    }
    for text in series.categories.contents { try cache(text, in: made.pointee.categories) }
    for value in series.values.contents {
      let isBlank = value.map { !$0.isFinite } ?? true
      try cached(tenken_xlsx_cache(made.pointee.values, nil, isBlank ? 0 : value ?? 0, isBlank ? 1 : 0))
    }
    look(series.look, of: made)
    try colour(series, made)
    try label(series, made, kind)
  }

  private func cache(_ text: String, in range: UnsafeMutablePointer<lxw_series_range>) throws(Failure) {
    try cached(XLSXText.safe(text).withCString { tenken_xlsx_cache(range, $0, 0, 0) })
  }

  private func cached(_ isWell: Int32) throws(Failure) {
    if isWell == 0 { throw XLSXBook.cannotWrite(book.file, "malloc") }
  }

  private func look(_ look: XLSXChart.Look, of series: UnsafeMutablePointer<lxw_chart_series>) {
    var (line, fill, edge) = (lxw_chart_line(), lxw_chart_fill(), lxw_chart_line())
    switch look {
    case .bar(let colour):
      fill.color = colour.rgb
      chart_series_set_fill(series, &fill)
    case .unseen:
      (fill.none, line.none) = (1, 1)
      chart_series_set_fill(series, &fill)
      chart_series_set_line(series, &line)
    case .line(let colour, let width, let hasMarkers, let isDashed):
      (line.color, line.width) = (colour.rgb, Float(width))
      if isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(series, &line)
      let marker = hasMarkers ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_NONE
      chart_series_set_marker_type(series, UInt8(marker.rawValue))
      guard hasMarkers else { return }
      chart_series_set_marker_size(series, 6)
      (fill.color, edge.color) = (colour.rgb, 0xFFFFFF)
      chart_series_set_marker_fill(series, &fill)
      chart_series_set_marker_line(series, &edge)
    case .marker(let colour):
      line.none = 1
      chart_series_set_line(series, &line)
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_DIAMOND.rawValue))
      chart_series_set_marker_size(series, 9)
      (fill.color, edge.color) = (colour.rgb, 0xFFFFFF)
      chart_series_set_marker_fill(series, &fill)
      chart_series_set_marker_line(series, &edge)
    }
  }

  private func colour(
    _ series: XLSXChart.Series, _ made: UnsafeMutablePointer<lxw_chart_series>
  ) throws(Failure) {
    guard let last = series.colours.keys.max() else { return }
    var fills = (0...last).map { index in
      var fill = lxw_chart_fill()
      if let colour = series.colours[index] { fill.color = colour.rgb }
      return fill
    }
    let code = fills.withUnsafeMutableBufferPointer { fills in
      var points = (0...last).map { index in
        var point = lxw_chart_point()
        if series.colours[index] != nil { point.fill = fills.baseAddress.map { $0 + index } }
        return point
      }
      return points.withUnsafeMutableBufferPointer { points in
        var list = points.indices.map { index in points.baseAddress.map { $0 + index } } + [nil]
        return chart_series_set_points(made, &list)
      }
    }
    try book.check(code)
  }

  /// Only the texts that are given; the other points have none.
  private func label(
    _ series: XLSXChart.Series, _ made: UnsafeMutablePointer<lxw_chart_series>, _ kind: XLSXChart.Kind
  ) throws(Failure) {
    if series.labels.isEmpty { return }
    chart_series_set_labels(made)
    let position = kind == .lines ? LXW_CHART_LABEL_POSITION_RIGHT : LXW_CHART_LABEL_POSITION_OUTSIDE_END
    chart_series_set_labels_position(made, UInt8(position.rawValue))
    font(size: 9) { chart_series_set_labels_font(made, $0) }
    let texts = series.values.contents.indices.map { series.labels[$0].map { strdup(XLSXText.label($0)) } }
    defer { for text in texts { free(text ?? nil) } }
    var labels = texts.map { text in
      var label = lxw_chart_data_label()
      if let text { label.value = text } else { label.hide = 1 }
      return label
    }
    let code = labels.withUnsafeMutableBufferPointer { labels in
      var list = labels.indices.map { index in labels.baseAddress.map { $0 + index } } + [nil]
      return chart_series_set_labels_custom(made, &list)
    }
    try book.check(code)
  }

  // MARK: Axes and legend

  private func setUpAxes(of drawing: UnsafeMutablePointer<lxw_chart>, _ chart: XLSXChart) {
    let isLying = chart.kind == .bars || chart.kind == .stackedBars
    // The library's y axis is the upright one, of which lying bars have their categories.
    guard let across = drawing.pointee.x_axis, let upright = drawing.pointee.y_axis else { return }
    let (categories, values) = isLying ? (upright, across) : (across, upright)
    for (axis, title) in [(categories, chart.categoryTitle), (values, chart.valueTitle)] {
      font(size: 9) { chart_axis_set_num_font(axis, $0) }
      if title.isEmpty { continue }
      XLSXText.label(title).withCString { chart_axis_set_name(axis, $0) }
      font(size: 9) { chart_axis_set_name_font(axis, $0) }
    }
    if isLying { chart_axis_set_reverse(categories) }
    var line = lxw_chart_line()
    (line.color, line.width) = (Self.quiet, 0.75)
    chart_axis_set_line(categories, &line)
    chart_axis_set_major_tick_mark(categories, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    chart_axis_set_label_position(categories, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var none = lxw_chart_line()
    none.none = 1
    chart_axis_set_line(values, &none)
    chart_axis_set_major_tick_mark(values, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
    // Under the bars and not over them, where the first category is at the top.
    if isLying {
      chart_axis_set_label_position(values, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }
    chart_axis_major_gridlines_set_visible(categories, 0)
    chart_axis_major_gridlines_set_visible(values, 1)
    (line.color, line.width) = (Self.grid, 0.75)
    chart_axis_major_gridlines_set_line(values, &line)
    chart.format.code.withCString { chart_axis_set_num_format(values, $0) }
    if let scale = chart.scale {
      chart_axis_set_min(values, scale.lowerBound)
      chart_axis_set_max(values, scale.upperBound)
    }
    if let step = chart.step { chart_axis_set_major_unit(values, step) }
  }

  private func setUpLegend(of drawing: UnsafeMutablePointer<lxw_chart>, _ chart: XLSXChart) {
    let position =
      switch chart.legend {
      case .none: LXW_CHART_LEGEND_NONE
      case .bottom: LXW_CHART_LEGEND_BOTTOM
      case .right: LXW_CHART_LEGEND_RIGHT
      }
    chart_legend_set_position(drawing, UInt8(position.rawValue))
    font(size: 9) { chart_legend_set_font(drawing, $0) }
    var unnamed = chart.series.indices.filter { !chart.series[$0].isInLegend }.map { Int16($0) } + [-1]
    if unnamed.count > 1 { chart_legend_delete_series(drawing, &unnamed) }
  }

  /// The library copies what it is given.
  private func font(size: Double, isBold: Bool = false, _ use: (UnsafeMutablePointer<lxw_chart_font>) -> Void)
  {
    var font = lxw_chart_font()
    (font.size, font.bold, font.color) = (size, isBold ? 1 : 0, isBold ? 0x262626 : Self.quiet)
    XLSXBook.font(book.language).withCString { name in
      font.name = UnsafeMutablePointer(mutating: name)
      use(&font)
    }
  }
}
