import Foundation

/// The alphabet in which a terminal takes text for its clipboard.
enum Base64 {
  static func encode(_ text: String) -> String { Data(text.utf8).base64EncodedString() }
}
