import Archive
import News

extension Newsroom {
  /// Makes two people one, for ever, and says in words what was done.
  package func join(_ one: OfficialID, _ other: OfficialID) async throws(NewsroomError) -> String {
    try await settled { (archive) throws(ArchiveError) in try archive.join(one, other) }
  }

  /// Takes the way in which an article names a person out of that person, for ever, and says in words what was done.
  package func split(_ official: OfficialID, from article: ArticleID) async throws(NewsroomError) -> String {
    try await settled { (archive) throws(ArchiveError) in try archive.split(official, from: article) }
  }

  /// Makes two stories one, for ever, and says in words what was done.
  package func join(_ one: StoryID, _ other: StoryID) async throws(NewsroomError) -> String {
    try await settled { (archive) throws(ArchiveError) in try archive.join(one, other) }
  }

  /// Takes an article out of a story, for ever, and says in words what was done.
  package func split(_ story: StoryID, from article: ArticleID) async throws(NewsroomError) -> String {
    try await settled { (archive) throws(ArchiveError) in try archive.split(story, from: article) }
  }

  /// Puts two articles into one story, or apart, for ever, and says in words what was done.
  package func decide(
    _ one: ArticleID, _ other: ArticleID, sameStory: Bool
  ) async throws(NewsroomError) -> String {
    try await settled { (archive) throws(ArchiveError) in try archive.decide(one, other, sameStory: sameStory) }
  }

  /// Carries out a decision, and links anew what it touches.
  private func settled(
    _ decision: (Archive) throws(ArchiveError) -> String
  ) async throws(NewsroomError) -> String {
    let done = try ask(decision)
    try await settle()
    return done
  }
}
