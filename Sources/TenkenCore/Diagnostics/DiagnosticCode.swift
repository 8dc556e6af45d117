/// The stable code of a diagnostic, as printed in `error[unknown-key]`. Codes are never reused.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  // Reading files
  case cannotRead = "cannot-read"
  case tooLarge = "too-large"
  case badEncoding = "bad-encoding"
  case yamlSyntax = "yaml-syntax"
  case yamlDepth = "yaml-depth"
  case yamlAliases = "yaml-aliases"
  case yamlTag = "yaml-tag"
  case yamlDocuments = "yaml-documents"
  case duplicateKey = "duplicate-key"
  case emptyFile = "empty-file"
  case csvSyntax = "csv-syntax"
  case raggedRow = "ragged-row"
  case unknownFormat = "unknown-format"
  case yamlMerge = "yaml-merge"
  case notWorkbook = "not-a-workbook"
  case damagedWorkbook = "damaged-workbook"
  case encryptedFile = "encrypted-file"
  case unsafeEntry = "unsafe-entry"
  case xmlDTD = "xml-dtd"

  // What a definition says
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case wrongKind = "wrong-kind"
  case unknownValue = "unknown-value"
  case badNumber = "bad-number"
  case badDate = "bad-date"
  case badID = "bad-id"
  case duplicateID = "duplicate-id"
  case unknownReference = "unknown-reference"
  case cycle
  case exampleFails = "example-fails"
  case hidesBuiltIn = "hides-built-in"
  case unsupportedFormat = "unsupported-format"
  case conflictingKeys = "conflicting-keys"
  case textChanged = "text-changed"
  case templateSyntax = "template-syntax"
  case unknownTag = "unknown-tag"

  // What a sheet says
  case badAnswer = "bad-answer"
  case notAsked = "not-asked"
  case unknownItem = "unknown-item"
  case duplicateAnswer = "duplicate-answer"
  case incomplete
  case wrongTotal = "wrong-total"
  case ownDepartment = "own-department"
  case contradiction
  case formulaAnswer = "formula-answer"
  case mergedAnswer = "merged-answer"
  case errorValue = "error-value"
  case staleForm = "stale-form"
  case missingRow = "missing-row"
  case notForm = "not-a-form"
  case namesDepartment = "names-department"

  // Things that are not there
  case noWorkspace = "no-workspace"
  case noFile = "no-file"
  case noRound = "no-round"
  case noDepartment = "no-department"
  case noChecklist = "no-checklist"
  case noSheet = "no-sheet"
  case noFix = "no-fix"
  case noItem = "no-item"
  case noEvidence = "no-evidence"
  case noIncident = "no-incident"
  case noControl = "no-control"
  case noRisk = "no-risk"
  case noAudit = "no-audit"
  case noPerson = "no-person"
  case noPlugin = "no-plugin"

  // Rules
  case roundClosed = "round-closed"
  case roundExists = "round-exists"
  case sheetAccepted = "sheet-accepted"
  case badTransition = "bad-transition"
  case missingRole = "missing-role"
  case alreadyThere = "already-there"
  case dayRefused = "day-refused"
  case ownWork = "own-work"
  case pluginUntrusted = "plugin-untrusted"
  case pluginChanged = "plugin-changed"

  // Arguments
  case usage
  case missingFlag = "missing-flag"

  // The record
  case damagedRecord = "damaged-record"
  case foreignRecord = "foreign-record"
  case newerRecord = "newer-record"
  case brokenChain = "broken-chain"
  case evidenceMismatch = "evidence-mismatch"
  case busy
  case cannotWrite = "cannot-write"

  // Plugins
  case unsafePath = "unsafe-path"
  case pluginFailed = "plugin-failed"
  case pluginError = "plugin-error"
  case badReply = "bad-reply"
  case contractFails = "contract-fails"

  /// The exit code of a command that ends with this error.
  package var exitStatus: ExitStatus {
    switch self {
    case .usage, .missingFlag: .usage
    case .cannotRead, .noWorkspace, .noFile, .noRound, .noDepartment, .noChecklist, .noSheet, .noFix, .noItem,
      .noEvidence, .noIncident, .noControl, .noRisk,
      .noAudit, .noPerson, .noPlugin:
      .notFound
    case .roundClosed, .roundExists, .sheetAccepted, .badTransition, .missingRole, .alreadyThere,
      .dayRefused, .ownWork, .ownDepartment, .pluginUntrusted, .pluginChanged:
      .refused
    case .pluginFailed, .pluginError, .badReply, .contractFails: .plugin
    case .busy: .busy
    case .cannotWrite: .cannotWrite
    default: .badData
    }
  }
}
