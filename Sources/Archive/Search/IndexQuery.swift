/// Words as the word index is asked for them.
enum IndexQuery {
  /// Rows that have all of the words; the last one may be only the beginning of theirs.
  static func allOf(_ words: [String], lastIsPrefix: Bool) -> String {
    words.enumerated().map { index, word in
      term(word, isPrefix: lastIsPrefix && index == words.count - 1)
    }.joined(separator: " AND ")
  }

  /// The words hold letters and digits only, so that quoting them is safe.
  static func term(_ word: String, isPrefix: Bool) -> String { isPrefix ? "\"\(word)\"*" : "\"\(word)\"" }
}
