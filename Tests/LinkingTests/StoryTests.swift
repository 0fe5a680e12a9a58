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

/// Two stories are one for ever from one pair on, with all that each of them drew in.
@Test func aJoinOfTwoArticlesJoinsTheirStories() {
  let subjects = Fixtures.library.subjects
  let joined = events(subjects, [StoryDecision(ArticleID(1), ArticleID(3), isSame: true)])
  #expect(joined == [[1, 2, 3, 4], [5], [6]])
  let apart = StoryDecision(ArticleID(2), ArticleID(4), isSame: false)
  #expect(events(subjects, [StoryDecision(ArticleID(1), ArticleID(3), isSame: true), apart])[0] == [1, 2])
}

/// The same flood comes again in spring: each has two reports that vouch for both.
@Test func whatHappensAgainLaterIsAnotherEvent() {
  let reports = Fixtures.floodInBrent
  let library = Fixtures.Library([
    (reports[0], 20_000), (reports[1], 20_001), (reports[0], 20_150), (reports[1], 20_151),
  ])
  let groups = Linker.threads(library.subjects, statistics: library.statistics, decisions: [])
  #expect(groups.map { $0.articles.map(\.rawValue) } == [[1, 2], [3, 4]])
}

/// What two reports alone say of one event is enough where nothing else stands beside them.
@Test func twoReportsInOtherWordsAreOneEvent() {
  let library = Fixtures.Library([
    (Fixtures.strike[0], 20_000), (Fixtures.strike[1], 20_000), (Fixtures.visit[0], 20_000),
  ])
  let groups = Linker.threads(library.subjects, statistics: library.statistics, decisions: [])
  #expect(groups.map { $0.articles.map(\.rawValue) } == [[1, 2], [3]])
}

/// How many articles a library holds beside them makes no difference to what tells one event.
@Test func aGrowingLibraryLeavesEventsAsTheyAre() {
  var statistics = Fixtures.library.statistics
  for articles in [6, 60, 600] {
    statistics.articles = articles
    let groups = Linker.threads(Fixtures.library.subjects, statistics: statistics, decisions: [])
    #expect(groups.map { $0.articles.map(\.rawValue) } == [[1, 2], [3, 4], [5], [6]])
  }
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

/// The order of import decides on the ids, and on nothing else.
@Test func groupsDoNotDependOnTheIds() {
  let subjects = Fixtures.library.subjects
  for shift in 1..<subjects.count {
    let renamed = subjects.indices.map { index in
      var subject = subjects[index]
      subject.id = ArticleID(Int64((index + shift) % subjects.count + 1))
      return subject
    }
    let back = Dictionary(uniqueKeysWithValues: zip(renamed.map(\.id), subjects.map(\.id)))
    let groups = Linker.threads(renamed, statistics: Fixtures.library.statistics, decisions: [])
    #expect(Set(groups.map { Set($0.articles.compactMap { back[$0]?.rawValue }) }) == [[1, 2], [3, 4], [5], [6]])
  }
}

@Test func everyMemberSaysWhyItIsIn() {
  for group in Linker.threads(Fixtures.library.subjects, statistics: Fixtures.library.statistics, decisions: [])
  where group.articles.count > 1 {
    #expect(group.articles.contains(group.central))
    for article in group.articles { #expect(group.reasons[article]?.isEmpty == false) }
    #expect(group.reasons[group.central] == "the most central of 2 reports")
  }
}

@Test func contradictoryDecisionsKeepApart() {
  let pair = (ArticleID(1), ArticleID(2))
  let decisions = [StoryDecision(pair.0, pair.1, isSame: true), StoryDecision(pair.0, pair.1, isSame: false)]
  #expect(events(Fixtures.library.subjects, decisions).prefix(2) == [[1], [2]])
}

@Test func anEventWeeksLaterIsAnother() {
  let (title, text) = Fixtures.floodInBrent[0]
  let subjects = [Fixtures.subject(1, title, text, day: 100), Fixtures.subject(2, title, text, day: 130)]
  #expect(events(subjects) == [[1], [2]])
}

@Test func datesInTheTextStandInForMissingOnes() {
  let spring = Fixtures.subject(1, "Storm", "On 3 April 2019 the pier of Dall broke, said Ona Reed of Dall.", day: nil)
  let autumn = Fixtures.subject(2, "Storm", "On 9 October 2021 the pier of Dall broke, said Ona Reed.", day: nil)
  #expect(StatedDates(spring).doubt(StatedDates(autumn)) < 0.7)
  #expect(StatedDates(spring).doubt(StatedDates(spring)) == 1)
}

@Test func anEventCarriesOnWhatAnEarlierOneBegan() throws {
  let subjects = Fixtures.library.subjects
  func event(_ id: Int64, _ members: [Int], days: Int64) -> StorySubject {
    let moved = members.map { index in
      var subject = subjects[index]
      subject.published = subject.published.map { $0 + days * 86_400 }
      return subject
    }
    return Linker.storySubject(StoryID(id), members: moved)
  }
  let chain = Linker.storyline(
    [event(3, [1], days: 60), event(1, [0], days: 0), event(2, [2, 3], days: 1)],
    statistics: Fixtures.library.statistics)
  let link = try #require(chain.first)
  #expect(chain.count == 1)
  #expect((link.earlier, link.later) == (StoryID(1), StoryID(3)))
  #expect(link.reason.hasSuffix("61 days later"))
}

@Test(arguments: [
  (["12 dead"], ["30 dead"], true), (["12 dead"], ["15 dead"], false), (["12 dead"], ["30 injure"], false),
  (["2024 election"], ["2025 election"], true), (["6 medal"], ["9 medal"], true), ([], ["3 dead"], false),
  (["240 ship"], ["235 ship"], false), (["5 million"], ["9 million"], false),
])
func headlineNumbersClash(one: [String], other: [String], clash: Bool) {
  #expect((HeadlineNumbers.clash(one, other) != nil) == clash)
}

@Test(arguments: [
  ("Twelve dead as ferry sinks", ["12 dead"]), ("Singer, 81-year-old, dies", ["81 years of age"]),
  ("The 3 of the 4 mayors", ["4 mayor"]), ("1,200 rooms and 2", ["1200 room"]), ("No numbers", []),
])
func headlineNumbersHaveUnits(title: String, numbers: [String]) {
  #expect(HeadlineNumbers.all(in: Word.all(in: title)) == numbers)
}

/// A generator whose numbers are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = Shingles.mix(state)
    return state
  }
}
