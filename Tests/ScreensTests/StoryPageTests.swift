import News
import Testing

@testable import Screens

@Suite struct StoryPageTests {
  @Test func aStoryOpensOnItsFirstArticleAndNotOnWhatCameBefore() {
    var walk = Walk(rows: 24, columns: 120)
    walk.press("2 Enter")
    #expect(walk.screen.contains("Harbour lock closed by ice"))
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Small gate stuck since winter") })
  }

  @Test func whoReportedFirstIsKnownWhenAllHaveADate() {
    let story = StoryRow(id: StoryID(1), title: "Ice", articles: 2, sources: 1)
    let dated = [1, 2].map { (day: Int64) in
      ArticleRow(id: ArticleID(day), title: "Day \(day)", published: Timestamp("2025-03-0\(day)"), sortKey: day)
    }
    #expect(StoryPage(story: story, articles: dated).firstReport == ArticleID(1))
    var undated = dated
    undated[1].published = nil
    #expect(StoryPage(story: story, articles: undated).firstReport == nil)
    #expect(StoryPage(story: story, articles: []).firstReport == nil)
  }

  @Test func coverageHasTheCursorOnTheArticleOneCameFrom() {
    var walk = Walk(rows: 24, columns: 120)
    walk.press("j c")
    #expect(walk.lines.contains { $0.hasPrefix("> ") && $0.contains("Okafor wants the small gate opened") })
    walk.press("c")
    #expect(walk.screen.contains("c does nothing here"))
  }

  @Test(arguments: ["2 Enter", "3 Enter > "])
  func marksShowWhereTheyAreMade(way: String) {
    var walk = Walk(rows: 24, columns: 120)
    walk.press(way)
    func row() -> String { walk.lines.first { $0.hasPrefix("> ") } ?? "" }
    #expect(row().contains("●"))
    walk.press("r m t")
    walk.type("pier")
    walk.press("Enter")
    #expect(!row().contains("●") && row().contains("* ") && row().contains("#pier"), "\(row())")
  }

  @Test func theBarsOfATimelineLeaveOutWhatHasNoDate() {
    var walk = Walk(rows: 24, columns: 120)
    for index in [1, 2] { walk.newsstand.pages[index].article.content.published = nil }
    walk.press("2 Enter v")
    #expect(walk.lines.contains { $0.contains("06 Mar █") })
    #expect(walk.lines.count { $0.contains("no date            ") } == 2)
  }

  @Test func theBarsOfAPersonsDaysLeaveOutWhatHasNoDate() {
    var page = OfficialPage(official: OfficialRow(id: OfficialID(1), name: "Elena Varga", kind: .official))
    page.articles = (1...4).map { number in
      Sighting(
        article: ArticleID(number), title: "News \(number)", source: nil,
        published: number == 1 ? Timestamp("2031-03-06") : nil,
        value: Mention(Place(.body, 0, 0, 1), text: "Varga", kind: .surname, reason: "named"))
    }
    let leads = OfficialItems.items(page, .timeline, glyphs: Glyphs(ascii: false)).map(\.lead)
    #expect(leads[0] == " 6 Mar 2031 █" && leads[1].hasPrefix("    no date "))
  }

  @Test func clocksOfSeveralZonesAreToldWithTheirZones() {
    var walk = Walk(rows: 24, columns: 120)
    walk.press("2 Enter v")
    #expect(walk.lines.contains { $0.contains(" 09:30 ●") } && !walk.screen.contains("UTC"))
    walk.newsstand.pages[0].article.content.published = Timestamp("2031-03-06T17:45:00+05:30")
    walk.newsstand.pages[1].article.content.published = Timestamp("2031-03-05T18:45:00")
    walk.press("Ctrl-r")
    let titles = ["Small gate", "Okafor wants", "Varga keeps"]
    let clocks = ["09:30 UTC    ", "18:45        ", "17:45 +05:30 "]
    let rows = zip(titles, clocks).map { title, clock in walk.lines.first { $0.contains(title) && $0.contains(clock) } }
    #expect(rows.allSatisfy { $0 != nil }, "\(walk.screen)")
    #expect(walk.lines.contains { $0.contains("announced") })
  }

  @Test func listsTellTheDayOfAnotherYear() {
    var walk = Walk(rows: 24, columns: 80, today: Timestamp("2033-01-01"))
    #expect(walk.lines[1].hasPrefix(">  6 Mar 2031 ●  Varga keeps"))
    #expect(walk.lines[2].hasPrefix("   5 Mar 2031 ●  Okafor"))
    walk.resize(rows: 24, columns: 46)
    #expect(walk.lines[1].hasPrefix(">  6 Mar 2031 ●  Varga keeps"))
  }

  @Test func ofReportsWithoutADateNobodyKnowsWhatWasNew() {
    var walk = Walk(rows: 24, columns: 120)
    for index in [0, 1] { walk.newsstand.pages[index].article.content.published = nil }
    walk.press("2 Enter")
    #expect(walk.lines[0].contains("3 articles, 1 dated"))
    #expect(walk.screen.contains("only here: Tom Okafor") && !walk.screen.contains("new: "))
    walk.press("i")
    #expect(!walk.screen.contains("no earlier report"))
    walk.press("Esc j i")
    #expect(walk.screen.contains("what came before it is not known"))
    walk.press("Esc v")
    let lines = walk.lines
    let named = lines.firstIndex { $0.contains("The lock opens on May 2.") } ?? 0
    #expect(named < lines.firstIndex { $0.contains("no date  ") } ?? 0, "\(walk.screen)")
  }

  @Test func theListOfStoriesTellsWhoIsInThemWhereThereIsRoom() {
    var row = StoryRow(id: StoryID(1), title: "Ice", articles: 2, sources: 0)
    (row.people, row.unread) = (["Elena Varga", "Tom Okafor"], 2)
    func told(columns: Int) -> String {
      let parts = row.parts(RowLook(columns: columns, settings: Settings(themes: ["default"])))
      return parts.aside + parts.trail.spans.map(\.text.text).joined()
    }
    #expect(
      told(columns: 120).contains("Elena Varga, Tom Okafor ") && told(columns: 80).contains("Elena Varga, Tom Okafor"))
    row.sources = 3
    #expect(told(columns: 120).hasPrefix("Elena Varga, Tom Okafor ") && told(columns: 120).contains("3 sources"))
  }

  @Test func fieldsThatNoRowFillsTakeNoRoom() {
    var look = RowLook(columns: 120, settings: Settings(themes: ["default"]))
    var row = StoryRow(id: StoryID(1), title: "Ice", articles: 12, sources: 0)
    StoryRow.measure([row], &look)
    #expect(row.parts(look).trail.columns == 0)
    (row.first, row.last) = (Timestamp("2031-03-04"), Timestamp("2031-03-06"))
    StoryRow.measure([row], &look)
    #expect(row.parts(look).trail.columns == "4 to 6 Mar 2031".count + 4)
    (row.unread, row.sources) = (7, 10)
    StoryRow.measure([row], &look)
    #expect(row.parts(look).trail.columns == "7 unread10 sources4 to 6 Mar 2031".count + 8)
  }

  @Test func theFieldsOfArticlesOnlyGrowAsOneScrolls() {
    let walk = Walk(rows: 24, columns: 120)
    let dated = ArticleRow(
      id: ArticleID(1), title: "Ice", source: "The Quay Gazette", published: Timestamp("2031-03-04"), sortKey: 2)
    let bare = ArticleRow(id: ArticleID(2), title: "Ice", sortKey: 1)
    var fields = ArticleFields()
    fields.measure([bare])
    #expect(!fields.look(columns: 120, walk.app.desk).hasDates)
    fields.measure([dated])
    let look = fields.look(columns: 120, walk.app.desk)
    #expect(look.hasDates && look.sourceColumns > 0)
    fields.measure([bare])
    #expect(fields.look(columns: 120, walk.app.desk) == look)
  }

  @Test func whoBearsAnothersNameOrIsNamedInBlurbsAloneIsMarked() {
    var row = OfficialRow(id: OfficialID(1), name: "Elena Varga", kind: .official, articles: 2)
    func line(columns: Int) -> String {
      row.parts(RowLook(columns: columns, settings: Settings(themes: ["default"]))).trail.spans.map(\.text.text)
        .joined()
    }
    #expect(line(columns: 120).contains("2 articles") && !line(columns: 120).contains("same name"))
    (row.hasNamesake, row.isOnlyInBlurbs) = (true, true)
    #expect(line(columns: 120).contains("?same name") && line(columns: 120).contains("2 blurbs"))
    #expect(line(columns: 40).contains("?2"))
    var page = OfficialPage(official: row)
    page.namesakes = [OfficialRow(id: OfficialID(2), name: "Elena Varga", kind: .official, role: "Pilot", articles: 1)]
    let head = OfficialHeader.lines(page, glyphs: Glyphs(ascii: true), join: "&").last?.spans.map(\.text.text).joined()
    #expect(head == "?      same name: Elena Varga, Pilot, 1 article  & joins")
  }

  @Test func aFeedsTextIsNoSummaryOfAPageAndAStampStandsOnce() {
    var walk = Walk(rows: 24, columns: 80)
    walk.newsstand.pages[0].article.content.kind = .summary
    walk.newsstand.pages[0].article.provenance.format = .rss
    walk.newsstand.pages[0].article.content.updated = walk.newsstand.pages[0].article.content.published
    walk.press("Ctrl-r Enter")
    #expect(walk.screen.contains("the feed’s text") && !walk.screen.contains("summary only"))
    let words = walk.screen.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("updated 6 Mar 2031 09:30 UTC"))
    #expect(words.replacing("updated 6 Mar 2031", with: "").contains("6 Mar 2031") == false, "\(walk.screen)")
    walk.press("G")
    #expect(walk.screen.contains("all that the feed gave"))
  }

  @Test func aSummaryIsNoArticleInTheListInTheTextAndOnItsCard() {
    var walk = Walk(rows: 24, columns: 80)
    walk.newsstand.pages[2].article.content.kind = .summary
    walk.press("Ctrl-r")
    #expect(walk.lines[3].contains("Small gate stuck since winter") && walk.lines[3].contains("summary Quay"))
    #expect(!walk.lines[2].contains("summary"))
    walk.press("j j Enter")
    #expect(walk.lines.contains { $0.contains("summary only · Quay Gazette") })
    walk.press("i")
    #expect(walk.screen.contains("not the whole article"))
  }

  @Test func aRowWithoutADateSaysSo() {
    var walk = Walk(rows: 24, columns: 80)
    walk.newsstand.hasTwins = true
    walk.newsstand.pages[2].article.content.published = nil
    walk.press("2")
    #expect(walk.lines.contains { $0.hasPrefix("  no date ") && $0.contains("Harbour lock closed by ice") })
    walk.press("1 Ctrl-r G")
    #expect(walk.lines.contains { $0.hasPrefix("> no date ●  Small gate stuck") })
  }

  @Test func theTabsOfAPersonCountWhatTheyHold() throws {
    let row = OfficialRow(id: OfficialID(1), name: "Elena Varga", kind: .official, articles: 400, quotes: 3)
    var page = OfficialPage(official: row)
    func sighting<Value>(_ value: Value, _ article: Int64, source: String = "Wire") -> Sighting<Value> {
      Sighting(article: ArticleID(article), title: "News", source: source, published: nil, value: value)
    }
    func quote(_ text: String, _ kind: Quote.Kind) -> Quote {
      Quote(Place(.body, 0, 0, 1), text: text, kind: kind, certainty: .named, reason: "named", sentence: text)
    }
    page.articles = (1...150).map {
      sighting(Mention(Place(.body, 0, 0, 1), text: "Varga", kind: .surname, reason: "named"), $0)
    }
    page.companions = (2...41).map {
      Counted(OfficialRow(id: OfficialID($0), name: "Clerk \($0)", kind: .official), 1)
    }
    page.roles = (1...6).map { sighting(Role(title: "Office \($0)", place: Place(.body, 0, 0, 1), sentence: ""), $0) }
    page.sayings = [
      Saying(sighting(quote("No.", .direct), 1)),
      Saying(sighting(quote("We wait", .direct), 1), wordings: [sighting(quote("We wait.", .direct), 2)]),
      Saying(sighting(quote("We wait", .statement), 1), wordings: [sighting(quote("We wait long", .statement), 1)]),
    ]
    let glyphs = Glyphs(ascii: false)
    let tabs = OfficialHeader.tabs(page, current: .quotes, glyphs: glyphs).line.spans.map(\.text.text).joined()
    #expect(tabs == "[ Said 3 ] Articles 150 of 400  Roles 6  Stories 0  With 40+  Timeline no dates ")
    // The list counts what is printed, and so does the head of the page.
    #expect(OfficialHeader.sayings(page) == ["3 quotes, 2 different", "1 reported"])
    let head = OfficialHeader.lines(page, glyphs: glyphs).map { $0.spans.map(\.text.text).joined() }
    #expect(head.prefix(4).count { $0.contains("Office") } == 3 && head[3].contains("and 3 more in the tab Roles"))
    let trails = OfficialItems.items(page, .quotes, glyphs: glyphs).map(\.trail)
    #expect(trails == ["Wire", "Wire (2 articles)", "Wire (2 wordings)"])
  }

  @Test func theTimelineTellsTheYear() {
    var walk = Walk()
    walk.press("2 Enter v")
    #expect(walk.lines.contains { $0.hasPrefix("2031") || $0.hasPrefix(" 2031") })
  }

  @Test func theTimelineOfAPersonHasEveryArticleUnderItsOwnDay() {
    var walk = Walk(rows: 40, columns: 120)
    // A minute into the day far east of Greenwich, and no date at all.
    walk.newsstand.pages[0].article.content.published = Timestamp("2031-03-06T00:01:00+13:00")
    walk.newsstand.hasTwins = true
    walk.newsstand.pages[1].article.content.published = nil
    walk.press("3 Enter < ")
    #expect(walk.lines.contains { $0.contains("6 Mar 2031 █") && $0.contains("Varga keeps the harbour lock shut") })
    #expect(walk.lines.contains { $0.contains("no date  ") && $0.contains("Okafor wants the small gate") })
  }

  @Test func quotesAreCountedAlikeEverywhere() {
    var walk = Walk(rows: 40, columns: 120)
    // What is only reported is told among what was said, and is no quote.
    var reported = walk.newsstand.pages[0].people[0].person.quotes[0]
    reported.kind = .statement
    walk.newsstand.pages[0].people[0].person.quotes.append(reported)
    walk.press("Ctrl-r")
    #expect(walk.screen.contains(" 2      \"1"))
    walk.press("3")
    #expect(walk.lines.contains { $0.contains("Elena Varga") && $0.contains("1 quote") })
    walk.press("Enter")
    #expect(walk.lines[0].contains("1 quote · 1 reported") && walk.screen.contains("Said 2"))
    walk.press("& Enter")
    #expect(walk.screen.contains("1 quote"))
    #expect(!walk.screen.contains("2 quotes"))
  }

  @Test(arguments: [(2031, ">  6 Mar  ●"), (2034, ">  6 Mar 2031 ●")])
  func datesAreToldByTheDayOfToday(year: Int, date: String) {
    let walk = Walk(today: Timestamp(year: year, month: 4, day: 1))
    #expect(walk.lines[1].hasPrefix(date))
  }
}
