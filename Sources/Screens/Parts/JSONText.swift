import Foundation
import News

/// What leaves the program as JSON.
enum JSONText {
  /// Nil when the article cannot be written, which no article is known to do.
  static func article(_ article: Article) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(article.content)).map { String(decoding: $0, as: UTF8.self) }
  }
}
