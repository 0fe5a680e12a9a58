import News

/// Tells the name of an outlet behind a headline ("Bridge stays closed - Harbour Post") from a part of the headline itself
/// ("Bridge stays closed - for now").
enum SiteName {
  /// Whether words look like a name: five at most, all but short ones in between with a capital, or an address. In scripts
  /// without capitals three words at most.
  static func mayBe(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), text.utf8.count <= 60, let last = text.last, !",;:!?".contains(last) else {
      return false
    }
    if words.count == 1, isAddress(text) { return true }
    if !text.unicodeScalars.contains(where: \.properties.isCased) { return words.count <= 3 }
    let small = words.count { $0.first?.isLowercase == true && !isAddress($0) }
    return small * 2 < words.count && words.indices.allSatisfy { isOfName(words[$0], isFirst: $0 == 0) }
  }

  private static func isOfName(_ word: Substring, isFirst: Bool) -> Bool {
    guard
      let first = word.unicodeScalars.first(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return !isFirst }
    return !first.properties.isLowercase || !isFirst && word.count <= 4 || isAddress(word)
  }

  /// "post.example"
  private static func isAddress(_ word: Substring) -> Bool {
    let pieces = word.split(separator: ".", omittingEmptySubsequences: false)
    return pieces.count >= 2
      && pieces.allSatisfy { $0.count >= 2 && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }
  }

  /// Whether a title is written with a capital in nearly every word, so that capitals tell no names.
  static func isCapitalised(_ title: Substring) -> Bool {
    let words = title.split(separator: " ").filter { $0.count > 3 && $0.contains(where: \.isLetter) }
    let capitals = words.count { $0.first(where: \.isLetter)?.isUppercase == true }
    return words.count >= 2 && capitals * 10 >= words.count * 8
  }
}

extension PageReading {
  /// Whether a short line other than the first holds these words: the name of an outlet stands at the top or the end of its page.
  /// A word of three letters, which may be any, only in a line of three words.
  func isNamedElsewhere(_ name: Substring) -> Bool {
    let folded = Folding.fold(name)
    let most = name.count <= 3 && name != name.uppercased() ? 3 : 12
    return lines.dropFirst().contains { index in
      let line = self[index]
      guard line.words > 0, line.words <= most, !line.isProse, line.range.count >= folded.count, line.range.count <= 200
      else { return false }
      return Folding.fold(bytes(index)).containsWords(folded)
    }
  }
}

extension [UInt8] {
  /// Whether these bytes stand in the array as whole words.
  fileprivate func containsWords(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    let isOfWord = { (place: Int) in
      indices.contains(place) && (self[place].isLetter || self[place].isDigit || self[place] >= 0x80)
    }
    return (0...(count - other.count)).contains { place in
      self[place] == first && self[place...].starts(with: other)
        && (first >= 0xE3 || !isOfWord(place - 1) && !isOfWord(place + other.count))
    }
  }
}
