import News

/// The forms that dates have on pages, over a text's tokens.
///
/// Every method takes the index where a form must begin and returns what it read with the index after it, or nil. Looking
/// ahead is bounded, so that reading a text takes time in proportion to its length.
struct DateGrammar {
  let tokens: [DateToken]
  /// What to make of `03/04/2025` where no weekday settles it; nothing when nil.
  var order: DayOrder?

  /// A date with its time and weekday, wherever these stand.
  ///
  /// Of two names of weekdays the one beside the date counts: "on" is one in Swedish, and "on Thu" none.
  func moment(at start: Int) -> (date: Timestamp, next: Int)? {
    if word(start)?.weekdays ?? 0 != 0, word(start + 1)?.weekdays ?? 0 != 0, start + 1 < tokens.count {
      return moment(at: start + 1)
    }
    if let weekdays = word(start)?.weekdays, weekdays != 0,
      let found = dated(at: gap(start + 1, isWide: true), weekdays)
    {
      return found
    }
    return dated(at: start, 0)
  }

  private func dated(at start: Int, _ weekdays: UInt8) -> (date: Timestamp, next: Int)? {
    if let (clock, afterClock) = clock(at: start) {
      let day = gap(afterClock, isWide: true)
      guard
        let found = calendar(at: day, weekdays) ?? calendar(at: gap(day + 1, isWide: true), word(day)?.weekdays ?? 0)
      else {
        return nil
      }
      return found.day.timestamp(clock).map { ($0, found.next) }
    }
    guard let (day, next) = calendar(at: start, weekdays) else { return unixDate(at: start) }
    if let (clock, end) = clock(at: gap(next, isWide: true)) {
      return day.timestamp(clock).map { ($0, end) }
    }
    guard day.yearDigits == 4 || weekdays != 0 else { return nil }
    return day.timestamp(nil).map { ($0, next) }
  }

  /// `Fri Dec 19 17:45:00 UTC 2025`: the year behind the time.
  private func unixDate(at start: Int) -> (date: Timestamp, next: Int)? {
    guard let month = word(start)?.month, let day = number(start + 1, 1...31, digits: 1...2),
      let (clock, end) = clock(at: start + 2), let year = year(at: end), year.digits == 4
    else { return nil }
    return CalendarDay(year: year.value, month: month, day: day).timestamp(clock).map { ($0, year.next) }
  }

  /// A day, or a month or a year where no more is given.
  private func calendar(at start: Int, _ weekdays: UInt8) -> (day: CalendarDay, next: Int)? {
    switch kind(start) {
    case .number(_, digits: 1...2): dayMonthYear(at: start, weekdays) ?? numericYearLast(at: start, weekdays)
    case .number(let value, digits: 8): CalendarDay(compact: value).map { ($0, start + 1) }
    case .number: yearFirst(at: start)
    case .word(let word) where word.era != nil: yearFirst(at: start)
    case .word: monthDayYear(at: start, weekdays)
    default: nil
    }
  }

  /// `19 December 2025`, `19. joulukuuta 2025`, `19-Dec-25`, `19 de diciembre de 2025`.
  private func dayMonthYear(at start: Int, _ weekdays: UInt8) -> (day: CalendarDay, next: Int)? {
    guard let day = number(start, 1...31, digits: 1...2) else { return nil }
    let monthIndex = gap(start + 1)
    guard let name = word(monthIndex), name.months != 0, let year = year(at: gap(monthIndex + 1)) else { return nil }
    let custom = mark(start + 1) == UInt8(ascii: ".") ? name.dottedMonths : name.plainMonths
    let byCustom = custom.nonzeroBitCount == 1 ? custom.trailingZeroBitCount + 1 : nil
    guard let month = settle(name.months, year: year.value, day: day, weekdays) ?? byCustom else { return nil }
    return (CalendarDay(year: year.value, month: month, day: day, yearDigits: year.digits), year.next)
  }

  /// `December 19, 2025`, `Dec. 19th 2025`; `December 2025` gives a month.
  private func monthDayYear(at start: Int, _ weekdays: UInt8) -> (day: CalendarDay, next: Int)? {
    guard let months = word(start)?.months, months != 0 else { return nil }
    let next = gap(start + 1)
    if let day = number(next, 1...31, digits: 1...2), let year = year(at: gap(next + 1)), year.digits == 4,
      let month = settle(months, year: year.value, day: day, weekdays)
    {
      return (CalendarDay(year: year.value, month: month, day: day), year.next)
    }
    guard let month = word(start)?.month, let year = year(at: next), year.digits == 4 else { return nil }
    return (CalendarDay(year: year.value, month: month), year.next)
  }

  /// `2025-12-19`, `2025. 12. 19`, `2025年12月19日`, `2025. december 19`, `2025. gada 19. decembris`, `2025-12`.
  private func yearFirst(at start: Int) -> (day: CalendarDay, next: Int)? {
    guard let year = year(at: start), year.digits == 4 else { return nil }
    if word(year.next)?.roles.contains(.year) == true, let found = counted(year.value, at: year.next + 1) {
      return found
    }
    if let separator = mark(year.next), "-/.".utf8.contains(separator),
      let month = number(year.next + 1, 1...12, digits: 1...2)
    {
      let monthEnd = year.next + 2
      if mark(monthEnd) == separator, let day = number(monthEnd + 1, 1...31, digits: 1...2) {
        return (CalendarDay(year: year.value, month: month, day: day), monthEnd + 2)
      }
      let isMonthAlone = separator != UInt8(ascii: ".") && isLong(year.next + 1)
      return isMonthAlone ? (CalendarDay(year: year.value, month: month), monthEnd) : nil
    }
    let next = gap(year.next)
    if let month = word(next)?.month, let day = number(gap(next + 1), 1...31, digits: 1...2) {
      return (CalendarDay(year: year.value, month: month, day: day), gap(next + 1) + 1)
    }
    if let day = number(next, 1...31, digits: 1...2), let month = word(gap(next + 1))?.month {
      return (CalendarDay(year: year.value, month: month, day: day), gap(next + 1) + 1)
    }
    return nil
  }

  /// What follows a year that is written with its unit: `12月19日`, `12월`, or nothing.
  private func counted(_ year: Int, at start: Int) -> (day: CalendarDay, next: Int)? {
    guard let month = number(start, 1...12, digits: 1...2), word(start + 1)?.roles.contains(.month) == true else {
      return (CalendarDay(year: year), start)
    }
    guard let day = number(start + 2, 1...31, digits: 1...2), word(start + 3)?.roles.contains(.day) == true else {
      return (CalendarDay(year: year, month: month), start + 2)
    }
    return (CalendarDay(year: year, month: month, day: day), start + 4)
  }

  /// `19/12/2025`, `12/19/2025`, `19.12.2025`: where both orders are possible, a slash or a hyphen tells neither.
  ///
  /// Source: no locale of Unicode CLDR writes the month first with full stops.
  private func numericYearLast(at start: Int, _ weekdays: UInt8) -> (day: CalendarDay, next: Int)? {
    guard let first = number(start, 1...31, digits: 1...2), let separator = mark(start + 1),
      "-/.".utf8.contains(separator), let second = number(start + 2, 1...31, digits: 1...2),
      mark(start + 3) == separator, let year = year(at: start + 4), year.digits == 4
    else { return nil }
    let dayFirst = CalendarDay(year: year.value, month: second, day: first)
    let monthFirst = CalendarDay(year: year.value, month: first, day: second)
    guard dayFirst.isPossible, monthFirst.isPossible, first != second else {
      return (dayFirst.isPossible ? dayFirst : monthFirst, year.next)
    }
    if separator == UInt8(ascii: ".") { return (dayFirst, year.next) }
    switch (dayFirst.falls(on: weekdays), monthFirst.falls(on: weekdays)) {
    case (true, false): return (dayFirst, year.next)
    case (false, true): return (monthFirst, year.next)
    default: return order.map { ($0 == .dayFirst ? dayFirst : monthFirst, year.next) }
    }
  }

  /// The one month among those that a word can name on which the weekday fits, or the only one.
  private func settle(_ months: UInt16, year: Int, day: Int, _ weekdays: UInt8) -> Int? {
    if months.nonzeroBitCount == 1 { return months.trailingZeroBitCount + 1 }
    let fitting = (1...12).filter {
      months >> ($0 - 1) & 1 == 1 && CalendarDay(year: year, month: $0, day: day).falls(on: weekdays)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// A year of four digits, of an era, or of two digits as RFC 2822 section 4.3 reads them.
  private func year(at start: Int) -> (value: Int, digits: Int, next: Int)? {
    if let era = word(start)?.era {
      let next = mark(start + 1) == UInt8(ascii: ".") ? start + 2 : start + 1
      return number(next, 1...2700, digits: 1...4).map { ($0 + era, 4, next + 1) }
    }
    guard case .number(let value, let digits) = kind(start), mark(start + 1) != UInt8(ascii: ":") else { return nil }
    switch (digits, value) {
    case (4, 2400...2699): return (value - 543, 4, start + 1)
    case (4, 1000...2399): return (value, 4, start + 1)
    case (2, _): return (value + (value < 50 ? 2000 : 1900), 2, start + 1)
    default: return nil
    }
  }
}
