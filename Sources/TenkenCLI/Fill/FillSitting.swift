import TenkenCore
import TenkenKit

/// One sitting: the rules of filling in and the place where answers go, brought together for every face.
struct FillSitting {
  private(set) var filling: Filling
  private let keeper: any AnswerKeeping
  private(set) var isOver = false

  var words: FillWords { FillWords(language: filling.language, isAway: keeper.isAway) }

  /// Sheets with an answer of this sitting.
  private var touched: Set<Int> = []
  private var submitted: [Int: SubmitReceipt] = [:]

  init(_ keeper: any AnswerKeeping, language: Language, choosing: Bool) {
    self.keeper = keeper
    filling = Filling(keeper.sheets, language: language, choosing: choosing)
    look()
  }

  /// Handles a key; `saving` is called before anything is stored.
  mutating func press(_ key: FillKey, saving: (Filling) -> Void = { _ in }) {
    carryOut(filling.press(key), saving)
    look()
  }

  /// Handles a whole line.
  mutating func enter(line: String) {
    carryOut(filling.enter(line: line)) { _ in }
    look()
  }

  private mutating func carryOut(_ effect: FillEffect?, _ saving: (Filling) -> Void) {
    var next = effect
    while let effect = next {
      next = nil
      if effect != .quit { saving(filling) }
      do throws(Failure) {
        switch effect {
        case .store(let changes, let item, let sheet):
          filling.stored(try keeper.store(changes, item: item, sheet: sheet))
          touch(sheet)
        case .attach(let path, let item, let sheet):
          let typed = TypedPath.path(path, home: Invocation.current.environment["HOME"])
          let evidence = try keeper.take(evidence: typed, item: item, sheet: sheet)
          filling.stored(try keeper.store([.attach(evidence)], item: item, sheet: sheet))
          touch(sheet)
        case .submit(let sheet):
          let receipt = try keeper.submit(sheet)
          if receipt.outcome == .draft { throw Self.changed }
          submitted[sheet] = receipt
          next = filling.submitted()
        case .quit: isOver = true
        }
      } catch { filling.refused(error) }
    }
  }

  private static let changed = Failure(
    .incomplete,
    Text(ja: "ほかの人が回答を変えたため、不足があります", en: "somebody else changed answers: something is missing now"))

  private mutating func touch(_ sheet: Int) {
    touched.insert(sheet)
    submitted[sheet] = nil
  }

  /// Looks up what is known of the sheet from before, when it comes up. Without it the sheet is filled in all the same.
  private mutating func look() {
    if filling.sheet.background != nil { return }
    let known = (try? keeper.background(of: filling.current)) ?? FillBackground()
    filling.inform(filling.current, known)
  }

  /// What became of the sheets that were worked on, in their order.
  var receipts: [SubmitReceipt] {
    filling.sheets.indices.compactMap { sheet in
      submitted[sheet] ?? (touched.contains(sheet) ? keeper.draft(sheet, filling.sheets[sheet].gaps) : nil)
    }
  }
}
