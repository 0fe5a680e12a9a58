import News
import Testing

@testable import Screens

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("# not heading", "\\# not heading"), ("#tag", "#tag"), ("1. May was warm", "1\\. May was warm"),
    ("1.5 percent", "1.5 percent"),
    ("- no item", "\\- no item"), ("-5 degrees", "-5 degrees"), ("---", "\\---"),
    ("> no quotation", "\\> no quotation"),
    ("a *b* _c_ d_e", "a \\*b\\* \\_c\\_ d_e"), ("`code` [x](y)", "\\`code\\` \\[x](y)"), ("<b> 1 < 2", "\\<b> 1 < 2"),
    ("AT&T &amp; more", "AT&T \\&amp; more"), ("one\n# two", "one\n\\# two"), ("back\\slash", "back\\\\slash"),
    ("부두 #3", "부두 #3"),
  ])
  func textStaysTextInMarkdown(text: String, escaped: String) { #expect(MarkdownText.escaped(text) == escaped) }

  @Test func anArticleOfWhichLittleIsKnownHasNoEmptyMarks() {
    var article = ParsedArticle(title: "The *quay*")
    article.body = [Block(.paragraph, "# forty boats"), Block(.heading, "Later"), Block(.quote, "One\nTwo")]
    #expect(Markdown.article(article) == "# The \\*quay\\*\n\n\\# forty boats\n\n## Later\n\n> One\n> Two\n")
  }
}
