import News
import Testing

@testable import Linking

/// The floors that people are measured by, on invented articles.
@Suite struct GoldTests {
  @Test(arguments: [
    ("development.txt", 24, 0.98), ("second.txt", 24, 0.97), ("forms.txt", 9, 0.94), ("verbs.txt", 4, 0.94),
    ("apart.txt", 9, 0.94), ("third.txt", 16, 0.97), ("fourth.txt", 16, 0.97), ("fifth.txt", 20, 0.97),
    ("sixth.txt", 20, 0.97), ("seventh.txt", 20, 0.94),
  ])
  func peopleAreFoundAsACarefulReaderFindsThem(file: String, fewest: Int, roles: Double) throws {
    let articles = try GoldArticle.read(file)
    #expect(articles.count >= fewest)
    let score = GoldScore(articles)
    #expect(score.wrongMerges == 0)
    #expect(score.people >= 0.96, "\(score.summary)")
    #expect(score.shortAccuracy >= 0.94, "\(score.summary)")
    #expect(score.roles.f1 >= roles, "\(score.summary)")
    #expect(score.quotes.f1 >= 0.9, "\(score.summary)")
    #expect(score.statements.f1 >= 0.92, "\(score.summary)")
  }

  @Test(arguments: ["development.txt", "second.txt", "third.txt", "sixth.txt"])
  func aTextThatBreaksOffAnywhereIsRead(file: String) throws {
    var people = 0
    for gold in try GoldArticle.read(file) {
      for block in gold.article.body {
        for end in stride(from: 1, to: block.text.count, by: 13) {
          var broken = ParsedArticle(title: "")
          broken.body = [Block(.paragraph, String(block.text.prefix(end)))]
          people += Linker.read(broken).people.count
        }
      }
    }
    #expect(people > 100)
  }
}
