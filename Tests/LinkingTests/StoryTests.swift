import News
import Testing

@testable import Linking

private func events(_ subjects: [LinkSubject], _ decisions: [StoryDecision] = []) -> [[Int64]] {
  Linker.threads(subjects, statistics: Fixtures.library.statistics, decisions: decisions)
    .map { $0.articles.map(\.rawValue) }
}

@Test func eachEventIsAGroupOfItsOwn() {
  #expect(events(Fixtures.library.subjects) == [[1, 2], [3, 4], [5], [6]])
}

@Test func groupsDoNotDependOnTheOrder() {
  var generator = Seeded(state: 7)
  let expected = Linker.threads(
    Fixtures.library.subjects, statistics: Fixtures.library.statistics, decisions: [])
  for _ in 0..<20 {
    let shuffled = Fixtures.library.subjects.shuffled(using: &generator)
    let found = Linker.threads(shuffled, statistics: Fixtures.library.statistics, decisions: [])
    #expect(found == expected)
  }
}

@Test func theUserHasTheLastWord() {
  let joined = events(Fixtures.library.subjects, [StoryDecision(ArticleID(5), ArticleID(6), isSame: true)])
  #expect(joined == [[1, 2], [3, 4], [5, 6]])
  let split = events(Fixtures.library.subjects, [StoryDecision(ArticleID(1), ArticleID(2), isSame: false)])
  #expect(split == [[1], [2], [3, 4], [5], [6]])
}

@Test func storiesKeepTheirIds() {
  let groups = [[1, 2, 5], [3, 4], [6]].map { ids in
    EventGroup(articles: ids.map { ArticleID($0) }, central: ArticleID(ids[0]), reasons: [:])
  }
  let existing = [
    StoryID(10): [ArticleID(1), ArticleID(2)], StoryID(11): [ArticleID(3), ArticleID(5)], StoryID(12): [ArticleID(4)],
  ]
  #expect(Linker.matchStories(groups: groups, existing: existing) == [StoryID(10), StoryID(11), nil])
}

@Test(arguments: [
  (["12 dead"], ["30 dead"], true), (["12 dead"], ["12 dead"], false), (["12 dead"], ["30 injured"], false),
  (["2024 election"], ["2025 election"], true), (["2.4 billion"], ["2.35 billion"], false), ([], ["3 dead"], false),
])
func headlineNumbersClash(one: [String], other: [String], clash: Bool) {
  #expect((HeadlineNumbers.clash(one, other) != nil) == clash)
}

/// A generator whose numbers are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = Shingles.mix(state)
    return state
  }
}
