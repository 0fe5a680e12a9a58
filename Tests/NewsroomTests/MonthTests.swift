import News
import Testing

@testable import Newsroom

/// Stories and related lists by titles, without the numbers that depend on the order.
private func links(of newsroom: Newsroom) async throws -> (stories: Set<Set<String>>, related: [String: Set<String>]) {
  let export = try await newsroom.export(ArticleQuery())
  let title = Dictionary(
    uniqueKeysWithValues: export.articles.compactMap { article in article.id.map { ($0, article.content.title) } })
  let stories = Set(export.stories.map { Set($0.articles.compactMap { title[$0] }) })
  var related: [String: Set<String>] = [:]
  for (id, title) in title {
    related[title] = Set(try await newsroom.related(id, limit: 3).map { "\($0.title): \($0.reason)" })
  }
  return (stories, related)
}

@Test(arguments: [1, 2] as [UInt64])
func aMonthOfNewsIsTheSameInWhateverOrderItComes(seed: UInt64) async throws {
  var month = Month(seed: seed)
  let pages = month.pages()
  let folder = try MonthFolder(pages)
  let names = pages.keys.sorted().map { folder.path + "/" + $0 }
  let whole = try Newsroom.temporary(now: { 1_760_000_000 })
  _ = try await whole.importPaths([folder.path])
  let expected = try await links(of: whole)
  #expect(expected.stories.count == 10)
  for _ in 0..<2 {
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    for name in month.shuffled(names) { _ = try await newsroom.importPaths([name]) }
    let found = try await links(of: newsroom)
    #expect(found.stories == expected.stories)
    #expect(found.related == expected.related)
  }
}

private func stories(_ newsroom: Newsroom) async throws -> [StoryPage] {
  var pages: [StoryPage] = []
  for row in try await newsroom.stories(limit: 50).rows {
    if let page = try await newsroom.story(row.id) { pages.append(page) }
  }
  return pages
}

@Test func anArticleTakenOutOfItsStoryStaysOutUntilThatIsUndone() async throws {
  var month = Month(seed: 3)
  let newsroom = try await month.library()
  let story = try #require(try await stories(newsroom).first { $0.articles.count == 4 })
  let article = story.articles[1].id
  #expect(try await newsroom.split(story.story.id, from: article) == "took an article out of its story")
  #expect(try await newsroom.story(story.story.id)?.articles.map(\.id).contains(article) == false)
  // Nothing that is computed later brings it back.
  try await newsroom.settle()
  _ = try await newsroom.importSample()
  #expect(try await newsroom.story(story.story.id)?.articles.count == 3)
  _ = try await newsroom.undo()
  #expect(try await newsroom.story(story.story.id)?.articles == story.articles)
}

@Test func joinedStoriesAreOneUntilThatIsUndone() async throws {
  var month = Month(seed: 4)
  let newsroom = try await month.library()
  let before = try await stories(newsroom)
  let (one, other) = (before[0], before[1])
  #expect(try await newsroom.join(one.story.id, other.story.id) == "joined two stories")
  let joined = try #require(try await newsroom.story(one.story.id))
  #expect(Set(joined.articles.map(\.id)) == Set((one.articles + other.articles).map(\.id)))
  // The id of the story that is no more leads to the other one.
  #expect(try await newsroom.story(other.story.id)?.story.id == joined.story.id)
  _ = try await newsroom.undo()
  let after = try await stories(newsroom)
  #expect(Set(after.map { Set($0.articles.map(\.id)) }) == Set(before.map { Set($0.articles.map(\.id)) }))
}

@Test func everyArticleOfAStorySaysWhyItIsInAndWhatItBrings() async throws {
  var month = Month(seed: 5)
  for page in try await stories(month.library()) {
    #expect(page.steps.map(\.article) == page.articles.map(\.id))
    #expect(page.articles.allSatisfy { page.reasons[$0.id]?.isEmpty == false })
    #expect(page.articles.contains { $0.title == page.story.title })
  }
}
