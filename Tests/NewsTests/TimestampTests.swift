import News
import Testing

/// Dates of all years that there are, with zones, and times that some clocks skip.
@Suite struct TimestampTests {
  @Test func everyDayOfEveryYearHasItsNumberAndItsText() throws {
    var (number, count) = (try #require(Timestamp("0001-01-01")).dayNumber, 0)
    let last = try #require(Timestamp("9999-12-31")).dayNumber
    #expect(Timestamp.day(number - 1) == nil && Timestamp.day(last + 1) == nil)
    // Every day of the years around leap days of all kinds, and some of every other.
    while number <= last {
      let day = try #require(Timestamp.day(number))
      #expect(day.dayNumber == number && Timestamp(day.description) == day && day.seconds == Int64(number) * 86_400)
      let isNearLeapDay = [4, 100, 400].contains { (day.year % $0 == 0) && day.year % 300 < 8 }
      number += isNearLeapDay ? 1 : 211
      count += 1
    }
    #expect(count > 20_000)
  }

  @Test(arguments: [
    ("0000-12-31", false), ("0001-01-01", true), ("9999-12-31", true), ("1900-02-29", false), ("2000-02-29", true),
    ("2100-02-29", false), ("2024-02-29", true), ("2025-02-29", false), ("2025-04-31", false), ("2025-00-10", false),
    ("2025-03-30T24:00:00", false), ("2016-12-31T23:59:60Z", true), ("2025-03-01T10:00:00+15:00", true),
    ("2025-03-01T10:00:00+15:01", false), ("2025-03-01T10:00:00-12:00", true), ("10000-01-01", false),
  ])
  func onlyPossibleDatesAreDates(text: String, isPossible: Bool) { #expect((Timestamp(text) != nil) == isPossible) }

  @Test func momentsAreSortedAcrossZonesAndYears() {
    let inOrder = [
      "0001-01-01T00:00:00+14:00", "0001-01-01", "0999-12-31T23:59:59-12:00", "1969-12-31T23:59:59Z", "1970-01-01",
      "2025-03-01T00:30:00+09:00", "2025-02-28T20:00:00Z", "2025-02-28T15:30:00-05:00", "2025-03-01",
      "2025-03-01T00:30:00Z", "2038-01-19T03:14:08Z", "9999-12-31T00:00:00Z", "9999-12-31T23:59:60-12:00",
    ].compactMap(Timestamp.init)
    #expect(inOrder.count == 13)
    #expect(inOrder.shuffled().sorted() == inOrder)
  }

  /// Central Europe puts its clocks from 2:00 to 3:00, and back from 3:00 to 2:00: what a page says is kept as it says it.
  @Test func hoursThatClocksSkipOrRepeatAreKeptAsStated() throws {
    for text in ["2025-03-30T02:30:00", "2025-03-30T02:30:00+01:00", "2025-10-26T02:30:00+02:00"] {
      #expect(Timestamp(text)?.description == text)
    }
    let first = try #require(Timestamp("2025-10-26T02:30:00+02:00"))
    let second = try #require(Timestamp("2025-10-26T02:30:00+01:00"))
    #expect(second.seconds - first.seconds == 3_600)
    let (before, after) = (
      try #require(Timestamp("2025-03-30T01:59:00+01:00")), try #require(Timestamp("2025-03-30T03:00:00+02:00"))
    )
    #expect(after.seconds - before.seconds == 60)
  }
}
