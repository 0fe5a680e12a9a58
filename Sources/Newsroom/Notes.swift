import Archive
import News

extension Newsroom {
  /// The user's note on a subject, as Markdown; empty when there is none.
  package nonisolated func note(on subject: NoteSubject) async throws(NewsroomError) -> String {
    try ask { (archive) throws(ArchiveError) in try archive.note(on: subject) }
  }

  /// Keeps a note and says in words what was done; an empty one takes the note away.
  package func keep(note text: String, on subject: NoteSubject) async throws(NewsroomError) -> String {
    try ask { (archive) throws(ArchiveError) in try archive.keep(note: text, on: subject) }
  }

  /// Changes the marks of all articles that a query chooses and says in words what was done.
  package func mark(_ query: ArticleQuery, _ change: MarkChange) async throws(NewsroomError) -> String {
    try ask { (archive) throws(ArchiveError) in try archive.mark(query, change) }
  }

  /// The user's tags that begin with these letters, the most used first.
  package nonisolated func tags(beginningWith text: String, limit: Int) async throws(NewsroomError) -> [String] {
    try ask { (archive) throws(ArchiveError) in try archive.tags(beginningWith: text, limit: limit) }
  }

  /// How many articles of each query came into the library after an article that was the newest then, up to `limit`; and which
  /// one is the newest now.
  package nonisolated func arrivals(
    for queries: [(text: String, after: ArticleID)], limit: Int
  ) async throws(NewsroomError) -> (counts: [Int], newest: ArticleID?) {
    var counts: [Int] = []
    for query in queries {
      counts.append(
        try ask { (archive) throws(ArchiveError) in try archive.count(query.text, after: query.after, limit: limit) })
    }
    return (counts, try ask { (archive) throws(ArchiveError) in try archive.newest() })
  }
}
