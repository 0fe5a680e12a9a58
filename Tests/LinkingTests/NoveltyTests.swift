import News
import Testing

@testable import Linking

@Suite struct NoveltyTests {
  private func article(_ paragraphs: String...) -> ParsedArticle {
    var article = ParsedArticle(title: "A title")
    article.body = paragraphs.map { Block(.paragraph, $0) }
    return article
  }

  private let read = ParsedArticle(title: "Ferry strike ends").with(
    "The ferry strike ended on Saturday after nine days, and 14 boats left the harbor at noon. Crews were paid in full."
  )

  @Test func whatWasReadElsewhereIsKnownAndSaysFromWhere() throws {
    let new = article(
      "After nine days the ferry strike ended on Saturday, and 14 boats left the harbor at noon. The union wants a vote on the new contract by June."
    )
    let novelty = Linker.novelty(of: new, readBefore: [(ArticleID(7), read)])
    #expect((novelty.sentences, novelty.known.count, novelty.read) == (2, 1, 1))
    let known = try #require(novelty.known.first)
    #expect(known.article == ArticleID(7) && known.title == "Ferry strike ends")
    #expect(known.words.hasPrefix("The ferry strike ended on Saturday"))
    #expect(known.place.start == 0 && known.place.paragraph == 0)
  }

  @Test(arguments: [
    "The ferry strike ended on Saturday after nine days, and 15 boats left the harbor at noon.",
    "The tram strike began on Sunday after nine weeks, and 14 drivers left the depot at dawn.",
    "Nine boats.", "",
  ])
  func anotherNumberOrSubjectIsNews(text: String) {
    #expect(Linker.novelty(of: article(text), readBefore: [(ArticleID(7), read)]).known.isEmpty)
  }

  @Test func aShortSentenceIsKnownBesideWhatIsKnownFromTheSameArticle() {
    let told = "The ferry strike ended on Saturday after nine days. Crews cheered. They sing. Nobody spoke."
    let read = article("He did not. " + told)
    let copy = Linker.novelty(of: article(told), readBefore: [(ArticleID(7), read)])
    #expect((copy.sentences, copy.known.count) == (4, 4))
    let other = article("The museum opens a new wing for old clocks in June. Crews cheered. Crews left.")
    let news = Linker.novelty(of: other, readBefore: [(ArticleID(7), read)])
    #expect((news.sentences, news.known.count) == (3, 0))
  }

  @Test func whoReadNothingKnowsNothing() {
    let novelty = Linker.novelty(of: read, readBefore: [])
    #expect(novelty.known.isEmpty && novelty.read == 0)
  }
}

extension ParsedArticle {
  fileprivate func with(_ paragraphs: String...) -> ParsedArticle {
    var article = self
    article.body = paragraphs.map { Block(.paragraph, $0) }
    return article
  }
}
