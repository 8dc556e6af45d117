import Foundation
import TenkenCore
import TenkenExporters
import TenkenPlugin
import TenkenTables

// The cells of loop.c through Tenken: fed to the writer row by row, or as a report through the exporter.
//   xlsx-benchmark writer|report ROWS PATH
// Prints the peak of its memory in MiB, before the finished file is read into it and at the end.

let columns = 20

func style(_ column: Int) -> XLSXStyle {
  var style = XLSXStyle()
  style.hasBorder = true
  style.format = [.general, XLSXNumberFormat("0.0"), XLSXNumberFormat("0.0%"), .day][column % 4]
  return style
}

let styles = (0..<columns).map(style)

func cell(_ row: Int, _ column: Int) -> XLSXCell {
  switch column % 4 {
  case 0: XLSXCell(.text("点検 \(row)-\(column)"), styles[column])
  case 1: XLSXCell(.number(Double(row * column) / 8), styles[column])
  case 2: XLSXCell(.number(Double(row % 1000) / 1000), styles[column])
  default: XLSXCell(.day(Day(serial: 14_082 + row % 365)), styles[column])
  }
}

func reportCell(_ row: Int, _ column: Int) -> Cell {
  switch column % 4 {
  case 0: return Cell("点検 \(row)-\(column)")
  case 1:
    let number = Double(row * column) / 8
    return Cell("\((number * 10).rounded() / 10)", value: .number(number))
  case 2:
    let share = Double(row % 1000) / 1000
    return Cell("\((share * 1000).rounded() / 10) %", value: .percent(share))
  default:
    let day = Day(serial: 14_082 + row % 365)
    return Cell(day.description, value: .date(day.description))
  }
}

func peak() -> Double {
  var usage = rusage()
  getrusage(.init(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[2]) else { exit(64) }
let bytes: [UInt8]
if arguments[1] == "writer" {
  let writer = try XLSXWriter(file: "cells.xlsx", title: "cells", language: .en, created: Day(serial: 14_082))
  try writer.add(
    XLSXSheet(name: "cells"), rows: (0..<count).lazy.map { row in (0..<columns).map { cell(row, $0) } })
  print(peak(), terminator: " ")
  bytes = try writer.bytes()
} else {
  let table = Table(
    id: "cells",
    columns: (0..<columns).map { Table.Column("Column \($0)", $0 % 4 == 0 ? .leading : .trailing) },
    rows: (0..<count).map { row in (0..<columns).map { reportCell(row, $0) } })
  let report = Report(kind: "cells", language: "en", title: "cells", blocks: [.table(table)])
  print(peak(), terminator: " ")
  let start = ContinuousClock.now
  bytes = try XLSXExporter().export(report, name: "cells", options: ExportOptions())[0].bytes
  FileHandle.standardError.write(Data("export alone: \(ContinuousClock.now - start)\n".utf8))
}
try Data(bytes).write(to: URL(filePath: arguments[3]))
print(peak())
