import News
import Testing

@testable import Ingest

// What entries take over from their feed, and feeds that came in a wrapping or with a damage.

private func read(_ text: String) -> ParsedDocument { Ingest.read(Array(text.utf8), name: "feed.xml") }

@Test func anEntryWithoutAuthorsHasThoseOfItsFeed() {
  let source = "<source><title>Far Post</title><author><name>Ida Strand</name></author></source>"
  let document = read(
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Courier</title><author><name>Ann Lee</name></author>
    <entry><title>One</title></entry>
    <entry><title>Two</title><author><name>Bo Ek</name></author></entry>
    <entry><title>Three</title>\(source)</entry>
    <entry><title>Four</title><source><title>Near Post</title></source></entry></feed>
    """)
  #expect(document.articles.map(\.bylines) == [["Ann Lee"], ["Bo Ek"], ["Ida Strand"], []])
}

@Test func aFeedThatSignsWithItsOwnNameHasNoAuthor() {
  let document = read(
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Courier</title><author><name>Quay Courier</name></author>
    <entry><title>One</title></entry></feed>
    """)
  #expect(document.articles.map(\.bylines) == [[]])
}

@Test func theDescriptionOfAGroupOfMediaIsItsText() {
  let words = "The film shows how the lamp of the northern tower is carried up the stairs."
  let media = "<media:description>\(words)</media:description>"
  let document = read(
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><title>Lamp films</title>
    <entry><title>One</title><media:group><media:title>One</media:title>\(media)</media:group></entry>
    <entry><title>Two</title><media:content url="a.jpg">\(media)</media:content></entry>
    <entry><title>Three</title><summary>Own words.</summary>\(media)</entry></feed>
    """)
  #expect(document.articles.map { $0.body.map(\.text) } == [[words], [], ["Own words."]])
}

@Test func aFeedWithinAnErrorPageIsRead() {
  let feed = "<?xml version=\"1.0\"?><rss><channel><title>Quay</title><item><title>One</title></item></channel></rss>"
  let document = read(
    "<html><head><title>500</title></head><body><h1>Server error</h1>\n<pre>\(feed)</pre></body></html>")
  #expect(document.format == .rss)
  #expect(document.feed?.title == "Quay")
  #expect(document.articles.map(\.title) == ["One"])
}

@Test func anUnclosedSectionEndsWithItsElement() {
  let document = read(
    """
    <rss><channel><title>Quay</title><item><title>One</title><link>http://quay.example/1</link></item>
    <item><title><![CDATA[Two</title><link>http://quay.example/2</link></item>
    <item><title>Three</title><link>http://quay.example/3</link></item></channel></rss>
    """)
  #expect(document.articles.map(\.title) == ["One", "Two", "Three"])
  #expect(document.articles.compactMap(\.url).count == 3)
  #expect(document.problems.map(\.code) == [.feedDamaged])
}

@Test func aFeedCutWithinASectionKeepsItsText() {
  let document = read("<rss><channel><item><title>One</title><description><![CDATA[<p>The lamp of the tower</p><p>is")
  #expect(document.articles.first?.body.map(\.text) == ["The lamp of the tower", "is"])
}
