import News

/// Why two articles are linked, in words.
struct LinkReason {
  var common: [LinkSpace.Common]
  /// Names of the officials that both name.
  var officials: [String]
  /// How many days later the other article was published; nil when a date is missing.
  var days: Double?
  /// The share of the shorter text that both have, when the link is a copy.
  var containment: Double?

  /// Never empty: "same people: …; same words: …; 3 days later".
  var words: String {
    var parts: [String] = []
    if let containment { parts.append("same text, \(Int((containment * 100).rounded())) of 100 phrases") }
    if !officials.isEmpty { parts.append("same people: " + officials.prefix(4).joined(separator: ", ")) }
    let names = terms(of: [.names], most: 5).map(Self.capitalize)
    if !names.isEmpty { parts.append("same names: " + names.joined(separator: ", ")) }
    let said = Set(terms(of: [.names], most: .max))
    let words = terms(of: [.body, .lead], most: .max).filter { !said.contains($0) }.prefix(6)
    if !words.isEmpty { parts.append("same words: " + words.joined(separator: ", ")) }
    let numbers = terms(of: [.numbers], most: 3)
    if !numbers.isEmpty { parts.append("same numbers: " + numbers.joined(separator: ", ")) }
    if let days { parts.append(Self.distance(days)) }
    return parts.joined(separator: "; ")
  }

  /// "the same day", "3 days later", "2 days earlier".
  static func distance(_ days: Double) -> String {
    let whole = Int(days.rounded(.toNearestOrAwayFromZero))
    if whole == 0 { return "the same day" }
    return "\(abs(whole)) \(abs(whole) == 1 ? "day" : "days") \(whole > 0 ? "later" : "earlier")"
  }

  /// The heaviest shared terms of some fields, each once, officials left out as they are named apart.
  private func terms(of fields: Set<WeightedTerm.Field>, most: Int) -> [String] {
    var found: [String] = []
    for part in common where fields.contains(part.field) && part.term.first != LinkSpace.officialMark {
      if !found.contains(part.term) { found.append(part.term) }
      if found.count == most { break }
    }
    return found
  }

  /// A folded name as it is printed: "Ito", "U.S".
  private static func capitalize(_ name: String) -> String {
    name.contains(".") ? name.uppercased() : name.prefix(1).uppercased() + name.dropFirst()
  }
}
