import News

extension Timestamp {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private var monthName: String { month.map { Self.months[$0 - 1] } ?? "" }

  /// For lists: "20 Nov" and " 6 Nov" in the year that is meant, else "20 Nov 2024"; never more precise than what is known.
  func brief(in year: Int?) -> String {
    guard month != nil else { return String(self.year) }
    let days = day.map(String.init) ?? ""
    let dayAndMonth = String(repeating: " ", count: max(0, 2 - days.count)) + days + " " + monthName
    return year == self.year ? dayAndMonth : "\(dayAndMonth) \(self.year)"
  }

  /// " 6 Nov 2025", as wide as "20 Nov 2025".
  var paddedDate: String { String(repeating: " ", count: max(0, 11 - date.count)) + date }

  /// "20 Nov 2025".
  package var date: String {
    [day.map(String.init), month.map { _ in monthName }, String(year)].compactMap(\.self).joined(separator: " ")
  }

  /// "20 Nov 2025 12:00 +05:30", as far as known.
  var full: String {
    guard let time else { return date }
    return [date, time, zoneName].compactMap(\.self).joined(separator: " ")
  }

  /// "UTC", "+05:30"; nil when the page names no zone.
  var zoneName: String? {
    zone.map { zone in
      zone == 0 ? "UTC" : (zone < 0 ? "-" : "+") + Self.clock(abs(zone) / 3600, abs(zone) / 60 % 60)
    }
  }

  /// "12:00"; nil when only the day is known.
  var time: String? { hour.flatMap { hour in minute.map { Self.clock(hour, $0) } } }

  /// "Wed 19 Nov": the day within a story.
  var weekdayAndDay: String {
    guard let day else { return (monthName + " " + String(year)).filled(to: 10) }
    // The first day of 1970 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((dayNumber % 7) + 7) % 7]
    return "\(weekday) \(day < 10 ? "0" : "")\(day) \(monthName)"
  }

  private static func clock(_ hour: Int, _ minute: Int) -> String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// "13 to 21 Nov 2025", as short as it can be said.
  static func span(_ first: Timestamp?, _ last: Timestamp?) -> String {
    guard let first, let last else { return (first ?? last)?.date ?? "" }
    if first.date == last.date { return first.date }
    if first.year == last.year, first.month == last.month, let day = first.day { return "\(day) to \(last.date)" }
    if first.year == last.year, first.day != nil, let day = first.day {
      return "\(day) \(first.monthName) to \(last.date)"
    }
    return "\(first.date) to \(last.date)"
  }
}

extension String {
  /// With blanks at its end up to so many characters.
  func filled(to count: Int) -> String { self + String(repeating: " ", count: max(0, count - self.count)) }
}

/// "1 article", "9 articles".
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
