import News

extension Role {
  /// The role as a list shows it: "former vice minister, Ministry of X".
  var line: String {
    let isOver = until != nil && !modifiers.contains(.former)
    let whole = (isOver ? "former " : "") + wholeTitle
    guard let organization, !whole.lowercased().contains(organization.lowercased()) else { return whole }
    return "\(whole), \(organization)"
  }
}

/// A person's role in one line, chosen among all that are stated: the newest, in its fullest form.
enum RoleLine {
  /// What one article's own reporting makes of a person; nil when it names no role.
  static func own(_ roles: [Role]) -> String? { best(roles.reversed().filter { !$0.isBlurb }.map(\.line)) }

  /// What the blurbs of related items make of a person.
  static func blurb(_ roles: [Role]) -> String? { best(roles.reversed().filter(\.isBlurb).map(\.line)) }

  /// The line to show, of lines that are given newest first.
  ///
  /// A past office does not hide the present one, unless it is the same office: then it is over.
  static func best(_ lines: [String]) -> String? {
    guard let newest = lines.first else { return nil }
    let chosen =
      if let office = past(newest), let present = lines.first(where: { past($0) == nil }), !isSame(office, present) {
        present
      } else {
        newest
      }
    return lines.reduce(chosen) { specifies($1, $0) ? $1 : $0 }
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

  private static let links = [" of ", " for ", " to ", " in ", " at "]
  /// Words that make another office of the one behind them.
  private static let ranks: Set<Substring> = [
    "vice", "deputy", "assistant", "under", "junior", "shadow", "acting", "interim", "former", "elect", "designate",
    "prime", "first", "second",
  ]
}
