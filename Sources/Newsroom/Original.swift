import Foundation
import Ingest

/// The bytes of a document as they are kept.
enum Original {
  /// As they came. What is damaged in the library gives what can be read of it.
  static func unpack(_ bytes: [UInt8], isCompressed: Bool) -> [UInt8] {
    guard isCompressed else { return bytes }
    do throws(Gzip.Failure) {
      return try Gzip.decompress(bytes, limit: FileReader.largest)
    } catch {
      guard case .damaged(let partial) = error else { return [] }
      return partial
    }
  }

  /// As text to be looked at; what is no text shows as replacement characters.
  static func text(_ bytes: [UInt8], isCompressed: Bool) -> String {
    let bytes = unpack(bytes, isCompressed: isCompressed)
    return String(decoding: Gzip.isGzip(bytes) ? unpack(bytes, isCompressed: true) : bytes, as: UTF8.self)
  }
}
