import News
import Testing

@testable import Archive

@Test func pagesMeetWithoutGapOrOverlap() throws {
  // Days with one, several and no articles; equal keys are told apart by id.
  let archive = try Fixture.archive(
    (0..<23).map { Fixture.prepared(Fixture.article("A\($0)", published: "2025-03-\($0 / 4 + 10)")) })
  let all = try archive.articles(ArticleQuery(), .first, limit: 100).rows
  #expect(all.count == 23)
  var (forward, anchor): ([ArticleRow], PageAnchor) = ([], .first)
  while true {
    let page = try archive.articles(ArticleQuery(), anchor, limit: 5)
    forward += page.rows
    guard page.hasLater, let last = page.rows.last else { break }
    anchor = .after(last.sortKey, last.id.rawValue)
  }
  #expect(forward == all)
  var (backward, end): ([ArticleRow], PageAnchor) = ([], .last)
  while true {
    let page = try archive.articles(ArticleQuery(), end, limit: 4)
    backward = page.rows + backward
    guard page.hasEarlier, let first = page.rows.first else { break }
    end = .before(first.sortKey, first.id.rawValue)
  }
  #expect(backward == all)
  let middle = try archive.articles(ArticleQuery(), .around(all[11].sortKey, all[11].id.rawValue), limit: 6)
  #expect(middle.rows == Array(all[8..<14]))
  #expect(middle.hasEarlier && middle.hasLater)
}
