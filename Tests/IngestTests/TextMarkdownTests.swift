import News
import Testing

@testable import Ingest

@Test func markdownKeepsItsParts() throws {
  let page = """
    ---
    draft: no
    ---
    # Rowers bring the cup home

    By Ann Example | May 3, 2024

    The crew of the **North Island** won the [spring cup](https://example.org/cup) on Friday,
    two lengths ahead of the harbour police.

    ## How it was done

    - They rose at five every morning.
    - They rowed in _every_ weather.

    > We had nothing to lose, and the boat
    > was not even ours.

    ![a boat](boat.png)

    | Crew | Time |
    | --- | --- |
    | North | 4:12 |

    The next race is in June, and the police want their boat back before it.
    """
  let document = PlainTextReader.read(page, name: "rowers.md")
  let article = try #require(document.articles.first)
  #expect(document.format == .markdown)
  #expect(article.title == "Rowers bring the cup home")
  #expect(article.bylines == ["Ann Example"])
  #expect(article.published == Timestamp("2024-05-03"))
  #expect(
    article.body == [
      Block(
        .paragraph,
        "The crew of the North Island won the spring cup on Friday, two lengths ahead of the harbour police."),
      Block(.heading, "How it was done"), Block(.listItem, "They rose at five every morning."),
      Block(.listItem, "They rowed in every weather."),
      Block(.quote, "We had nothing to lose, and the boat was not even ours."), Block(.tableRow, "Crew | Time"),
      Block(.tableRow, "North | 4:12"),
      Block(.paragraph, "The next race is in June, and the police want their boat back before it."),
    ])
}

@Test(arguments: ["# of boats: 3\nNothing more.", "A * b * c and 2 * 3.", "[1] One note.\n[2] Another note."])
func aSignOrTwoIsNoMarkdown(text: String) {
  #expect(!MarkdownLines.isMarkdown(text))
}

@Test(arguments: [
  """
  ---
  title: "Ferries share a timetable"
  author:
    - Ann Example
    - name: Bo Ek
  date: 2024-05-03T07:30:00+02:00
  url: https://islands.example/ferries
  tags: [boats, winter]
  summary: One timetable for two lines.
  lang: en
  ---
  """,
  """
  +++
  title = "Ferries share a timetable"
  authors = ["Ann Example", "Bo Ek"]
  date = 2024-05-03T07:30:00+02:00
  canonical = "https://islands.example/ferries"
  description = "One timetable for two lines."
  language = "en"
  +++
  """,
])
func frontMatterTellsWhatItsAuthorSet(settings: String) throws {
  let text =
    settings + """


      The two ferry lines of the Outer Isles will share a single timetable from November, the council said on Monday.

      Islanders had asked for fewer boats that run on time, and the council brokered the deal after years of quarrels.
      """
  let article = try #require(PlainTextReader.read(text, name: "note.txt").articles.first)
  #expect(article.title == "Ferries share a timetable")
  #expect(article.bylines == ["Ann Example", "Bo Ek"])
  #expect(article.published == Timestamp("2024-05-03T07:30:00+02:00"))
  #expect(article.url == "https://islands.example/ferries")
  #expect(article.summary == "One timetable for two lines.")
  #expect(article.language == "en")
  #expect(article.body.count == 2)
}

@Test func aClippedPageTellsItsAuthorAndAddress() throws {
  let page = """
    ---
    title: Rowers bring the cup home
    author:
      - "[[Ann Example]]"
    published: 2024-05-03
    source: "https://post.example/rowers"
    ---
    The crew of the North Island won the spring cup on Friday, two lengths ahead of the harbour police.

    The rooms were 5 * 3 * 2 in size, said the crew, and *nobody* had slept in them since the winter.
    """
  let article = try #require(PlainTextReader.read(page, name: "rowers.md").articles.first)
  #expect(article.bylines == ["Ann Example"])
  #expect(article.url == "https://post.example/rowers")
  #expect(article.source == nil)
  #expect(article.body.last?.text.hasPrefix("The rooms were 5 * 3 * 2 in size, said the crew, and nobody") == true)
}

@Test func aPageThatAProgramTurnedIntoMarkdownTellsItsAddress() throws {
  let page = """
    Title: Rowers bring the cup home

    URL Source: https://post.example/rowers

    Published Time: 2024-05-03T17:45:00Z

    Markdown Content:
    # Rowers bring the cup home

    The crew of the North Island won the spring cup on Friday, two lengths ahead of the harbour police.

    The next race is in June, and the police want their boat back before it.
    """
  let article = try #require(PlainTextReader.read(page, name: "page.txt").articles.first)
  #expect(article.title == "Rowers bring the cup home")
  #expect(article.url == "https://post.example/rowers")
  #expect(article.published?.description == "2024-05-03T17:45:00Z")
  #expect(article.body.count == 2)
}

@Test(
  arguments: [
    ("Harbour Post, Ann Example, 3 May 2024, https://post.example/a", "Harbour Post", ["Ann Example"], "2024-05-03"),
    ("Harbour Post, Ann Example, Bo Sample, 3 May 2024", "Harbour Post", ["Ann Example", "Bo Sample"], "2024-05-03"),
    ("Ann Example, 3 May 2024", nil, ["Ann Example"], "2024-05-03"),
    ("Harbour Post, 3 May 2024", "Harbour Post", [], "2024-05-03"),
    ("Harbour Post, https://post.example/a", "Harbour Post", [], nil),
    ("The crew, two boats and a dog", nil, [], nil),
  ] as [(String, String?, [String], String?)])
func whatDossierExportsIsReadBack(citation: String, source: String?, bylines: [String], day: String?) throws {
  let page = """
    # Rowers bring the cup home

    *\(citation)*

    The crew of the North Island won the spring cup on Friday, two lengths ahead of the harbour police.

    The next race is in June, and the police want their boat back before it.
    """
  let article = try #require(PlainTextReader.read(page, name: "rowers.md").articles.first)
  #expect(article.source == source)
  #expect(article.bylines == bylines)
  #expect(article.published?.description == day)
  #expect(article.body.suffix(2).map(\.text.count) == [99, 72])
}

@Test func escapedMarksAtTheBeginningOfAParagraphAreText() throws {
  let page = """
    # Rowers bring the cup home

    The crew of the North Island won the spring cup on Friday, two lengths ahead of the harbour police.

    \\- 4 degrees was all that the weather office had promised them for the morning of the race, they said.

    - This line is an item of a list and no paragraph, so that its mark is none of its text.
    """
  let article = try #require(PlainTextReader.read(page, name: "rowers.md").articles.first)
  #expect(article.body.map { $0.text.prefix(6) } == ["The cr", "- 4 de", "This l"])
}
