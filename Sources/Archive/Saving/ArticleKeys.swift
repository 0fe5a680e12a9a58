import News

/// Where an article came from. What a file says of itself is no part of it: two feeds may claim one address, and the same ids.
package enum ArticleOrigin: Hashable, Sendable {
  /// A page that the user saved.
  case page
  /// A feed, by the file that it was read from.
  case feed(String)
  /// An export, which holds what came from many places.
  case export
}

/// One thing that an article is known again by.
struct ArticleKey: Sendable {
  /// What two articles with this key share, in words.
  enum Kind: String {
    case guid = "same id in its feed"
    case address = "same address"
    case titledAddress = "same address and title"
    case words = "same words"
  }

  /// What an article finds by a key of its own, and may do with it.
  enum Reach {
    /// Earlier versions of itself, whose place it may take.
    case own
    /// The same text from elsewhere, which stays as it is.
    case same
    /// A whole page that the user saved, which stays as it is.
    case page
    /// Nothing: others find it.
    case none
  }

  let kind: Kind
  let reach: Reach
  let bytes: [UInt8]

  /// Whether it tells where an article stands.
  var isAddress: Bool { kind == .address || kind == .titledAddress }

  init(_ kind: Kind, _ reach: Reach, _ parts: [String]) {
    self.kind = kind
    self.reach = reach
    bytes = Fingerprint.key(parts)
  }

  /// The same for parts given as UTF-8.
  init(_ kind: Kind, _ reach: Reach, parts: [ArraySlice<UInt8>]) {
    self.kind = kind
    self.reach = reach
    bytes = Fingerprint.key(parts)
  }
}

/// What an article is known again by.
///
/// A saved page may take the place of anything with its address. A feed changes only what came of the same file, and an export
/// changes nothing: what they bring otherwise stands beside what is there.
enum ArticleKeys {
  /// The surest first: the publisher's own id, the address, the words.
  static func keys(of article: ParsedArticle, _ words: PackedWords, from origin: ArticleOrigin) -> [ArticleKey] {
    let guid = article.guid.flatMap { $0.isEmpty ? nil : $0 }
    let url = article.url.flatMap { $0.isEmpty ? nil : $0 }
    var source: [UInt8] = []
    WordScanner.append(article.source ?? "", to: &source)
    _ = source.popLast()
    var keys: [ArticleKey] = []
    switch origin {
    case .page:
      if let guid { keys.append(ArticleKey(.guid, .own, ["guid", article.source ?? "", guid])) }
      if let url { keys += addressKeys(url, title: article.title) }
    case .feed(let file):
      if let guid { keys.append(ArticleKey(.guid, .own, ["feed guid", file, guid])) }
      if let url { keys.append(ArticleKey(.address, .own, ["feed url", file, url])) }
      if let url, !isFrontPage(url) { keys.append(ArticleKey(.address, .page, ["url", url])) }
    case .export:
      if let url, !isFrontPage(url) { keys.append(ArticleKey(.address, .none, ["url", url])) }
    }
    let reach: ArticleKey.Reach = origin == .page ? .own : .same
    func key(_ parts: [ArraySlice<UInt8>]) -> ArticleKey {
      ArticleKey(.words, reach, parts: parts + [words.told.dropLast()])
    }
    if url != nil || guid != nil {
      // Feeds of one outlet bring one article under several names of the outlet, but never under several addresses.
      keys.append(
        key([Array("same".utf8)[...], url.map { Array($0.utf8)[...] } ?? source[...], Array((guid ?? "").utf8)[...]]))
    }
    if keys.isEmpty || words.toldCount >= fewest { keys.append(key([Array("words".utf8)[...], source[...]])) }
    return keys
  }

  /// What a page is known by at its address: the address itself, unless that is a site's front page, which is no article's own;
  /// behind it the address with the title, where the address turns out to be another article's.
  private static func addressKeys(_ url: String, title: String) -> [ArticleKey] {
    let titled = ArticleKey(.titledAddress, .own, ["url title", url] + WordScanner.words(title))
    return isFrontPage(url) ? [titled] : [ArticleKey(.address, .own, ["url", url]), titled]
  }

  /// Whether nothing stands behind the host.
  private static func isFrontPage(_ url: String) -> Bool {
    guard let host = url.firstRange(of: "://")?.upperBound else { return false }
    return url[host...].firstIndex(of: "/").map { url.index(after: $0) == url.endIndex } ?? !url.contains("?")
  }

  /// Below so many words two articles may read alike by chance ("Live updates").
  private static let fewest = 40
}
