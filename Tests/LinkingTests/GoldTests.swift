import Testing

/// The floors that people are measured by, on invented articles: those to work with, and in `apart.txt` those to measure by.
@Suite struct GoldTests {
  @Test(arguments: [
    ("development.txt", 24, 0.98), ("second.txt", 24, 0.94), ("forms.txt", 9, 0.94), ("verbs.txt", 4, 0.92),
    ("apart.txt", 9, 0.83),
  ])
  func peopleAreFoundAsACarefulReaderFindsThem(file: String, fewest: Int, roles: Double) throws {
    let articles = try GoldArticle.read(file)
    #expect(articles.count >= fewest)
    let score = GoldScore(articles)
    #expect(score.wrongMerges == 0)
    #expect(score.people >= 0.96, "\(score.summary)")
    #expect(score.shortAccuracy >= 0.97, "\(score.summary)")
    #expect(score.roles.f1 >= roles, "\(score.summary)")
    #expect(score.quotes.f1 >= 0.99, "\(score.summary)")
    #expect(score.statements.f1 >= 0.92, "\(score.summary)")
  }
}
