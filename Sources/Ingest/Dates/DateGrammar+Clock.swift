import News

/// The forms that times and zones have, and how tokens are looked at.
extension DateGrammar {
  /// A time of day with its zone; the inner nil says that no full time could be made of what stands there ("5 pm").
  func clock(at start: Int) -> (clock: Clock?, next: Int)? {
    var index = start
    var half = roles(index).intersection([.morning, .afternoon])
    if !half.isEmpty { index += mark(index + 1) == UInt8(ascii: ".") ? 2 : 1 }
    guard var (clock, next) = digits(at: index, isHalved: !half.isEmpty) else { return nil }
    if half.isEmpty, !roles(next).isDisjoint(with: [.morning, .afternoon]) {
      half = roles(next).intersection([.morning, .afternoon])
      next += 1
      if mark(next) == UInt8(ascii: "."), !isApart(next) { next += 1 }
    }
    if roles(next).contains(.hour) { next += 1 }
    if half == .afternoon, clock.hour < 12 { clock.hour += 12 }
    if half == .morning, clock.hour == 12 { clock.hour = 0 }
    if let minute = clock.minute, let (zone, end) = zone(at: next, after: clock, startingAt: index) {
      return (Clock(hour: clock.hour, minute: minute, second: clock.second, zone: zone), end)
    }
    return (clock.isPossible ? clock : nil, next)
  }

  /// The hour, minute and second as written.
  private func digits(at start: Int, isHalved: Bool) -> (Clock, Int)? {
    guard case .number(let hour, let width) = kind(start) else { return nil }
    if width > 2 { return compactTime(hour, width, at: start) }
    let next = start + 1
    if mark(next) == UInt8(ascii: ":"), let minute = number(next + 1, 0...99, digits: 2...2) {
      return seconds(Clock(hour: hour, minute: minute), at: next + 2)
    }
    if mark(next) == UInt8(ascii: "."), !isApart(next), !isApart(next + 1),
      let minute = number(next + 1, 0...59, digits: 2...2), isDottedTime(at: start, end: next + 2)
    {
      return (Clock(hour: hour, minute: minute), next + 2)
    }
    if roles(next).contains(.hour) {
      guard let minute = number(next + 1, 0...59, digits: 1...2) else { return (Clock(hour: hour), next + 1) }
      guard roles(next + 2).contains(.minute) else { return (Clock(hour: hour, minute: minute), next + 2) }
      guard let second = number(next + 3, 0...60, digits: 1...2), roles(next + 4).contains(.second) else {
        return (Clock(hour: hour, minute: minute), next + 3)
      }
      return (Clock(hour: hour, minute: minute, second: second), next + 5)
    }
    let isHourAlone = isHalved || !roles(next).isDisjoint(with: [.morning, .afternoon])
    return isHourAlone && hour <= 12 ? (Clock(hour: hour), next) : nil
  }

  private func seconds(_ clock: Clock, at start: Int) -> (Clock, Int) {
    guard mark(start) == UInt8(ascii: ":"), let second = number(start + 1, 0...99, digits: 1...2) else {
      return (clock, start)
    }
    let end = start + 2
    let hasFraction = mark(end).map(".,".utf8.contains) == true && !isApart(end + 1) && number(end + 1) != nil
    return (Clock(hour: clock.hour, minute: clock.minute, second: second), hasFraction ? end + 2 : end)
  }

  /// `T1745`, `T174500`, `1745 GMT`.
  private func compactTime(_ value: Int, _ width: Int, at start: Int) -> (Clock, Int)? {
    let isAfterT = start > 0 && roles(start - 1).contains(.join) && !isApart(start)
    switch width {
    case 6 where isAfterT: return (Clock(compact: value), start + 1)
    case 4 where isAfterT || word(start + 1)?.zone != nil || roles(start + 1).contains(.hour):
      return (Clock(hour: value / 100, minute: value % 100), start + 1)
    default: return nil
    }
  }

  /// `17.45` is a time only beside a word that says so, or where nothing follows.
  private func isDottedTime(at start: Int, end: Int) -> Bool {
    let isNamed = start > 0 && roles(start - 1).contains(.join)
    let isFollowed = !roles(end).isDisjoint(with: [.hour, .morning, .afternoon])
    return isNamed || isFollowed || end >= tokens.count
  }

  /// A zone by name (`IST`), by number (`+05:30`), or both (`GMT+0100`).
  private func zone(at start: Int, after clock: Clock, startingAt clockStart: Int) -> (seconds: Int, next: Int)? {
    let isOpened = mark(start).map("([,".utf8.contains) == true && word(start + 1)?.zone != nil
    let index = isOpened ? start + 1 : start
    if let minutes = word(index)?.zone {
      if let (offset, next) = offset(at: index + 1), minutes == 0 { return (offset, next) }
      let end = isOpened && mark(index + 1).map(")]".utf8.contains) == true ? index + 2 : index + 1
      return (minutes * 60, end)
    }
    // "09:00-10:30" is a span of time unless the time is an ISO one.
    let isISO = clock.second != nil || (clockStart > 0 && !isApart(clockStart) && roles(clockStart - 1).contains(.join))
    guard isISO || isApart(start) || mark(start) == UInt8(ascii: "+") else { return nil }
    return offset(at: start)
  }

  private func offset(at start: Int) -> (seconds: Int, next: Int)? {
    guard let sign = mark(start), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), !isApart(start + 1),
      let value = number(start + 1, 0...9999, digits: 1...4), case .number(_, let width) = kind(start + 1)
    else { return nil }
    var (minutes, next) = (value * 60, start + 2)
    if width == 4 {
      minutes = value / 100 * 60 + value % 100
    } else if mark(next) == UInt8(ascii: ":"), let rest = number(next + 1, 0...59, digits: 2...2) {
      minutes += rest
      next += 2
    }
    guard width != 3, minutes <= 14 * 60 else { return nil }
    return (sign == UInt8(ascii: "-") ? -minutes * 60 : minutes * 60, next)
  }

  /// The index of the first token from `start` on that has a meaning of its own: at most five are skipped.
  ///
  /// Within a date only commas, dots, hyphens and the like; between a date and its time also bars, brackets and a weekday.
  func gap(_ start: Int, isWide: Bool = false) -> Int {
    var index = start
    while index < min(start + 5, tokens.count) {
      switch tokens[index].kind {
      case .mark(let mark) where (isWide ? ",.-/'|():~@" : ",.-/'").utf8.contains(mark): index += 1
      case .word(let word) where word.isFiller && (isWide || word.weekdays == 0 || isOrdinal(index)): index += 1
      default: return index
      }
    }
    return index
  }

  /// "1st", "21st": the ending of a number, which is also how Czech shortens a day of the week.
  private func isOrdinal(_ index: Int) -> Bool {
    guard index > 0, !tokens[index].isApart, case .number(_, digits: 1...2) = tokens[index - 1].kind else {
      return false
    }
    return true
  }

  func kind(_ index: Int) -> DateToken.Kind { tokens.indices.contains(index) ? tokens[index].kind : .other }

  func word(_ index: Int) -> DateWord? {
    if case .word(let word) = kind(index) { word } else { nil }
  }

  func mark(_ index: Int) -> UInt8? {
    if case .mark(let mark) = kind(index) { mark } else { nil }
  }

  func roles(_ index: Int) -> DateWord.Roles { word(index)?.roles ?? [] }

  func isApart(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].isApart }

  /// The value of a number token in a range and of a width; nil for anything else.
  func number(_ index: Int, _ range: ClosedRange<Int> = 0...Int.max, digits: ClosedRange<Int> = 1...18) -> Int? {
    guard case .number(let value, let width) = kind(index), range.contains(value), digits.contains(width) else {
      return nil
    }
    return value
  }

  /// The number is written with two digits at least.
  func isLong(_ index: Int) -> Bool {
    if case .number(_, digits: 2...) = kind(index) { true } else { false }
  }
}
