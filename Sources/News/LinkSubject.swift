/// An article as related lists and stories see it.
///
/// Hundreds are handed about for each article that is linked, and so what they say is shared, not copied.
package struct LinkSubject: Hashable, Sendable, Identifiable {
  package var id: ArticleID
  /// `Timestamp.seconds`; nil when the page gives no date.
  package var published: Int64?
  /// The day of publication by the outlet's calendar, as `Timestamp.dayNumber`; nil without a date.
  package var day: Int?
  private let text: Text

  package var source: String? { text.source }
  package var terms: TermList { text.terms }
  /// Officials named in it, most mentioned first.
  package var officials: [Counted<OfficialID>] { text.officials }
  package var minHash: [UInt32] { text.minHash }
  package var words: Int { text.words }
  package var headlineNumbers: [String] { text.headlineNumbers }
  package var titleKey: String { text.titleKey }
  /// Where it lies among other articles, once that was found out: it is asked for again and again.
  package let vector: LinkVector?

  /// - Parameters:
  ///   - day: When it is not given, the day of `published` in universal time.
  ///   - terms: When they are not given, those of `reading`.
  package init(
    id: ArticleID, source: String?, published: Int64?, day: Int? = nil, reading: Reading, terms: TermList? = nil,
    officials: [Counted<OfficialID>]
  ) {
    self.id = id
    self.published = published
    self.day = day ?? published.map(Timestamp.dayNumber(ofSeconds:))
    text = Text(source, reading, terms ?? TermList(reading.terms), officials)
    vector = nil
  }

  /// The same article at a place among others.
  package init(_ subject: LinkSubject, at vector: LinkVector?) {
    (id, published, day, text) = (subject.id, subject.published, subject.day, subject.text)
    self.vector = vector
  }

  package static func == (one: LinkSubject, other: LinkSubject) -> Bool {
    one.id == other.id && one.published == other.published && one.source == other.source && one.terms == other.terms
      && one.officials == other.officials && one.minHash == other.minHash && one.words == other.words
      && one.headlineNumbers == other.headlineNumbers && one.titleKey == other.titleKey
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  private final class Text: Sendable {
    let source: String?
    let terms: TermList
    let officials: [Counted<OfficialID>]
    let minHash: [UInt32]
    let words: Int
    let headlineNumbers: [String]
    let titleKey: String

    init(_ source: String?, _ reading: Reading, _ terms: TermList, _ officials: [Counted<OfficialID>]) {
      self.source = source
      self.terms = terms
      self.officials = officials
      minHash = reading.minHash
      words = reading.words
      headlineNumbers = reading.headlineNumbers
      titleKey = reading.titleKey
    }
  }
}

/// An article as a point among others: its telling terms, each with its weight.
package struct LinkVector: Hashable, Sendable {
  /// How much one field's term weighs. Thousands are walked over for each article that is linked, and so the term itself stands
  /// elsewhere.
  package struct Part: Hashable, Sendable {
    /// `TermCounts.hash` of the term.
    package var hash: UInt64
    package var weight: Float
    /// The place of the term in the article: among its terms, or behind them among its officials.
    package var place: UInt16
    /// The number of the field.
    package var field: UInt8
    /// Whether the article has the term among its names too.
    package var isName = false

    package init(hash: UInt64, field: UInt8, weight: Float, place: Int) {
      (self.hash, self.field, self.weight, self.place) = (hash, field, weight, UInt16(clamping: place))
    }
  }

  package var parts: [Part]
  /// Which fields the article has, one bit each.
  package var fields: UInt8
  /// How long the body's vector is without the names in it.
  package var wordsLength: Float

  package init(parts: [Part], fields: UInt8, wordsLength: Float) {
    (self.parts, self.fields, self.wordsLength) = (parts, fields, wordsLength)
  }
}

/// How common terms are in the library.
package struct TermStatistics: Sendable {
  package var articles: Int
  /// In how many articles each of the terms asked for stands; a missing term counts as one.
  package var frequency: TermCounts
  package var officialNames: [OfficialID: String]

  package init(articles: Int, frequency: TermCounts, officialNames: [OfficialID: String] = [:]) {
    self.articles = articles
    self.frequency = frequency
    self.officialNames = officialNames
  }
}

/// A computed link between two articles.
package struct ScoredLink: Hashable, Sendable {
  package var article: ArticleID
  package var kind: RelatedLink.Kind
  /// 0 to 1.
  package var score: Double
  /// The people that its reason names: what they are called may change later.
  package var people: [OfficialID]
  /// The rest of its reason in words, the heaviest first.
  package var reasons: [String]

  package init(
    article: ArticleID, kind: RelatedLink.Kind, score: Double, people: [OfficialID] = [], reasons: [String]
  ) {
    self.article = article
    self.kind = kind
    self.score = score
    self.people = people
    self.reasons = reasons
  }

  /// The reason in words, never empty: "same people: …; same words: …; 3 days later".
  /// - Parameter names: What `people` are called.
  package func reason(naming names: [String]) -> String {
    var reasons = reasons
    if !names.isEmpty {
      // That a copy is one comes first.
      reasons.insert(
        "same people: " + names.joined(separator: ", "), at: kind == .copy ? min(1, reasons.count) : 0)
    }
    return reasons.joined(separator: "; ")
  }
}

/// The articles of one event, as computed.
package struct EventGroup: Hashable, Sendable {
  /// Ascending ids.
  package var articles: [ArticleID]
  /// The article whose headline names the event: the most central one.
  package var central: ArticleID
  /// Why each article is in it, in words.
  package var reasons: [ArticleID: String]

  package init(articles: [ArticleID], central: ArticleID, reasons: [ArticleID: String]) {
    self.articles = articles
    self.central = central
    self.reasons = reasons
  }
}

/// What the user decided of two articles' stories; it wins over every computed answer.
package struct StoryDecision: Hashable, Sendable {
  package var first: ArticleID
  package var second: ArticleID
  package var isSame: Bool

  package init(_ first: ArticleID, _ second: ArticleID, isSame: Bool) {
    self.first = min(first, second)
    self.second = max(first, second)
    self.isSame = isSame
  }
}
