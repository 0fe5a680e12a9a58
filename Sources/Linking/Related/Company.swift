/// How alike articles are when each is taken together with the articles that are most like it.
///
/// Two reports of one event may choose other words, but both use words of the third. Each article is compared as itself plus
/// a little of its nearest neighbours; the other of the two never counts among these, or any two that are somewhat alike would
/// vouch for each other. (Pseudo-relevance feedback, as search engines expand a query by its best answers.)
struct Company {
  /// How many neighbours stand by an article.
  static let most = 5
  /// Less alike is no neighbour.
  static let leastSimilarity: Float = 0.1
  /// From this similarity on a neighbour counts whole.
  private static let fullSimilarity: Float = 0.25
  /// What all neighbours together weigh when each counts whole; the article itself weighs 1.
  private static let weight: Float = 2

  /// Two articles directly as alike as this are as good as one report.
  private static let fullLikeness: Float = 0.5
  private static let directShare: Float = 0.3

  private let matrix: SimilarityMatrix
  private let neighbours: [[(index: Int, weight: Float)]]
  /// For each article, its product with its own neighbours, and theirs with one another.
  private var toOwn: [Float] = []
  private var amongOwn: [Float] = []

  init(_ matrix: SimilarityMatrix) {
    self.matrix = matrix
    neighbours = (0..<matrix.count).map { Self.neighbours(of: $0, in: matrix) }
    toOwn = (0..<matrix.count).map { toNeighbours(of: $0, $0) }
    amongOwn = (0..<matrix.count).map { betweenNeighbours($0, $0) }
  }

  /// How likely two articles tell one event, 0 to 1: alike in company, and directly.
  ///
  /// Two reports that nobody else stands by are alike directly or not at all.
  func likelihood(_ one: Int, _ other: Int) -> Float {
    let direct = min(1, matrix[one, other] / Self.fullLikeness)
    return (1 - Self.directShare) * similarity(one, other) + Self.directShare * direct
  }

  /// How alike two articles are in company, 0 to 1.
  func similarity(_ one: Int, _ other: Int) -> Float {
    if one == other { return 1 }
    let forward = weight(of: other, beside: one)
    let backward = weight(of: one, beside: other)
    let direct = matrix[one, other]
    let toOther = toNeighbours(of: one, other)
    let toOne = toNeighbours(of: other, one)
    var product = direct + (toOther - forward) + (toOne - backward)
    product += betweenNeighbours(one, other) - forward * toOwn[other] - backward * toOwn[one]
    product += forward * backward * direct
    let length = norm(one, without: forward, product: direct + toOther)
    let otherLength = norm(other, without: backward, product: direct + toOne)
    return max(0, min(1, product / (length * otherLength)))
  }

  /// How long an article with its neighbours is, the other one taken out.
  private func norm(_ article: Int, without weight: Float, product: Float) -> Float {
    let square = 1 + 2 * toOwn[article] + amongOwn[article] - 2 * weight * product + weight * weight
    return max(square, 1).squareRoot()
  }

  private func weight(of neighbour: Int, beside article: Int) -> Float {
    for candidate in neighbours[article] where candidate.index == neighbour { return candidate.weight }
    return 0
  }

  private func toNeighbours(of article: Int, _ other: Int) -> Float {
    var sum: Float = 0
    for neighbour in neighbours[article] { sum += neighbour.weight * matrix[neighbour.index, other] }
    return sum
  }

  private func betweenNeighbours(_ one: Int, _ other: Int) -> Float {
    var sum: Float = 0
    for neighbour in neighbours[other] { sum += neighbour.weight * toNeighbours(of: one, neighbour.index) }
    return sum
  }

  /// The nearest articles, the first of equals before the others.
  private static func neighbours(of article: Int, in matrix: SimilarityMatrix) -> [(index: Int, weight: Float)] {
    var nearest: [(index: Int, similarity: Float)] = []
    nearest.reserveCapacity(most + 1)
    for other in 0..<matrix.count where other != article {
      let similarity = matrix[article, other]
      guard similarity >= leastSimilarity, nearest.count < most || similarity > nearest[most - 1].similarity else {
        continue
      }
      let place = nearest.firstIndex { $0.similarity < similarity } ?? nearest.count
      nearest.insert((other, similarity), at: place)
      if nearest.count > most { nearest.removeLast() }
    }
    return nearest.map { ($0.index, min(1, $0.similarity / fullSimilarity) * weight / Float(most)) }
  }
}
