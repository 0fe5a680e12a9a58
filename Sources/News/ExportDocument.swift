/// A library, or a part of it, as `export --format json` writes it and every import reads it back without loss.
///
/// The keys are a promise to other programs: they may gain neighbours, and never change.
package struct ExportDocument: Hashable, Sendable, Codable {
  package var articles: [ExportArticle]
  package var officials: [ExportOfficial]
  package var stories: [ExportStory]

  package init(articles: [ExportArticle] = [], officials: [ExportOfficial] = [], stories: [ExportStory] = []) {
    self.articles = articles
    self.officials = officials
    self.stories = stories
  }
}

/// A person of the library with all that was read of them, each piece with the article that it stands in.
package struct ExportOfficial: Hashable, Sendable, Codable {
  package struct Role: Hashable, Sendable, Codable {
    package var title: String
    @Nullable package var organization: String?
    /// The country that the office is of, by its English name.
    @Nullable package var country: String?
    package var articleID: ArticleID
    /// The date of the article.
    @Nullable package var date: Timestamp?
    package var sentence: String

    /// - Parameter role: As an article states it.
    package init(_ role: News.Role, articleID: ArticleID, date: Timestamp?) {
      title = role.wholeTitle
      _organization = Nullable(wrappedValue: role.organization)
      _country = Nullable(wrappedValue: role.country)
      self.articleID = articleID
      _date = Nullable(wrappedValue: date)
      sentence = role.sentence
    }

    private enum CodingKeys: String, CodingKey {
      case title, organization, country
      case articleID = "article_id"
      case date, sentence
    }
  }

  package var id: OfficialID
  package var name: String
  package var variants: [String]
  package var roles: [Role]
  package var mentions: [ExportPassage]
  /// With their certainty.
  package var quotes: [ExportPassage]
  /// What they are said to have said, in the words of the article; with its certainty.
  package var statements: [ExportPassage]
  package var conflicts: [Conflict]
  /// What the user's own lists say of people of these names.
  package var lists: [ExportListing]
  /// Why names were taken for one person, in words, one for each merge.
  package var merges: [String]

  package init(id: OfficialID, name: String) {
    self.id = id
    self.name = name
    variants = []
    roles = []
    mentions = []
    quotes = []
    statements = []
    conflicts = []
    lists = []
    merges = []
  }
}

/// What one of the user's own lists says of a person, in words.
package struct ExportListing: Hashable, Sendable, Codable {
  package var list: String
  package var text: String

  package init(_ listing: Listing) {
    list = listing.list
    text = listing.shown
  }
}

/// A mention or a quote: its text and where that stands, as Unicode scalar offsets.
package struct ExportPassage: Hashable, Sendable, Codable {
  package var articleID: ArticleID
  package var section: Section
  package var paragraph: Int
  package var start: Int
  package var end: Int
  package var text: String
  /// Of a quote; a mention has none.
  package var certainty: Quote.Certainty?

  package init(articleID: ArticleID, place: Place, text: String, certainty: Quote.Certainty? = nil) {
    self.articleID = articleID
    section = place.section
    paragraph = place.paragraph
    start = place.start
    end = place.end
    self.text = text
    self.certainty = certainty
  }

  private enum CodingKeys: String, CodingKey {
    case articleID = "article_id"
    case section, paragraph, start, end, text, certainty
  }
}

/// A story with its articles in order of time.
package struct ExportStory: Hashable, Sendable, Codable {
  package var id: StoryID
  package var title: String
  package var articles: [ArticleID]
  @Nullable package var first: Timestamp?
  @Nullable package var last: Timestamp?

  package init(_ story: Story) {
    id = story.id
    title = story.title
    articles = story.articles
    _first = Nullable(wrappedValue: story.first)
    _last = Nullable(wrappedValue: story.last)
  }
}
