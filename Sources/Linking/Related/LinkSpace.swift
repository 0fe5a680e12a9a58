import News

/// Articles as points in one space: what two of them have in common is how near they lie.
///
/// Each field of an article is a vector of unit length, of logarithmic term frequency times the smoothed rarity of the term in
/// the library, scaled so that a dot product adds the fields' cosines with their weights.
struct LinkSpace {
  /// One part of a vector: a field's term, and how much it weighs.
  struct Part {
    var axis: Int32
    var weight: Float
    /// Whether the article has the term among its names too.
    var isName = false
  }

  struct Point {
    var parts: [Part]
    /// Which fields the article has, one bit each.
    var fields: UInt8
    /// How long the body's vector is without the names in it.
    var wordsLength: Float

    var hasNames: Bool { fields >> UInt8(WeightedTerm.Field.names.index) & 1 == 1 }
  }

  /// How much the cosine of each field counts.
  static let fieldWeights: [WeightedTerm.Field: Float] = [.body: 0.4, .names: 0.3, .lead: 0.2, .numbers: 0.1]
  /// Lighter parts are left out, but for names: what they would add is not worth the time. Some 80 to 120 are left.
  static let leastWeight: Float = 0.03

  private(set) var points: [Point] = []
  private var table: TermTable

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    table = TermTable(capacity: subjects.count * 64)
    points.reserveCapacity(subjects.count)
    for subject in subjects { points.append(point(subject.vector ?? LinkVector(subject, statistics: statistics))) }
  }

  private mutating func point(_ vector: LinkVector) -> Point {
    let parts = vector.parts.map { part in
      let (axis, _) = table.number(part.term, hash: part.hash)
      return Part(axis: axis << 2 | Int32(part.field), weight: part.weight, isName: part.isName)
    }
    return Point(parts: parts, fields: vector.fields, wordsLength: vector.wordsLength)
  }

  /// How alike each two articles are.
  ///
  /// Axis by axis: what two articles do not share costs nothing.
  func similarities() -> Similarities {
    var found = Similarities(haveNames: points.map(\.hasNames))
    for (axis, posting) in postings() {
      let isBody = axis & 3 == WeightedTerm.Field.body.index
      let isName = axis & 3 == WeightedTerm.Field.names.index
      for (later, part) in posting.enumerated() {
        for earlier in posting.prefix(later) {
          let product = part.weight * earlier.weight
          let (row, column) = (Int(part.point), Int(earlier.point))
          found.all.add(product, row, column)
          if isName { found.names.add(product, row, column) }
          if isBody, !(part.isName && earlier.isName) { found.words.add(product, row, column) }
        }
      }
    }
    for row in points.indices { for column in 0..<row { scale(&found, row, column) } }
    return found
  }

  /// Turns sums of products into cosines; a field that one of the two lacks is left out.
  private func scale(_ found: inout Similarities, _ row: Int, _ column: Int) {
    let (one, other) = (points[row], points[column])
    let weight = Self.fieldSums[Int(one.fields & other.fields)]
    found.all.divide(row, column, by: weight)
    found.names.divide(row, column, by: Self.fieldSums[1 << WeightedTerm.Field.names.index])
    found.words.divide(row, column, by: one.wordsLength * other.wordsLength)
  }

  /// The articles that lie on each axis which more than one of them has, in ascending order.
  private func postings() -> [(axis: Int, entries: ArraySlice<Entry>)] {
    var starts = [Int32](repeating: 0, count: table.terms.count << 2 + 1)
    for point in points { for part in point.parts { starts[Int(part.axis) + 1] += 1 } }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    let none = Entry(point: 0, weight: 0, isName: false)
    var entries = [Entry](repeating: none, count: Int(starts.last ?? 0))
    var ends = starts
    for (index, point) in points.enumerated() {
      for part in point.parts {
        entries[Int(ends[Int(part.axis)])] = Entry(point: Int32(index), weight: part.weight, isName: part.isName)
        ends[Int(part.axis)] += 1
      }
    }
    return (0..<starts.count - 1).compactMap { axis in
      let range = Int(starts[axis])..<Int(starts[axis + 1])
      return range.count > 1 ? (axis, entries[range]) : nil
    }
  }

  private struct Entry {
    var point: Int32
    var weight: Float
    var isName: Bool
  }

  /// What an article has in common with each of some others, heaviest first.
  func common(_ one: Int, with others: [Int]) -> [[Common]] {
    var weights = [Float](repeating: 0, count: table.terms.count << 2)
    for part in points[one].parts { weights[Int(part.axis)] = part.weight }
    return others.map { other in
      var common: [Common] = []
      for part in points[other].parts where weights[Int(part.axis)] > 0 {
        let term = table.terms[Int(part.axis) >> 2]
        common.append(
          Common(term: term, field: Self.fields[Int(part.axis) & 3], weight: part.weight * weights[Int(part.axis)]))
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
