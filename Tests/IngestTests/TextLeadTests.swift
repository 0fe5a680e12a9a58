import News
import Testing

@testable import Ingest

// What stands around the headline of a plain text, in the shapes that papers of many countries give it.

private let text = """
  The two ferry lines of the Outer Isles will share a single timetable from November, the council said on Monday.

  Islanders had asked for fewer boats that run on time, and the council brokered the deal after years of quarrels.

  The contract runs for two years and leaves the fares as they are. Critics fear that the smaller line will not survive.
  """
private let headline = "Island ferries agree to share one winter timetable"

private func read(_ page: String) throws -> ParsedArticle {
  try #require(PlainTextReader.read(page, name: "page.txt").articles.first)
}

@Test(arguments: [
  (
    "Boats of two lines will wait for each other, says the council\nAnn Example and Bo Ek\nWed 3 May 2024",
    ["Ann Example", "Bo Ek"]
  ),
  ("A winter on the water\nAnn Example (Editor of the harbour pages)", ["Ann Example"]),
])
func namesUnderTheDeckAreTheAuthors(lines: String, names: [String]) throws {
  #expect(try read("\(headline)\n\(lines)\n\n\(text)").bylines == names)
}

@Test(arguments: [
  ("Ann Example\nReporter\nann.example@post.example", ["Ann Example"]),
  ("Ann Example\nReporter\noffice@post.example", []),
  ("Ann Example\nann.example@post.example\n\nBo Ek\nbo.ek@post.example", []),
])
func anAddressBehindTheTextTellsWhoseNameStandsAboveIt(lines: String, names: [String]) throws {
  #expect(try read("\(headline)\n\n\(text)\n\n\(lines)").bylines == names)
}

@Test(arguments: [
  ("(부산=항구통신) 김예시 기자 = 등대가 다시 켜졌다.", "김예시"), ("(부산=항구통신) 등대가 다시 켜졌다.", nil),
  ("(부산) 김예시 기자 = 등대가 다시 켜졌다.", nil), ("〔記者高小明／臺北報導〕昨日港口重新開放。", "高小明"),
])
func theReporterInFrontOfATextIsFound(paragraph: String, name: String?) {
  #expect(BylineReader.nameInFront(of: paragraph) == name)
  let page = "<body><article><h1>항구의 등대</h1><p>\(paragraph)</p><p>\(HTMLReaderTests.first)</p></article></body>"
  #expect(HTMLReaderTests.article(page)?.bylines ?? [] == (name.map { [$0] } ?? []))
}

@Test(arguments: [
  // A day with its hour above the headline, while a masthead has the day alone.
  ("Harbour Post\nFriday, May 3, 2024, 10:15 GMT\n\(headline)\n\n\(text)", "2024-05-03"),
  ("Harbour Post\nFriday, May 3, 2024\n\(headline)\n\n\(text)", nil),
  // Behind the text, with the change in brackets.
  ("\(headline)\n\n\(text)\n\n3 May 2024 (changed on 4 May 2024 | 18:40)", "2024-05-03"),
  ("\(headline)\n\n\(text)\n\nThe fleet of 3 May 2024", nil),
  // Digits of another script.
  ("\(headline)\n٣ مايو ٢٠٢٤\n\n\(text)", "2024-05-03"),
  // A headline and a deck that could be sentences.
  (
    "Boats of the Outer Isles: who has sailed the water longest?\nThe council says they wait. The islanders say they do not.\n"
      + "Ann Example\n03.05.2024, 14.05 Uhr\n\n\(text)", "2024-05-03"
  ),
])
func theDayOfATextIsFoundWhereItStands(page: String, day: String?) throws {
  #expect((try read(page).published?.description).map { String($0.prefix(10)) } == day)
}

@Test(arguments: [
  (
    "Le bac de l'île reprend son service d'hiver",
    "Le bac de l'île reprendra son service lundi matin, a annoncé la mairie du port dans une lettre aux habitants.",
    "2024-05-03"
  ),
  (
    "The ferry of the island takes up its winter service",
    "The ferry of the island will take up its service on Monday, the town hall of the port said in a letter.", nil
  ),
])
func theLanguageOfATextSettlesWhichNumberIsTheMonth(headline: String, paragraph: String, day: String?) throws {
  let page = "\(headline)\n03/05/2024\n\n\(paragraph)\n\n\(paragraph.replacing("port", with: "bourg"))"
  #expect(try read(page).published?.description == day)
}

@Test func anHourAloneIsNoTitle() throws {
  let page = "8: 24am:\n\n\(text)"
  #expect(try read(page).title.hasPrefix("The two ferry lines of the Outer Isles"))
}
