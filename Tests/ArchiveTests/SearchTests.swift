import News
import Testing

@testable import Archive

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
