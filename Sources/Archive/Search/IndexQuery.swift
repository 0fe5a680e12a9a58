/// Words as the word index is asked for them.
enum IndexQuery {
  /// Rows that have all of the words; the last one may be only the beginning of theirs.
  ///
  /// - Parameter begun: The words of the index with a beginning; nil where it is to be asked for the beginning itself.
  static func allOf(_ words: [String], lastIsPrefix: Bool) -> String {
    allOf(words, lastIsPrefix: lastIsPrefix) { _ in nil }
  }

  static func allOf(
    _ words: [String], lastIsPrefix: Bool, begun: (_ beginning: String) throws -> [String]?
  ) rethrows -> String {
    try words.enumerated().map { index, word in
      guard lastIsPrefix, index == words.count - 1 else { return term(word) }
      guard let begun = try begun(word), !begun.isEmpty else { return term(word) + "*" }
      return begun.count == 1 ? term(begun[0]) : "(\(begun.map(term).joined(separator: " OR ")))"
    }.joined(separator: " AND ")
  }

  /// The words hold letters and digits only, so that quoting them is safe.
  private static func term(_ word: String) -> String { "\"\(word)\"" }
}
