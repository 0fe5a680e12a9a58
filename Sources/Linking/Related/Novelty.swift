import News

extension Linker {
  /// Which sentences of an article tell nothing that these others, which somebody has read, have not told.
  ///
  /// A sentence is known when one sentence of another article has nearly all of its words and every one of its numbers: what is
  /// told in other words counts as new, because to pass over news costs more than to read a thing twice. One of few words is
  /// known when it stands word for word beside a sentence that is known from the same article: alone it could be about anything.
  package static func novelty(of article: ParsedArticle, readBefore others: [(id: ArticleID, article: ParsedArticle)])
    -> Novelty
  {
    let told = ToldSentences(others)
    var sentences: [(place: Place, text: String, found: ToldSentences.Sentence?)] = []
    for (place, text) in article.passages.filter(\.isReporting).flatMap(Place.sentences) {
      let words = ToldSentences.words(text)
      guard !ToldSentences.line(text).isEmpty else { continue }
      let isLong = words.count >= ToldSentences.fewestWords
      sentences.append((place, text, isLong ? told.sentence(telling: words) : nil))
    }
    let inOrder = Array(sentences.indices)
    let steps = Array(zip(inOrder.dropFirst(), inOrder)) + zip(inOrder.reversed().dropFirst(), inOrder.reversed())
    for (index, neighbour) in steps {
      guard sentences[index].found == nil, let beside = sentences[neighbour].found else { continue }
      sentences[index].found = told.sentence(saying: sentences[index].text, in: beside.article)
    }
    var novelty = Novelty()
    (novelty.read, novelty.sentences) = (others.count, sentences.count)
    for sentence in sentences {
      guard let found = sentence.found else { continue }
      let other = others[found.article]
      novelty.known.append(
        KnownPassage(
          sentence.place, article: other.id, title: other.article.title, source: other.article.source,
          words: found.text))
    }
    return novelty
  }
}

/// The sentences of articles by their words.
private struct ToldSentences {
  struct Sentence {
    var article: Int
    var text: String
    var words: Set<String>
  }

  private var sentences: [Sentence] = []
  private var byWord: [String: [Int]] = [:]
  /// The sentences that are too short to be known by their words.
  private var byLine: [String: [Int]] = [:]

  /// A sentence of fewer words says too little to be recognised.
  static let fewestWords = 4
  /// Four words of five: a changed verb passes, another subject does not.
  private static let leastShare = 0.8
  /// A word of more sentences than this tells nothing of which of them is meant.
  private static let mostSentences = 500

  init(_ articles: [(id: ArticleID, article: ParsedArticle)]) {
    for (index, other) in articles.enumerated() {
      for (_, text) in other.article.passages.filter(\.isReporting).flatMap(Place.sentences) {
        let words = Self.words(text)
        if words.count >= Self.fewestWords {
          for word in words { byWord[word, default: []].append(sentences.count) }
        } else {
          byLine[Self.line(text), default: []].append(sentences.count)
        }
        sentences.append(Sentence(article: index, text: text, words: words))
      }
    }
  }

  /// The words that carry what a sentence says, numbers among them.
  static func words(_ text: String) -> Set<String> {
    Set(Word.all(in: text).map { $0.number ?? $0.text }.filter { !Lexicon.stopWords.contains($0) })
  }

  /// All words of a sentence, as they follow each other.
  static func line(_ text: String) -> String {
    Word.all(in: text).map { $0.number ?? $0.text }.joined(separator: " ")
  }

  /// A short sentence of one article that says the same word for word.
  func sentence(saying text: String, in article: Int) -> Sentence? {
    byLine[Self.line(text)]?.first { sentences[$0].article == article }.map { sentences[$0] }
  }

  func sentence(telling words: Set<String>) -> Sentence? {
    var shared: [Int: Int] = [:]
    for word in words {
      guard let places = byWord[word], places.count <= Self.mostSentences else { continue }
      for place in places { shared[place, default: 0] += 1 }
    }
    let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, Double(best.value) >= Self.leastShare * Double(words.count) else { return nil }
    let sentence = sentences[best.key]
    let numbers = words.filter { $0.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
    return numbers.isSubset(of: sentence.words) ? sentence : nil
  }
}

extension Passage {
  /// What the article itself tells, as against its captions, its summary of itself, readers' words and what it points to.
  fileprivate var isReporting: Bool { section == .body }
}
