/// A zip archive whose entries are stored as they are, built by hand so that it can be wrong in any way.
struct ZipSource {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Bit 0: encrypted.
    var flags: UInt16 = 0
    /// What the archive says the checksum is; nil for the right one.
    var checksum: UInt32?
  }

  var entries: [Entry] = []

  var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let crc = entry.checksum ?? ZipSource.checksum(entry.bytes)
      var head = little(20, 2) + little(entry.flags, 2) + little(0, 6) + little(crc, 4)
      head += little(entry.bytes.count, 4) + little(entry.bytes.count, 4)
      head += little(entry.name.utf8.count, 2) + little(0, 2)
      out += Array("PK\u{3}\u{4}".utf8) + head + Array(entry.name.utf8) + entry.bytes
      directory += Array("PK\u{1}\u{2}".utf8) + little(20, 2) + head + little(0, 10)
      directory += little(offset, 4) + Array(entry.name.utf8)
    }
    let end =
      little(0, 4) + little(entries.count, 2) + little(entries.count, 2) + little(directory.count, 4)
      + little(out.count, 4) + little(0, 2)
    return out + directory + Array("PK\u{5}\u{6}".utf8) + end
  }

  private func little(_ number: some BinaryInteger, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: Int(number) >> (8 * $0)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}

/// A workbook of one sheet as XML, whose parts a test replaces.
struct WorkbookSource {
  var parts: [(name: String, xml: String)] = [
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      "<workbook><workbookPr/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="r2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/>\
      <Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>
      """
    ),
  ]

  /// - Parameters:
  ///   - rows: what stands in `sheetData`.
  ///   - more: what follows it.
  init(rows: String, more: String = "") {
    self["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData>\(rows)</sheetData>\(more)</worksheet>"
  }

  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.xml }
    set {
      parts.removeAll { $0.name == name }
      if let newValue { parts.append((name, newValue)) }
    }
  }

  var zip: ZipSource { ZipSource(entries: parts.map { .init(name: $0.name, bytes: Array($0.xml.utf8)) }) }

  var bytes: [UInt8] { zip.bytes }
}
