import TenkenCore
import TenkenPlugin

extension ReportContext {
  /// Days until a due day, negative past it.
  func left(until due: Day) -> Cell {
    let days = due.serial - asOf.serial
    let plural = abs(days) == 1 ? "" : "s"
    let value = Cell.Value.number(Double(days))
    if days == 0 { return Cell(text(ja: "本日", en: "today"), value: value, tone: .warning) }
    if days > 0 { return Cell(text(ja: "あと\(days)日", en: "\(days) day\(plural) left"), value: value) }
    return Cell(text(ja: "\(-days)日超過", en: "\(-days) day\(plural) overdue"), value: value, tone: .bad)
  }
}
