/// What a reader's own note is about.
package enum NoteSubject: Hashable, Sendable {
  case article(ArticleID)
  case official(OfficialID)
  case story(StoryID)
}
