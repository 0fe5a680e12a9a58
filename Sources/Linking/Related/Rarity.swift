import Foundation
import News

extension TermStatistics {
  /// How many articles of news in general the library's own are counted together with.
  ///
  /// So that ten articles already know which words are common anywhere, and what is a story hardly depends on how much of a
  /// library had come in when its reports were compared.
  private static let imagined = 3_000.0
  /// A term is never taken for rarer than one that so many of all of them have: who is named in three reports of one event
  /// tells no less than who is named in one.
  private static let rarest = 10.0

  /// How much a term tells: the logarithm of how many articles there are for each that has it.
  func rarity(_ term: String) -> Float { rarity(hash: TermTable.hash(term)) }

  /// The same for a term whose hash is known.
  func rarity(hash: UInt64) -> Float { rarity(hash: hash, having: frequency[hash: hash] ?? 1) }

  /// The same for a term of which it is known how many articles have it.
  func rarity(hash: UInt64, having articlesWithIt: Int) -> Float {
    let having = max(Self.rarest, Double(articlesWithIt)) + Self.imagined * Lexicon.commonness(hash)
    return Float(log(1 + (Double(max(articles, 1)) + Self.imagined) / having))
  }

  /// How much an official tells: as much as the rarest word of the name; little when the name is not known.
  func rarity(_ official: OfficialID) -> Float {
    let words = officialNames[official].map { Word.all(in: $0).map { rarity($0.text) } } ?? []
    return words.max() ?? Self.unknown
  }

  /// As much as a word that stands in one article of twenty.
  private static let unknown = Float(log(20.0))
}

extension Linker {
  /// Terms in more articles than this are not looked up: their postings would cost more than they find.
  package static let commonestLookup = 20_000

  /// The terms to look candidates up by, most telling first; names and lead before the rest.
  ///
  /// Ask for the articles that share the most of them, and take the best 60 as candidates of `relate`. `statistics` need only
  /// know these terms. A term that stands in one article alone is left out, as it finds none.
  package static func lookupTerms(_ terms: TermList, statistics: TermStatistics) -> [String] {
    lookupTerms(terms, fewest: 2, statistics: statistics)
  }

  /// The terms to look up the article by that a related item may be, from its title and text.
  package static func lookupTerms(_ item: RelatedItem, statistics: TermStatistics) -> [String] {
    var article = ParsedArticle(title: item.title ?? "")
    article.body = [item.text].compactMap(\.self).map { Block(.paragraph, $0) }
    let terms = ArticleTerms(ArticleWords(article), language: nil).terms
    return lookupTerms(TermList(terms), fewest: 1, statistics: statistics)
  }

  private static let mostLookups = 20

  /// - Parameter fewest: A term that fewer articles have is left out: an article of the library has it itself.
  private static func lookupTerms(_ terms: TermList, fewest: Int, statistics: TermStatistics) -> [String] {
    var table = TermTable(capacity: terms.count)
    var weights: [Float] = []
    for index in terms.indices where terms.field(at: index) != .numbers {
      let hash = terms.hash(at: index)
      let having = statistics.frequency[hash: hash] ?? 1
      guard having >= fewest, having <= commonestLookup else { continue }
      let (number, isNew) = table.number(terms.text(at: index), hash: hash)
      if isNew { weights.append(0) }
      let weight = LinkSpace.fieldWeight(terms.field(at: index)) * frequencyWeight(terms.frequency(at: index))
      weights[Int(number)] += weight * statistics.rarity(hash: hash, having: having)
    }
    return weights.indices.sorted {
      weights[$0] != weights[$1] ? weights[$0] > weights[$1] : table.terms[$0] < table.terms[$1]
    }.prefix(mostLookups).map { table.terms[$0] }
  }

  /// One more than the logarithm of how often a term comes.
  private static func frequencyWeight(_ count: Int) -> Float {
    frequencyWeights.indices.contains(count) ? frequencyWeights[count] : Float(1 + log(Double(count)))
  }

  private static let frequencyWeights: [Float] = (0...64).map { Float(1 + log(Double($0))) }
}
