import News

/// The word lists of linking, folded as the words are that they are compared with.
enum Lexicon {
  /// Words that say nothing of what an article is about.
  static let stopWords: Set<String> = {
    var words: Set<String> = []
    for row in Resource.rows(.linking, "words_stop.tsv") where row.count == 2 {
      for word in row[1].split(separator: " ") { words.formUnion(Word.all(in: String(word)).map(\.text)) }
    }
    return words
  }()

  /// Whether the folded word of a hash is one of `stopWords`.
  static func isStopWord(hash: UInt64) -> Bool { stopTable.find(hash) != nil }

  /// The value in digits of the folded word of a hash, if it names a number.
  static func number(hash: UInt64) -> String? { numberTable.find(hash).map { numberValues[Int($0)] } }

  private static let stopTable: TermTable = {
    var table = TermTable(capacity: stopWords.count)
    for word in stopWords { _ = table.number(word, hash: TermTable.hash(word)) }
    return table
  }()

  private static let (numberTable, numberValues): (TermTable, [String]) = {
    var table = TermTable(capacity: numbers.count)
    var values: [String] = []
    for (word, value) in numbers where table.number(word, hash: TermTable.hash(word)).isNew { values.append(value) }
    return (table, values)
  }()

  /// Values of numbers written as words.
  static let numbers: [String: String] = {
    var numbers: [String: String] = [:]
    for row in Resource.rows(.linking, "words_numbers.tsv") where row.count == 2 {
      numbers[Folding.fold(row[0])] = String(row[1])
    }
    return numbers
  }()

  /// Section labels that stand in front of titles, as title keys.
  static let labels: Set<String> = Set(
    Resource.rows(.linking, "words_labels.tsv").compactMap(\.first).map { Linker.titleKey(String($0)) })

  /// What is counted up as days go by: dead, injured, arrested.
  static let tolls = units("toll")

  /// What many numbers of one event are measured in, so that two of them need not agree.
  static let looseUnits = units("any")

  private static func units(_ kind: String) -> Set<String> {
    let rows = Resource.rows(.linking, "words_units.tsv").filter { $0.count == 2 && $0[0] == kind }
    return Set(rows.flatMap { $0[1].split(separator: " ") }.map { Stem.of(Folding.fold($0)) })
  }

  /// Of all articles, the share that has a term, for the words that news of every kind is full of; 0 for all others.
  static func commonness(_ hash: UInt64) -> Double {
    commonTerms.find(hash).map { commonShares[Int($0)] } ?? 0
  }

  private static let (commonTerms, commonShares): (TermTable, [Double]) = {
    var table = TermTable()
    var shares: [Double] = []
    for row in Resource.rows(.linking, "words_common.tsv") where row.count == 2 {
      guard let articles = Double(row[0]) else { continue }
      for word in row[1].split(separator: " ").flatMap({ Word.all(in: String($0)) }) {
        let term = word.kind == .letters ? Stem.of(word.text) : word.text
        if table.number(term, hash: TermTable.hash(term)).isNew { shares.append(articles / 100) }
      }
    }
    return (table, shares)
  }()
}
