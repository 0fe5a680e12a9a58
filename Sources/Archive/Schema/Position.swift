import News

/// Where an article stands in time: its day in the high bits, a number within that day in the low ones.
///
/// The word index numbers its rows so, and therefore gives the newest hits first without sorting any. Days alone, rather than
/// seconds, keep the steps between two rows small, and with them the index.
enum Position {
  static let bits: Int64 = 24

  /// The first position of the day that a sort key lies in.
  static func start(ofDayAt sortKey: Int64) -> Int64 { (day(sortKey) + offset) << bits }

  /// One past the last position of that day.
  static func end(ofDayAt sortKey: Int64) -> Int64 { (day(sortKey) + offset + 1) << bits }

  /// How far apart the positions of articles are that lie so many days apart.
  static func span(ofDays days: Int64) -> Int64 { days << bits }

  private static func day(_ sortKey: Int64) -> Int64 {
    Int64(Timestamp.dayNumber(ofSeconds: min(max(sortKey, -62_200_000_000), 253_500_000_000)))
  }

  /// Makes the days since the year 1 positive.
  private static let offset: Int64 = 720_000
}
