import News
import Testing

@testable import Archive

/// No feed changes what came of another, whatever it claims to be.
@Suite struct OriginTests {
  private let archive: Archive

  init() throws { archive = try Archive() }

  private let address = "https://a.example/1"
  private let long = [String](repeating: "Many words are said here about the quay and its bridge.", count: 6)

  private func entry(
    _ title: String, _ body: [String] = ["A line."], updated: String? = nil, url: String? = "https://a.example/1"
  ) -> ParsedArticle {
    var article = Fixture.article(title, body, url: url, guid: "tag:1")
    article.updated = updated.flatMap { text -> Timestamp? in Timestamp(text) }
    return article
  }

  private func save(_ article: ParsedArticle, from origin: ArticleOrigin, again: Int = 0) throws
    -> SavedDocument.Article
  {
    var document = Fixture.document([Fixture.prepared(article, from: origin)], name: "\(origin) \(again)")
    switch origin {
    case .page: document.format = .html
    case .feed: document.format = .rss
    case .export: document.format = .dossier
    }
    return try #require(try archive.save([document])[0].articles.first)
  }

  private func titles() throws -> [String] {
    try archive.articles(ArticleQuery(), .first, limit: 9).rows.map(\.title).sorted()
  }

  private func feed(_ entries: [ParsedArticle], again: Int = 0) throws -> [SavedDocument.Article] {
    var document = Fixture.document(
      entries.map { Fixture.prepared($0, from: .feed("/a.xml")) }, name: "feed \(again)")
    document.format = .rss
    return try archive.save([document])[0].articles
  }

  private func entry(_ title: String, guid: String?) -> ParsedArticle {
    Fixture.article(title, [title + " tells a line of its own."], url: "https://a.example/", guid: guid)
  }

  @Test func entriesOfOneFeedAreNeverVersionsOfEachOther() throws {
    let entries = [
      entry("One", guid: "1"), entry("Two", guid: "2"), entry("Three", guid: nil), entry("Four", guid: nil),
    ]
    #expect(try feed(entries).map(\.outcome) == [.new, .new, .new, .new])
    #expect(try titles() == ["Four", "One", "Three", "Two"])
    // The feed comes again with one entry more: each finds its own.
    let again = try feed([entry("Five", guid: "5")] + entries, again: 1)
    #expect(again.map(\.outcome) == [.new, .duplicate, .duplicate, .duplicate, .duplicate])
    #expect(try titles() == ["Five", "Four", "One", "Three", "Two"])
  }

  @Test func anEntryThatAFeedHoldsTwiceIsOneArticle() throws {
    var later = entry("One, changed", guid: "1")
    later.updated = Timestamp("2025-03-02")
    #expect(
      try feed([entry("One", guid: "1"), entry("One", guid: "1"), later]).map(\.outcome) == [
        .new, .duplicate, .updated,
      ])
    #expect(try titles() == ["One, changed"])
  }

  @Test(arguments: [true, false])
  func ofTheSameWordsTheOneThatTellsMoreOfItselfStays(isRichFirst: Bool) throws {
    var rich = Fixture.article("Rates fall", long, published: "2025-03-01")
    rich.bylines = ["Ann Example"]
    let poor = Fixture.article("Rates fall", long)
    let both = isRichFirst ? [rich, poor] : [poor, rich]
    for index in 0..<2 { _ = try save(both[index], from: .page, again: index) }
    let page = try archive.articles(ArticleQuery(), .first, limit: 9)
    #expect(page.rows.count == 1)
    #expect(try archive.article(try #require(page.rows.first).id)?.article.bylines == ["Ann Example"])
  }

  @Test func aFeedThatClaimsAnothersIdAndAddressStandsBesideIt() throws {
    let real = try save(entry("As it was", updated: "2025-03-01"), from: .feed("/a.xml"))
    let fake = try save(entry("As it was not", updated: "2030-01-01"), from: .feed("/b.xml"))
    #expect(fake.outcome == .new)
    #expect(try archive.article(real.id)?.article.title == "As it was")
    #expect(try titles() == ["As it was", "As it was not"])
  }

  @Test func aFeedReadAgainChangesItsOwn() throws {
    let first = try save(entry("Talks open"), from: .feed("/a.xml"))
    _ = try save(entry("Talks fail"), from: .feed("/b.xml"))
    let later = try save(entry("Talks end"), from: .feed("/a.xml"), again: 1)
    #expect((later.outcome, later.id) == (.updated, first.id))
    #expect(try titles() == ["Talks end", "Talks fail"])
  }

  /// A copy that is taken for the original must not become a way to change it.
  @Test func whoRepeatsAnArticleCannotChangeItLater() throws {
    let real = try save(entry("As it was"), from: .feed("/a.xml"))
    let copy = try save(entry("As it was"), from: .feed("/b.xml"))
    #expect((copy.outcome, copy.id) == (.duplicate, real.id))
    let turned = try save(entry("As it was not", updated: "2030-01-01"), from: .feed("/b.xml"), again: 1)
    #expect(turned.outcome == .new)
    #expect(try archive.article(real.id)?.article.title == "As it was")
  }

  @Test func theSameWordsWithAnotherDateChangeNothing() throws {
    let real = try save(entry("As it was", long, updated: "2025-03-01", url: nil), from: .feed("/a.xml"))
    let copy = try save(entry("As it was", long, updated: "2030-01-01", url: nil), from: .feed("/b.xml"))
    #expect((copy.outcome, copy.id) == (.duplicate, real.id))
    #expect(try archive.article(real.id)?.article.updated == Timestamp("2025-03-01"))
  }

  @Test func aPageTakesThePlaceOfTheFeedsEntryAndKeepsIt() throws {
    let told = try save(entry("In short"), from: .feed("/a.xml"))
    let page = try save(entry("At length", updated: "2025-03-01"), from: .page)
    #expect((page.outcome, page.id) == (.updated, told.id))
    let later = try save(entry("In short again", updated: "2030-01-01"), from: .feed("/a.xml"), again: 1)
    #expect((later.outcome, later.id) == (.duplicate, told.id))
    #expect(try titles() == ["At length"])
  }

  @Test func anEntryOfASavedPageIsThatPage() throws {
    let page = try save(entry("At length"), from: .page)
    let told = try save(entry("In short", updated: "2030-01-01"), from: .feed("/a.xml"))
    #expect((told.outcome, told.id) == (.duplicate, page.id))
    #expect(try titles() == ["At length"])
  }

  @Test func anExportBringsBackWhatTwoFeedsClaimAlikeAndChangesNothing() throws {
    let both = [entry("As it was"), entry("As it was not")].map { Fixture.prepared($0, from: .export) }
    let first = try archive.save([Fixture.document(both, name: "export")])
    #expect(first[0].articles.map(\.outcome) == [.new, .new])
    let again = try archive.save([Fixture.document(both, name: "export again")])
    #expect(again[0].articles.map(\.outcome) == [.duplicate, .duplicate])
    #expect(again[0].articles.map(\.id) == first[0].articles.map(\.id))
    #expect(try save(entry("Otherwise", updated: "2030-01-01"), from: .export, again: 2).outcome == .new)
    #expect(try titles() == ["As it was", "As it was not", "Otherwise"])
  }

  @Test func aBlurbOfAPageHidesNoEntry() throws {
    var page = Fixture.article("The page", url: "https://a.example/0")
    page.related = [RelatedItem(title: "In short", text: "What another page tells, in short.", url: address)]
    _ = try save(page, from: .page)
    try archive.settleAllLinks(Fixture.sameName)
    #expect(try save(entry("At length"), from: .feed("/a.xml")).outcome == .new)
  }
}
