import News
import Testing

@testable import Archive

@Test func anExcerptShowsWhereTheWordsStandTogether() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article(
        "Talks",
        [
          "The ministry of the north said that the ferry on the bay would be late, and the talks on peace later still.",
          "Nobody there speaks of peace on the bay any more.",
        ]))
  ])
  let hit = try #require(try archive.found("\"peace on the bay\"", limit: 5).first)
  #expect(hit.snippet == "Nobody there speaks of peace on the bay any more.")
  #expect(hit.place?.paragraph == 1)
}

@Test func aSearchFindsTheWordAndShowsItsPlace() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article("Old ferry", ["No such thing.", "The Café ferry sank."], published: "2024-01-01")),
    Fixture.prepared(Fixture.article("New ferry", ["Nothing.", "A new café opens."], published: "2025-01-01")),
  ])
  let hits = try archive.found("CAFE", limit: 10)
  #expect(hits.map(\.title) == ["New ferry", "Old ferry"])
  #expect(hits[1].snippet == "The Café ferry sank.")
  #expect(hits[1].highlights == [4..<8])
  #expect(hits[1].place == Place(.body, 1, 4, 8))
}

@Test func theLastWordMayBeOnlyBegun() throws {
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("Ferry talks", ["The minister spoke."]))])
  for text in ["m", "mi", "min", "mini", "ferry minist", "ministe"] {
    #expect(try archive.found(text, limit: 5).count == 1)
  }
  #expect(try archive.found("minist ferry", limit: 5).isEmpty)
}

@Test func ideographsAreFoundWithinTheirLine() throws {
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("港湾", ["東京都の新聞は毎日。"]))])
  for text in ["京都", "新聞", "聞", "新聞は毎"] {
    #expect(try archive.found(text, limit: 5).map(\.snippet) == ["東京都の新聞は毎日。"])
  }
}

@Test(arguments: [3, 119, 120, 121, 400])
func aLongBeginningFindsWhatTheIndexWouldGatherItself(words: Int) throws {
  let letters = Array("abcdefghijklmnopqrst").map(String.init)
  let endings = (0..<words).map { "ferries\(letters[$0 / 20])\(letters[$0 % 20])" }
  var articles = endings.map { Fixture.article("Note", ["They say \($0) sail, “\($0)”."]) }
  articles.append(Fixture.article("Other", ["A ferry sails, and ferrieṣ’ flags."]))
  let archive = try Fixture.archive(articles.map { Fixture.prepared($0) })
  for beginning in ["fer", "ferri", "ferries", "ferriesb", "ferriesba", "ferriest", "ferriesbaa"] {
    let fitting = endings.filter { $0.hasPrefix(beginning) }.count
    let more = "ferries".hasPrefix(beginning) ? 1 : 0
    #expect(try archive.found(beginning, limit: 1_000).count == fitting + more, "\(beginning)")
    #expect(try archive.found("say \(beginning)", limit: 1_000).count == fitting, "\(beginning)")
    #expect(try archive.search("\(beginning)|flags \(beginning)", limit: 1_000).total != nil)
  }
  let listed = try archive.read { try BegunWords.articles.words("ferries", in: $0) }
  #expect(listed == (words + 1 <= 120 ? (["ferries"] + endings).sorted() : nil))
  #expect(try archive.read { try BegunWords.articles.words("ferr", in: $0) } == nil)
  #expect(try archive.read { try BegunWords.quotes.words("nobodysays", in: $0) } == [])
}
