import CZlib

/// Gzip and zlib streams, with a limit on what may come out of them.
package enum Gzip {
  /// Why a stream could not be unpacked.
  package enum Failure: Error, Hashable, Sendable {
    /// More than the limit came out: given up there, whatever else is in it.
    case tooLarge(limit: Int)
    /// The stream is damaged or ends early; what was unpacked before is handed over.
    case damaged(partial: [UInt8])
  }

  /// Whether bytes begin as a gzip file does.
  package static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// The bytes as one gzip member; nil when memory is short.
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 15 bits of window, and 16 to ask for gzip's header.
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count)))))
    let (inputCount, outputCount) = (input.count, output.count)
    let result = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(clamping: inputCount)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(clamping: outputCount)
        return deflate(&stream, Z_FINISH)
      }
    }
    return result == Z_STREAM_END ? Array(output[..<(outputCount - Int(stream.avail_out))]) : nil
  }

  /// What a gzip file of any number of members holds.
  package static func decompress(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    var stream = z_stream()
    // 32 lets zlib tell gzip's header from its own.
    guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged(partial: [])
    }
    defer { inflateEnd(&stream) }
    var input = bytes
    let (output, status) = input.withUnsafeMutableBufferPointer { source -> ([UInt8], Int32) in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      return inflateAll(&stream, limit: limit)
    }
    if output.count > limit { throw .tooLarge(limit: limit) }
    if status != Z_STREAM_END { throw .damaged(partial: output) }
    return output
  }

  /// Inflates member after member until the input ends, the stream breaks, or more than `limit` bytes are out.
  private static func inflateAll(_ stream: inout z_stream, limit: Int) -> ([UInt8], Int32) {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let (status, written) = chunk.withUnsafeMutableBufferPointer { target -> (Int32, Int) in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        return (inflate(&stream, Z_NO_FLUSH), target.count - Int(stream.avail_out))
      }
      output.append(contentsOf: chunk[..<written])
      if output.count > limit { return (output, status) }
      if status == Z_STREAM_END {
        // Only another member may follow; padding and rubbish behind the last one are ignored, as gzip does.
        guard stream.avail_in > 2, stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B, inflateReset(&stream) == Z_OK
        else { return (output, status) }
      } else if status != Z_OK || (written == 0 && stream.avail_in == 0) {
        return (output, status)
      }
    }
  }
}
