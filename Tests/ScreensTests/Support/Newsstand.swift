import News
import Screens

/// A small library of invented articles that answers every question at once.
struct Newsstand {
  var pages: [ArticlePage]
  var asked: [Question] = []
  var notes: [NoteSubject: String] = [:]
  /// What the last run left.
  var session: String?
  var place: [UInt8]?
  /// A second story, and two articles that name the same people.
  var hasTwins = false
  /// Every list and text is longer than any screen.
  var isCrowded = false
  /// What is related is looked for only when a whole page is asked for.
  var previewsAreBare = false
  /// Whether lists tell how many rows they have; the library does so for few of them.
  var tellsTotals = true
  /// Whether a search tells how many articles there are in all.
  var countsSearches = true

  init() { pages = Self.invented }

  /// Adds short notes, older than all others, until there are so many articles.
  mutating func grow(to count: Int) {
    for number in pages.count + 1...count {
      let body = [Block(.paragraph, "Entry \(number) is short.")]
      pages.append(Self.article(Int64(number), "Ledger entry \(number)", "Quay Gazette", day: 1, body: body))
    }
  }

  private static let varga = OfficialID(1)
  private static let okafor = OfficialID(2)
  private static let story = StoryRow(
    id: StoryID(1), title: "Harbour lock repairs", articles: 3, sources: 2,
    first: Timestamp(year: 2031, month: 3, day: 4), last: Timestamp(year: 2031, month: 3, day: 6))

  private static let twin = StoryRow(id: StoryID(2), title: "Harbour lock closed by ice", articles: 2, sources: 1)

  private static func article(
    _ id: Int64, _ title: String, _ source: String, day: Int, body: [Block], story: StoryID? = nil
  ) -> ArticlePage {
    var parsed = ParsedArticle(title: title)
    parsed.source = source
    parsed.published = Timestamp(year: 2031, month: 3, day: day, hour: 9, minute: 30, zone: 0)
    parsed.bylines = ["Reporter \(id)"]
    parsed.url = "https://paper.example/\(id)"
    parsed.body = body
    let provenance = Provenance(file: "\(id).html", hash: "", format: .html, imported: 0, reader: 1)
    return ArticlePage(
      article: Article(id: ArticleID(id), content: parsed, provenance: provenance, story: story), marks: Marks())
  }

  /// The scalar range of the first occurrence of some words.
  static func place(of words: String, in text: String, paragraph: Int) -> Place {
    guard let range = text.firstRange(of: words) else { return Place(.body, paragraph, 0, 0) }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return Place(.body, paragraph, start, start + words.unicodeScalars.count)
  }

  private static let invented: [ArticlePage] = {
    let first =
      "Transport Minister Elena Varga said on Tuesday that the harbour lock would stay shut until May. "
      + "“We will not hurry the divers,” Ms. Varga told reporters, and she left for the ferry."
    let second = "Mayor Tom Okafor of the lower town disagreed. He wants the small gate opened for fishing boats."
    var one = article(
      1, "Varga keeps the harbour lock shut until May", "Morning Bell", day: 6,
      body: [
        Block(.paragraph, first), Block(.heading, "What the mayor says"), Block(.paragraph, second),
        Block(.listItem, "Divers work by day."),
        Block(.listItem, "Boats wait at the pier."),
        Block(.quote, "Nobody asked the fishers, a letter to the paper said."),
      ]
        + (1...12).map {
          Block(
            .paragraph,
            "Paragraph \($0) tells of the weather at the quay, of ropes and tar, and of a crane that was lent by the yard across the water for the length of the works."
          )
        },
      story: story.id)
    one.article.content.captions = [Caption("The lock at low water.", credit: "R. Lund", position: 1)]
    one.article.content.takeaways = ["The lock opens in May."]
    one.article.content.reactions = ["Readers found the delay too long."]
    one.article.content.related = [
      RelatedItem(title: "Small gate stuck since winter", text: "The gate froze in January.")
    ]
    var minister = Person(
      name: PersonName("Elena Varga", family: "Varga", given: "Elena", order: .givenFirst, confidence: 1),
      kind: .official)
    minister.mentions = [
      Mention(
        place(of: "Elena Varga", in: first, paragraph: 0), text: "Elena Varga", kind: .fullName,
        reason: "title Transport Minister"),
      Mention(
        place(of: "Varga told", in: first, paragraph: 0).shortened(to: 5), text: "Varga", kind: .surname,
        reason: "only bearer of the name here"),
    ]
    var role = Role(
      title: "Transport Minister", place: place(of: "Transport Minister", in: first, paragraph: 0), sentence: first)
    role.country = nil
    minister.roles = [role]
    minister.quotes = [
      Quote(
        place(of: "We will not hurry the divers,", in: first, paragraph: 0), text: "We will not hurry the divers,",
        kind: .direct, certainty: .named, reason: "“Ms. Varga told” stands behind it",
        sentence: "“We will not hurry the divers,” Ms. Varga told reporters, and she left for the ferry.")
    ]
    var mayor = Person(
      name: PersonName("Tom Okafor", family: "Okafor", given: "Tom", order: .givenFirst, confidence: 1), kind: .official
    )
    mayor.mentions = [
      Mention(
        place(of: "Tom Okafor", in: second, paragraph: 2), text: "Tom Okafor", kind: .fullName, reason: "title Mayor")
    ]
    one.people = [
      PersonHere(official: officials[0], person: minister, reason: "same name and office as in 2 articles"),
      PersonHere(official: officials[1], person: mayor, reason: "only bearer of the name"),
    ]
    one.related = [
      RelatedLink(
        article: ArticleID(3), title: "Small gate stuck since winter",
        published: Timestamp(year: 2031, month: 3, day: 4), source: "Quay Gazette", kind: .publisher, score: 1,
        reason: "the page points to it", text: "The gate froze in January."),
      RelatedLink(
        article: ArticleID(2), title: "Okafor wants the small gate opened",
        published: Timestamp(year: 2031, month: 3, day: 5), source: "Quay Gazette", kind: .sameStory, score: 0.8,
        reason: "same people: Varga, Okafor; 1 day earlier"),
      RelatedLink(
        article: nil, title: "Ferry timetable for spring", kind: .publisher, score: 1, reason: "the page points to it"),
    ]
    one.story = story
    var two = article(
      2, "Okafor wants the small gate opened", "Quay Gazette", day: 5, body: [Block(.paragraph, second)],
      story: story.id)
    var three = article(
      3, "Small gate stuck since winter", "Quay Gazette", day: 4,
      body: [Block(.paragraph, "The gate froze in January.")], story: story.id)
    (two.story, three.story) = (story, story)
    let four = article(
      4, "서울 항만청, 새 부두 열어 — ターミナル開業", "항만일보", day: 3, body: [Block(.paragraph, "새 부두는 봄에 문을 연다. 港の新しい岸壁は春に開く。船は夏まで待つ。")]
    )
    let five = article(
      5, "ميناء جديد يفتح أبوابه", "صحيفة الميناء", day: 2,
      body: [Block(.paragraph, "يفتح الميناء أبوابه في الربيع. cafe\u{301} nai\u{308}ve.")])
    var pages = [one, two, three, four, five]
    let rows = [three, two, one].map { Self.row($0) }
    for index in 0..<3 { pages[index].storyArticles = rows }
    for number in 6...60 {
      pages.append(
        article(
          Int64(number), "Harbour note number \(number)", "Morning Bell", day: 1,
          body: [Block(.paragraph, "Note \(number) is short.")]))
    }
    return pages
  }()

  static let officials = [
    OfficialRow(
      id: varga, name: "Elena Varga", kind: .official, role: "Transport Minister", articles: 1, mentions: 2, quotes: 1),
    OfficialRow(id: okafor, name: "Tom Okafor", kind: .official, role: "Mayor", articles: 2, mentions: 2),
  ]

  static func row(_ page: ArticlePage) -> ArticleRow {
    var row = ArticleRow(
      id: page.article.id, title: page.article.title, source: page.article.source, published: page.article.published,
      kind: page.article.content.kind, marks: page.marks, story: page.story?.id,
      sortKey: page.article.published?.seconds ?? 0)
    row.others = page.story == nil ? 0 : 2
    return row
  }
}

extension Place {
  fileprivate func shortened(to length: Int) -> Place { Place(section, paragraph, start, start + length) }
}

extension Newsstand {
  mutating func answer(_ question: Question) -> Answer {
    asked.append(question)
    switch question {
    case .overview:
      let unread = pages.filter { !$0.marks.isRead }.count
      return .overview(
        Overview(articles: pages.count, unread: unread, officials: 2, stories: 1, problems: 1, name: "library"))
    case .articles(let query, let anchor, let limit): return .articles(articles(query, anchor, limit))
    case .article(let id), .preview(let id):
      var page = pages.first { $0.article.id == id }
      page?.note = notes[.article(id)] ?? ""
      if isCrowded, id == ArticleID(1) { page?.related += Self.crowd.map(Self.related) }
      if previewsAreBare, case .preview = question { page?.related = [] }
      return .article(page)
    case .officials(let name, _, _, _):
      let all = Self.officials + (isCrowded ? Self.crowd.map(Self.clerk) : [])
      let rows = all.filter { name.isEmpty || hasTwins || $0.name.lowercased().contains(name.lowercased()) }
      return .officials(Page(rows: rows, total: rows.count))
    case .official(let id): return .official(official(id))
    case .stories:
      var rows = hasTwins ? [Self.story, Self.twin] : [Self.story]
      if isCrowded {
        rows += Self.crowd.map {
          StoryRow(id: StoryID(Int64($0)), title: "Chapter \($0) of the harbour", articles: 2, sources: 1)
        }
      }
      return .stories(Page(rows: rows, total: rows.count))
    case .story(let id):
      var page = id == Self.twin.id ? twinPage : storyPage
      page.note = notes[.story(id)] ?? ""
      if isCrowded { page.articles += pages.dropFirst(5).prefix(40).map(Self.row) }
      return .story(page)
    case .quotes:
      var rows = official(Self.varga)?.quotes ?? []
      for index in rows.indices { rows[index].person = "Elena Varga" }
      return .quotes(Page(rows: rows))
    case .sources:
      let few = [SourceRow(name: "Morning Bell", articles: 56), SourceRow(name: "Quay Gazette", articles: 2)]
      return .sources(few + (isCrowded ? Self.crowd.map { SourceRow(name: "Paper \($0)", articles: 1) } : []))
    case .search(let text, let limit): return .search(search(text, limit: limit[.article]))
    case .problems:
      let numbers = isCrowded ? Self.crowd.map(String.init) : []
      return .problems(
        ([""] + numbers).map {
          Problem(.empty, file: "blank\($0).html", message: "The file is empty.", advice: "Save the page again.")
        })
    case .original where isCrowded:
      return .original((1...100).map { "line \($0)" }.joined(separator: "\n"))
    case .original: return .original("<html>\n<p>as it came</p>\n</html>")
    case .mark(let ids, let change):
      for index in pages.indices where ids.contains(pages[index].article.id) {
        Self.change(&pages[index].marks, change)
      }
      return .changed("marked \(ids.count)")
    case .undo: return .changed("undone")
    case .markAll(_, let change):
      for index in pages.indices { Self.change(&pages[index].marks, change) }
      return .changed("marked \(pages.count)")
    case .note(let subject): return .note(notes[subject] ?? "")
    case .keepNote(let subject, let text):
      notes[subject] = text
      return .changed("kept the note")
    case .files(let text): return .tags(["papers/", "papers old/"].filter { $0.hasPrefix(text) })
    case .tags(let text): return .tags(["harbour", "port"].filter { $0.hasPrefix(text) })
    case .novelty(let id): return .novelty(novelty(of: id))
    case .arrivals(let searches): return .arrivals(searches.map { _ in 3 }, newest: ArticleID(60))
    case .joinOfficials, .splitOfficial, .joinStories, .splitStory: return .changed("done")
    case .retry(let problems): return .changed("\(problems.count) read again")
    case .importSample, .importPaths: return .imported(ImportReport())
    case .loadSession: return .session(session, place: place)
    case .saveSession: return .changed("")
    }
  }

  /// Three reports, of which the last is a copy of the first, and a story that came before.
  private var storyPage: StoryPage {
    let members = pages.first?.storyArticles.map(\.id) ?? []
    let rows = members.compactMap { id in pages.first { $0.article.id == id } }.map(Self.row)
    var page = StoryPage(story: Self.story, articles: rows)
    page.steps = rows.map { StoryStep($0.id) }
    guard rows.count == 3 else { return page }
    page.steps[1].news = ["Tom Okafor", "75"]
    page.steps[2].original = rows[0].id
    page.steps[2].difference = TextDifference(added: ["The lock is opened by hand."], missing: [])
    page.reasons = [rows[1].id: "same people: Tom Okafor; 1 day later"]
    page.namedDays = [
      NamedDay(
        day: Timestamp.daysSinceEpoch(year: 2031, month: 1, day: 9), article: ArticleID(3),
        place: Place(.body, 0, 0, 26), sentence: "The gate froze on January 9.", isAhead: false),
      NamedDay(
        day: Timestamp.daysSinceEpoch(year: 2031, month: 5, day: 2), article: ArticleID(1),
        place: Place(.body, 0, 0, 90), sentence: "The lock opens on May 2.", isAhead: true),
    ]
    page.earlier = [StoryNeighbour(Self.twin, reason: "same people: Elena Varga; 40 days later")]
    return page
  }

  private var twinPage: StoryPage {
    let articles = [(61, "The ice closes the lock"), (62, "The ice holds")].map {
      ArticleRow(id: ArticleID(Int64($0.0)), title: $0.1, source: "Quay Gazette", published: nil, sortKey: 0)
    }
    return StoryPage(story: Self.twin, articles: articles)
  }

  private static let crowd = 100..<140

  private static func related(_ number: Int) -> RelatedLink {
    RelatedLink(
      article: ArticleID(Int64(number - 90)), title: "Harbour note number \(number - 90)", kind: .similar, score: 0.5,
      reason: "same words: gate")
  }

  private static func clerk(_ number: Int) -> OfficialRow {
    OfficialRow(id: OfficialID(Int64(number)), name: "Clerk \(number)", kind: .official, articles: 1, mentions: 1)
  }

  private static func change(_ marks: inout Marks, _ change: MarkChange) {
    switch change {
    case .read(let isRead): marks.isRead = isRead
    case .readToEnd: marks.isRead = true
    case .starred(let isStarred): marks.isStarred = isStarred
    case .tag(let tag, let isAdded): marks.tags = marks.tags.filter { $0 != tag } + (isAdded ? [tag] : [])
    case .position(let place, let progress): (marks.position, marks.progress) = (place, progress)
    @unknown default: break
    }
  }

  private func articles(_ query: ArticleQuery, _ anchor: PageAnchor, _ limit: Int) -> Page<ArticleRow> {
    var rows = pages.map(Self.row).filter { row in
      (query.text.isEmpty || row.title.lowercased().contains(query.text.lowercased()))
        && (!query.unreadOnly || !row.marks.isRead)
        && (!query.starredOnly || row.marks.isStarred) && (query.source == nil || row.source == query.source)
    }
    rows.sort {
      query.order == .newest ? ($0.sortKey, $1.id) > ($1.sortKey, $0.id) : ($0.sortKey, $0.id) < ($1.sortKey, $1.id)
    }
    let start: Int
    switch anchor {
    case .first: start = 0
    case .last: start = rows.count - limit
    case .after(_, let id): start = (rows.firstIndex { $0.id.rawValue == id } ?? -1) + 1
    case .before(_, let id): start = (rows.firstIndex { $0.id.rawValue == id } ?? 0) - limit
    case .around(_, let id): start = (rows.firstIndex { $0.id.rawValue == id } ?? 0) - limit / 2
    }
    let range = max(0, start)..<max(max(0, start), min(rows.count, start + limit))
    var page = Page(
      rows: Array(rows[range]), hasEarlier: range.lowerBound > 0, hasLater: range.upperBound < rows.count,
      total: tellsTotals ? rows.count : nil)
    if case .around = anchor { page.offset = range.lowerBound }
    return page
  }

  private func official(_ id: OfficialID) -> OfficialPage? {
    guard let row = Self.officials.first(where: { $0.id == id }) else { return nil }
    var official = OfficialPage(official: row)
    official.note = notes[.official(id)] ?? ""
    for page in pages {
      var people = page.people
      if hasTwins, page.article.id == ArticleID(2) { people = pages[0].people }
      for here in people where here.official.id == id {
        func sighting<Value>(_ value: Value) -> Sighting<Value> {
          Sighting(
            article: page.article.id, title: page.article.title, source: page.article.source,
            published: page.article.published, value: value)
        }
        official.roles += here.person.roles.map(sighting)
        official.quotes += here.person.quotes.map(sighting)
        official.articles += here.person.mentions.prefix(1).map(sighting)
      }
    }
    if isCrowded, let quote = official.quotes.first {
      official.quotes += Self.crowd.map { number in
        var other = quote
        other.number = Int64(number)
        return other
      }
    }
    official.sayings = official.quotes.map { Saying($0) }
    official.variants = [Counted(row.name, 2)]
    official.companions = Self.officials.filter { $0.id != id }.map { Counted($0, 1) }
    for page in pages { official.marks[page.article.id] = page.marks }
    return official
  }

  /// As if the first paragraph had been read elsewhere.
  private func novelty(of id: ArticleID) -> Novelty {
    var novelty = Novelty()
    guard let page = pages.first(where: { $0.article.id == id }), page.story != nil else { return novelty }
    let sentences = page.article.content.passages.filter { $0.section == .body }.flatMap(Place.sentences)
    (novelty.read, novelty.sentences) = (1, sentences.count)
    novelty.known = sentences.prefix(1).map {
      KnownPassage($0.place, article: ArticleID(2), title: "Elsewhere", source: "Morning Bell", words: $0.text)
    }
    return novelty
  }

  private func search(_ text: String, limit: Int) -> SearchResults {
    var results = SearchResults(query: text, total: 0)
    if Self.story.title.lowercased().hasPrefix(text.lowercased()) {
      results.hits.append(SearchHit(target: .story(Self.story.id), title: Self.story.title))
    }
    for page in pages {
      for (paragraph, block) in page.article.body.enumerated() where block.text.lowercased().contains(text.lowercased())
      {
        var hit = SearchHit(
          target: .article(page.article.id), title: page.article.title, published: page.article.published,
          source: page.article.source, snippet: String(block.text.prefix(60)))
        let place = Self.place(of: text, in: block.text.lowercased(), paragraph: paragraph)
        hit.place = place
        hit.highlights = place.end <= 60 ? [place.start..<place.end] : []
        results.hits.append(hit)
        break
      }
    }
    let sides = results.hits.count { if case .article = $0.target { false } else { true } }
    results.total = countsSearches ? results.hits.count - sides : nil
    results.hits = Array(results.hits.prefix(sides + limit))
    return results
  }
}
