package import TenkenCore

extension Grid {
  /// Why a cell cannot be taken for an answer: a formula, an error, or one of several cells merged into one.
  package func problem(withAnswer cell: Cell) -> Diagnostic? {
    let place = Place(file: file, sheet: sheet, line: cell.line, column: cell.column)
    let name = "\(Place.letters(ofColumn: cell.column))\(cell.line)"
    switch cell.origin {
    case .typed: return nil
    case .formula:
      return Diagnostic(
        .formulaAnswer, at: place,
        Text(ja: "回答のセル \(name) が数式です", en: "the answer in cell \(name) is a formula"),
        help: Text(
          ja: "数式ではなく回答そのものを入力してください（コピーして「値」で貼り付けても直せます）",
          en: "type the answer itself in place of the formula, or copy it and paste the value only"))
    case .error:
      return Diagnostic(
        .errorValue, at: place,
        Text(ja: "セル \(name) がエラー「\(cell.text)」です", en: "cell \(name) holds the error \(cell.text)"),
        help: Text(ja: "回答を入力してください", en: "type the answer into it"))
    case .merged:
      let range = merges.first { $0.contains(row: cell.line, column: cell.column) }.map(\.description) ?? name
      return Diagnostic(
        .mergedAnswer, at: place,
        Text(
          ja: "回答のセル \(name) が \(range) として結合されています",
          en: "the answer in cell \(name) is one of the merged cells \(range)"),
        help: Text(
          ja: "セルの結合を解いて、1つずつ回答を入力してください", en: "unmerge the cells and type an answer into each"))
    }
  }
}
