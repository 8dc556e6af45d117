import Foundation
import TenkenCore

/// Why the system refused to read or write a file, in words.
struct SystemReason {
  private var number: Int32

  /// - Parameter number: an `errno`.
  init(_ number: Int32) { self.number = number }

  /// The reason behind an error of Foundation; an input/output error where it names none.
  init(_ error: any Error) {
    let posix = (error as? CocoaError)?.underlying as? POSIXError ?? error as? POSIXError
    number = posix?.code.rawValue ?? EIO
  }

  var text: Text {
    switch number {
    case ENOENT: Text(ja: "フォルダーがありません", en: "the folder is not there")
    case ENOTDIR: Text(ja: "途中がフォルダーではありません", en: "a part of the path is no folder")
    case EISDIR: Text(ja: "フォルダーです", en: "it is a folder")
    case EEXIST: Text(ja: "同じ名前のファイルがあります", en: "a file of that name stands there")
    case EACCES, EPERM: Text(ja: "権限がありません", en: "permission denied")
    case EROFS: Text(ja: "読み取り専用です", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Text(ja: "ディスクの空きがありません", en: "the disk is full")
    case EFBIG: Text(ja: "ファイルの大きさの上限を超えます", en: "larger than files may be here")
    case ENAMETOOLONG: Text(ja: "名前が長すぎます", en: "the name is too long")
    case ELOOP: Text(ja: "リンクが循環しています", en: "its links form a loop")
    default: Text(String(cString: strerror(number)))
    }
  }
}
