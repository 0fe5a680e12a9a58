import News
import Testing

@testable import Screens

/// What a search shows beside articles: who said what, of what there is more, and what would help with the query.
@Suite struct SearchPageTests {
  private static func quote(_ text: String, _ kind: Quote.Kind, _ certainty: Quote.Certainty) -> SearchHit {
    let place = Place(.body, 0, 0, 4)
    var hit = SearchHit(
      target: .quote(ArticleID(1), place), title: "The lock", published: Timestamp("2031-03-06"), source: "Bell",
      snippet: text, highlights: [0..<2], place: place)
    hit.quote = Quote(
      place, text: text, kind: kind, certainty: certainty, reason: "named after “said”", sentence: "All of it, \(text)")
    hit.speaker = "Ada Berg"
    return hit
  }

  /// The app with these results on the screen.
  private func shown(_ query: String, _ make: (inout SearchResults) -> Void) -> App {
    var app = App(size: Size(rows: 24, columns: 100), themes: ["default"])
    guard case .ask(let session, .loadSession)? = app.start().last else { return app }
    _ = app.update(.answer(session, .session(nil)))
    _ = app.update(.key(Key("s")))
    let asked = app.update(.paste(query))
    var results = SearchResults(query: query)
    make(&results)
    for case .ask(let ticket, .search) in asked { _ = app.update(.answer(ticket, .search(results))) }
    return app
  }

  @Test func aRowSaysWhoSaidIt() {
    let app = shown("we") { results in
      results.hits = [
        Self.quote("We wait", .direct, .named), Self.quote("we would wait", .statement, .likely),
        Self.quote("We go", .direct, .possible),
      ]
    }
    let lines = app.frame().text.split(separator: "\n")
    #expect(lines.contains { $0.contains("QUOTE      6 Mar 2031 Ada Berg “We wait”") })
    #expect(lines.contains { $0.contains("SAYS       6 Mar 2031 Ada Berg: we would wait") })
    #expect(lines.contains { $0.contains("QUOTE      6 Mar 2031 nobody sure “We go”") })
    guard let list = (app.view as? SearchView)?.list else {
      Issue.record("no search")
      return
    }
    #expect(list.rows[0].highlights == [10..<12])
    #expect(list.rows[2].card?.entries.contains { $0.text == "possibly Ada Berg: named after “said”" } == true)
    #expect(list.rows[0].card?.entries.contains { $0.text == "Ada Berg, named after “said”" } == true)
  }

  @Test func whereThereIsMoreOfAKindItIsToldAndARowLeadsThere() {
    var app = shown("we") { results in
      results.hits = (0..<5).map { _ in Self.quote("We wait", .direct, .named) }
      results.more = [.quote]
      results.total = 0
    }
    #expect(app.frame().text.contains("5+ quotes"))
    for _ in 0..<5 { _ = app.update(.key(Key(.down))) }
    #expect(app.frame().text.contains(">           more quotes: Enter shows them"))
    let asked = app.update(.key(Key(.enter)))
    var wanted: SearchLimits = 12
    wanted[.quote] = 42
    let question = asked.compactMap { if case .ask(_, .search(_, let limits)) = $0 { limits } else { nil } }.first
    #expect(question.map { $0[.quote] >= 20 && $0[.official] == 5 } == true)
    #expect(!app.view.exported(.csv).contains("more quotes"))
  }

  @Test func whatHelpsIsToldUnderTheQuery() {
    let app = shown("kelda") { $0.advice = "did you mean selda?" }
    #expect(app.frame().text.split(separator: "\n")[2].contains("did you mean selda?"))
  }

  @Test(arguments: [100, 60])
  func theListOfQuotesSaysWhoSaidItAlsoWithoutDates(columns: Int) {
    var walk = Walk(columns: columns)
    walk.newsstand.pages[0].article.content.published = nil
    walk.press("4")
    #expect(walk.lines[1].contains("Elena Varga") && walk.lines[1].contains("“We will not"))
    walk.newsstand.pages[0].people[0].person.quotes[0].certainty = .possible
    walk.press("Ctrl-r")
    #expect(walk.lines[1].contains("nobody sure") && !walk.lines[1].contains("Elena Varga"))
  }
}
