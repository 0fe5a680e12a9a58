import Archive
import Linking
import News

/// Computed links, kept as long as the library stays as it is: moving along a list asks for the same ones again and again, and
/// neighbours in a list are related to the same articles.
actor RelatedMemory {
  private var articles = 0
  private var learned = LinkMemory()
  private var links: [ArticleID: [ScoredLink]] = [:]

  /// So many links are computed and kept for each article.
  private static let most = 20
  /// As many articles as are kept.
  private static let room = 2_000

  /// The computed links of an article, best first.
  func links(of id: ArticleID, limit: Int, in archive: Archive) throws(ArchiveError) -> [RelatedLink] {
    let count = try archive.articleCount()
    if count != articles { forget() }
    articles = count
    if limit <= Self.most, let known = links[id] { return try archive.described(Array(known.prefix(limit))) }
    let found = try archive.links(of: id, rules: Rules(), learned)
    if links.count >= Self.room { links.removeAll(keepingCapacity: true) }
    links[id] = Array(found.prefix(Self.most))
    return try archive.described(Array(found.prefix(limit)))
  }

  /// To be said whenever the library was linked anew.
  func forget() {
    learned = LinkMemory()
    links.removeAll(keepingCapacity: true)
  }
}
