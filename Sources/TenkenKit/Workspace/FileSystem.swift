import Foundation
import TenkenCore
import TenkenYAML

/// Reads and writes whole files, with errors in the user's words.
enum FileSystem {
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// The path, or, where nothing stands there, the one that a name in another Unicode form means: a Mac writes が as two
  /// characters, and keyboards write letters of full width.
  static func standing(_ path: String) -> String {
    guard !exists(path), !path.utf8.allSatisfy({ $0 < 0x80 }), let slash = path.lastIndex(of: "/") else {
      return path
    }
    let folder = slash == path.startIndex ? "/" : standing(String(path[..<slash]))
    let name = String(path[path.index(after: slash)...])
    let names = names(in: folder)
    let alike = names.filter { $0.composed == name.composed }
    // Strings are equal in Swift where they are canonically equivalent.
    guard let found = names.first(where: { $0 == name }) ?? (alike.count == 1 ? alike[0] : nil) else {
      return path
    }
    return folder == "/" ? "/" + found : "\(folder)/\(found)"
  }

  /// Names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// More is read of no file that comes from outside: an endless one must not fill the memory.
  static let largestFile = 64 << 20

  /// Reads a file, a pipe or a device such as `/dev/stdin`.
  ///
  /// - Parameter limit: bytes; a larger file is refused.
  static func read(_ path: String, as name: String, limit: Int = largestFile) throws(Failure) -> SourceFile {
    if name.isEmpty { throw nameless }
    let path = standing(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw missing(name) }
      throw cannotRead(name, SystemReason(errno))
    }
    defer { close(descriptor) }
    if isFolder(path) {
      throw Failure(
        .cannotRead, at: Place(file: name), Text(ja: "フォルダーです", en: "it is a folder"),
        help: Text(ja: "中のファイルを指定してください", en: "name the files in it"))
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return SourceFile(name: name, bytes: bytes) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw cannotRead(name, SystemReason(errno)) }
      bytes += chunk[..<count]
      if bytes.count > limit { throw tooLarge(name, limit) }
    }
  }

  private static func missing(_ name: String) -> Failure {
    Failure(
      .noFile, at: Place(file: name), Text(ja: "ファイルがありません", en: "there is no such file"),
      help: Text(ja: "パスを確認してください", en: "check the path"))
  }

  private static func cannotRead(_ name: String, _ reason: SystemReason) -> Failure {
    Failure(
      .cannotRead, at: Place(file: name),
      Text(
        ja: "ファイルを読めません（\(reason.text.in(.ja))）", en: "the file cannot be read: \(reason.text.in(.en))"),
      help: Text(ja: "パスと権限を確認してください", en: "check the path and the permissions"))
  }

  private static func tooLarge(_ name: String, _ limit: Int) -> Failure {
    Failure(
      .tooLarge, at: Place(file: name),
      Text(
        ja: "ファイルが大きすぎます（\(limit >> 20)MiBまで）", en: "the file is over \(limit >> 20) MiB"),
      help: Text(ja: "ファイルを分けてください", en: "split it"))
  }

  static var nameless: Failure {
    Failure(
      .usage, Text(ja: "ファイルの名前が空です", en: "the name of a file is empty"),
      help: Text(ja: "ファイルの名前を指定してください", en: "name the file"))
  }

  /// Writes a file that is whole or not there: beside it first, then in its place. What a link points to is
  /// replaced, not the link; a pipe or a device is written to.
  static func write(_ bytes: [UInt8], to path: String, as name: String) throws(Failure) {
    try write([NewFile(bytes: bytes, path: path, name: name)])
  }

  /// Writes files of which all are whole, or none is there and those that stood before stand again.
  static func write(_ files: [NewFile]) throws(Failure) {
    var staged: [StagedFile] = []
    do throws(Failure) {
      for (number, file) in files.enumerated() {
        if let one = try stage(file, number, keepsOld: files.count > 1) { staged.append(one) }
      }
      for index in staged.indices { try staged[index].place() }
    } catch {
      for file in staged { file.undo() }
      throw error
    }
    for file in staged { file.forget() }
    for folder in Set(staged.map(\.folder)) { synchronise(folder) }
  }

  /// Fills a file beside its place; nil where that is a pipe or a device, which is written to.
  private static func stage(
    _ file: NewFile, _ number: Int, keepsOld: Bool
  ) throws(Failure) -> StagedFile? {
    let (path, name) = (file.path, file.name)
    if name.isEmpty { throw nameless }
    let target = realpath(path, nil).map { resolved in
      defer { free(resolved) }
      return String(cString: resolved)
    }
    var status = stat()
    if let target, stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR { throw cannotWrite(name, SystemReason(EISDIR)) }
      try fill(path, O_WRONLY, file.bytes, name)
      return nil
    }
    let staged = StagedFile(
      target: target ?? path, name: name, number: number, stood: target != nil, keepsOld: keepsOld)
    unlink(staged.partial)
    do throws(Failure) {
      try fill(staged.partial, O_WRONLY | O_CREAT | O_EXCL, file.bytes, name)
    } catch {
      unlink(staged.partial)
      throw error
    }
    if target != nil { chmod(staged.partial, status.st_mode & 0o7777) }
    return staged
  }

  private static func fill(_ path: String, _ flags: Int32, _ bytes: [UInt8], _ name: String) throws(Failure) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw cannotWrite(name, SystemReason(errno)) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        throw cannotWrite(name, SystemReason(count == 0 ? ENOSPC : errno))
      }
    }
    // Pipes and devices cannot be synchronised, and need not be.
    if fsync(descriptor) != 0, errno == EIO || errno == ENOSPC {
      throw cannotWrite(name, SystemReason(errno))
    }
  }

  /// Makes the new name durable, too.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return }
    fsync(descriptor)
    close(descriptor)
  }

  static func makeFolder(_ path: String, as name: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw cannotWrite(name, SystemReason(error))
    }
  }

  static func cannotWrite(_ name: String, _ reason: SystemReason) -> Failure {
    Failure(
      .cannotWrite, at: Place(file: name),
      Text(ja: "書き込めません（\(reason.text.in(.ja))）", en: "cannot be written: \(reason.text.in(.en))"),
      help: Text(
        ja: "フォルダーの有無、権限、ディスクの空きを確認してください", en: "check that the folder stands, its permissions and the disk"))
  }
}
