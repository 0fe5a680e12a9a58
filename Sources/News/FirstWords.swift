/// What stands for the title of a text that has none.
package enum FirstWords {
  private static let most = 12

  /// How sure a title is that was made so.
  package static let confidence = Confidence(0.2, source: "first words of the text")

  /// Whether a text shows anything: a letter, a digit or a sign.
  package static func isShown(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark, .enclosingMark, .spaceSeparator,
        .lineSeparator, .paragraphSeparator:
        false
      default: true
      }
    }
  }

  /// The first sentence if it is short, else the first twelve words and "…".
  package static func of(_ text: String) -> String {
    let words = text.prefix(2_000).split(whereSeparator: \.isWhitespace)
    let first = words.prefix(most)
    let end = first.indices.dropFirst(2).first { ends(words[$0], before: words.dropFirst($0 + 1).first) }
    if let end { return first[...end].joined(separator: " ") }
    return first.joined(separator: " ") + (words.count > most ? " …" : "")
  }

  /// Whether a sentence ends with a word. A title that goes on is better than one that is cut, so that a full stop ends none behind
  /// an initial, a short form ("Dr.", "p.m.") or a number that may go on behind it.
  private static func ends(_ word: Substring, before next: Substring?) -> Bool {
    guard let last = word.last, ".!?".contains(last) else { return false }
    guard last == ".", let next, !word.hasSuffix("..") else { return true }
    if let begin = next.first, begin.isLowercase || begin.isNumber { return false }
    let core = word.dropLast().drop { !$0.isLetter && !$0.isNumber }
    return core.count > 1 && !core.contains(".") && !Place.abbreviations.contains(String(core))
      && !Place.months.contains(String(core)) && !shortForms.contains(String(core))
  }

  /// Short forms before names, and those of which a sentence seldom ends.
  private static let shortForms: Set<String> = [
    "Ave", "Bros", "Brig", "Cmdr", "Co", "Const", "Corp", "Dept", "Det", "Fr", "Ft", "Hr", "Inc", "Insp", "Ltd", "Maj",
    "Messrs", "Mme", "Mt", "Pres", "Sra", "Supt", "ca", "etc",
  ]
}
