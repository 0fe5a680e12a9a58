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
  private let axes: [Int32]
  /// Where the axes of each vector begin, and where those of the last one end.
  private let starts: [Int]
  /// One more than the last axis.
  private let axisCount: Int

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    vectors = subjects.map { $0.vector ?? LinkVector($0, statistics: statistics) }
    starts = vectors.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.parts.count) }
    (axes, axisCount) = Self.axes(of: vectors, partCount: starts[vectors.count])
  }

  private static func axes(of vectors: [LinkVector], partCount: Int) -> (axes: [Int32], axisCount: Int) {
    var numbers = HashNumbers(capacity: partCount)
    let axes = [Int32](unsafeUninitializedCapacity: partCount) { axes, count in
      for vector in vectors {
        vector.parts.withUnsafeBufferPointer { parts in
          for index in parts.indices {
            axes[count + index] = Int32(numbers.number(of: parts[index].hash)) << 2 | Int32(parts[index].field)
          }
        }
        count += vector.parts.count
      }
    }
    return (axes, numbers.count << 2)
  }

  private func axes(of one: Int) -> ArraySlice<Int32> { axes[starts[one]..<starts[one + 1]] }

  /// How alike each two articles are.
  ///
  /// Axis by axis: what two articles do not share costs nothing.
  /// - Parameter isForFirst: Whether likenesses in parts are only asked for between the first article and each other one; all
  ///   others are 0 then.
  func similarities(isForFirst: Bool = false) -> Similarities {
    var all = PairSums(count: vectors.count, reach: vectors.count)
    var names = PairSums(count: vectors.count, reach: isForFirst ? 1 : vectors.count)
    var words = names
    forEachPosting { axis, posting in
      all.add(posting)
      if axis & 3 == WeightedTerm.Field.names.index { names.add(posting) }
      if axis & 3 == WeightedTerm.Field.body.index { words.addWords(posting) }
    }
    let (fields, lengths) = (vectors.map { Int($0.fields) }, vectors.map(\.wordsLength))
    return Similarities(
      haveNames: vectors.map(\.hasNames),
      // A field that one of the two lacks is left out.
      all: all.cosines { Self.fieldSums[fields[$0] & fields[$1]] },
      names: names.cosines { _, _ in Self.fieldSums[1 << WeightedTerm.Field.names.index] },
      words: words.cosines { lengths[$0] * lengths[$1] })
  }

  /// Hands on the articles that lie on each axis which more than one of them has, in ascending order.
  private func forEachPosting(_ body: (_ axis: Int, _ posting: UnsafeBufferPointer<PairSums.Entry>) -> Void) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: axisCount + 1) { ends in
      ends.initialize(repeating: 0)
      for axis in axes { ends[Int(axis) + 1] += 1 }
      for index in 1..<ends.count { ends[index] += ends[index - 1] }
      let entries = entries(laidOutAt: ends)
      // Each axis that was laid out begins where the one before it ends.
      entries.withUnsafeBufferPointer { entries in
        var start = 0
        for axis in 0..<axisCount {
          let end = Int(ends[axis])
          if end - start > 1 { body(axis, UnsafeBufferPointer(rebasing: entries[start..<end])) }
          start = end
        }
      }
    }
  }

  /// The entries of all axes, axis by axis; `places` tells where those of each axis begin, and afterwards where they end.
  private func entries(laidOutAt places: UnsafeMutableBufferPointer<Int32>) -> [PairSums.Entry] {
    [PairSums.Entry](unsafeUninitializedCapacity: axes.count) { entries, count in
      for (point, vector) in vectors.enumerated() {
        vector.parts.withUnsafeBufferPointer { parts in
          for index in parts.indices {
            let axis = Int(axes[starts[point] + index])
            entries[Int(places[axis])] = PairSums.Entry(
              point: Int32(point), weight: parts[index].weight, isName: parts[index].isName)
            places[axis] += 1
          }
        }
      }
      count = axes.count
    }
  }

  /// How much each axis weighs in one article; 0 where it has none.
  private func weights(of one: Int) -> [Float] {
    var weights = [Float](repeating: 0, count: axisCount)
    for (part, axis) in zip(vectors[one].parts, axes(of: one)) { weights[Int(axis)] = part.weight }
    return weights
  }

  /// What an article has in common with each of some others, heaviest first.
  func common(_ one: Int, with others: [Int]) -> [[Common]] {
    guard !others.isEmpty else { return [] }
    let weights = weights(of: one)
    return others.map { other in
      var common: [Common] = []
      for (index, axis) in axes(of: other).enumerated() where weights[Int(axis)] > 0 {
        let part = vectors[other].parts[index]
        common.append(
          Common(
            term: vectors[other].terms[index], field: Self.fields[Int(part.field)],
            weight: part.weight * weights[Int(axis)]))
      }
      return common.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
    }
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
  private static var officialMark: Unicode.Scalar { "#" }

  static func isOfficial(_ term: String) -> Bool { term.utf8.first == UInt8(ascii: officialMark) }

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
