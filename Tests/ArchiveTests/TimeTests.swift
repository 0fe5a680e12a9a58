import News
import Testing

@testable import Archive

/// Articles of all times stand in the order of their moments, wherever the clock stands that they were taken in by.
@Suite struct TimeTests {
  private let inOrder = [
    "9999-12-31T23:59:00Z", "9999-12-31", "2025-03-02T00:30:00+01:00", "2025-03-01T23:00:00Z", "2025-03-01",
    "1970-01-01", "1969-12-31T23:00:00Z", "0400-02-29", "0001-01-01", "0001-01-01T00:00:00+14:00",
  ]

  private func titles(_ archive: Archive, _ text: String = "") throws -> [String] {
    var query = ArticleQuery()
    query.text = text
    return try archive.articles(query, .first, limit: 50).rows.map(\.title)
  }

  @Test func articlesOfAllYearsStandInOrderAndAreFound() throws {
    let archive = try Fixture.archive(
      inOrder.reversed().map { Fixture.prepared(Fixture.article($0, ["quay"], published: $0)) })
    #expect(try titles(archive) == inOrder)
    #expect(
      try Set(titles(archive, "quay before:1970")) == [
        "1969-12-31T23:00:00Z", "0400-02-29", "0001-01-01", "0001-01-01T00:00:00+14:00",
      ])
    #expect(try Set(titles(archive, "quay after:9998")) == ["9999-12-31T23:59:00Z", "9999-12-31"])
    #expect(try archive.check() == [])
  }

  @Test func positionsFollowTheDays() {
    var last = Int64.min
    for day in stride(from: Int64(-719_162), through: 2_932_896, by: 97) {
      let start = Position.start(ofDayAt: day * 86_400)
      #expect(start > last && start > 0)
      #expect(Position.start(ofDayAt: day * 86_400 + 86_399) == start)
      #expect(Position.end(ofDayAt: day * 86_400) == Position.start(ofDayAt: (day + 1) * 86_400))
      last = start
    }
    // Beyond all years there is still a place.
    for far in [Int64.min, Int64.max] { #expect(Position.start(ofDayAt: far) > 0) }
  }

  /// The clock is put back between two imports, to before all that is known, and then far ahead.
  @Test func aClockThatJumpsLosesNothingAndHidesNothingNew() throws {
    let archive = try Archive()
    var seen = ArticleID(0)
    for (number, now) in [1_760_000_000, 5, -9_000_000_000, 1_760_000_001, 9_000_000_000_000].enumerated() {
      let article = Fixture.prepared(Fixture.article("Undated \(number)", ["quay \(number)"], published: nil))
      _ = try archive.save([Fixture.document([article], name: "page \(number)", imported: Int64(now))])
      try archive.settleAllLinks(Fixture.sameName)
      // What came since is new, whatever the clock said.
      #expect(try archive.count("quay", after: seen, limit: 10) == 1)
      seen = try #require(try archive.newest())
    }
    #expect(try titles(archive) == ["Undated 4", "Undated 3", "Undated 0", "Undated 1", "Undated 2"])
    #expect(try archive.check() == [])
  }
}
