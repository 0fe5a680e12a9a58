import News

/// Articles as points in one space: what two of them have in common is how near they lie.
///
/// Each field of an article is a vector of unit length, of logarithmic term frequency times the smoothed rarity of the term in
/// the library, scaled so that a dot product adds the fields' cosines with their weights.
struct LinkSpace {
  /// How much the cosine of each field counts.
  static let fieldWeights: [WeightedTerm.Field: Float] = [.body: 0.4, .names: 0.3, .lead: 0.2, .numbers: 0.1]
  private static let weightsByField: [Float] = fields.map { fieldWeights[$0] ?? 0 }

  static func fieldWeight(_ field: WeightedTerm.Field) -> Float { weightsByField[field.index] }

  /// Lighter parts are left out, but for names: what they would add is not worth the time. Some 80 to 120 are left.
  static let leastWeight: Float = 0.03

  private let vectors: [LinkVector]
  /// The axis of each part, vector by vector: the number of the term and in its two lowest bits the field.
  private let axes: [[Int32]]
  /// One more than the last axis.
  private let axisCount: Int

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    vectors = subjects.map { $0.vector ?? LinkVector($0, statistics: statistics) }
    var numbers = HashNumbers(capacity: vectors.reduce(0) { $0 + $1.parts.count })
    axes = vectors.map { vector in
      vector.parts.map { Int32(numbers.number(of: $0.hash)) << 2 | Int32($0.field) }
    }
    axisCount = numbers.count << 2
  }

  /// How alike each two articles are.
  ///
  /// Axis by axis: what two articles do not share costs nothing.
  func similarities() -> Similarities {
    let count = vectors.count
    var all = [Float](repeating: 0, count: count * count)
    var (names, words) = (all, all)
    all.withUnsafeMutableBufferPointer { all in
      names.withUnsafeMutableBufferPointer { names in
        words.withUnsafeMutableBufferPointer { words in
          forEachPosting { axis, posting in
            let field = axis & 3
            for later in 1..<posting.count {
              let part = posting[later]
              let row = Int(part.point) * count
              for earlier in posting[..<later] { all[row + Int(earlier.point)] += part.weight * earlier.weight }
              if field == WeightedTerm.Field.names.index {
                for earlier in posting[..<later] { names[row + Int(earlier.point)] += part.weight * earlier.weight }
              } else if field == WeightedTerm.Field.body.index {
                for earlier in posting[..<later] where !(part.isName && earlier.isName) {
                  words[row + Int(earlier.point)] += part.weight * earlier.weight
                }
              }
            }
          }
        }
      }
    }
    var found = Similarities(
      haveNames: vectors.map(\.hasNames), all: SimilarityMatrix(count: count, values: all),
      names: SimilarityMatrix(count: count, values: names), words: SimilarityMatrix(count: count, values: words))
    for row in vectors.indices { for column in 0..<row { scale(&found, row, column) } }
    return found
  }

  /// Turns sums of products into cosines; a field that one of the two lacks is left out.
  private func scale(_ found: inout Similarities, _ row: Int, _ column: Int) {
    let weight = Self.fieldSums[Int(vectors[row].fields & vectors[column].fields)]
    found.all.divide(row, column, by: weight)
    found.names.divide(row, column, by: Self.fieldSums[1 << WeightedTerm.Field.names.index])
    found.words.divide(row, column, by: vectors[row].wordsLength * vectors[column].wordsLength)
  }

  /// Hands on the articles that lie on each axis which more than one of them has, in ascending order.
  private func forEachPosting(_ body: (_ axis: Int, _ entries: UnsafeMutableBufferPointer<Entry>) -> Void) {
    var starts = [Int32](repeating: 0, count: axisCount + 1)
    for axes in axes { for axis in axes { starts[Int(axis) + 1] += 1 } }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var entries = [Entry](repeating: Entry(point: 0, weight: 0, isName: false), count: Int(starts[axisCount]))
    var ends = starts
    for index in vectors.indices {
      for (part, axis) in zip(vectors[index].parts, axes[index]) {
        entries[Int(ends[Int(axis)])] = Entry(point: Int32(index), weight: part.weight, isName: part.isName)
        ends[Int(axis)] += 1
      }
    }
    entries.withUnsafeMutableBufferPointer { entries in
      for axis in 0..<axisCount {
        let range = Int(starts[axis])..<Int(starts[axis + 1])
        if range.count > 1 { body(axis, UnsafeMutableBufferPointer(rebasing: entries[range])) }
      }
    }
  }

  private struct Entry {
    var point: Int32
    var weight: Float
    var isName: Bool
  }

  /// How much each axis weighs in one article; 0 where it has none.
  private func weights(of one: Int) -> [Float] {
    var weights = [Float](repeating: 0, count: axisCount)
    for (part, axis) in zip(vectors[one].parts, axes[one]) { weights[Int(axis)] = part.weight }
    return weights
  }

  /// What an article has in common with each of some others, heaviest first.
  func common(_ one: Int, with others: [Int]) -> [[Common]] {
    guard !others.isEmpty else { return [] }
    let weights = weights(of: one)
    return others.map { other in
      var common: [Common] = []
      for (part, axis) in zip(vectors[other].parts, axes[other]) where weights[Int(axis)] > 0 {
        common.append(
          Common(
            term: part.term, field: Self.fields[Int(part.field)], weight: part.weight * weights[Int(axis)]))
      }
      return common.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    }
  }

  /// Which of some others an article has anything in common with.
  func sharing(_ one: Int, with others: [Int]) -> [Bool] {
    let weights = weights(of: one)
    return others.map { other in axes[other].contains { weights[Int($0)] > 0 } }
  }

  /// A shared term with its share of the similarity.
  struct Common {
    var term: String
    var field: WeightedTerm.Field
    var weight: Float
  }
}

extension LinkVector {
  var hasNames: Bool { fields >> UInt8(WeightedTerm.Field.names.index) & 1 == 1 }
}

/// Numbers hashes in the order in which they first come.
private struct HashNumbers {
  private var hashes: [UInt64] = []
  /// Open addressing with linear steps; a slot holds a number plus one, or nothing.
  private var slots: [Int32]

  var count: Int { hashes.count }

  /// - Parameter capacity: No more different ones may come.
  init(capacity: Int) {
    var size = 16
    while size < capacity + capacity / 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    hashes.reserveCapacity(capacity)
  }

  mutating func number(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    slots[slot] = Int32(hashes.count)
    return hashes.count - 1
  }
}

extension LinkSpace {
  static let fields = WeightedTerm.Field.allCases
  /// The sum of the field weights for each set of fields.
  private static let fieldSums: [Float] = (0..<16).map { mask in
    fields.indices.reduce(0) { $0 + (mask >> $1 & 1 == 1 ? fieldWeights[fields[$1]] ?? 0 : 0) }
  }
  /// Stands in front of an official's id among the terms; no word starts so.
  static let officialMark: Character = "#"

  static func isOfficial(_ term: String) -> Bool { term.utf8.first == officialMark.utf8.first }

  static func officialTerm(_ official: OfficialID) -> String { String(officialMark) + String(official.rawValue) }
}

extension WeightedTerm.Field {
  /// The place among `allCases`.
  var index: Int {
    switch self {
    case .body: 0
    case .lead: 1
    case .names: 2
    case .numbers: 3
    }
  }
}
