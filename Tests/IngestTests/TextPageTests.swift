import News
import Testing

@testable import Ingest

// Pages in the shapes that scraped pages have, in our own words, and what must come of them.

private func read(_ text: String) -> ParsedArticle? {
  PlainTextReader.read(text, name: "page.txt").articles.first
}

/// An article in English in a page with another language's buttons: picture, headline, summary, text, reactions, related.
struct Furnished: CustomTestStringConvertible, Sendable {
  var language: String
  var credit: String
  var reactions: String
  var related: String
  var label: String
  var cookies: String
  var refuse: String

  var testDescription: String { language }

  var page: String {
    """
    Two ferry captains shake hands on a quay in front of a white lighthouse at dusk.
    \(credit)

    Island ferries agree to share one winter timetable

    \(credit)

    The two ferry lines of the Outer Isles will share a single timetable from November. The council brokered the deal after \
    years of half-empty crossings. Islanders had asked for fewer boats that run on time.

    On Monday the two lines signed a contract at the harbour office, the council said in a statement. Mayor Ida Strand called \
    it a relief for everyone who waits on the quay in the dark.

    "We counted passengers for three winters, and the numbers never lied," harbour master Olle Berg told the meeting. He said \
    that each crossing had carried eleven people on average.

    The contract runs for two years and leaves fares as they are. Critics fear that the smaller line will not survive it.

    \(reactions)

    Islanders who wrote about the deal were mostly pleased, though some asked who will carry the post on Sundays.

    \(related)

    A grey ferry leaves a harbour in heavy rain while people wave from the pier.
    \(credit)

    Storm stops all crossings for a third day

    \(label) \(credit)

    Ferries stayed in port for a third day as a storm crossed the Outer Isles. The harbour office hopes to sail on Friday.

    The smaller of the two lines lost a tenth of its passengers last year. Its owner blamed the weather and the new bridge.

    \(label)

    A committee will look into the price of winter crossings. It is to report before the spring.

     

    \(cookies)

    \(refuse)
    """
  }
}

private let furnished = [
  Furnished(
    language: "fi", credit: "AI:n luoma kuva", reactions: "Mitä ihmiset sanovat", related: "Liittyvät artikkelit",
    label: "Raportoinut AI", cookies: "Tämä sivusto käyttää evästeitä", refuse: "Hylkää"),
  Furnished(
    language: "sv", credit: "Bild genererad av AI", reactions: "Vad folk säger", related: "Relaterade artiklar",
    label: "Rapporterad av AI", cookies: "Den här webbplatsen använder cookies", refuse: "Avböj"),
  Furnished(
    language: "de", credit: "Von KI generiertes Bild", reactions: "Was die Leute sagen", related: "Verwandte Artikel",
    label: "Von KI berichtet", cookies: "Diese Website verwendet Cookies", refuse: "Ablehnen"),
  Furnished(
    language: "fr", credit: "Image générée par IA", reactions: "Ce que disent les gens", related: "Articles connexes",
    label: "Rapporté par l'IA", cookies: "Ce site utilise des cookies", refuse: "Refuser"),
  Furnished(
    language: "es", credit: "Imagen generada por IA", reactions: "Qué dice la gente", related: "Artículos relacionados",
    label: "Reportado por IA", cookies: "Este sitio web utiliza cookies", refuse: "Rechazar"),
  Furnished(
    language: "nb", credit: "Bilde generert av AI", reactions: "Hva folk sier", related: "Relaterte artikler",
    label: "Rapportert av AI", cookies: "Nettstedet bruker informasjonskapsler", refuse: "Avvis"),
  Furnished(
    language: "pl", credit: "Obraz wygenerowany przez AI", reactions: "Co mówią ludzie", related: "Powiązane artykuły",
    label: "Raportowane przez AI", cookies: "Ta strona używa plików cookie", refuse: "Odrzuć"),
  Furnished(
    language: "ko", credit: "AI가 생성한 이미지", reactions: "사람들이 말하는 것", related: "관련 기사", label: "AI가 보도함",
    cookies: "이 웹사이트는 쿠키를 사용합니다", refuse: "거부"),
  Furnished(
    language: "ru", credit: "Изображение, созданное ИИ", reactions: "Что говорят люди", related: "Связанные статьи",
    label: "Сообщено ИИ", cookies: "Этот сайт использует файлы cookie", refuse: "Отклонить"),
  Furnished(
    language: "ar", credit: "صورة مولدة بالذكاء الاصطناعي", reactions: "ماذا يقول الناس", related: "مقالات ذات صلة",
    label: "من إعداد الذكاء الاصطناعي", cookies: "يستخدم هذا الموقع ملفات تعريف الارتباط", refuse: "رفض"),
]

/// Furniture in no language that the list knows: only where it stands tells what it is.
private let unknown = Furnished(
  language: "tlh", credit: "nagh beQ chenmoHta' De'wI'", reactions: "nuq jatlh nuvpu'", related: "ghItlh rurbogh",
  label: "De'wI' ja'pu'", cookies: "We use cookies", refuse: "Decline")

@Test func whereALineStandsTellsWhatItIs() throws {
  let article = try #require(read(unknown.page))
  #expect(article.title == "Island ferries agree to share one winter timetable")
  #expect(article.summary?.hasPrefix("The two ferry lines of the Outer Isles") == true)
  #expect(article.body.count == 3)
  #expect(article.captions.map(\.credit) == [unknown.credit])
  #expect(article.reactions.count == 1)
  #expect(article.related.count == 3)
  #expect(article.related.first?.title == "Storm stops all crossings for a third day")
  #expect(article.related.map(\.label) == [unknown.label, nil, unknown.label])
}

@Test(arguments: furnished)
func aPageInOneLanguageMayHaveButtonsInAnother(page: Furnished) throws {
  let article = try #require(read(page.page))
  #expect(article.title == "Island ferries agree to share one winter timetable")
  #expect(article.summary?.hasPrefix("The two ferry lines of the Outer Isles") == true)
  #expect(article.body.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  #expect(article.body.first?.text.hasPrefix("On Monday the two lines") == true)
  #expect(article.body.last?.text.hasSuffix("will not survive it.") == true)
  #expect(article.captions.map(\.credit) == [page.credit])
  #expect(article.reactions.count == 1)
  #expect(article.language == "en")
  #expect(article.pageLanguage == (page.language == "nb" ? "no" : page.language))
  #expect(article.related.count == 3)
  #expect(article.related.allSatisfy { $0.group == page.related })
  #expect(article.related.first?.title == "Storm stops all crossings for a third day")
  #expect(article.related.first?.caption?.hasPrefix("A grey ferry") == true)
  #expect(article.related.map { $0.text.map { String($0.prefix(9)) } } == ["Ferries s", "The small", "A committ"])
  #expect(article.related.map(\.label) == [page.label, nil, page.label])
  #expect(article.dropped.contains { $0.text == page.refuse })
}

@Test(arguments: ["Synopsis\nKey Takeaways", "Resumen\nPuntos clave", "Sammanfattning\nViktiga punkter"])
func mainPointsStandApart(heads: String) throws {
  let page = """
    Will the Outer Isles Get a Bridge Before the Next Election?
    \(heads)
    - The council wants a bridge.
    - Islanders are of two minds.
    - A vote may come in May.
    Strandby, May 12 (Islepress) The council of the Outer Isles voted on Friday to ask for a bridge to the mainland, members said.
    The mayor told reporters that the money would have to come from the state, which has not answered yet.
    “We have waited for thirty years,” she said, “and we can wait for one more.”
    """
  let article = try #require(read(page))
  #expect(article.title == "Will the Outer Isles Get a Bridge Before the Next Election?")
  #expect(article.takeaways.count == 3)
  #expect(article.takeaways.first == "The council wants a bridge.")
  #expect(article.body.count == 3)
  #expect(article.dateline == "Strandby, May 12")
  #expect(article.agency == "Islepress")
  #expect(article.published == nil)
  #expect(article.bylines.isEmpty)
}

@Test func otherStoriesAboveAHeadlinePrintedTwiceAreRelated() throws {
  let page = """
    Friday, May 16, 2025

    Fishermen Return to a Harbour Full of Sand

    The spring storms moved more sand than anyone had seen, fishermen said.

    New School Opens Its Doors on the North Island

    Forty children moved from the old building on Monday.

    BRIDGE QUARREL: Mayor’s Plan Meets Doubts As Costs Climb

    PoliticsBRIDGE QUARREL: Mayor’s Plan Meets Doubts As Costs Climb
    Mayor Ida Strand (left) meets Olle Berg, the harbour master / Courtesy of the Harbour Office
    Mayor Ida Strand (left) meets Olle Berg, the harbour master / Courtesy of the Harbour Office

    The mayor’s plan for a bridge met doubts on Thursday as the expected costs climbed for the third time this year.

    The council will vote on the bridge plan in June, and nobody in the mayor’s own party would say how it will go.

    Courtesy of the Harbour Office@@xyz Thursday, after the meeting, the harbour master warned of currents.He said the bridge \
    piers would change them.The mayor\\'s office did not answer.
    Courtesy of the Harbour Office@@xyz Thursday, after the meeting, the harbour master warned of currents.He said the bridge \
    piers would change them.The mayor’s office did not answer.

    Courtesy of the Harbour Office

    @@@

    The state has not said who would pay. Its transport office wants to see the council’s vote first.

    Check Out Our Content

    Most Popular Articles
    """
  let article = try #require(read(page))
  #expect(article.title == "BRIDGE QUARREL: Mayor’s Plan Meets Doubts As Costs Climb")
  #expect(article.published == nil)
  #expect(article.body.count == 4)
  #expect(
    article.body[2].text
      == "Thursday, after the meeting, the harbour master warned of currents. He said the bridge piers would change them. The mayor’s office did not answer."
  )
  #expect(article.captions.map(\.text) == ["Mayor Ida Strand (left) meets Olle Berg, the harbour master"])
  #expect(article.captions.map(\.credit) == ["Courtesy of the Harbour Office"])
  #expect(
    article.related.map(\.title) == [
      "Fishermen Return to a Harbour Full of Sand", "New School Opens Its Doors on the North Island",
    ])
  #expect(article.related.map { $0.text.map { String($0.prefix(10)) } } == ["The spring", "Forty chil"])
}

@Test func anAgencyPageIsReadWithItsRelatedGroups() throws {
  let page = """
    City
    Epaper

    Mayor orders harbour chiefs' meeting to settle ferry quarrel

    By PTI | Updated: May 16, 2025 17:45 IST

    Strandby, May 16 Mayor Ida Strand on Friday asked the harbour chiefs to ...

    Open in App

    Strandby, May 16 Mayor Ida Strand on Friday asked the harbour chiefs to settle their quarrel over the ferries, her office said.

    The request came after she had heard both sides behind closed doors, according to a spokesman for the council.

    Disclaimer: This text came from an agency and was not changed by our editors

    Open in App

    Related Stories

    InternationalMinisters meet in the north to talk about fish

    NationalRoads closed after a week of heavy rain

    Sports Realted Stories

    Sports"We had nothing to lose": Strandby rowers on their surprise win

    SportsOld champion returns to the water after two years
    """
  let article = try #require(read(page))
  #expect(article.title == "Mayor orders harbour chiefs' meeting to settle ferry quarrel")
  #expect(article.agency == "PTI")
  #expect(article.bylines.isEmpty)
  #expect(article.dateline == "Strandby, May 16")
  #expect(article.published == Timestamp("2025-05-16T17:45+05:30"))
  #expect(article.body.count == 2)
  #expect(
    article.related.map(\.group) == [
      "Related Stories", "Related Stories", "Sports Realted Stories", "Sports Realted Stories",
    ])
  #expect(article.related.map(\.label) == ["International", "National", "Sports", "Sports"])
  #expect(article.related[2].title == "\"We had nothing to lose\": Strandby rowers on their surprise win")
  #expect(article.dropped.contains { $0.text.hasPrefix("Disclaimer") })
}

@Test(
  arguments: [
    ("Co - worker of the harbour council tells how the old pier was broken", nil),
    ("Pier opens after three years of work - The Gull", "Pier opens after three years of work"),
    ("Gull | Pier opens after three years of work on the quay", nil),
  ] as [(String, String?)])
func aHeadlineWithADashInItStaysWhole(line: String, title: String?) throws {
  let text = """
    \(line)

    The harbour council opened the old eastern pier on Monday, three years after a storm had broken it in two.

    Fishing crews had waited for the day, said Mara Lindqvist, because every landing had cost them a detour of two hours.

    The ferry keeps to its winter timetable until spring, and the council has promised a second crossing on market days.
    """
  let article = try #require(Ingest.read(Array(text.utf8), name: "page.txt").articles.first)
  #expect(article.title == title ?? line)
}
