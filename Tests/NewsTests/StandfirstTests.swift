import News
import Testing

/// A summary is no standfirst where the text begins with it.
@Test(
  arguments: [
    ("The lock opens in May.", ["The lock opens in May."], nil),
    ("The lock opens in May, and the boa", ["The lock opens in May, and the boats wait.", "More."], nil),
    ("THE LOCKOPENS IN MAYThe boats", ["THE LOCK", "OPENS IN MAY", "The boats wait."], nil),
    ("The boats wait…", ["The lock", "The boats wait at the pier."], nil),
    ("Boats wait for the lock.", ["The lock opens in May."], "Boats wait for the lock."),
    ("The lock opens in June.", ["The lock opens in May."], "The lock opens in June."),
    ("…", ["The lock opens in May."], nil), ("All of it.", [], "All of it."), (nil, ["The lock."], nil),
  ] as [(String?, [String], String?)])
func theStandfirstSaysWhatTheTextDoesNotBeginWith(summary: String?, body: [String], standfirst: String?) {
  var article = ParsedArticle(title: "The lock")
  article.summary = summary
  article.body = body.map { Block(.paragraph, $0) }
  #expect(article.standfirst == standfirst)
}
