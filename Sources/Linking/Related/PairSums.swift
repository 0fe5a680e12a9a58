/// Sums of products for each two of some articles: what an article has on an axis times what each one before it has there.
///
/// A row has a place for each article, so that one article meets eight others at once.
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

  /// Takes in the articles on an axis, in ascending order.
  mutating func add(_ posting: UnsafeBufferPointer<Entry>) {
    guard let first = posting.first, Int(first.point) < reach else { return }
    let (width, reach) = (width, reach)
    sums.withUnsafeMutableBufferPointer { sums in
      met.withUnsafeMutableBufferPointer { met in
        for entry in posting {
          Self.add(met, entry, to: sums, width, reach)
          if Int(entry.point) < reach { met[Int(entry.point)] += entry.weight }
        }
        for entry in posting where Int(entry.point) < reach { met[Int(entry.point)] = 0 }
      }
    }
  }

  /// The same without the products of two names.
  mutating func addWords(_ posting: UnsafeBufferPointer<Entry>) {
    guard let first = posting.first, Int(first.point) < reach else { return }
    let (width, reach) = (width, reach)
    sums.withUnsafeMutableBufferPointer { sums in
      met.withUnsafeMutableBufferPointer { met in
        metPlain.withUnsafeMutableBufferPointer { metPlain in
          for entry in posting {
            Self.add(entry.isName ? metPlain : met, entry, to: sums, width, reach)
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

  /// Adds to an article's row its products with those that were met, within reach.
  @inline(__always) private static func add(
    _ met: UnsafeMutableBufferPointer<Float>, _ entry: Entry, to sums: UnsafeMutableBufferPointer<Float>, _ width: Int,
    _ reach: Int
  ) {
    let start = Int(entry.point) * width
    let row = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: sums[start..<start + width]))
    let met = UnsafeRawBufferPointer(met)
    let end = min(Int(entry.point), reach) * MemoryLayout<Float>.size
    for offset in stride(from: 0, to: end, by: MemoryLayout<SIMD8<Float>>.size) {
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
