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

  private let subjects: [LinkSubject]
  private let vectors: [LinkVector]
  /// The axis of each part, vector by vector: the number of the term and in its two lowest bits the field.
  private let axes: [Int32]
  /// Where the axes of each vector begin, and where those of the last one end.
  private let starts: [Int]
  /// One more than the last axis.
  private let axisCount: Int

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    self.subjects = subjects
    vectors = subjects.map { $0.vector ?? LinkVector($0, statistics: statistics) }
    starts = vectors.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.parts.count) }
    (axes, axisCount) = Self.axes(of: vectors, partCount: starts[vectors.count])
  }

  private static func axes(of vectors: [LinkVector], partCount: Int) -> (axes: [Int32], axisCount: Int) {
    var different = 0
    let axes = [Int32](unsafeUninitializedCapacity: partCount) { axes, count in
      HashNumbers.with(capacity: partCount) { numbers in
        for vector in vectors {
          vector.parts.withUnsafeBufferPointer { parts in
            // A term of several fields comes several times in a row.
            var (last, number): (UInt64?, Int32) = (nil, 0)
            for index in parts.indices {
              let hash = parts[index].hash
              if hash != last { (last, number) = (hash, numbers.number(of: hash)) }
              axes[count + index] = number << 2 | Int32(parts[index].field)
            }
          }
          count += vector.parts.count
        }
        different = numbers.count
      }
    }
    return (axes, different << 2)
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
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: axisCount) { places in
      places.initialize(repeating: 0)
      for axis in axes { places[Int(axis)] += 1 }
      // An axis of one article alone is most of them, and gets no place: less than nothing.
      var (shared, count): ([Int32], Int32) = ([], 0)
      shared.reserveCapacity(axes.count / 2)
      let bytes = UnsafeMutableRawBufferPointer(places)
      for term in 0..<axisCount / 4 {
        // The four axes of a term at once: most terms are on none that has two articles.
        let lengths = bytes.loadUnaligned(fromByteOffset: term * 16, as: SIMD4<Int32>.self)
        bytes.storeBytes(of: SIMD4(repeating: -1), toByteOffset: term * 16, as: SIMD4<Int32>.self)
        guard any(lengths .> 1) else { continue }
        for field in 0..<4 where lengths[field] > 1 {
          let axis = term << 2 | field
          places[axis] = count
          shared.append(Int32(axis))
          count += lengths[field]
        }
      }
      let entries = entries(laidOutAt: places, count: Int(count))
      // Each axis that was laid out begins where the one before it ends.
      entries.withUnsafeBufferPointer { entries in
        var start = 0
        for axis in shared {
          let end = Int(places[Int(axis)])
          body(Int(axis), UnsafeBufferPointer(rebasing: entries[start..<end]))
          start = end
        }
      }
    }
  }

  /// The entries of the axes that have a place, axis by axis; `places` tells where those of each axis begin, and afterwards where
  /// they end.
  private func entries(laidOutAt places: UnsafeMutableBufferPointer<Int32>, count: Int) -> [PairSums.Entry] {
    [PairSums.Entry](unsafeUninitializedCapacity: count) { entries, filled in
      for (point, vector) in vectors.enumerated() {
        vector.parts.withUnsafeBufferPointer { parts in
          for index in parts.indices {
            let axis = Int(axes[starts[point] + index])
            let place = places[axis]
            guard place >= 0 else { continue }
            entries[Int(place)] = PairSums.Entry(
              point: Int32(point), weight: parts[index].weight, isName: parts[index].isName)
            places[axis] = place + 1
          }
        }
      }
      filled = count
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
      let (terms, officials) = (subjects[other].terms, subjects[other].officials)
      func term(_ part: LinkVector.Part) -> String {
        let place = Int(part.place)
        if place < terms.count { return terms.text(at: place) }
        return place - terms.count < officials.count ? Self.officialTerm(officials[place - terms.count].value) : ""
      }
      var shared: [(part: LinkVector.Part, weight: Float)] = []
      for (part, axis) in zip(vectors[other].parts, axes(of: other)) where weights[Int(axis)] > 0 {
        shared.append((part, part.weight * weights[Int(axis)]))
      }
      shared.sort { one, other in
        if one.weight != other.weight { return one.weight > other.weight }
        return terms.precedes(Int(one.part.place), Int(other.part.place)) ?? (term(one.part) < term(other.part))
      }
      return shared.map { part, weight in
        Common(term: term(part), field: Self.fields[Int(part.field)], weight: weight)
      }
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
  private(set) var count = 0
  /// The hash of each number.
  private let hashes: UnsafeMutableBufferPointer<UInt64>
  /// Open addressing with linear steps; a slot holds a number plus one, or nothing.
  private let slots: UnsafeMutableBufferPointer<Int32>

  /// Lends numbers for as long as `body` lasts.
  /// - Parameter capacity: No more different hashes may come.
  static func with(capacity: Int, _ body: (inout HashNumbers) -> Void) {
    var size = 16
    while size < capacity + capacity / 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { hashes in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: size) { slots in
        slots.initialize(repeating: 0)
        var numbers = HashNumbers(hashes: hashes, slots: slots)
        body(&numbers)
      }
    }
  }

  private init(hashes: UnsafeMutableBufferPointer<UInt64>, slots: UnsafeMutableBufferPointer<Int32>) {
    (self.hashes, self.slots) = (hashes, slots)
  }

  mutating func number(of hash: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    precondition(count < hashes.count)
    hashes[count] = hash
    count += 1
    slots[slot] = Int32(count)
    return Int32(count - 1)
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
