import Testing

@testable import Ingest

@Test(arguments: [
  ("By Ann Example", ["Ann Example"]),
  ("By Ann Example and Bo van der Berg, Star Agency | Updated: May 3, 2024", ["Ann Example", "Bo van der Berg"]),
  ("Written by: J. K. Sample", ["J. K. Sample"]),
  ("Von Jörg Müßig und Ida Öst", ["Jörg Müßig", "Ida Öst"]),
  ("By IANS | Updated: December 1, 2024 17:45 IST", []),
  ("By Staff Reporter", []), ("https://example.org/people/ann", []), ("December 1, 2024", []),
  ("By The News Desk", []), ("Ann Example, Reuters", ["Ann Example"]), ("By 2030 we will all be older", []),
  ("admin", []), ("By the Harbour Post Team", ["Harbour Post Team"]), ("Harbour Post Team", []),
  ("By Political Editor Ann Example", ["Ann Example"]), ("By Ann Example, Senior Reporter", ["Ann Example"]),
  ("Written by: Ann Example Political Correspondent", ["Ann Example"]), ("By New Harbour Times", []),
  ("By Category By Maker", []), ("By Ann Example in Slow travel", ["Ann Example"]),
  ("By Ann Example for the Harbour Post", ["Ann Example"]), ("By Prof. Ann Example", ["Prof. Ann Example"]),
  ("By Capt. Ann Example", ["Capt. Ann Example"]), ("By the sea in winter", []),
  ("By: Ann Example, Sr. Director of Sales, Old Harbour Lines", ["Ann Example"]),
  ("By Ann Example, Senior Reporter, and Anna Strand, Editor", ["Ann Example", "Anna Strand"]),
  ("Interview by Ann Example", ["Ann Example"]), ("By Ann Example@annexample", ["Ann Example"]),
  ("By Ann Example published 3 May 2024 Last updated 4 May 2024", ["Ann Example"]),
  ("Propos recueillis par Ann Exemple", ["Ann Exemple"]), ("Συντάκτης: Άννα Παράδειγμα", ["Άννα Παράδειγμα"]),
  ("By Ann Example in Northport and Bo Sample in Southport", ["Ann Example", "Bo Sample"]),
  ("By Ann Example in Travel and Leisure", ["Ann Example"]), ("Submitted by Ann Example", ["Ann Example"]),
  ("AE By Ann Example", ["Ann Example"]), ("كتبت: آنا مثال - الميناء", ["آنا مثال"]),
  ("By Ann E. Example", ["Ann E. Example"]), ("By A. I. Example and Bo A Sample", ["A. I. Example", "Bo A Sample"]),
  ("Por Ana Exemplo e Rui Amostra", ["Ana Exemplo", "Rui Amostra"]),
  ("POR ANA EXEMPLO E RUI AMOSTRA", ["ANA EXEMPLO", "RUI AMOSTRA"]),
  ("By Ann Example View in Our Digital Edition", ["Ann Example"]), ("By Ann Example Follow", ["Ann Example"]),
  ("By Ann Example.", ["Ann Example"]), ("By Ann Example Jr.", ["Ann Example Jr."]),
])
func bylinesNamePeopleOnly(line: String, names: [String]) {
  #expect(BylineReader.names(in: line) == names)
}

@Test(arguments: [
  ("来源:港口日报 作者:王示例", ["王示例"]), ("Source: Harbour Post  Author: Ann Example", ["Ann Example"]),
  ("Photo By: Ann Example", []), ("The harbour, said the author: it is shut.", []),
])
func aLineOfSeveralLabelsNamesItsAuthor(line: String, names: [String]) {
  #expect(BylineReader.names(unmarkedIn: line) == names)
}

@Test(arguments: [
  ("By IANS | Updated: December 1, 2024 17:45 IST", "IANS"), ("By Ann Example, Reuters", "Reuters"),
  ("By XYZW", "XYZW"),
  ("By Ann Example", nil),
])
func bylinesNameAgencies(line: String, agency: String?) {
  #expect(BylineReader.agency(in: line) == agency)
}

/// The lines between a headline and its text, or behind the text, and who wrote it.
private let places: [(above: String, below: String, bylines: [String])] = [
  ("Ann Example\n•\nMay 3, 2024", "", ["Ann Example"]),
  ("Ann Example, Bo Ek and Ida Strand\nMay 3, 2024", "", ["Ann Example", "Bo Ek", "Ida Strand"]),
  ("Harbour Post Team\nMay 3, 2024 4 min read", "", ["Harbour Post Team"]),
  ("By\nHarbour Post Team", "", ["Harbour Post Team"]),
  ("Harbour Post Team\nPublished by our sailors", "", ["Harbour Post Team"]),
  ("May 3, 2024 By Ann Example In", "", ["Ann Example"]),
  ("May 3, 2024 by Ann Example", "", ["Ann Example"]),
  ("Posted on 21st May 2024 by Ann Example, Keeper of Coins", "", ["Ann Example"]),
  ("May 3, 2024 · 5 min · 980 words · Ann Example | Suggest Changes", "", ["Ann Example"]),
  ("May 3, 2024 · 5 min · Old Harbour", "", []),
  ("Old Harbour Walks\nAnna Example May 3, 2024", "", ["Anna Example"]),
  ("Anna Example\nOld Harbour - May 3, 2024", "", ["Anna Example"]),
  ("Anna Example\n8 min\nMay 3, 2024\nSea Tools", "", ["Anna Example"]),
  ("Sign up for our letter today\nAnna Example\n7 min read", "", ["Anna Example"]),
  ("Anna Example\nAnna Example", "", ["Anna Example"]),
  ("Old Harbour\n7 min read", "", []),
  ("Bo Example\n#Harbours\nMay 3, 2024", "", ["Bo Example"]),
  ("", "Last updated May 3, 2024 by Anna Example. — Accessibility", ["Anna Example"]),
  ("", "Last updated May 3, 2024 by Anna Example\nLast updated May 4, 2024 by Maria Ek", []),
  (
    "",
    """
    Bo Example

    Bo Example is the head of sales at a yard and keeps bees. He’s sailed for ten years and written of it.

    Questions

    What does a boat need in the winter months of the north?

    A cover, a dry shed and somebody who looks after it once a week, whatever the weather may be on the day.

    What does a shed need in the summer months of the south?

    A door that can stand open all day, and somebody who closes it again when the wind turns in the evening.
    """, ["Bo Example"]
  ),
  ("May 3, 2024 Anna Example", "", ["Anna Example"]),
  ("May 3, 2024 Old Harbour", "", []),
  ("Who pays for the new quay. By Ann Example on May 3, 2024", "", ["Ann Example"]),
  ("May 3, 2024\nEdited by: Bo Ek", "", []),
  ("Harbour\nMay 3, 2024", "", []),
  ("", "About the author\nAnn Example", ["Ann Example"]),
  (
    "", "Ann Example\n\nAnn Example is a reporter on the islands. She has sailed on each of the ferries.",
    ["Ann Example"]
  ),
  (
    "",
    "Outer Islander Ann Example at a press conference\nOuter Islander Ann Example said that she is no writer. Her post is old.",
    []
  ),
  ("", "Old Harbour\n\nOld Harbour is a quarter of the town that her people call the basin.", []),
]

@Test(arguments: places)
func bylinesAreFoundWhereTheyStand(above: String, below: String, bylines: [String]) throws {
  let page = """
    Island ferries agree to share one winter timetable

    \(above)

    The two ferry lines of the Outer Isles will share a single timetable from November, the council said on Monday.

    Islanders had asked for fewer boats that run on time, and the council brokered the deal after years of quarrels.

    The contract runs for two years and leaves the fares as they are. Critics fear that the smaller line will not survive.

    \(below)
    """
  let article = try #require(PlainTextReader.read(page, name: "page.txt").articles.first)
  #expect(article.bylines == bylines)
}

@Test(
  .enabled(if: DateLexicon.shared.isMonth("May")),
  arguments: [
    ("HARBOUR TOWN, May 3 (Starpress) -- Boats came.", "HARBOUR TOWN, May 3", "Starpress"),
    ("Harbour, May 3 (Starpress) The boats came home.", "Harbour, May 3", "Starpress"),
    ("Harbour, May 3 The boats came home.", "Harbour, May 3", nil),
    ("HARBOUR (Reuters) - Boats came.", "HARBOUR", "Reuters"), ("HARBOUR, Reuters - Boats came.", "HARBOUR", "Reuters"),
    ("NEW HARBOUR: Boats came.", "NEW HARBOUR", nil), ("HARBOUR — Boats came.", "HARBOUR", nil),
    ("(항구=별통신) 배가 들어왔다.", "항구", "별통신"), ("(ANSA) - PORTO, 3 MAG - Le barche.", "PORTO, 3 MAG", "ANSA"),
  ])
func datelinesAreRead(paragraph: String, text: String, agency: String?) {
  let dateline = Dateline.read(paragraph)
  #expect(dateline?.text == text)
  #expect(dateline?.agency == agency)
}

@Test(arguments: [
  "Boats came home on Monday, the harbour said.", "Ann Example, 34, said nothing.", "May 3 was a Friday.", "",
  "Harbour: what to know", "The boats (all of them) came home.",
])
func proseHasNoDateline(paragraph: String) {
  #expect(Dateline.read(paragraph) == nil)
}

@Test(arguments: [
  ("He came on Monday.She left. It cost 3.5 crowns.", "He came on Monday. She left. It cost 3.5 crowns."),
  ("They met.\"We agree,\" she said.", "They met. \"We agree,\" she said."),
  ("See Example.Com and the U.S.Navy or Node.Js now.", "See Example.Com and the U.S.Navy or Node.Js now."),
])
func gluedSentencesArePartedWhereSafe(glued: String, parted: String) {
  #expect(SentenceSplitter.parted(glued) == parted)
}

@Test func sentencesEndAtFullStopsOnly() {
  let text = "Mr. Ek of the U.S. office came at 3.5 knots. \"We wait!\" He left. 船が来た。人が待つ。"
  #expect(
    SentenceSplitter.sentences(in: text) == [
      "Mr. Ek of the U.S. office came at 3.5 knots.", "\"We wait!\"", "He left.", "船が来た。", "人が待つ。",
    ])
}

/// What stands above the headline and behind the text, and the day that the page says it came out.
@Test(arguments: [
  ("May 3, 2024\n8 min read", "Related: the quays\nOn the quays | May 9, 2024", "2024-05-03"),
  ("", "Published on: May 3, 2024\n\nBack to all posts", "2024-05-03"),
  ("", "Published on 2024-05-03T19:55", "2024-05-03"),
  ("", "This article was originally published on 3 May 2024 but has been brought up to date since.", "2024-05-03"),
  ("", "The song of the ferries was originally published on 3 May 1924 by a printer on the islands.", nil),
  ("", "This post was first published on 3 May 2024.\n\nThis post was first published on 9 May 2024.", nil),
])
func aPageStatesItsDate(above: String, below: String, day: String?) throws {
  let page = """
    \(above)
    Island ferries agree to share one winter timetable

    The two ferry lines of the Outer Isles will share a single timetable from November, the council said on Monday.

    Islanders had asked for fewer boats that run on time, and the council brokered the deal after years of quarrels.

    The contract runs for two years and leaves the fares as they are. Critics fear that the smaller line will not survive.

    \(below)
    """
  let article = try #require(PlainTextReader.read(page, name: "page.txt").articles.first)
  #expect((article.published?.description).map { String($0.prefix(10)) } == day)
}

@Test(arguments: [
  ("〔記者高小明／臺北報導〕昨日港口重新開放。", "高小明"), ("【記者 高小明】昨日港口重新開放。", "高小明"),
  ("（本报记者高小明）昨日港口重新开放。", "高小明"), ("（续）昨日港口重新开放。", nil), ("昨日港口重新開放。", nil),
])
func theReporterInBracketsIsFound(paragraph: String, name: String?) {
  #expect(BylineReader.bracketedName(in: paragraph) == name)
}
