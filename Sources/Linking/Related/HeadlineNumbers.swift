import News

/// Numbers of a title with the word that they count: "12 dead".
enum HeadlineNumbers {
  /// A title with more of them is a table.
  private static let most = 8

  /// Each as number, space, unit, in order of the title; a number without a word behind it counts nothing.
  static func all(in title: [Word]) -> [String] {
    let found = title.indices.lazy.compactMap { index -> String? in
      guard let value = title[index].number, let unit = unit(after: index, in: title) else { return nil }
      return value + " " + unit
    }
    return Array(found.prefix(most))
  }

  /// In words, the first pair of numbers of one unit that cannot both be of one event; nil when there is none.
  static func clash(_ one: [String], _ other: [String]) -> String? {
    for left in one {
      let (number, unit) = split(left)
      guard !Lexicon.looseUnits.contains(unit) else { continue }
      let same = other.map(split).filter { $0.unit == unit }
      guard !same.isEmpty, same.allSatisfy({ differ(number, $0.number, unit: unit) }) else { continue }
      return "\(left) against \(same[0].number) \(unit)"
    }
    return nil
  }

  /// The next telling word; of an age, that it is one.
  private static func unit(after index: Int, in words: [Word]) -> String? {
    let next = words[(index + 1)...].prefix(2).first { !Lexicon.stopWords.contains($0.text) }
    guard let next, next.kind == .letters, next.number == nil else { return nil }
    let isAge = index + 2 < words.count && words[index + 2].text == "old"
    return isAge ? "years of age" : Stem.of(next.text)
  }

  private static func split(_ text: String) -> (number: String, unit: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
  }

  /// Years differ by one, tolls when one is more than twice the other; other numbers are rounded in headlines, so that a
  /// tenth is no difference.
  private static func differ(_ one: String, _ other: String, unit: String) -> Bool {
    guard one != other, let left = Double(one), let right = Double(other) else { return false }
    if Lexicon.tolls.contains(unit) { return max(left, right) > 2 * min(left, right) }
    let isYear = one.count == 4 && other.count == 4 && !one.contains(".") && !other.contains(".")
    return isYear || abs(left - right) > 0.1 * max(left, right)
  }
}
