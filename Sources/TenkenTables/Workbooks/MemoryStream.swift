import CMiniZip

/// Bytes in memory as a file for minizip.
///
/// The bytes live on the heap and do not move while the object lives, which must be longer than the archive.
final class MemoryStream {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.bytes.initialize(from: bytes)
  }

  deinit { bytes.deallocate() }

  /// The functions by which minizip reads; `opaque` is the stream, unretained.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { opaque, _, _ in opaque },
      zread_file: { opaque, _, buffer, size in
        guard let stream = MemoryStream.of(opaque), let buffer else { return 0 }
        return uLong(stream.read(into: buffer, count: Int(clamping: size)))
      },
      zwrite_file: { _, _, _, _ in 0 },
      ztell64_file: { opaque, _ in ZPOS64_T(MemoryStream.of(opaque)?.position ?? 0) },
      zseek64_file: { opaque, _, offset, origin in
        MemoryStream.of(opaque)?.seek(Int(truncatingIfNeeded: offset), from: origin) ?? false ? 0 : -1
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryStream? {
    opaque.map { Unmanaged<MemoryStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
    let count = min(count, bytes.count - position)
    guard count > 0, let base = bytes.baseAddress else { return 0 }
    buffer.copyMemory(from: base + position, byteCount: count)
    position += count
    return count
  }

  private func seek(_ offset: Int, from origin: Int32) -> Bool {
    let base =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    let (target, overflow) = base.addingReportingOverflow(offset)
    guard !overflow, (0...bytes.count).contains(target) else { return false }
    position = target
    return true
  }
}
