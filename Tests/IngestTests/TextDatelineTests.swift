import News
import Testing

@testable import Ingest

// The place and day in front of a text, and the day of publication that they give.

@Test(arguments: [
  ("OSLO, Nov. 4, 2025 (Agency) -- The", "OSLO, Nov. 4, 2025", "Agency", "2025-11-04"),
  ("BERLIN, 3. November 2025 (dpa) - Die", "BERLIN, 3. November 2025", "dpa", "2025-11-03"),
  ("PARIS, 3 novembre 2025 (AFP) – Les", "PARIS, 3 novembre 2025", "AFP", "2025-11-03"),
  ("MADRID, 3 de noviembre de 2025 (EFE) - La", "MADRID, 3 de noviembre de 2025", "EFE", "2025-11-03"),
  ("HELSINKI, 3.11.2025 (STT) - Uusi", "HELSINKI, 3.11.2025", "STT", "2025-11-03"),
  ("서울, 2025년 11월 3일 (연합뉴스) - 등대", "서울, 2025년 11월 3일", "연합뉴스", "2025-11-03"),
])
func aDatelineIsReadWithItsYear(start: String, text: String, agency: String, day: String) throws {
  let dateline = try #require(Dateline.read(start + " lamp of the northern tower shone again for the first time."))
  #expect(dateline.text == text)
  #expect(dateline.agency == agency)
  #expect(dateline.date?.description == day)
}

private let lead =
  "OSLO, Nov. 4, 2025 (Agency) -- The keepers of the northern lighthouse lit the old lamp once more on Tuesday."
private let rest =
  "Boats may pass the reef at night again from the first of March, the harbour office said in a notice to skippers."

@Test func theDatelineGivesTheDayWhereNothingElseDoes() throws {
  let page = "Old lamp shines again\n\n\(lead)\n\n\(rest)"
  let text = try #require(PlainTextReader.read(page, name: "a.txt").articles.first)
  #expect(text.published?.description == "2025-11-04")
  #expect(text.confidence["published"]?.source == "dateline")
  let markup = "<body><article><h1>Old lamp shines again</h1><p>\(lead)</p><p>\(rest)</p></article></body>"
  #expect(HTMLReaderTests.article(markup)?.published?.description == "2025-11-04")
}

@Test func aDateAtTheHeadlineGoesBeforeTheDateline() throws {
  let page = "Old lamp shines again\n\nNovember 5, 2025\n\n\(lead)\n\n\(rest)"
  let article = try #require(PlainTextReader.read(page, name: "a.txt").articles.first)
  #expect(article.published?.description == "2025-11-05")
}
