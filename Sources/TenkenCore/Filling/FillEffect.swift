/// What the rules of filling ask to be done outside of them. One at a time; its end is told by
/// ``Filling/stored(_:)``, ``Filling/submitted(_:)`` or ``Filling/refused(_:)``.
package enum FillEffect: Sendable, Hashable {
  /// Make changes of one answer durable.
  case store([AnswerChange], item: String, sheet: Int)
  /// Copy a file to where evidence is kept and note it in the answer.
  case attach(path: String, item: String, sheet: Int)
  /// Submit a sheet with nothing missing.
  case submit(sheet: Int)
  /// Everything is kept already.
  case quit

  package var sheet: Int? {
    switch self {
    case .store(_, _, let sheet), .attach(_, _, let sheet), .submit(let sheet): sheet
    case .quit: nil
    }
  }
}

/// What is said to the person below an item.
package enum FillNotice: Sendable, Hashable {
  /// Durable: this change of an item on a sheet.
  case saved(AnswerChange, item: String, sheet: Int)
  case undone(item: String, sheet: Int)
  case submitted(sheet: Int)
  case leftAsDraft(sheet: Int)
  /// Nothing is left to answer on the sheet.
  case complete
  case hint(Text)
  /// The key did nothing, or what was asked for failed.
  case problem([Diagnostic], canRetry: Bool)
}

/// What the keys are for at the moment.
package enum FillMode: Sendable, Hashable {
  /// One item; they answer it.
  case item
  /// A line is typed; `isAsked` where the item wants it and the next one follows.
  case edit(FillField, LineEditor, isAsked: Bool)
  /// The items of the sheet; the place in ``FillSheet/items``.
  case list(Int)
  /// The departments; the place in ``Filling/departments``.
  case departments(Int)
  /// What is missing and the score, before the sheet is submitted or left.
  case summary
  case help
}

/// What a typed line is.
package enum FillField: Sendable, Hashable {
  case answer
  case comment
  /// The path of a photo or file.
  case evidence
  case search
}
