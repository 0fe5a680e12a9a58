import News

/// Collects the terms of one article, field by field.
struct ArticleTerms {
  /// Longer articles keep the terms that they use most, and of those used alike the earlier ones: news tells the main
  /// things first.
  static let most = 200
  /// How many words of the text count as its lead, beside title and summary.
  static let leadWords = 60

  private var table = TermTable(capacity: 512)
  private var tallies = [Tally](repeating: Tally(), count: LinkSpace.fields.count)
  private let isEnglish: Bool
  /// The numbers of the terms of each word of the vocabulary, once they were asked for.
  private var asWritten: [Int32]
  private var stemmed: [Int32]

  /// How often each term of one field comes.
  private struct Tally {
    /// By the numbers of the terms.
    var counts: [Int32] = []
    /// The terms in the order in which they first came.
    var order: [Int32] = []

    mutating func add(_ term: Int32) {
      let term = Int(term)
      if counts.count <= term { counts += repeatElement(0, count: max(64, term + 1 - counts.count)) }
      if counts[term] == 0 { order.append(Int32(term)) }
      counts[term] += 1
    }
  }

  init(_ words: ArticleWords, language: String?) {
    isEnglish = language.map { $0.hasPrefix("en") } ?? true
    asWritten = [Int32](repeating: -1, count: words.vocabulary.entries.count)
    stemmed = asWritten
    let names = words.names
    var left = Self.leadWords
    for passage in words.text {
      add(passage, words.vocabulary.entries, names, isLead: left > 0)
      left -= passage.count
    }
    for caption in words.captions { add(caption, words.vocabulary.entries, names, isLead: false) }
  }

  /// The terms of all fields, most used first within each field.
  var terms: [WeightedTerm] {
    LinkSpace.fields.flatMap { field in
      let tally = tallies[field.index]
      return tally.order.enumerated()
        .map { (term: $1, place: $0, count: tally.counts[Int($1)]) }
        .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
        .prefix(Self.most)
        .map { WeightedTerm(table.terms[Int($0.term)], field, Int($0.count)) }
    }
  }

  private mutating func add(
    _ uses: [ArticleWords.Use], _ entries: [Vocabulary.Entry], _ names: [Bool], isLead: Bool
  ) {
    for use in uses {
      let word = Int(use.word)
      if let value = entries[word].number {
        tallies[WeightedTerm.Field.numbers.index].add(table.number(value, hash: TermTable.hash(value)).number)
        if use.kind == .number { continue }
      }
      guard use.kind == .signs || entries[word].byteCount > 1, !entries[word].isStop else { continue }
      let isName = use.isCapitalized && names[word]
      let term = isName || !isEnglish ? asWritten(word, entries) : stem(word, entries)
      tallies[WeightedTerm.Field.body.index].add(term)
      if isLead { tallies[WeightedTerm.Field.lead.index].add(term) }
      if isName { tallies[WeightedTerm.Field.names.index].add(term) }
    }
  }

  private mutating func asWritten(_ word: Int, _ entries: [Vocabulary.Entry]) -> Int32 {
    if asWritten[word] < 0 { asWritten[word] = table.number(entries[word].text, hash: entries[word].termHash).number }
    return asWritten[word]
  }

  private mutating func stem(_ word: Int, _ entries: [Vocabulary.Entry]) -> Int32 {
    if stemmed[word] < 0 {
      let stem = Stem.of(entries[word].text, hash: entries[word].termHash)
      stemmed[word] = table.number(stem.text, hash: stem.hash).number
    }
    return stemmed[word]
  }
}

extension Linker {
  /// The terms of an article; `read` gives them too, with all else.
  package static func terms(of article: ParsedArticle) -> [WeightedTerm] {
    ArticleTerms(ArticleWords(article), language: article.language).terms
  }

  /// Fills in what related lists and stories need of an article: terms, shingles, headline.
  static func readText(of article: ParsedArticle, into reading: inout Reading) {
    let words = ArticleWords(article)
    reading.terms = ArticleTerms(words, language: article.language).terms
    let body = words.body.flatMap { $0.map { words.vocabulary.entries[Int($0.word)].hash } }
    reading.words = body.count
    reading.minHash = MinHash.signature(of: Shingles.hashes(of: body, length: MinHash.shingleLength))
    reading.headlineNumbers = HeadlineNumbers.all(in: Word.all(in: article.title))
    reading.titleKey = titleKey(article.title)
  }
}
