import Testing

/// The floors that people are measured by, on invented articles: one half to work with, one to measure by.
@Suite struct GoldTests {
  @Test(arguments: ["development.txt", "unseen.txt"])
  func peopleAreFoundAsACarefulReaderFindsThem(file: String) throws {
    let articles = try GoldArticle.read(file)
    #expect(articles.count >= 24)
    let score = GoldScore(articles)
    #expect(score.wrongMerges == 0)
    #expect(score.people >= 0.92, "\(score.summary)")
    #expect(score.shortAccuracy >= 0.90, "\(score.summary)")
    #expect(score.roles.f1 >= 0.70, "\(score.summary)")
    #expect(score.quotes.f1 >= 0.90, "\(score.summary)")
    #expect(score.statements.f1 >= 0.80, "\(score.summary)")
  }
}
