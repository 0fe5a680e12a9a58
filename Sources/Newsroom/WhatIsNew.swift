import Archive
import Linking
import News

extension Newsroom {
  /// A story may have more articles than anybody remembers: the latest of those that were read count.
  private static let mostRemembered = 60

  /// What of an article is new to the reader, as against the other articles of its story that are marked read.
  package nonisolated func novelty(of id: ArticleID) async throws(NewsroomError) -> Novelty {
    try ask { (archive) throws(ArchiveError) in
      guard let page = try archive.article(id) else { return Novelty() }
      let read = page.storyArticles.filter { $0.marks.isRead && $0.id != page.article.id }.suffix(Self.mostRemembered)
      var others: [(id: ArticleID, article: ParsedArticle)] = []
      for row in read {
        if let content = try archive.content(row.id) { others.append((row.id, content)) }
      }
      return Linker.novelty(of: page.article.content, readBefore: others)
    }
  }
}
