/// Sums of products for each two of some articles: what an article has on an axis times what each one before it has there.
///
/// A row has a place for each article, so that on an axis of many one article meets eight others at once. On an axis of few each
/// meets each other one by itself: the others of the eight would be none of theirs.
struct PairSums {
  /// What an article has on one axis.
  struct Entry {
    var point: Int32
    var weight: Float
    var isName: Bool
  }

  private let count: Int
  /// With how many articles, the first ones, each is multiplied.
  private let reach: Int
  /// How many places a row has: whole groups of eight.
  private let width: Int
  private var sums: [Float]
  /// What the articles met so far on an axis have there, and the same without names; nothing between two axes. An article that
  /// has two people who turned out to be one stands there twice.
  private var met: [Float]
  private var metPlain: [Float]

  /// - Parameters:
  ///   - count: How many articles there are.
  ///   - reach: Of how many of them, the first ones, the sums with all others are wanted.
  init(count: Int, reach: Int) {
    self.count = count
    self.reach = reach
    width = (reach + 7) / 8 * 8
    sums = Array(repeating: 0, count: count * width)
    met = Array(repeating: 0, count: width)
    metPlain = met
  }

  /// As many articles on an axis as meet each other one by one.
  private static let few = 12

  /// Takes in the articles on an axis, in ascending order.
  mutating func add(_ posting: UnsafeBufferPointer<Entry>) {
    guard let first = posting.first, Int(first.point) < reach else { return }
    if posting.count <= Self.few, Self.areApart(posting) { return addPairs(posting) }
    let (width, reach, start) = (width, reach, Int(first.point) / 8 * 8)
    sums.withUnsafeMutableBufferPointer { sums in
      met.withUnsafeMutableBufferPointer { met in
        for entry in posting {
          Self.add(met, from: start, entry, to: sums, width, reach)
          if Int(entry.point) < reach { met[Int(entry.point)] += entry.weight }
        }
        for entry in posting where Int(entry.point) < reach { met[Int(entry.point)] = 0 }
      }
    }
  }

  /// Whether no article stands on an axis twice: its two parts count as one then, for which single products are not the sum.
  private static func areApart(_ posting: UnsafeBufferPointer<Entry>) -> Bool {
    for index in 1..<posting.count where posting[index].point == posting[index - 1].point { return false }
    return true
  }

  private mutating func addPairs(_ posting: UnsafeBufferPointer<Entry>) {
    let (width, reach) = (width, Int32(clamping: reach))
    sums.withUnsafeMutableBufferPointer { sums in
      for index in 1..<posting.count {
        let (start, weight) = (Int(posting[index].point) * width, posting[index].weight)
        for other in 0..<index {
          guard posting[other].point < reach else { break }
          sums[start + Int(posting[other].point)] += posting[other].weight * weight
        }
      }
    }
  }

  /// The same without the products of two names.
  mutating func addWords(_ posting: UnsafeBufferPointer<Entry>) {
    guard let first = posting.first, Int(first.point) < reach else { return }
    let (width, reach, start) = (width, reach, Int(first.point) / 8 * 8)
    sums.withUnsafeMutableBufferPointer { sums in
      met.withUnsafeMutableBufferPointer { met in
        metPlain.withUnsafeMutableBufferPointer { metPlain in
          for entry in posting {
            Self.add(entry.isName ? metPlain : met, from: start, entry, to: sums, width, reach)
            guard Int(entry.point) < reach else { continue }
            met[Int(entry.point)] += entry.weight
            if !entry.isName { metPlain[Int(entry.point)] += entry.weight }
          }
          for entry in posting where Int(entry.point) < reach {
            (met[Int(entry.point)], metPlain[Int(entry.point)]) = (0, 0)
          }
        }
      }
    }
  }

  /// Adds to an article's row its products with those that were met, within reach; `first` is the group of the first of them.
  @inline(__always) private static func add(
    _ met: UnsafeMutableBufferPointer<Float>, from first: Int, _ entry: Entry,
    to sums: UnsafeMutableBufferPointer<Float>, _ width: Int, _ reach: Int
  ) {
    let start = Int(entry.point) * width
    let row = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: sums[start..<start + width]))
    let met = UnsafeRawBufferPointer(met)
    let end = min(Int(entry.point), reach) * MemoryLayout<Float>.size
    for offset in stride(from: first * MemoryLayout<Float>.size, to: end, by: MemoryLayout<SIMD8<Float>>.size) {
      let sum = row.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
      let others = met.loadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
      row.storeBytes(of: sum + others * entry.weight, toByteOffset: offset, as: SIMD8<Float>.self)
    }
  }

  /// The sums as cosines: each divided by what belongs to the two articles, and 0 where that is 0. What is out of reach is 0.
  func cosines(dividedBy divisor: (_ row: Int, _ column: Int) -> Float) -> SimilarityMatrix {
    var values = [Float](repeating: 0, count: count * count)
    values.withUnsafeMutableBufferPointer { values in
      for row in 0..<count {
        for column in 0..<min(row, reach) {
          let divisor = divisor(row, column)
          let cosine = divisor > 0 ? min(1, sums[row * width + column] / divisor) : 0
          values[row * count + column] = cosine
          values[column * count + row] = cosine
        }
      }
    }
    return SimilarityMatrix(count: count, values: values)
  }
}
