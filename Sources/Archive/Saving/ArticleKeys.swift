import Foundation
import News

/// Which feed an article came in, so that no feed can pass its articles off as another's.
package struct FeedScope: Hashable, Sendable {
  /// What tells this feed from others: its address, else its title, else the name of its file.
  var name: String
  var host: String?

  package init(header: FeedHeader?, file: String) {
    host = header?.link.flatMap(Self.host)
    name = header?.link ?? header?.title ?? file
  }

  static func host(_ address: String) -> String? {
    guard let host = URLComponents(string: address)?.host?.lowercased(), !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

/// One thing that an article is known again by.
struct ArticleKey: Sendable {
  /// What two articles with this key share, in words.
  enum Kind: String {
    case guid = "same id in its feed"
    case address = "same address"
    case words = "same words"
  }

  let kind: Kind
  let bytes: [UInt8]
}

/// What an article is known again by.
enum ArticleKeys {
  /// The surest first: the publisher's own id, the address, the words.
  static func keys(of article: ParsedArticle, feed: FeedScope?) -> [ArticleKey] {
    var keys: [ArticleKey] = []
    if let guid = article.guid, !guid.isEmpty {
      keys.append(
        ArticleKey(kind: .guid, bytes: Fingerprint.key(["guid", feed?.name ?? article.source ?? "", guid])))
    }
    if let url = article.url, !url.isEmpty {
      // A feed may speak for its own site only.
      let isOwn = feed == nil || feed?.host != nil && FeedScope.host(url) == feed?.host
      keys.append(
        ArticleKey(kind: .address, bytes: Fingerprint.key(isOwn ? ["url", url] : ["url", feed?.name ?? "", url])))
    }
    let words = wordKey(of: article)
    if keys.isEmpty || words.count >= fewest { keys.append(ArticleKey(kind: .words, bytes: words.key)) }
    return keys
  }

  /// Below so many words two articles may read alike by chance ("Live updates").
  private static let fewest = 40

  private static func wordKey(of article: ParsedArticle) -> (key: [UInt8], count: Int) {
    var words = WordScanner.words(article.title)
    for block in article.body { words += WordScanner.words(block.text) }
    if article.body.isEmpty, let summary = article.summary { words += WordScanner.words(summary) }
    let source = WordScanner.words(article.source ?? "").joined(separator: " ")
    return (Fingerprint.key(["words", source, words.joined(separator: " ")]), words.count)
  }
}
