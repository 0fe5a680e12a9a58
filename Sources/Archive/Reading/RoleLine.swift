import News

extension Role {
  /// The role as a list shows it: "former vice minister, Ministry of X", "chancellor, Austria".
  var line: String {
    let isOver = until != nil && !modifiers.contains(.former)
    let whole = (isOver ? "former " : "") + wholeTitle
    guard let owner = organization ?? country, !whole.lowercased().contains(owner.lowercased()) else { return whole }
    return "\(whole), \(owner)"
  }
}

/// What one article makes of a person, in one line.
struct StatedRole: Hashable, Sendable {
  var line: String
  /// Whether it is known when the article was published.
  var isDated: Bool

  init(_ line: String, isDated: Bool = false) {
    self.line = line
    self.isDated = isDated
  }
}

/// A person's role in one line, chosen among all that are stated: the latest that has a date, else the most frequent.
///
/// What a single article says is never shown where more than one say something else: a title that was taken from the wrong words
/// stands there once. Only for whom or where an office is held may be told by one article alone.
enum RoleLine {
  /// What one article's own reporting makes of a person; nil when it names no role.
  static func own(_ roles: [Role]) -> String? {
    best(roles.filter { !$0.isBlurb }.map { StatedRole($0.line) }, ofOneArticle: true)
  }

  /// What the blurbs of related items make of a person.
  static func blurb(_ roles: [Role]) -> String? { best(roles.filter(\.isBlurb).map { StatedRole($0.line) }) }

  /// The line to show, of lines that are given newest first.
  ///
  /// A past office does not hide the present one, unless it is the same office: then it is over. One article tells an office in
  /// full once, and in short from then on.
  static func best(_ stated: [StatedRole], ofOneArticle isOne: Bool = false) -> String? {
    let all = tally(stated)
    let isRepeated = all.contains { $0.count > 1 }
    let lines = all.filter { !isRepeated || $0.count > 1 }
    guard let first = lines.first else { return nil }
    var chosen = first
    if let office = past(first.line), let present = lines.first(where: { past($0.line) == nil }),
      !isSame(office, present.line)
    {
      chosen = present
    }
    // A fuller form may have a fuller one itself, and each is longer than the one before.
    let fullest = isOne ? all.filter { $0.line.count <= longestLabel } : lines
    while let fuller = fullest.filter({ specifies($0.line, chosen.line) }).min(by: isMoreFrequent) { chosen = fuller }
    return (all.filter { isPlaced($0.line, chosen.line) }.min(by: isMoreFrequent) ?? chosen).line
  }

  /// What is longer is no label for a list, in characters.
  private static let longestLabel = 48

  /// A line with how often it is stated, and the place of its latest dated statement.
  private struct Line {
    var line: String
    var count = 0
    var latest: Int?
  }

  /// All lines, those to be preferred first.
  private static func tally(_ stated: [StatedRole]) -> [Line] {
    var lines: [String: Line] = [:]
    for (index, role) in stated.enumerated() {
      let key = role.line.lowercased()
      lines[key, default: Line(line: role.line)].count += 1
      if role.isDated, lines[key]?.latest == nil { lines[key]?.latest = index }
    }
    return lines.values.sorted { one, other in
      guard one.latest == nil, other.latest == nil else { return one.latest ?? .max < other.latest ?? .max }
      return isMoreFrequent(one, other)
    }
  }

  private static func isMoreFrequent(_ one: Line, _ other: Line) -> Bool {
    (-one.count, one.line.count, one.line) < (-other.count, other.line.count, other.line)
  }

  /// The office of a line that says "former"; nil for one that is held.
  private static func past(_ line: String) -> String? {
    line.lowercased().hasPrefix("former ") ? String(line.dropFirst("former ".count)) : nil
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.lowercased() == other.lowercased() || specifies(one, other) || specifies(other, one)
  }

  /// Whether a line says the same office with more words: "Defense Minister" or "minister for ports" for "Minister".
  private static func specifies(_ line: String, _ other: String) -> Bool {
    let (long, short) = (line.lowercased(), other.lowercased())
    guard long.utf8.count > short.utf8.count else { return false }
    if long.hasPrefix(short) {
      return long.dropFirst(short.count).hasPrefix(",") || links.contains { long.dropFirst(short.count).hasPrefix($0) }
    }
    let title = long.prefix { $0 != "," }
    guard title.hasSuffix(" " + short) else { return false }
    return title.dropLast(short.count + 1).split { $0 == " " || $0 == "-" }.allSatisfy { !ranks.contains($0) }
  }

  /// Whether a line says of the same office for whom or where it is held: "coach, Harbor Gulls" for "coach".
  private static func isPlaced(_ line: String, _ other: String) -> Bool {
    line.lowercased().hasPrefix(other.lowercased() + ",")
  }

  private static let links = [" of ", " for ", " to ", " in ", " at "]
  /// Words that make another office of the one behind them.
  private static let ranks: Set<Substring> = [
    "vice", "deputy", "assistant", "under", "junior", "shadow", "acting", "interim", "former", "elect", "designate",
    "prime", "first", "second",
  ]
}
