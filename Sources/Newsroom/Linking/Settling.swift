import Archive
import News

extension Newsroom {
  /// Computes what follows from what came in or was decided: who is who, what points where, what is one story.
  func settle() throws(NewsroomError) {
    try ask { (archive) throws(ArchiveError) in
      try archive.settlePeople(Rules())
      try archive.settleLinks(Rules())
    }
  }

  /// The articles that are related to one by what they say, best first, each with its reason.
  package nonisolated func related(_ id: ArticleID, limit: Int) async throws(NewsroomError) -> [RelatedLink] {
    try ask { (archive) throws(ArchiveError) in try archive.related(id, limit: limit, rules: Rules()) }
  }
}
