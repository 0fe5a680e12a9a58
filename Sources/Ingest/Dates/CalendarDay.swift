import News

/// A day as the grammar reads it, or a month or a year where the text gives no more; perhaps not a possible one.
struct CalendarDay {
  var year: Int
  var month: Int?
  var day: Int?
  /// How many digits the year was written with.
  var yearDigits: Int

  var isPossible: Bool { timestamp(nil) != nil }

  init(year: Int, month: Int? = nil, day: Int? = nil, yearDigits: Int = 4) {
    (self.year, self.month, self.day, self.yearDigits) = (year, month, day, yearDigits)
  }

  /// A day written as one number, `20251219`; nil unless it is a day of the years 1900 to 2199.
  init?(compact value: Int) {
    self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    guard (1900...2199).contains(year), isPossible else { return nil }
  }

  /// The day is one of these weekdays, one bit each, Monday lowest. Day 0, 1970-01-01, was a Thursday.
  func falls(on weekdays: UInt8) -> Bool {
    guard let number = timestamp(nil)?.dayNumber else { return false }
    let weekday = ((number + 3) % 7 + 7) % 7
    return weekdays >> weekday & 1 == 1
  }

  /// With the time, where there is a possible one and a day for it; nil when no such day exists.
  func timestamp(_ clock: Clock?) -> Timestamp? {
    guard day != nil, let clock, let minute = clock.minute else { return Timestamp(year: year, month: month, day: day) }
    return Timestamp(
      year: year, month: month, day: day, hour: clock.hour, minute: minute, second: clock.second, zone: clock.zone)
      ?? Timestamp(year: year, month: month, day: day)
  }
}

/// A time of day as the grammar reads it; perhaps not a possible one.
struct Clock {
  var hour: Int
  /// Nil when the text gives just the hour.
  var minute: Int?
  var second: Int?
  /// Seconds east of UTC.
  var zone: Int?

  init(hour: Int, minute: Int? = nil, second: Int? = nil, zone: Int? = nil) {
    (self.hour, self.minute, self.second, self.zone) = (hour, minute, second, zone)
  }

  /// A time written as one number, `174500`.
  init(compact value: Int) { self.init(hour: value / 10_000, minute: value / 100 % 100, second: value % 100) }

  var isPossible: Bool { hour <= 23 && (0...59).contains(minute ?? -1) && (second ?? 0) <= 60 }
}
