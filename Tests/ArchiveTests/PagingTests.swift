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

@Test func aPageAroundARowKnowsHowManyStandBeforeIt() throws {
  let archive = try Fixture.archive(
    (0..<23).map { number in
      Fixture.prepared(
        Fixture.article(
          "A\(number)", source: number < 20 ? "Gazette" : nil, published: "2025-03-\(number / 4 + 10)"),
        people: [Fixture.person("Ada Holm")])
    })
  func offsets(_ change: (inout ArticleQuery) -> Void) throws -> [Int?] {
    var query = ArticleQuery()
    change(&query)
    let all = try archive.articles(query, .first, limit: 100).rows
    return try [0, 2, 9].filter(all.indices.contains).map { index in
      let page = try archive.articles(query, .around(all[index].sortKey, all[index].id.rawValue), limit: 6)
      #expect(page.rows == Array(all[(page.offset ?? 0)...].prefix(page.rows.count)))
      return page.offset
    }
  }
  #expect(try offsets { _ in } == [0, 0, 6])
  #expect(try offsets { $0.order = .oldest } == [0, 0, 6])
  #expect(try offsets { $0.source = "Gazette" } == [0, 0, 6])
  #expect(try offsets { $0.source = "" } == [0, 0])
  #expect(try offsets { $0.official = OfficialID(1) } == [0, 0, 6])
}

@Test func articlesThatNameNoSourceAreARowOfTheSources() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One")), Fixture.prepared(Fixture.article("Two", source: nil)),
    Fixture.prepared(Fixture.article("Three", source: nil, published: "2025-04-01")),
  ])
  let rows = try archive.sources()
  #expect(rows.map(\.name) == ["Gazette", ""] && rows.map(\.articles) == [1, 2])
  #expect(rows[1].last == Timestamp("2025-04-01"))
  var query = ArticleQuery()
  query.source = ""
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title).sorted() == ["Three", "Two"])
  query.text = "three|paragraph"
  #expect(try archive.articles(query, .first, limit: 9).rows.count == 2)
}
