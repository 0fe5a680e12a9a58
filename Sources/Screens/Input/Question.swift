import News

/// Ties an answer to the question that asked for it; an answer to a ticket that is no longer awaited is dropped.
package struct Ticket: Hashable, Sendable {
  package var number: Int

  package init(_ number: Int) { self.number = number }
}

/// What a screen asks of the library. Asked through an effect; the answer comes back as an event.
package enum Question: Hashable, Sendable {
  case overview
  case articles(ArticleQuery, PageAnchor, limit: Int)
  case article(ArticleID)
  /// An article without those that are related to it by what they say, which take longest to find; the answer is `article`.
  case preview(ArticleID)
  /// With `orRole`, the words may stand in the role that the list shows as well.
  case officials(matching: String, orRole: Bool = false, PageAnchor, limit: Int)
  case official(OfficialID)
  case stories(PageAnchor, limit: Int)
  case story(StoryID)
  case quotes(PageAnchor, limit: Int)
  case sources
  case search(String, limit: SearchLimits)
  case problems
  /// The page as it came, made safe to show.
  case original(ArticleID)
  case mark([ArticleID], MarkChange)
  /// The same change on all articles of a query.
  case markAll(ArticleQuery, MarkChange)
  case undo
  /// The reader's own note.
  case note(NoteSubject)
  /// An empty text takes the note away.
  case keepNote(NoteSubject, String)
  case tags(beginningWith: String)
  /// Files and folders whose paths begin so, as they are typed; the answer is `tags`.
  case files(beginningWith: String)
  /// What of an article says nothing that the reader has not read in its story.
  case novelty(ArticleID)
  /// How much of each saved search came in since it was looked at.
  case arrivals([SavedSearch])
  case joinOfficials(OfficialID, OfficialID)
  case splitOfficial(OfficialID, from: ArticleID)
  case joinStories(StoryID, StoryID)
  case splitStory(StoryID, from: ArticleID)
  case importSample
  case importPaths([String])
  /// Read the files once more that these were told of; the answer is `changed`, with what came of it.
  case retry([Problem])
  case loadSession
  case saveSession(String)
}

/// What the library says to a question.
package enum Answer: Hashable, Sendable {
  case overview(Overview)
  case articles(Page<ArticleRow>)
  /// Nil when the article is gone.
  case article(ArticlePage?)
  case officials(Page<OfficialRow>)
  case official(OfficialPage?)
  case stories(Page<StoryRow>)
  case story(StoryPage?)
  case quotes(Page<Sighting<Quote>>)
  case sources([SourceRow])
  case search(SearchResults)
  case problems([Problem])
  case original(String)
  case note(String)
  case tags([String])
  case novelty(Novelty)
  /// In the order of the searches, with the newest article of the library.
  case arrivals([Int], newest: ArticleID?)
  /// Done; in words what was changed ("marked 12 as read"), for the status line.
  case changed(String)
  case progress(ImportProgress)
  case imported(ImportReport)
  /// The last session, and the place in it where the reader was seen last.
  case session(String?, place: [UInt8]? = nil)
  /// What the user saved in the editor; nil when nothing was changed.
  case edited(String?)
  /// What, where and what helps, in one line.
  case failed(String)
}
