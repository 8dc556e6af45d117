import Foundation
import TenkenCore

/// What is to be written where, and how the user calls it.
struct NewFile {
  var bytes: [UInt8]
  var path: String
  var name: String
}

/// A new file that is whole beside its place, and then in it. Until all of several are in their places, what stood
/// there before is kept.
struct StagedFile {
  private let target: String
  private let name: String
  private let old: String
  private let stood: Bool
  private let keepsOld: Bool
  private var isPlaced = false
  private var hasOld = false
  let folder: String
  let partial: String

  init(target: String, name: String, number: Int, stood: Bool, keepsOld: Bool) {
    (self.target, self.name, self.stood) = (target, name, stood)
    self.keepsOld = keepsOld && stood
    folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
    // Short, so that a name as long as the system allows has room for it.
    let stem = "\(folder).tenken-\(getpid())" + (number == 0 ? "" : "-\(number)")
    (partial, old) = ("\(stem).part", "\(stem).old")
  }

  mutating func place() throws(Failure) {
    if keepsOld {
      unlink(old)
      hasOld = link(target, old) == 0
    }
    if rename(partial, target) != 0 { throw FileSystem.cannotWrite(name, SystemReason(errno)) }
    isPlaced = true
  }

  /// As it was before.
  func undo() {
    if hasOld {
      rename(old, target)
      // Where both names meant one file, nothing was renamed.
      unlink(old)
    } else if isPlaced, !stood {
      unlink(target)
    }
    unlink(partial)
  }

  func forget() { if hasOld { unlink(old) } }
}
