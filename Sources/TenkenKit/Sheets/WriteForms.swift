package import TenkenCore
import TenkenForms
import TenkenStore
package import TenkenTables

/// Writes forms to be filled in away from the record: one for each department and checklist of a round
/// (contract, section 3).
package struct WriteForms {
  package var office: OpenWorkspace

  package init(_ office: OpenWorkspace) { self.office = office }

  package enum Format: String, Sendable, CaseIterable {
    case xlsx, csv, yaml
  }

  package struct Request: Sendable {
    package var round: String
    /// By id or name; all of the round where empty.
    package var departments: [String] = []
    /// All of the round where nil.
    package var checklist: String?
    package var role: Role
    package var format: Format
    /// With the answers of the draft, else of the submitted sheet.
    package var isFilled = false
    /// A folder, or a file by its ending; `-` is standard output.
    package var output: String?
    package var encoding: CSVEncoding = .utf8
    package var language: Language

    package init(round: String, role: Role, format: Format, language: Language) {
      self.round = round
      self.role = role
      self.format = format
      self.language = language
    }
  }

  /// A written file with the sheets that it asks for.
  package struct Written: Sendable {
    /// As the user would name it.
    package var file: String
    package var sheets: [SheetKey]
  }

  package struct Result: Sendable {
    package var files: [Written]
    package var warnings: [Diagnostic]
  }

  package func run(_ request: Request, standardOutput: ([UInt8]) -> Void) throws(Failure) -> Result {
    let (round, forms) = try office.read { reader, workspace in
      let round = try office.round(request.round, reader).round
      return (round, try MakeForms(office, reader, workspace, round).forms(request))
    }
    if forms.isEmpty { throw Self.nothing(round) }
    let files: [Written]
    if let file = request.output, Self.isFile(file) {
      guard request.format == .xlsx || forms.count == 1 else { throw Self.several(forms.count, file) }
      let bytes = try bytes(of: forms, request, file: file)
      try WriteFiles(office.surroundings).write(bytes, to: file, standardOutput: standardOutput)
      files = [Written(file: file, sheets: forms.map(\.sheet.key))]
    } else {
      files = try write(forms, request, into: request.output ?? "")
    }
    return Result(files: files, warnings: warnings(request, round))
  }

  /// Whether a path is that of a file: by its ending, or standard output.
  package static func isFile(_ path: String) -> Bool { path == "-" || ending(of: path) != nil }

  /// The format that the ending of a file's name says.
  package static func ending(of path: String) -> Format? {
    let name = path.split(separator: "/").last ?? ""
    guard !path.hasSuffix("/"), let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return ending == "yml" ? .yaml : Format(rawValue: ending)
  }

  /// A file each; all are made before the first is written.
  private func write(
    _ forms: [Form], _ request: Request, into folder: String
  ) throws(Failure) -> [Written] {
    var made: [(file: String, bytes: [UInt8], key: SheetKey)] = []
    var problems: [Diagnostic] = []
    for form in forms {
      let key = form.sheet.key
      let name = "\(key.round)-\(key.checklist)-\(key.department).\(request.format.rawValue)"
      let file = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      do throws(Failure) {
        made.append((file, try bytes(of: [form], request, file: file), key))
      } catch { problems += error.diagnostics }
    }
    try problems.check()
    if !folder.isEmpty { try FileSystem.makeFolder(office.surroundings.absolute(folder), as: folder) }
    for one in made {
      try FileSystem.write(one.bytes, to: office.surroundings.absolute(one.file), as: one.file)
    }
    return made.map { Written(file: $0.file, sheets: [$0.key]) }
  }

  private func bytes(of forms: [Form], _ request: Request, file: String) throws(Failure) -> [UInt8] {
    switch request.format {
    case .xlsx: try FormWorkbook.bytes(forms, file: file, created: office.today)
    case .csv: try FormCSV.bytes(forms[0], encoding: request.encoding, file: file)
    case .yaml: Array(YAMLForm(forms[0]).text.utf8)
    }
  }

  // MARK: Words

  private static func nothing(_ round: Round) -> Failure {
    Failure(
      .noSheet,
      Text(ja: "実施回「\(round.id)」には、尋ねる点検項目がありません", en: "round \"\(round.id)\" asks nothing of them"))
  }

  private static func several(_ count: Int, _ file: String) -> Failure {
    Failure(
      .usage,
      Text(
        ja: "用紙が\(count)枚あるので、\(file) 1つには書けません", en: "\(count) forms do not go into one file, \(file)"),
      help: Text(
        ja: "-o にフォルダーか .xlsx のファイルを指定するか、部署と --checklist で1枚に絞ってください",
        en: "name a folder or an .xlsx file with -o, or choose one department and --checklist"))
  }

  private func warnings(_ request: Request, _ round: Round) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if request.role == .inspector, round.expect == .self {
      warnings.append(
        Diagnostic(
          .usage, .warning,
          Text(
            ja: "実施回「\(round.id)」が待つのは自主点検ですが、点検者の用紙を作りました",
            en: "round \"\(round.id)\" waits for self-assessments, but these forms are the inspector's"),
          help: Text(ja: "自主点検の用紙は --self で作れます", en: "give --self for self-assessments")))
    }
    if round.state != .open {
      warnings.append(
        Diagnostic(
          .roundClosed, .warning,
          Text(
            ja: "実施回「\(round.id)」は受付中ではないので、この用紙は提出できません",
            en: "round \"\(round.id)\" is not open: these forms cannot be submitted")))
    }
    return warnings
  }
}
