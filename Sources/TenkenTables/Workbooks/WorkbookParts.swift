import TenkenCore

/// The relationships of a part: by what name it refers to others.
final class RelationshipsHandler: XMLHandler {
  private(set) var refusal: Failure?
  private(set) var byID: [String: Relationship] = [:]
  private let folder: String

  struct Relationship {
    /// The last word of its type: `worksheet`, `sharedStrings` …
    var kind: Substring
    /// The name of the entry.
    var target: String
  }

  /// - Parameter folder: of the part whose relationships they are; empty for the package's own.
  init(folder: String) { self.folder = folder }

  func first(_ kind: String) -> String? { byID.values.first { $0.kind == kind }?.target }

  func start(_ tag: XMLTag) {
    guard tag.name == "Relationship", tag["TargetMode"] != "External", let id = tag["Id"],
      let type = tag["Type"], let target = tag["Target"]
    else { return }
    byID[id] = Relationship(
      kind: type.split(separator: "/").last ?? "", target: RelationshipsHandler.entry(target, in: folder))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// `/xl/a.xml` and `../xl/a.xml` as `xl/a.xml`. It only ever names an entry of the archive.
  private static func entry(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// The list of sheets, and the epoch of dates.
final class WorkbookHandler: XMLHandler {
  private(set) var refusal: Failure?
  private(set) var sheets: [Sheet] = []
  /// Whether day 0 is 1904-01-01.
  private(set) var isFrom1904 = false
  /// Whether the document is a workbook at all.
  private(set) var isWorkbook = false

  struct Sheet {
    var name: String
    var isHidden: Bool
    /// Of the relationship.
    var id: String
  }

  func start(_ tag: XMLTag) {
    if tag.name == "workbook" {
      isWorkbook = true
    } else if tag.name == "workbookPr" {
      isFrom1904 = tag.isTrue("date1904")
    } else if tag.name == "sheet", let name = tag["name"], let id = tag["id"] {
      sheets.append(Sheet(name: name, isHidden: ["hidden", "veryHidden"].contains(tag["state"]), id: id))
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The kind of number format of each style of cells.
final class StylesHandler: XMLHandler {
  private(set) var refusal: Failure?
  /// By the number of the style.
  private(set) var kinds: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  func start(_ tag: XMLTag) {
    if tag.name == "numFmt", let id = tag["numFmtId"].flatMap({ Int($0) }), let code = tag["formatCode"] {
      custom[id] = NumberFormat(code: code)
    } else if tag.name == "cellXfs" {
      isInCellFormats = true
    } else if tag.name == "xf", isInCellFormats {
      let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
      kinds.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
