import News
import Testing

@testable import Archive

@Test(arguments: [
  ("ferry", SearchExpression.words(["ferry"], isPrefix: true)),
  ("ferry ", .words(["ferry"], isPrefix: false)),
  ("Night ferry", .and([.words(["night"], isPrefix: false), .words(["ferry"], isPrefix: true)])),
  ("\"night ferry\"", .words(["night", "ferry"], isPrefix: false)),
  ("\"night fer", .words(["night", "fer"], isPrefix: false)),
  (
    "a|b c",
    .and([.or([.words(["a"], isPrefix: false), .words(["b"], isPrefix: false)]), .words(["c"], isPrefix: true)])
  ),
  ("a -b ", .and([.words(["a"], isPrefix: false), .not(.words(["b"], isPrefix: false))])),
  ("co-op ", .words(["co", "op"], isPrefix: false)),
  ("storm near:3 bridge", .near(["storm"], ["bridge"], 3)),
  (
    "said:(berg|\"ada holm\") ferry",
    .and([.or([.field(.said("berg")), .field(.said("ada holm"))]), .words(["ferry"], isPrefix: true)])
  ),
  (
    "about:berg|holm ferry ",
    .and([.or([.field(.about("berg")), .field(.about("holm"))]), .words(["ferry"], isPrefix: false)])
  ),
  ("said:berg|about:holm", .or([.field(.said("berg")), .field(.about("holm"))])),
  ("source:(Island Wire)", .field(.source("Island Wire"))),
  ("said:\"Ada Berg\" is:unread", .and([.field(.said("Ada Berg")), .field(.state(.unread))])),
  (
    "(a b)|c ",
    .or([.and([.words(["a"], isPrefix: false), .words(["b"], isPrefix: false)]), .words(["c"], isPrefix: false)])
  ),
  ("a OR b ", .or([.words(["a"], isPrefix: false), .words(["b"], isPrefix: false)])),
  ("a AND b ", .and([.words(["a"], isPrefix: false), .words(["b"], isPrefix: false)])),
  ("NOT a b ", .and([.not(.words(["a"], isPrefix: false)), .words(["b"], isPrefix: false)])),
  (
    "a NOT (b OR c) ",
    .and([
      .words(["a"], isPrefix: false),
      .not(.or([.words(["b"], isPrefix: false), .words(["c"], isPrefix: false)])),
    ])
  ),
  ("a AND NOT b ", .and([.words(["a"], isPrefix: false), .not(.words(["b"], isPrefix: false))])),
  ("a or b ", .and([.words(["a"], isPrefix: false), .words(["or"], isPrefix: false), .words(["b"], isPrefix: false)])),
  ("OR b ", .and([.words(["or"], isPrefix: false), .words(["b"], isPrefix: false)])),
  ("a OR ", .and([.words(["a"], isPrefix: false), .words(["or"], isPrefix: false)])),
  ("NOT", .words(["not"], isPrefix: true)), ("\"a OR b\" ", .words(["a", "or", "b"], isPrefix: false)),
  ("10:30 ", .words(["10", "30"], isPrefix: false)),
  ("日本語", .words(["日本", "本語"], isPrefix: true)),
])
func queriesAreReadAsTyped(text: String, expression: SearchExpression) {
  let parsed = QueryParser.parse(text)
  #expect(parsed.expression == expression)
  #expect(parsed.error == nil)
}

@Test(arguments: [
  ("ferry is:blue", 6..<13), ("before:soon", 0..<11), ("a )", 2..<3), ("near:3 x", 0..<6), ("storm near:0 x", 6..<12),
  ("storm near:-5 x", 6..<13),
])
func anErrorPointsAtItsWord(text: String, range: Range<Int>) {
  #expect(QueryParser.parse(text).error?.range == range)
}

@Test(arguments: [
  ("title:ferry", 0..<11), ("ferry frm:\"ada\"", 6..<10), ("10:30", nil), ("https://quay.example/a", nil),
  ("ferry: late", nil),
  ("title:", nil),
])
func anUnknownFieldIsToldAndItsWordsAreLookedFor(text: String, range: Range<Int>?) {
  #expect(QueryParser.parse(text).error?.range == range)
  #expect(QueryParser.parse(text).expression != nil)
}

@Test(arguments: [("is:", 0..<3), ("ferry said:", 6..<11), ("title:", 0..<6)])
func aFieldWithoutItsValueIsWrongOnceAllIsTyped(text: String, range: Range<Int>) {
  #expect(QueryParser.parse(text, isWhole: true).error?.range == range)
}

@Test(arguments: [
  "", " ", "(", ")", "\"", "-", "|", "||", "a|", "said:", "((((", "near:", "-(", "a near:2", "-\"", ":", "is:",
])
func whatIsHalfTypedIsNeverATrap(text: String) throws {
  _ = try Archive().search(text, limit: 5)
}

@Test func bracketsWithoutEndEnd() {
  _ = QueryParser.parse(String(repeating: "(", count: 100_000) + "a")
}

private func library() throws -> Archive {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article(
        "Night ferry", ["The night ferry sank in a storm near the old bridge."], source: "Gazette",
        published: "2025-03-01"),
      people: [Fixture.person("Ada Berg", title: "Harbour Minister", quote: "We will raise it.")]),
    Fixture.prepared(
      Fixture.article("Day ferry", ["The ferry of the night."], source: "Herald", published: "2025-04-02"),
      people: [Fixture.person("Ada Berg")]),
    Fixture.prepared(Fixture.article("Museum", ["Nothing of the sea."], source: "Herald", published: "2024-01-01")),
  ])
  let museum = try #require(try archive.found("museum").first)
  guard case .article(let id) = museum.target else { return archive }
  _ = try archive.mark([id], .starred(true))
  _ = try archive.mark([id], .tag("sea", true))
  return archive
}

@Test(arguments: [
  ("ferry", ["Day ferry", "Night ferry"]),
  ("\"night ferry\"", ["Night ferry"]),
  ("ferry -storm", ["Day ferry"]),
  ("ferry -\"night ferry\"", ["Day ferry"]),
  ("museum|storm", ["Night ferry", "Museum"]),
  ("(night storm)|museum ", ["Night ferry", "Museum"]),
  ("storm near:3 bridge", []),
  ("storm near:4 bridge", ["Night ferry"]),
  ("said:berg", ["Night ferry"]),
  ("said:(nobody|berg)", ["Night ferry"]),
  ("said:nobody|berg ferry", ["Night ferry"]),
  ("about:ada", ["Day ferry", "Night ferry"]),
  ("about:ada storm", ["Night ferry"]),
  ("role:harbour", ["Night ferry"]),
  ("source:herald", ["Day ferry", "Museum"]),
  ("source:herald ferry", ["Day ferry"]),
  ("tag:sea", ["Museum"]),
  ("is:starred", ["Museum"]),
  ("is:starred sea", ["Museum"]),
  ("is:starred storm", []),
  ("before:2025", ["Museum"]),
  ("after:2025-03 before:2025-04", ["Night ferry"]),
  ("after:2025-04-02", ["Day ferry"]),
  ("-ferry", ["Museum"]),
  ("is:summary", []), ("is:undated", []), ("museum OR storm", ["Night ferry", "Museum"]), ("NOT ferry", ["Museum"]),
  ("ferry NOT storm", ["Day ferry"]),
])
func aQueryFindsJustWhatItAsksFor(query: String, titles: [String]) throws {
  let archive = try library()
  #expect(try archive.found(query).map(\.title) == titles)
  var list = ArticleQuery()
  list.text = query
  #expect(try archive.articles(list, .first, limit: 10).rows.map(\.title) == titles)
}

@Test(arguments: [
  ("(ferry|storm", "the ( is not closed yet"), ("\"night", "the \" is not closed yet"),
  ("ferry ()", "nothing stands in ( )"),
  ("said:", "nothing stands behind “said:” yet; Tab completes names"),
  ("source:Harald", "no source is called “Harald”; herald?"),
  ("source:AP", "no source is called “AP”"), ("tag:see", "no tag is called “see”; sea?"),
  ("tag:x", "no tag is called “x”"),
  ("said:breg", "nobody is called “breg”; berg?"), ("breg ", "did you mean berg?"), ("xyzzyx ", nil), ("ferry", nil),
  ("before:2020", "articles without a date are left out; is:undated finds them"),
])
func whatHelpsWithAQueryIsTold(query: String, advice: String?) throws {
  #expect(try library().search(query, limit: 5).advice == advice)
}

@Test(arguments: [
  ("sad:obama", "said:? there is no field “sad:”"), ("is:unred", "is:unread? “unred” is not known here"),
])
func theNearestFieldIsNamedFirst(query: String, words: String) {
  #expect(QueryParser.parse(query).error?.message.hasPrefix(words) == true)
}

@Test func aWordIsNearWhereFewLettersDiffer() {
  #expect(Nearest.word(to: "habrour", in: ["ferry", "harbour", "harbours"]) == "harbour")
  #expect(Nearest.word(to: "harbour", in: ["harbours", "harbour"]) == nil)
  #expect(Nearest.word(to: "at", in: ["as"]) == nil)
  #expect(Nearest.edits("abcd", "badc", most: 2) == 2 && Nearest.edits("abcd", "xyzw", most: 2) == nil)
}

@Test func aSearchTellsOfWhatThereIsMoreAndGivesItOnWish() throws {
  let archive = try Fixture.archive(
    (0..<9).map {
      Fixture.prepared(
        Fixture.article("Quay \($0)", ["Number \($0)."], published: "2025-03-1\($0)"),
        people: [Fixture.person("Ada Berg \($0)", title: "Harbour Minister", quote: "We will raise it \($0).")])
    })
  var limits: SearchLimits = 40
  func count(_ kind: SearchHit.Kind, _ results: SearchResults) -> Int { results.hits.count { $0.target.kind == kind } }
  var results = try archive.search("raise", limit: limits)
  #expect(count(.quote, results) == 5 && results.more == [.quote])
  limits[.quote] = 20
  results = try archive.search("raise", limit: limits)
  #expect(count(.quote, results) == 9 && results.more.isEmpty)
  #expect(results.hits.allSatisfy { $0.quote == nil || $0.speaker?.hasPrefix("Ada Berg") == true })
  results = try archive.search("berg", limit: limits)
  #expect(count(.official, results) == 5 && results.more == [.official])
}

@Test func quotesAreCountedUpToAPoint() throws {
  #expect(try library().overview(name: "").quotes == 1)
}

@Test func whatHasNoDateMatchesNoDate() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("Dated", published: "2025-03-01")),
    Fixture.prepared(Fixture.article("Undated", ["Another paragraph."], published: nil)),
  ])
  var list = ArticleQuery()
  for (query, titles) in [
    ("after:2020", ["Dated"]), ("before:2100", ["Dated"]), ("(after:2020 paragraph)|ferry ", ["Dated"]),
    ("", ["Undated", "Dated"]), ("is:undated", ["Undated"]),
  ] {
    list.text = query
    #expect(try archive.articles(list, .first, limit: 10).rows.map(\.title) == titles, "\(query)")
  }
}

@Test func whatHasNoDateIsNeverTheFirstOfAStory() throws {
  let archive = try Archive()
  _ = try archive.save([
    Fixture.document(
      [
        Fixture.prepared(Fixture.article("Undated", ["harbour bridge tower"], published: nil)),
        Fixture.prepared(Fixture.article("Later", ["harbour bridge opens"], published: "2030-03-02")),
        Fixture.prepared(Fixture.article("Early", ["harbour bridge quay"], published: "2030-03-01")),
      ], imported: 1_760_000_000)
  ])
  try archive.settleAllPeople(Fixture.sameName)
  try archive.settleAllLinks(Fixture.sameName)
  let story = try #require(try archive.stories(.first, limit: 1).rows.first)
  #expect(try archive.story(story.id)?.articles.map(\.title) == ["Early", "Later", "Undated"])
}

@Test func peopleQuotesAndStoriesAreFoundBesideArticles() throws {
  let archive = try library()
  let hits = try archive.search("said:berg raise", limit: 5).hits
  #expect(hits.map(\.title) == ["Ada Berg", "Night ferry"])
  #expect(hits.last?.snippet == "We will raise it.")
  #expect(hits.last?.highlights == [8..<13])
  #expect(try archive.search("ber", limit: 5).hits.map(\.title) == ["Ada Berg"])
}

@Test func pagesOfAQueryMeetWithoutGapOrOverlap() throws {
  let archive = try Fixture.archive(
    (0..<30).map {
      Fixture.prepared(
        Fixture.article(
          "A\($0)", [$0 % 3 == 0 ? "museum" : "the ferry"], published: "2025-03-1\($0 / 4)T\(23 - $0 % 4):00"))
    })
  var query = ArticleQuery()
  for order in [ArticleQuery.Order.newest, .oldest] {
    query.order = order
    query.text = ""
    let all = try archive.articles(query, .first, limit: 100).rows
    query.text = "ferry "
    let found = try archive.articles(query, .first, limit: 100).rows
    #expect(found.count == 20)
    #expect(found.map(\.id) == all.map(\.id).filter(found.map(\.id).contains))
    var (rows, anchor): ([ArticleRow], PageAnchor) = ([], .first)
    while true {
      let page = try archive.articles(query, anchor, limit: 3)
      rows += page.rows
      guard page.hasLater, let last = page.rows.last else { break }
      anchor = .after(last.sortKey, last.id.rawValue)
    }
    #expect(rows == found)
    let middle = try archive.articles(query, .around(found[9].sortKey, found[9].id.rawValue), limit: 4)
    #expect(middle.rows == Array(found[7..<11]))
  }
}
