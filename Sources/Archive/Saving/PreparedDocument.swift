import News

/// A document that was read and is ready to be saved: all the work that needs no library is done.
package struct PreparedDocument: Sendable {
  package var file: String
  package var hash: SHA256
  package var format: Format
  package var reader: Int
  /// Seconds since 1970.
  package var imported: Int64
  /// As it came.
  package var original: [UInt8]
  package var articles: [PreparedArticle] = []
  /// `original` squeezed beside the text of the only article, once `squeeze` is called.
  private(set) var beside: [UInt8]?
  package var problems: [Problem] = []
  /// Related items with marks, which are there only once its articles are linked.
  package var markedItems: [MarkedItem] = []
  /// To be saved although the same bytes were read before, by the same readers.
  package var isReadAgain = false

  package var titles: [String] { articles.map(\.article.title) }

  package init(
    file: String, hash: SHA256, format: Format, reader: Int, imported: Int64, original: [UInt8]
  ) {
    self.file = file
    self.hash = hash
    self.format = format
    self.reader = reader
    self.imported = imported
    self.original = original
  }

  /// Does what can be done to make the page small before the library is locked.
  package mutating func squeeze() {
    guard articles.count == 1, original.count <= KeptOriginal.mostBeside else { return }
    beside = Squeeze.pack(original, beside: articles[0].content)
  }
}

/// An article with everything that can be told of it before the library is known.
package struct PreparedArticle: Sendable {
  let article: ParsedArticle
  package let reading: Reading
  let forms: [PreparedForm]
  /// The folded titles that each related item's article may have.
  let itemKeys: [[String]]
  /// What it is known again by, the surest first.
  let keys: [ArticleKey]
  let origin: ArticleOrigin
  /// What an export tells beside it.
  package var history: ArticleHistory?
  let content: [UInt8]
  /// `content` as it lies in the library.
  let squeezed: [UInt8]
  let words: String
  let people: [UInt8]
  let subject: [UInt8]
  let lookup: String

  /// `forms` is how each person of `reading` is named, in the same order.
  package init(
    _ article: ParsedArticle, reading: Reading, forms: [NameForm], itemKeys: [[String]], origin: ArticleOrigin,
    history: ArticleHistory? = nil
  ) {
    self.article = article
    self.reading = reading
    self.forms = zip(forms, reading.people).map { PreparedForm($0, person: $1) }
    self.itemKeys = itemKeys
    self.origin = origin
    self.history = history
    content = ArticleContent.pack(article)
    squeezed = Squeeze.pack(content)
    // What was packed above reads back; an index without words would only be poorer.
    let words = (try? PackedWords(content)) ?? PackedWords()
    keys = ArticleKeys.keys(of: article, words, from: origin)
    self.words = words.index
    people = PeopleContent.pack(reading.people, undecided: reading.undecided)
    subject = SubjectContent.pack(reading)
    lookup = LookupWord.line(reading)
  }
}

/// A way of naming a person, as a row of the library.
struct PreparedForm: Sendable {
  let identity: [UInt8]
  let form: NameForm
  let keys: [String]

  init(_ form: NameForm, person: Person) {
    self.form = form
    keys = Array(Set(person.keys)).sorted()
    identity = Fingerprint.key(
      [form.name.text, form.kind.rawValue, form.country ?? ""] + form.titles + ["keys"] + keys)
  }
}

/// What became of a document.
package struct SavedDocument: Sendable {
  package enum Outcome: Sendable { case new, updated, duplicate }

  /// The reason of an article that this very document gave before.
  static let sameBytes = "same bytes"

  /// One article that it gave.
  package struct Article: Sendable {
    package var id: ArticleID
    package var kind: ParsedArticle.Kind
    package var outcome: Outcome
    /// Why it was taken for one that is in the library; nil for a new one.
    package var reason: String?
    /// The fields that a second reading made otherwise, each in words.
    package var changes: [String] = []
  }

  package var articles: [Article]
  package var problems: [Problem]
  /// The same bytes were in the library before.
  package var wasKnown: Bool
}
