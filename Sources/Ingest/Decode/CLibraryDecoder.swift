import Glibc

/// The encodings of several bytes a character, through the C library's iconv.
enum CLibraryDecoder {
  /// The bytes as UTF-8, U+FFFD for what they do not encode; nil when the C library does not know the encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var input = Array(bytes)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var consumed = 0
    while consumed < input.count {
      let step = convert(converter, &input, from: consumed, into: &chunk)
      output.append(contentsOf: chunk[..<step.written])
      consumed += step.read
      guard step.isStuck, consumed < input.count else { continue }
      // One byte that is part of no character: marked, so that nothing is lost unseen, and stepped over.
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      consumed += 1
    }
    return output
  }

  private static func convert(
    _ converter: iconv_t, _ input: inout [UInt8], from start: Int, into chunk: inout [UInt8]
  ) -> (read: Int, written: Int, isStuck: Bool) {
    input.withUnsafeMutableBytes { source in
      chunk.withUnsafeMutableBytes { target in
        var from = source.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count - start, target.count)
        let result = iconv(converter, &from, &left, &to, &room)
        let isStuck = result == -1 && errno != E2BIG
        return (source.count - start - left, target.count - room, isStuck)
      }
    }
  }
}
