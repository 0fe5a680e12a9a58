import News

/// The names that two articles share, as a reader would call them: "New Zealand", not "Zealand, New".
///
/// What an article keeps of its names are single words. Those that make a known place are told as that place; titles
/// ("President") name nobody, and what is but a part of many names is told only where nothing else is.
struct SharedNames {
  /// Names and adjectives of several words, by their first.
  private let places: [String: [[String]]]
  /// Titles, folded; those of one word count here.
  private let titles: Set<String>

  private static let consonants = Set("bcdfghjklmnpqrstvwxz".utf8)
  private static let shared = SharedNames()

  private init() {
    var places: [String: [[String]]] = [:]
    let countries = Resource.rows(.linking, "countries.tsv").filter { $0.count == 3 }.map { $0[2] }
    for name in countries + Resource.rows(.linking, "places.tsv").map({ $0[0] }) {
      let words = name.utf8.split(separator: UInt8(ascii: " ")).map { NameFolding.fold(Substring($0)) }
      if words.count > 1 { places[words[0], default: []].append(words) }
    }
    titles = Set(Resource.rows(.linking, "titles.tsv").map { NameFolding.fold($0[0]) })
    // Of "New South Wales" and "South Wales" the longer one.
    self.places = places.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// Whether a folded word says by itself what it names: neither a month or a day of the week, nor what is left of a name in one or
  /// two letters.
  static func tells(_ word: String) -> Bool {
    (word.count > 2 || word.unicodeScalars.contains { $0.value >= 0x3040 }) && !StatedDates.isCalendarWord(word)
  }

  /// - Parameters:
  ///   - words: Folded words of names, the most telling first.
  ///   - hasToTell: Whether parts of names are told where there is nothing else.
  static func told(_ words: [String], atMost limit: Int = .max, hasToTell: Bool = true) -> [String] {
    let shared = shared
    var left = words.filter { !shared.isTitle($0) }
    // Most lists begin no place that has several words.
    let mayTellPlaces = left.contains { shared.places[$0] != nil }
    var (told, plain): ([String], [String]) = ([], [])
    while told.count < limit, let word = left.first {
      let name = (mayTellPlaces ? shared.place(with: word, in: left) : nil) ?? [word]
      left.removeAll(where: name.contains)
      if name.count == 1, plainWords.contains(word) {
        plain.append(capitalize(word))
      } else {
        told.append(name.map(capitalize).joined(separator: " "))
      }
    }
    return told.isEmpty && hasToTell ? Array(plain.prefix(limit)) : told
  }

  /// "minister", "ministers"
  private func isTitle(_ word: String) -> Bool {
    titles.contains(word) || word.hasSuffix("s") && titles.contains(String(word.dropLast()))
  }

  /// Words of which many names are made ("Ministry", "Acting", "Embassy"): alone they name nothing.
  private static let plainWords: Set<String> = {
    let kinds: Set<Substring> = [
      "organization", "portfolio", "modifier", "rank", "common", "acting", "deputy", "former", "vice",
    ]
    let rows = Resource.rows(.linking, "name_words.tsv").filter { $0.count == 2 && kinds.contains($0[0]) }
    return Set(rows.map { NameFolding.fold($0[1]) })
  }()

  /// The place whose words are all there, one of them this.
  private func place(with word: String, in words: [String]) -> [String]? {
    words.lazy.flatMap { places[$0] ?? [] }.first { $0.contains(word) && $0.allSatisfy(words.contains) }
  }

  /// A folded name as it is printed: "Ito", "U.S", "NFL".
  private static func capitalize(_ name: String) -> String {
    let isSpelled = (3...5).contains(name.utf8.count) && name.utf8.allSatisfy { consonants.contains($0) }
    if isSpelled || name.utf8.contains(UInt8(ascii: ".")) { return name.uppercased() }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
