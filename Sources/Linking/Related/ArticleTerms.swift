import News

/// Collects the terms of one article, field by field.
struct ArticleTerms {
  /// Longer articles keep their most frequent terms: a related list needs no more.
  static let most = 200
  /// How many words of the text count as its lead, beside title and summary.
  static let leadWords = 60

  private var counts: [WeightedTerm.Field: [String: Int]] = [:]
  private let isEnglish: Bool

  init(_ article: ParsedArticle) {
    isEnglish = article.language.map { $0.hasPrefix("en") } ?? true
    let title = Word.all(in: article.title)
    let lead = [article.summary].compactMap(\.self).map(Word.all)
    let paragraphs = article.body.map { Word.all(in: $0.text) } + article.takeaways.map(Word.all)
    let captions = article.captions.map { Word.all(in: $0.text) }
    let names = Self.names(in: [title] + lead + paragraphs + captions)
    var left = Self.leadWords
    for words in [title] + lead + paragraphs {
      let isLead = left > 0
      if isLead { left -= words.count }
      add(words, names: names, isLead: isLead)
    }
    for words in captions { add(words, names: names, isLead: false) }
  }

  /// The terms of all fields, heaviest first within each field.
  var terms: [WeightedTerm] {
    WeightedTerm.Field.allCases.flatMap { field in
      (counts[field] ?? [:])
        .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .prefix(Self.most)
        .map { WeightedTerm($0.key, field, $0.value) }
    }
  }

  private mutating func add(_ words: [Word], names: Set<String>, isLead: Bool) {
    for word in words {
      if let value = word.kind == .number ? word.text : Lexicon.numbers[word.text] {
        counts[.numbers, default: [:]][value, default: 0] += 1
        if word.kind == .number { continue }
      }
      guard word.kind == .signs || word.text.utf8.count > 1, !Lexicon.stopWords.contains(word.text) else { continue }
      let isName = word.isCapitalized && names.contains(word.text)
      let term = isName || !isEnglish ? word.text : Stem.of(word.text)
      counts[.body, default: [:]][term, default: 0] += 1
      if isLead { counts[.lead, default: [:]][term, default: 0] += 1 }
      if isName { counts[.names, default: [:]][term, default: 0] += 1 }
    }
  }

  /// Words that stand capitalised where only names do, and are not written small more often.
  private static func names(in passages: [[Word]]) -> Set<String> {
    var capitals: [String: Int] = [:]
    var small: [String: Int] = [:]
    for words in passages {
      let isTitleCase = isTitleCase(words)
      for word in words where word.kind == .letters && word.text.utf8.count > 1 {
        if !word.isCapitalized {
          small[word.text, default: 0] += 1
        } else if !word.startsSentence && !isTitleCase {
          capitals[word.text, default: 0] += 1
        }
      }
    }
    return Set(capitals.filter { $0.value > small[$0.key, default: 0] && !Lexicon.stopWords.contains($0.key) }.keys)
  }

  /// Whether capitals say nothing here: most of the longer words have them.
  private static func isTitleCase(_ words: [Word]) -> Bool {
    let long = words.filter { $0.kind == .letters && $0.text.utf8.count > 3 }
    return long.count > 3 && long.count(where: \.isCapitalized) * 10 >= long.count * 7
  }
}

extension Linker {
  /// Fills in what related lists and stories need of an article: terms, shingles, headline.
  static func readText(of article: ParsedArticle, into reading: inout Reading) {
    reading.terms = ArticleTerms(article).terms
    let body = article.body.flatMap { Word.all(in: $0.text).map(\.text) }
    reading.words = body.count
    reading.minHash = MinHash.signature(of: Shingles.hashes(of: body, length: MinHash.shingleLength))
    reading.headlineNumbers = HeadlineNumbers.all(in: article.title)
    reading.titleKey = titleKey(article.title)
    reading.relatedShingles = article.related.map { item in
      Array(Set(Shingles.hashes(of: item.text ?? "", length: Shingles.blurbLength))).sorted()
    }
  }
}
