import CZlib

/// Makes bytes smaller for the library: their length, then a raw deflate stream.
///
/// Source: https://www.rfc-editor.org/rfc/rfc1951
enum Squeeze {
  /// Beyond this the stream is smaller by a few bytes in a thousand, and takes half as long again to make.
  private static let level: Int32 = 5
  /// No deflate stream grows by more than this factor (RFC 1951 gives 258 bytes for two bits and a bit).
  private static let mostGrowth = 1_040

  /// - Parameter other: What the bytes repeat, and what is at hand when they are read; the last 32 KB of it count.
  static func pack(_ bytes: [UInt8], beside other: [UInt8] = []) -> [UInt8] {
    // Zero in front says that the bytes follow as they are: memory was short, or nothing was won.
    guard !bytes.isEmpty, let stream = deflated(bytes, other), stream.count < bytes.count else { return [0] + bytes }
    var packer = Packer(capacity: stream.count + 4)
    packer.count(bytes.count)
    packer.raw(stream[...])
    return packer.bytes
  }

  /// - Throws: when the stream ends early or is none. Beside another text than it was packed with, wrong bytes may come out.
  static func unpack(_ bytes: [UInt8], beside other: [UInt8] = []) throws(DamagedBytes) -> [UInt8] {
    var unpacker = Unpacker(bytes)
    let count = try unpacker.count()
    let start = unpacker.offset
    guard count != 0 else { return Array(bytes[start...]) }
    guard (1...max(1, (bytes.count - start) * mostGrowth)).contains(count),
      let found = inflated(bytes, start, count, other)
    else { throw DamagedBytes(offset: start) }
    return found
  }

  private static func deflated(_ bytes: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // A window that holds it all, for making room for the widest takes longer than to squeeze a short text. The number of bits
    // is negative to ask for a stream without header and checksum.
    let reach = bytes.count + other.count
    let bits: Int32 = reach <= 1 << 12 ? 12 : reach <= 1 << 13 ? 13 : reach <= 1 << 14 ? 14 : 15
    guard deflateInit2_(&stream, level, Z_DEFLATED, -bits, bits - 7, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    if !other.isEmpty, deflateSetDictionary(&stream, other, UInt32(clamping: other.count)) != Z_OK { return nil }
    let room = Int(deflateBound(&stream, UInt(bytes.count)))
    var (input, isWhole) = (bytes, false)
    let output = [UInt8](unsafeUninitializedCapacity: room) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: room)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = room - Int(stream.avail_out)
    }
    return isWhole ? output : nil
  }

  private static func inflated(_ bytes: [UInt8], _ start: Int, _ length: Int, _ other: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    if !other.isEmpty, inflateSetDictionary(&stream, other, UInt32(clamping: other.count)) != Z_OK { return nil }
    var (input, isWhole) = (bytes, false)
    let output = [UInt8](unsafeUninitializedCapacity: length) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress.map { $0 + start }
        stream.avail_in = UInt32(clamping: source.count - start)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: length)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = length - Int(stream.avail_out)
    }
    return isWhole && output.count == length ? output : nil
  }
}
