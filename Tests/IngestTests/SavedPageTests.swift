import News
import Testing

@testable import Ingest

// What a saved page tells of where it came from, and what else a page may take for its title.

private let text = [HTMLReaderTests.first, HTMLReaderTests.second, HTMLReaderTests.third].map { "<p>\($0)</p>" }

@Test(arguments: [
  ("<!-- saved from url=(0033)https://pier.example/a?utm_source=x -->", "https://pier.example/a"),
  ("<!-- saved from url=(0014)about:internet -->", nil),
  ("<!-- saved from here -->", nil),
])
func theNoteOfABrowserGivesTheAddress(note: String, address: String?) throws {
  let page = "\(note)\n<!doctype html><html><body><h1>A pier for the town</h1>\(text.joined())</body></html>"
  #expect(try #require(HTMLReaderTests.article(page)).url == address)
}

@Test func aHeadingWithinTheTextIsNoOtherTitle() throws {
  let body = text[0] + "<h2>What the mayor promised</h2>" + text[1] + text[2]
  let head = "<title>A pier for the town</title><meta property=og:title content=\"The town gets its pier\">"
  let page = "<html><head>\(head)</head><body><article><h1>A pier for the town</h1>\(body)</article></body></html>"
  #expect(try #require(HTMLReaderTests.article(page)).alternativeTitles == ["The town gets its pier"])
}

@Test(arguments: [
  ("T\u{301}\u{20DD} for Tea – at last | The Post", "T\u{301}\u{20DD} for Tea – at last"),
  ("A pier\u{336} at the sea |\u{301} Post", "A pier\u{336} at the sea |\u{301} Post"),
  ("–\u{336} a pier at the sea | The Post", "–\u{336} a pier at the sea"),
])
func aTitleMayBeginWithALetterUnderMarks(title: String, headline: String) throws {
  let page = "<html><head><title>\(title)</title></head><body>\(text.joined())</body></html>"
  let article = try #require(HTMLReaderTests.article(page))
  #expect(article.title == headline)
}

@Test func aPartOfATitleBehindADashIsNoSite() throws {
  let title = "A pier for the town by the sea – at last"
  let page = "<html><head><title>\(title)</title></head><body><h1>\(title)</h1>\(text.joined())</body></html>"
  let article = try #require(HTMLReaderTests.article(page))
  #expect(article.title == title)
  #expect(article.alternativeTitles.isEmpty)
}
