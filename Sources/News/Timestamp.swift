/// A date as a page states it: never more precise than what was read, with the zone that was given, if any.
///
/// Source: the profile of ISO 8601 in https://www.w3.org/TR/NOTE-datetime
package struct Timestamp: Hashable, Sendable {
  package var year: Int
  package var month: Int?
  package var day: Int?
  package var hour: Int?
  package var minute: Int?
  /// 0 where a page gives a time without seconds, as the profile's common form wants them.
  package var second: Int?
  /// Seconds east of UTC; nil when the page names no zone.
  package var zone: Int?

  /// Nil unless every field is in its range (years 1 to 9999) and no coarser field is missing.
  package init?(
    year: Int, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil, second: Int? = nil,
    zone: Int? = nil
  ) {
    guard (1...9999).contains(year) else { return nil }
    if let month { guard (1...12).contains(month) else { return nil } }
    if let day {
      guard let month, day >= 1, day <= Self.days(inMonth: month, year: year) else { return nil }
    }
    if let hour { guard day != nil, (0...23).contains(hour), minute != nil else { return nil } }
    if let minute { guard hour != nil, (0...59).contains(minute) else { return nil } }
    if let second { guard minute != nil, (0...60).contains(second) else { return nil } }
    if let zone { guard hour != nil, abs(zone) <= 15 * 3600, zone % 60 == 0 else { return nil } }
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.zone) = (hour, minute, zone)
    self.second = second ?? minute.map { _ in 0 }
  }

  /// Seconds since 1970-01-01T00:00Z, with what is missing taken as the earliest and no zone as UTC: for sorting only.
  package var seconds: Int64 {
    let days = Self.daysSinceEpoch(year: year, month: month ?? 1, day: day ?? 1)
    let clock = (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
    return Int64(days) * 86_400 + Int64(clock) - Int64(zone ?? 0)
  }

  /// Days since 1970-01-01 of the date as stated, in the page's own zone.
  package var dayNumber: Int { Self.daysSinceEpoch(year: year, month: month ?? 1, day: day ?? 1) }

  /// The day, since 1970-01-01, of seconds since then, in universal time.
  package static func dayNumber(ofSeconds seconds: Int64) -> Int {
    Int((seconds >= 0 ? seconds : seconds - 86_399) / 86_400)
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar.
  ///
  /// Source: the era arithmetic described at https://howardhinnant.github.io/date_algorithms.html
  package static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01; nil outside of the years 1 to 9999.
  package static func day(_ dayNumber: Int) -> Timestamp? {
    let days = dayNumber + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return Timestamp(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Timestamp: Comparable {
  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

/// The text form is ISO 8601 with exactly the precision at hand: `2025`, `2025-12`, `2025-12-19`, `2025-12-19T17:45:00+05:30`,
/// `2025-12-19T17:45:00Z`.
extension Timestamp: LosslessStringConvertible {
  package var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    var text = String(repeating: "0", count: 4 - String(year).count) + String(year)
    guard let month else { return text }
    text += "-" + two(month)
    guard let day else { return text }
    text += "-" + two(day)
    guard let hour, let minute else { return text }
    text += "T" + two(hour) + ":" + two(minute)
    if let second { text += ":" + two(second) }
    guard let zone else { return text }
    if zone == 0 { return text + "Z" }
    return text + (zone < 0 ? "-" : "+") + two(abs(zone) / 3600) + ":" + two(abs(zone) / 60 % 60)
  }

  /// Reads just what `description` writes; the lenient readers of dates on pages are in Ingest.
  package init?(_ text: String) {
    var text = text
    guard let value = text.withUTF8({ Timestamp(bytes: $0) }) else { return nil }
    self = value
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    func number(_ width: Int) -> Int? {
      guard position + width <= bytes.count else { return nil }
      var number = 0
      for byte in bytes[position..<position + width] {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      position += width
      return number
    }
    func skip(_ character: Unicode.Scalar) -> Bool {
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }
    guard let year = number(4) else { return nil }
    var (month, day, hour, minute, second, zone): (Int?, Int?, Int?, Int?, Int?, Int?)
    if skip("-") {
      month = number(2)
      guard month != nil else { return nil }
      if skip("-") {
        day = number(2)
        guard day != nil else { return nil }
        if skip("T") {
          hour = number(2)
          guard hour != nil, skip(":") else { return nil }
          minute = number(2)
          guard minute != nil else { return nil }
          if skip(":") {
            second = number(2)
            guard second != nil else { return nil }
          }
          if skip("Z") {
            zone = 0
          } else if position < bytes.count, "+-".utf8.contains(bytes[position]) {
            let isWest = bytes[position] == UInt8(ascii: "-")
            position += 1
            guard let hours = number(2), skip(":"), let minutes = number(2) else { return nil }
            zone = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
          }
        }
      }
    }
    guard position == bytes.count else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second, zone: zone)
  }
}

extension Timestamp: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Timestamp(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 date: \(text)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
