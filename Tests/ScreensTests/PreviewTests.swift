import News
import Testing

@testable import Screens

/// Beside a list only as much of an article is set as is seen.
struct PreviewTests {
  private static let glyphs = Glyphs(ascii: false)

  @Test(arguments: [1, 4, 9, 30])
  func aPreviewIsTheBeginningOfTheText(height: Int) {
    for page in Newsstand().pages {
      let whole = ArticleText(page, columns: 60, glyphs: Self.glyphs)
      let preview = ArticleText(page, columns: 60, glyphs: Self.glyphs, enough: height)
      #expect(preview.rows == Array(whole.rows.prefix(preview.rows.count)))
      #expect(preview.rows.count >= min(height, whole.rows.count))
      #expect(whole.isWhole)
      #expect(preview.isWhole || preview.rows.count >= height)
    }
  }

  @Test func readingOnSetsTheRest() throws {
    let page = try #require(Newsstand().pages.max { $0.article.content.body.count < $1.article.content.body.count })
    var preview = Reader(page, columns: 40, height: 5, glyphs: Self.glyphs, isPreview: true)
    var whole = Reader(page, columns: 40, height: 5, glyphs: Self.glyphs)
    #expect(!preview.text.isWhole)
    preview.resize(columns: 30, height: 6, glyphs: Self.glyphs, isPreview: true)
    #expect(!preview.text.isWhole)
    #expect(preview.text.rows.count >= 6)
    preview.resize(columns: 40, height: 5, glyphs: Self.glyphs, isPreview: true)
    for step in [3, 1000, -2] {
      preview.scroll(by: step)
      whole.scroll(by: step)
      #expect(preview.top == whole.top)
      #expect(preview.text.rows == whole.text.rows)
      #expect(preview.anchor == whole.anchor)
    }
  }

  @Test func whoEntersTheTextHasAllOfIt() throws {
    let page = try #require(Newsstand().pages.max { $0.article.content.body.count < $1.article.content.body.count })
    var reader = Reader(page, columns: 40, height: 5, glyphs: Self.glyphs, isPreview: true)
    reader.resize(columns: 40, height: 5, glyphs: Self.glyphs)
    #expect(reader.text.rows == ArticleText(page, columns: 40, glyphs: Self.glyphs).rows)
  }
}
