import Foundation
import News

extension LinkVector {
  /// A resolved official counts twice among the names.
  private static let officialWeight: Float = 2

  /// `statistics` must know the terms of the article.
  package init(_ subject: LinkSubject, statistics: TermStatistics) {
    let terms = subject.terms
    var parts: [Part] = []
    parts.reserveCapacity(terms.count + subject.officials.count)
    var squares = SIMD4<Float>()
    func add(_ hash: UInt64, _ field: Int, _ weight: Float) {
      parts.append(Part(hash: hash, field: UInt8(field), weight: weight, place: parts.count))
      squares[field] += weight * weight
    }
    // A term of several fields comes several times in a row.
    var (last, rarity): (UInt64?, Float) = (nil, 0)
    var names: Set<UInt64> = []
    for index in terms.indices {
      let (hash, field) = (terms.hash(at: index), terms.field(at: index))
      if hash != last { (last, rarity) = (hash, statistics.rarity(hash: hash)) }
      if field == .names { names.insert(hash) }
      add(hash, field.index, (1 + Self.logarithm(terms.frequency(at: index))) * rarity)
    }
    for official in subject.officials {
      add(
        TermTable.hash(LinkSpace.officialTerm(official.value)), WeightedTerm.Field.names.index,
        Self.officialWeight * (1 + Self.logarithm(official.count)) * statistics.rarity(official.value))
    }
    var mask: UInt8 = 0
    for field in LinkSpace.fields.indices where squares[field] > 0 { mask |= 1 << UInt8(field) }
    let scales = Self.roots / squares.squareRoot()
    for index in parts.indices { parts[index].weight *= scales[Int(parts[index].field)] }
    let length = Self.markNames(names, in: &parts)
    let kept = parts.filter {
      $0.weight >= LinkSpace.leastWeight || Int($0.field) == WeightedTerm.Field.names.index
    }
    self.init(parts: kept, fields: mask, wordsLength: length)
  }

  /// Marks the body's terms that are names, and returns how long the rest of the body is.
  private static func markNames(_ names: Set<UInt64>, in parts: inout [Part]) -> Float {
    var square: Float = 0
    for index in parts.indices where Int(parts[index].field) == WeightedTerm.Field.body.index {
      parts[index].isName = names.contains(parts[index].hash)
      if !parts[index].isName { square += parts[index].weight * parts[index].weight }
    }
    return square.squareRoot()
  }

  private static let roots: SIMD4<Float> = {
    var roots = SIMD4<Float>()
    for field in LinkSpace.fields { roots[field.index] = (LinkSpace.fieldWeights[field] ?? 0).squareRoot() }
    return roots
  }()

  private static func logarithm(_ count: Int) -> Float {
    count < logarithms.count ? logarithms[max(0, count)] : logarithms[logarithms.count - 1]
  }

  private static let logarithms: [Float] = [0] + (1...64).map { Float(log(Double($0))) }
}
