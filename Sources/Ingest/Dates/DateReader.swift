import News

/// Reads the dates that pages, feeds and people write: RFC 822 leniently, ISO 8601, and the forms of news in many languages.
///
/// Precision and zone come out as they stand, and nothing is guessed: a day without a year, `03/04/2025`, or a lone "May" is
/// no date.
package enum DateReader {
  /// The date that a text is as a whole, with a label in front of it ("Updated: …") at most; nil for anything else.
  package static func date(_ text: String) -> Timestamp? { date(text, order: nil) }

  /// The same, where the text's surroundings tell in which `order` its numbers stand.
  static func date(_ text: String, order: DayOrder?) -> Timestamp? {
    guard text.utf8.count <= 200, let tokens = DateTokenizer.tokens(of: text, limit: 48) else { return nil }
    if tokens.count == 1 { return single(tokens[0]) }
    let grammar = DateGrammar(tokens: tokens, order: order)
    for start in 0..<min(tokens.count, 12) {
      if let (date, next) = grammar.moment(at: start), grammar.isEnd(next) { return date }
      guard grammar.isIntroduction(start) else { return nil }
    }
    return nil
  }

  /// The date of a line that is nothing but three short numbers, "3/25/24", where only one order of them is possible.
  package static func shortDate(_ line: String) -> Timestamp? {
    guard line.utf8.count <= 10, let tokens = DateTokenizer.tokens(of: line, limit: 5), tokens.count == 5,
      case .number(let first, digits: 1...2) = tokens[0].kind, case .number(let second, digits: 1...2) = tokens[2].kind,
      case .number(let year, digits: 2) = tokens[4].kind, case .mark(let mark) = tokens[1].kind,
      case .mark(mark) = tokens[3].kind, "/.".utf8.contains(mark)
    else { return nil }
    let days = [(first, second), (second, first)].map { CalendarDay(year: 2000 + year, month: $0.1, day: $0.0) }
    let possible = (mark == UInt8(ascii: ".") || first == second ? Array(days.prefix(1)) : days).filter(\.isPossible)
    return possible.count == 1 ? possible[0].timestamp(nil) : nil
  }

  /// Whether a text is a time of day and nothing else: "8:24 am:".
  static func isClockAlone(_ text: String) -> Bool {
    guard text.utf8.count <= 40, let tokens = DateTokenizer.tokens(of: text, limit: 16) else { return false }
    let grammar = DateGrammar(tokens: tokens, order: nil)
    return grammar.clock(at: 0).map { grammar.isEnd($0.next) } ?? false
  }

  /// The first full date (a day at least) within a text, and where it stands, its weekday and time included.
  package static func firstDate(in text: String) -> (Timestamp, Range<String.Index>)? {
    dates(in: text, order: nil, most: 1).first.map { ($0.date, $0.range) }
  }

  /// The full dates within a text, the first `most` of them, and where they stand.
  static func dates(in text: String, order: DayOrder?, most: Int) -> [(date: Timestamp, range: Range<String.Index>)] {
    guard hasYear(text.utf8), let tokens = DateTokenizer.tokens(of: text) else { return [] }
    let grammar = DateGrammar(tokens: tokens, order: order)
    var found: [(date: Timestamp, range: Range<String.Index>)] = []
    var start = 0
    while start < tokens.count, found.count < most {
      if grammar.mayBegin(start), let (date, next) = grammar.moment(at: start), date.day != nil,
        tokens.indices.contains(next - 1)
      {
        found.append((date, tokens[start].start..<tokens[next - 1].end))
        start = max(next, start + 1)
      } else {
        start += 1
      }
    }
    return found
  }

  /// A date of one number: a year, a compact date, or seconds or milliseconds since 1970.
  private static func single(_ token: DateToken) -> Timestamp? {
    guard case .number(let value, let digits) = token.kind else { return nil }
    switch digits {
    case 4: return (1000...2399).contains(value) ? Timestamp(year: value) : nil
    case 8: return CalendarDay(compact: value)?.timestamp(nil)
    case 12: return CalendarDay(compact: value / 10_000)?.timestamp(Clock(compact: value % 10_000 * 100))
    case 14: return CalendarDay(compact: value / 1_000_000)?.timestamp(Clock(compact: value % 1_000_000))
    case 10: return sinceEpoch(value)
    case 13: return sinceEpoch(value / 1000)
    default: return nil
    }
  }

  private static func sinceEpoch(_ seconds: Int) -> Timestamp? {
    guard let day = Timestamp.day(seconds / 86_400) else { return nil }
    let rest = seconds % 86_400
    return Timestamp(
      year: day.year, month: day.month, day: day.day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60,
      zone: 0)
  }

  /// Four ASCII digits in a row, or digits of another script: without them there is no year.
  private static func hasYear(_ text: String.UTF8View) -> Bool {
    var run = 0
    for byte in text {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run == 4 || byte >= 0xD9 { return true }
    }
    return false
  }
}

extension DateGrammar {
  /// A word or mark that may stand in front of a date.
  fileprivate func isIntroduction(_ index: Int) -> Bool {
    switch kind(index) {
    case .mark: true
    case .word(let word): word.isFiller || word.weekdays != 0
    default: false
    }
  }

  /// Nothing stands from here on but marks, fillers, a weekday, a zone that we do not know, or a comment in brackets.
  fileprivate func isEnd(_ start: Int) -> Bool {
    var depth = 0
    for index in start..<max(start, tokens.count) {
      switch tokens[index].kind {
      case .mark(let mark):
        if "([".utf8.contains(mark) { depth += 1 }
        if ")]".utf8.contains(mark) { depth = max(0, depth - 1) }
      case .word(let word) where word.isFiller || word.weekdays != 0 || word.zone != nil: continue
      case .capitals where index == start && index > 0: continue
      default: if depth == 0 { return false }
      }
    }
    return true
  }

  /// A date can begin here: not in the middle of a chain of numbers.
  fileprivate func mayBegin(_ index: Int) -> Bool {
    switch kind(index) {
    case .number:
      guard let before = mark(index - 1), !isApart(index), "./-:".utf8.contains(before) else { return true }
      return number(index - 2) == nil
    case .word(let word):
      return word.months != 0 || word.weekdays != 0 || word.era != nil
        || !word.roles.isDisjoint(with: [.morning, .afternoon])
    default: return false
    }
  }
}
