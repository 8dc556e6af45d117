import CMiniZip
import TenkenCore

/// The entries of a zip archive, inflated piece by piece, through minizip.
///
/// Names that lead out of the archive, encryption, and more entries or bytes than ``WorkbookLimits`` allows are
/// refused. Bytes are counted as they come: what the archive says of its sizes is not believed.
final class ZipArchive {
  let file: String
  private let limits: WorkbookLimits
  private let stream: MemoryStream
  private let archive: unzFile
  private let size: Int
  /// By the name in lower case, as parts of a workbook are told apart.
  private var entries: [String: Entry] = [:]
  /// Inflated so far.
  private var inflated = 0

  private struct Entry {
    var name: String
    var position: unz64_file_pos
    /// As the archive says.
    var packed: Int
    /// 0 stored, 8 deflated.
    var method: Int
  }

  private var failure: WorkbookFailure { WorkbookFailure(file: file) }

  /// - Throws: `damaged-workbook`, `too-large`, `unsafe-entry`, `encrypted-file`.
  init(_ bytes: [UInt8], file: String, limits: WorkbookLimits) throws(Failure) {
    let stream = MemoryStream(bytes)
    var functions = stream.functions
    guard let archive = unzOpen2_64("", &functions) else { throw WorkbookFailure(file: file).truncated() }
    (self.file, self.limits, self.stream, self.archive, size) = (file, limits, stream, archive, bytes.count)
    try list()
  }

  deinit { unzClose(archive) }

  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  private func list() throws(Failure) {
    var code = unzGoToFirstFile(archive)
    while code == UNZ_OK {
      guard entries.count < limits.entries else {
        throw failure.tooLarge(
          Text(
            ja: "zipの中のファイルが\(limits.entries)個を超えています", en: "the zip has more than \(limits.entries) entries")
        )
      }
      let entry = try current()
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw failure.damaged(
          Text(ja: "zipの中に「\(entry.name)」が2つあります", en: "\"\(entry.name)\" stands twice in the zip"))
      }
      code = unzGoToNextFile(archive)
    }
    guard code == UNZ_END_OF_LIST_OF_FILE else {
      throw failure.damaged(Text(ja: "zipの目次", en: "the zip's table of contents"))
    }
  }

  /// Bytes of the longest name of an entry.
  private static let longestName = 512

  private func current() throws(Failure) -> Entry {
    var info = unz_file_info64()
    var position = unz64_file_pos()
    var name = [CChar](repeating: 0, count: ZipArchive.longestName + 1)
    let codes = [
      unzGetCurrentFileInfo64(archive, &info, &name, uLong(ZipArchive.longestName), nil, 0, nil, 0),
      unzGetFilePos64(archive, &position),
    ]
    guard codes.allSatisfy({ $0 == UNZ_OK }) else {
      throw failure.damaged(Text(ja: "zipの目次", en: "the zip's table of contents"))
    }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let text = String(decoding: bytes, as: UTF8.self)
    let isWhole = bytes.count == Int(clamping: info.size_filename)
    let isAbsolute = text.hasPrefix("/") || text.utf8.dropFirst().first == UInt8(ascii: ":")
    let climbs = text.split(separator: "/").contains("..")
    if !isWhole || isAbsolute || climbs || text.contains("\\") { throw failure.unsafe(entry: text) }
    if info.flag & 1 != 0 { throw failure.encrypted() }
    return Entry(
      name: text, position: position, packed: min(Int(clamping: info.compressed_size), size),
      method: Int(clamping: info.compression_method))
  }

  /// Inflates an entry and hands it on in pieces of 64 KiB.
  ///
  /// - Returns: false where there is no such entry.
  func read(
    _ name: String, _ take: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    guard var entry = entries[name.lowercased()] else { return false }
    guard entry.method == 0 || entry.method == 8, unzGoToFilePos64(archive, &entry.position) == UNZ_OK,
      unzOpenCurrentFile(archive) == UNZ_OK
    else { throw failure.damaged(entry: entry.name) }
    let result = Result { () throws(Failure) in try pieces(of: entry, take) }
    // Closing compares the checksum.
    let code = unzCloseCurrentFile(archive)
    try result.get()
    guard code == UNZ_OK else { throw failure.damaged(entry: entry.name) }
    return true
  }

  private func pieces(
    of entry: Entry, _ take: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
    defer { buffer.deallocate() }
    var count = 0
    while true {
      let piece = unzReadCurrentFile(archive, buffer.baseAddress, UInt32(buffer.count))
      if piece < 0 { throw failure.damaged(entry: entry.name) }
      if piece == 0 { return }
      count += Int(piece)
      inflated += Int(piece)
      if inflated > limits.inflated {
        throw failure.tooLarge(
          Text(
            ja: "展開すると\(limits.inflated >> 20) MiBを超えます（zipの中の「\(entry.name)」まで）",
            en: "inflates to more than \(limits.inflated >> 20) MiB, at \"\(entry.name)\" inside the zip"))
      }
      if count > limits.smallEntry, count / max(1, entry.packed) > limits.ratio {
        throw failure.tooLarge(
          Text(
            ja: "zipの中の「\(entry.name)」は、展開すると\(limits.ratio)倍を超えます",
            en: "\"\(entry.name)\" inside the zip inflates to more than \(limits.ratio) times its size"))
      }
      try take(UnsafeBufferPointer(rebasing: buffer[..<Int(piece)]))
    }
  }
}
