import News

/// Collects the terms of one article, field by field.
struct ArticleTerms {
  /// Longer articles keep the terms that they use most, and of those used alike the earlier ones: news tells the main
  /// things first.
  static let most = 200
  /// How many words of the text count as its lead, beside title and summary.
  static let leadWords = 60

  private var counts: [WeightedTerm.Field: [String: Count]] = [:]
  private let isEnglish: Bool

  private struct Count {
    var count = 0
    /// How many terms of the field came before it.
    var place: Int
  }

  init(_ words: ArticleWords, language: String?) {
    isEnglish = language.map { $0.hasPrefix("en") } ?? true
    let names = words.names
    var left = Self.leadWords
    for passage in words.text {
      add(passage, names: names, isLead: left > 0)
      left -= passage.count
    }
    for caption in words.captions { add(caption, names: names, isLead: false) }
  }

  /// The terms of all fields, most used first within each field.
  var terms: [WeightedTerm] {
    WeightedTerm.Field.allCases.flatMap { field in
      (counts[field] ?? [:])
        .sorted { ($1.value.count, $0.value.place) < ($0.value.count, $1.value.place) }
        .prefix(Self.most)
        .map { WeightedTerm($0.key, field, $0.value.count) }
    }
  }

  private mutating func add(_ words: [Word], names: Set<String>, isLead: Bool) {
    for word in words {
      if let value = word.number {
        count(value, .numbers)
        if word.kind == .number { continue }
      }
      guard word.kind == .signs || word.text.utf8.count > 1, !Lexicon.stopWords.contains(word.text) else { continue }
      let isName = word.isCapitalized && names.contains(word.text)
      let term = isName || !isEnglish ? word.text : Stem.of(word.text)
      count(term, .body)
      if isLead { count(term, .lead) }
      if isName { count(term, .names) }
    }
  }

  private mutating func count(_ term: String, _ field: WeightedTerm.Field) {
    let place = counts[field]?.count ?? 0
    counts[field, default: [:]][term, default: Count(place: place)].count += 1
  }
}

extension Linker {
  /// Fills in what related lists and stories need of an article: terms, shingles, headline.
  static func readText(of article: ParsedArticle, into reading: inout Reading) {
    let words = ArticleWords(article)
    reading.terms = ArticleTerms(words, language: article.language).terms
    let body = words.body.flatMap { $0.map(\.text) }
    reading.words = body.count
    reading.minHash = MinHash.signature(of: Shingles.hashes(of: body, length: MinHash.shingleLength))
    reading.headlineNumbers = HeadlineNumbers.all(in: words.title)
    reading.titleKey = titleKey(article.title)
  }
}
