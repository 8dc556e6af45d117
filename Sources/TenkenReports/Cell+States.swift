import TenkenCore
import TenkenPlugin

extension ReportContext {
  func cell(_ severity: Severity?) -> Cell {
    guard let severity else { return .blank }
    return Cell(text(severity.term), tone: severity == .minor ? .warning : .bad)
  }

  /// The highest band is good, the lowest of three or more bad, every other a warning.
  func cell(_ band: Band?, of checklist: Checklist) -> Cell {
    guard let band else { return .blank }
    let isLowest = checklist.bands.count > 2 && band == checklist.bands.last
    return Cell(
      text(band.name), tone: band == checklist.bands.first ? .good : isLowest ? .bad : .warning)
  }

  func cell(_ state: SheetState, isLate: Bool) -> Cell {
    let tone: Cell.Tone = isLate || !state.isCounted ? .warning : state == .accepted ? .good : .plain
    return Cell(text(state.term) + (isLate ? inParentheses(text(Terms.late)) : ""), tone: tone)
  }

  var missingSheetCell: Cell { Cell(text(Terms.sheetMissing), tone: .bad) }

  func column(_ title: Text, _ alignment: Table.Alignment = .leading) -> Table.Column {
    Table.Column(text(title), alignment)
  }
}
