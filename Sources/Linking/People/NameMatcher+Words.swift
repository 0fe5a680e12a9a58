import News

/// How the words of a name are made alike before they are compared.
extension NameMatcher {
  /// Both names in Latin letters, where exactly one or both are written in others that can be spelled so; nil where nothing changes.
  func inLatin(_ one: PersonName, _ other: PersonName) -> (PersonName, PersonName)? {
    let (left, right) = (LatinSpelling.latin(one.text), LatinSpelling.latin(other.text))
    guard left != nil || right != nil, one.text != other.text else { return nil }
    return (left.map(parser.parse) ?? one, right.map(parser.parse) ?? other)
  }

  /// "abdel karim", "abd karim" and "abdulkarim" are one word: "servant of".
  func joinedServants(_ words: [String]) -> [String] {
    var joined: [String] = []
    for word in words {
      if let last = joined.last, Self.servants.contains(last) {
        if word != "al", word != "el" { joined[joined.count - 1] = "abdul" + word }
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  static let servants: Set<String> = ["abdel", "abdul", "abdal", "abd", "abdu"]

  /// "as-Saberi" as "Saberi": the Arabic article takes the sound of the letter that it stands before.
  func withoutArticle(_ word: String) -> Substring {
    let parts = word.split(separator: "-")
    guard parts.count == 2, (2...3).contains(parts[0].count), parts[0].first == "a" || parts[0].first == "e",
      parts[0].dropFirst().first == parts[1].first, parts[1].hasPrefix(parts[0].dropFirst())
    else { return word[...] }
    return parts[1]
  }

  func isInitials(_ word: String) -> Bool {
    word.count == 2 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) && !"AEIOUY".utf8.contains($0) }
      && lexicon.traits(ofWord: word).isDisjoint(with: Traits.given.union([.family, .suffix]))
  }
}
