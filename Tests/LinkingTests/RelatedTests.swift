import News
import Testing

@testable import Linking

@Test func aRelatedItemIsTheArticleOfItsTitle() {
  let candidates = [
    (id: ArticleID(1), titleKey: Linker.titleKey("Ferry line to the outer islands reopens"), text: "Boats sail again."),
    (id: ArticleID(2), titleKey: Linker.titleKey("Ferry line to the inner islands reopens"), text: "Boats sail too."),
  ]
  for title in [
    "Ferry line to the outer islands reopens", "WorldFerry line to the outer islands reopens",
    "Politics: Ferry Line to the Outer Islands Reopens", "Ferry line to the outer islands reopens | The Daily Tide",
  ] {
    let found = Linker.resolve(RelatedItem(title: title), among: candidates)
    #expect(found?.article == ArticleID(1), "\(title)")
    #expect(found?.reason == "same title")
  }
  #expect(Linker.resolve(RelatedItem(title: "Ferry line to the islands reopens"), among: candidates) == nil)
}

@Test func aBlurbIsTheArticleThatHoldsItsWords() {
  let text = "The council of Marrow Bay voted on Friday to close the old quarry for good, after two years of quarrels."
  let candidates = [
    (id: ArticleID(7), titleKey: "quarry to close", text: text),
    (id: ArticleID(8), titleKey: "quarry quarrel", text: "The council of Marrow Bay met. Nobody voted on the quarry."),
  ]
  let blurb = "The council of Marrow Bay voted on Friday to close the old quarry for good."
  #expect(Linker.resolve(RelatedItem(text: blurb), among: candidates)?.article == ArticleID(7))
  let similar = "Friday's vote of the Marrow Bay council closes a quarry that was long quarrelled over."
  #expect(Linker.resolve(RelatedItem(text: similar), among: candidates) == nil)
}

@Test func twoArticlesThatFitAlikeAreNobodys() {
  let candidates = [
    (id: ArticleID(1), titleKey: "what we know so far", text: "A bridge fell in the north."),
    (id: ArticleID(2), titleKey: "what we know so far", text: "A singer left the stage in the south."),
  ]
  #expect(Linker.resolve(RelatedItem(title: "What we know so far"), among: candidates) == nil)
}

@Test func everyLinkHasAReason() {
  let library = Fixtures.library
  for subject in library.subjects {
    let links = Linker.relate(subject, to: library.subjects, statistics: library.statistics)
    #expect(
      links.allSatisfy { !$0.reason(naming: []).isEmpty && (0...1).contains($0.score) && $0.article != subject.id })
    #expect(links == links.sorted { $0.score > $1.score })
  }
}

@Test func theSameEventComesFirst() {
  let library = Fixtures.library
  let links = Linker.relate(library.subjects[0], to: library.subjects, statistics: library.statistics)
  #expect(links.first?.article == ArticleID(2))
  #expect(links.first?.reason(naming: []).contains("same names: ") == true)
}

@Test func twoArticlesDoNotVouchForEachOther() {
  var matrix = SimilarityMatrix(count: 2)
  matrix[0, 1] = 0.2
  #expect(abs(Company(matrix).similarity(0, 1) - 0.2) < 0.001)
}

@Test func aThirdArticleBringsTwoTogether() {
  var matrix = SimilarityMatrix(count: 3)
  (matrix[0, 1], matrix[0, 2], matrix[1, 2]) = (0.2, 0.5, 0.5)
  #expect(Company(matrix).similarity(0, 1) > 0.25)
  #expect(Company(matrix).similarity(0, 1) == Company(matrix).similarity(1, 0))
}

@Test func theReasonNamesOfficials() {
  let reason = LinkReason(common: [], officials: ["Ada Fenn"], days: 3)
  #expect(reason.words == "same people: Ada Fenn; 3 days later")
  #expect(reason.parts(namesPeople: false) == ["3 days later"])
}

/// One report gives its day alone, the other its evening: both came out on one day.
@Test func daysApartAreDaysOfTheCalendar() {
  func subject(_ id: Int64, _ date: Timestamp?) -> LinkSubject {
    LinkSubject(
      id: ArticleID(id), source: nil, published: date?.seconds, day: date?.dayNumber, reading: Reading(), officials: [])
  }
  let (day, evening) = (subject(1, Timestamp("2031-12-19")), subject(2, Timestamp("2031-12-19T22:45Z")))
  #expect(Linker.calendarDays(day, evening) == 0)
  #expect(Linker.calendarDays(evening, subject(3, Timestamp("2031-12-24T01:00:00+09:00"))) == 5)
}

@Test func aLinkNamesItsPeopleFirstUnlessItIsACopy() {
  var link = ScoredLink(
    article: ArticleID(1), kind: .similar, score: 1, people: [OfficialID(1)],
    reasons: ["same words: quay", "a day later"])
  #expect(link.reason(naming: ["Ada Fenn"]) == "same people: Ada Fenn; same words: quay; a day later")
  #expect(link.reason(naming: []) == "same words: quay; a day later")
  link.kind = .copy
  #expect(link.reason(naming: ["Ada Fenn"]) == "same words: quay; same people: Ada Fenn; a day later")
}

@Test func onlyTheLinksThatAreChosenAreToldWhy() {
  let library = Fixtures.library
  let all = Linker.relate(library.subjects[0], to: library.subjects, statistics: library.statistics)
  var offered: [ScoredLink] = []
  let chosen = Linker.relate(library.subjects[0], to: library.subjects, statistics: library.statistics) {
    offered = $0
    return Array($0.dropFirst().prefix(1))
  }
  #expect(offered.map(\.article) == all.map(\.article))
  #expect(offered.allSatisfy { $0.reasons.isEmpty })
  #expect(chosen == Array(all.dropFirst().prefix(1)))
}

@Test(arguments: [
  (["zealand", "tarn", "new"], ["New Zealand", "Tarn"]),
  // Parts of many names.
  (["ministry", "acting", "tarn"], ["Tarn"]), (["ministry", "acting"], ["Ministry", "Acting"]),
  (["embassy", "korea", "north"], ["North Korea"]),
  (["zealand", "president", "new", "york"], ["New Zealand", "York"]),
  (["york", "minister", "new"], ["New York"]), (["u.s", "north"], ["U.S"]), (["ambassador", "ministers"], []), ([], []),
  (["nfl", "mr", "ito"], ["NFL", "Mr", "Ito"]),
  (["sudan", "south", "maltese"], ["South Sudan", "Maltese"]),
])
func sharedNamesAreToldAsTheyAreCalled(words: [String], told: [String]) {
  #expect(SharedNames.told(words) == told)
}

@Test(arguments: [(20, 20), (20, 1), (9, 8), (70, 70), (70, 30)])
func sumsAreThoseOfEachPair(count: Int, reach: Int) {
  var drawn: UInt64 = 0
  func draw(_ sides: UInt64) -> UInt64 {
    drawn += 1
    return TermCounts.mix(drawn) % sides
  }
  var (sums, words) = (PairSums(count: count, reach: reach), PairSums(count: count, reach: reach))
  var (expected, expectedWords) = (SimilarityMatrix(count: count), SimilarityMatrix(count: count))
  for _ in 0..<40 {
    // Some stand there twice.
    let points = (0..<count).filter { _ in draw(3) == 0 }.flatMap { draw(20) == 0 ? [$0, $0] : [$0] }
    let posting = points.map { point in
      PairSums.Entry(
        point: Int32(point), weight: Float(draw(8)) / 64, isName: draw(2) == 0)
    }
    posting.withUnsafeBufferPointer { sums.add($0) }
    posting.withUnsafeBufferPointer { words.addWords($0) }
    for (index, later) in posting.enumerated() {
      for earlier in posting[..<index] where earlier.point < reach {
        expected[Int(later.point), Int(earlier.point)] += later.weight * earlier.weight
        if later.isName && earlier.isName { continue }
        expectedWords[Int(later.point), Int(earlier.point)] += later.weight * earlier.weight
      }
    }
  }
  let (found, foundWords) = (sums.cosines { _, _ in 1 }, words.cosines { _, _ in 1 })
  for row in 0..<count {
    for column in 0..<count {
      #expect(found[row, column] == min(1, expected[row, column]))
      #expect(foundWords[row, column] == min(1, expectedWords[row, column]))
    }
  }
}

@Test func theReasonTellsTheHeaviestTermsOfEachFieldOnce() {
  func common(_ term: String, _ field: WeightedTerm.Field) -> LinkSpace.Common {
    LinkSpace.Common(term: term, field: field, weight: 1)
  }
  let reason = LinkReason(
    common: [
      common("#7", .names), common("fenn", .names), common("quay", .names), common("quay", .body),
      common("dredge", .body), common("dredge", .lead), common("silt", .lead), common("1200", .numbers),
      common("12", .numbers),
    ], officials: ["Ada Fenn"])
  #expect(reason.parts(namesPeople: false) == ["same names: Quay", "same words: dredge, silt"])
}

@Test func aNumberOrTheRestOfAWordIsNoReasonBesideAnother() {
  func reason(_ terms: [(String, WeightedTerm.Field)]) -> [String] {
    let common = terms.map { LinkSpace.Common(term: $0.0, field: $0.1, weight: 1) }
    return LinkReason(common: common, officials: []).parts(namesPeople: true)
  }
  #expect(
    reason([("1200", .numbers), ("il", .names), ("dec", .names), ("silt", .body), ("re", .body)]) == [
      "same words: silt"
    ])
  #expect(reason([("1200", .numbers)]) == ["same numbers: 1200"])
}

@Test func aSentenceUnderAllReportsMakesNoCopiesOfThem() throws {
  let foot =
    "The matter will come up again when the assembly meets in the spring, and nobody expects it to be settled before."
  func brief(_ id: Int64, _ text: String) -> LinkSubject {
    Fixtures.subject(id, "Brief \(id)", text + " " + foot, day: 1)
  }
  let one = brief(1, "The harbour board has hired Oda Lind to count the seals that lie on the northern mole at night.")
  let other = brief(
    2, "A baker of Upper Fenwick gave away nine hundred loaves on Monday because his new oven had no door.")
  #expect(MinHash.containment(one, other) > 0.4)
  #expect(MinHash.copied(one, other) == nil)
  #expect(
    try #require(
      MinHash.copied(
        one, brief(3, "The harbour board has hired Oda Lind to count the seals that lie on the northern mole at night.")
      )) > 0.9)
}
