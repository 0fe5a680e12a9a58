import Foundation
import Ingest

/// The bytes of a document as they are kept.
enum Original {
  /// Packed where that makes them smaller.
  static func pack(_ bytes: [UInt8]) -> (bytes: [UInt8], isCompressed: Bool) { (bytes, false) }

  /// As text to be looked at; what is no text shows as replacement characters.
  static func text(_ bytes: [UInt8], isCompressed: Bool) -> String { String(decoding: bytes, as: UTF8.self) }
}
