extension Place {
  /// The whole sentence that the place lies in, as well as it can be told from the text alone.
  package func sentence(in text: String) -> Place {
    let scalars = Array(text.unicodeScalars)
    guard start <= scalars.count, end <= scalars.count else { return self }
    var (first, last) = (start, max(start, end))
    while first > 0, !Self.ends(scalars, at: first - 1) { first -= 1 }
    while first < start, scalars[first].properties.isWhitespace { first += 1 }
    while last < scalars.count, last == 0 || !Self.ends(scalars, at: last - 1) { last += 1 }
    while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
    return Place(section, paragraph, first, last)
  }

  /// The sentences of a passage of the article, in order, without the blanks between them.
  package static func sentences(of passage: Passage) -> [(place: Place, text: String)] {
    let scalars = Array(passage.text.unicodeScalars)
    var sentences: [(Place, String)] = []
    var start = 0
    for index in scalars.indices where index + 1 == scalars.count || ends(scalars, at: index) {
      var (first, last) = (start, index + 1)
      while first < last, scalars[first].properties.isWhitespace { first += 1 }
      while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
      if first < last {
        let text = String(String.UnicodeScalarView(scalars[first..<last]))
        sentences.append((Place(passage.section, passage.paragraph, first, last), text))
      }
      start = index + 1
    }
    return sentences
  }

  /// Short titles after which a name goes on.
  static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Gov", "Sen", "Rep", "Lt", "Col", "Sgt", "Capt", "Adm", "Rev", "Hon",
    "Jr", "Sr", "No", "vs",
  ]

  /// Short names of months, after which a day goes on.
  static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  /// Whether a full stop before a blank is the point of a number all the same: "5. 9" of a text that was taken apart at its signs.
  private static func isPoint(_ text: [Unicode.Scalar], at stop: Int) -> Bool {
    func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && ("0"..."9").contains(text[index]) }
    return isDigit(stop - 1) && isDigit(stop + 2) && !(isDigit(stop - 2) && isDigit(stop - 3))
  }

  private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", "»", ")", "」", "』"]

  /// Whether a sentence ends with this scalar: a full stop with its closing marks, before a blank, and not after an initial or
  /// a short title ("J.", "Mr.").
  private static func ends(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    if text[index] == "\n" || "。！？".unicodeScalars.contains(text[index]) { return true }
    var stop = index
    while stop > 0, closers.contains(text[stop]) { stop -= 1 }
    guard text[stop] == "." || text[stop] == "?" || text[stop] == "!" || text[stop] == "…" else { return false }
    guard index + 1 == text.count || text[index + 1].properties.isWhitespace else { return false }
    guard text[stop] == ".", stop == index else { return true }
    if isPoint(text, at: stop) { return false }
    var start = stop
    while start > 0, text[start - 1].properties.isAlphabetic { start -= 1 }
    let word = String(String.UnicodeScalarView(text[start..<stop]))
    if months.contains(word), index + 2 < text.count, ("0"..."9").contains(text[index + 2]) { return false }
    return !(abbreviations.contains(word) || (stop - start == 1 && text[start].properties.isUppercase))
  }
}
