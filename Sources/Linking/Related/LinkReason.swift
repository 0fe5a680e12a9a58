import News

/// Why two articles are linked, in words.
struct LinkReason {
  /// What they share, heaviest first.
  var common: [LinkSpace.Common]
  /// Names of the officials that both name.
  var officials: [String]
  /// How many days later the other article was published; nil when a date is missing.
  var days: Int?
  /// The share of the shorter text that both have, when the link is a copy.
  var containment: Double?

  /// So many people are named.
  static let mostPeople = 4

  /// Never empty when something is shared: "same people: …; same words: …; 3 days later".
  var words: String { parts(namesPeople: true).joined(separator: "; ") }

  /// The reasons one by one; without the people's names, to be told with what the people are called then.
  func parts(namesPeople: Bool) -> [String] {
    var parts: [String] = []
    func add(_ label: String, _ values: some Collection<String>) {
      if !values.isEmpty { parts.append(label + values.joined(separator: ", ")) }
    }
    if let containment { parts.append("same text, \(Int((containment * 100).rounded())) of 100 phrases") }
    let told = Set(officials.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    let names = shared([.names]) { !LinkSpace.isOfficial($0) }
    if namesPeople { add("same people: ", officials.prefix(Self.mostPeople)) }
    add("same names: ", SharedNames.told(names.filter { !told.contains($0) }).prefix(4))
    add("same words: ", shared([.body, .lead]).filter { !names.contains($0) && !told.contains($0) }.prefix(5))
    add("same numbers: ", shared([.numbers]).filter(Self.tells).prefix(3))
    if let days { parts.append(Self.distance(days)) }
    return parts
  }

  /// Whether a number says anything by itself: days of the month, small counts and years stand in every other article.
  static func tells(_ number: String) -> Bool {
    guard let value = Int(number) else { return true }
    return value > 31 && !(1900...2100).contains(value)
  }

  /// "the same day", "3 days later", "2 days earlier".
  static func distance(_ days: Int) -> String {
    if days == 0 { return "the same day" }
    return "\(abs(days)) \(abs(days) == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier")"
  }

  /// The heaviest shared terms of some fields, each once; officials are named apart.
  private func shared(_ fields: [WeightedTerm.Field], where counts: (String) -> Bool = { _ in true }) -> [String] {
    var terms: [String] = []
    for part in common where terms.count < 24 && fields.contains(part.field) {
      if counts(part.term), !terms.contains(part.term) { terms.append(part.term) }
    }
    return terms
  }
}
