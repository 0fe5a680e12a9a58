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
    if let end = first.firstIndex(where: { word in ".!?".contains(word.last ?? " ") }), end > 1 {
      return first[...end].joined(separator: " ")
    }
    return first.joined(separator: " ") + (words.count > most ? " …" : "")
  }
}
