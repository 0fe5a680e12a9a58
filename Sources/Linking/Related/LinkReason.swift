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
    parts.reserveCapacity(6)
    func add(_ label: String, _ values: some Collection<String>) {
      if !values.isEmpty { parts.append(label + values.joined(separator: ", ")) }
    }
    if let containment { parts.append("same text, \(Int((containment * 100).rounded())) of 100 phrases") }
    let told = Set(officials.flatMap(Self.words))
    let (names, words, numbers) = shared
    if namesPeople { add("same people: ", officials.prefix(Self.mostPeople)) }
    add("same names: ", SharedNames.told(names.filter { !told.contains($0) && SharedNames.tells($0) }, atMost: 4))
    add(
      "same words: ",
      Self.first(5, of: words) { !names.contains($0) && !told.contains($0) && SharedNames.tells($0) })
    // A number says nothing without what it counts; where there is nothing else it has to do.
    if parts.isEmpty, officials.isEmpty { add("same numbers: ", Self.first(3, of: numbers, where: Self.tells)) }
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

  /// The heaviest shared terms, each once; officials are named apart.
  private var shared: (names: [String], words: [String], numbers: [String]) {
    var (names, words, numbers): ([String], [String], [String]) = ([], [], [])
    names.reserveCapacity(Self.mostTerms)
    words.reserveCapacity(Self.mostTerms)
    func add(_ term: String, to terms: inout [String]) {
      if terms.count < Self.mostTerms, !terms.contains(term) { terms.append(term) }
    }
    for part in common {
      switch part.field {
      case .names: if !LinkSpace.isOfficial(part.term) { add(part.term, to: &names) }
      case .body, .lead: add(part.term, to: &words)
      case .numbers: add(part.term, to: &numbers)
      }
    }
    return (names, words, numbers)
  }

  private static func first(_ count: Int, of terms: [String], where tells: (String) -> Bool) -> [String] {
    var first: [String] = []
    for term in terms where first.count < count && tells(term) { first.append(term) }
    return first
  }

  /// So many are looked at to choose from.
  private static let mostTerms = 24

  /// The words of a name in small letters.
  private static func words(of name: String) -> [String] {
    let small = name.lowercased()
    guard small.utf8.allSatisfy({ $0 < 0x80 }) else { return small.split { !$0.isLetter }.map(String.init) }
    return small.utf8.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }.map { String(Substring($0)) }
  }
}
