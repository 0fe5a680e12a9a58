import Foundation
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
  /// A resolved official counts twice among the names.
  static let officialWeight: Float = 2

  private(set) var points: [Point] = []
  private var table: TermTable
  private var rarities: [Float] = []
  /// By term: the last article that has it as a name, counted from 1.
  private var nameMarks: [Int32] = []
  private var generation: Int32 = 0
  private let statistics: TermStatistics

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    self.statistics = statistics
    table = TermTable(capacity: subjects.count * 64)
    points.reserveCapacity(subjects.count)
    for subject in subjects { points.append(point(subject)) }
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
  private static let fields = WeightedTerm.Field.allCases
  /// The sum of the field weights for each set of fields.
  private static let fieldSums: [Float] = (0..<16).map { mask in
    fields.indices.reduce(0) { $0 + (mask >> $1 & 1 == 1 ? fieldWeights[fields[$1]] ?? 0 : 0) }
  }
  private static let roots: SIMD4<Float> = {
    var roots = SIMD4<Float>()
    for field in fields { roots[field.index] = (fieldWeights[field] ?? 0).squareRoot() }
    return roots
  }()
  /// Stands in front of an official's id among the terms; no word starts so.
  static let officialMark: Character = "#"

  static func isOfficial(_ term: String) -> Bool { term.utf8.first == officialMark.utf8.first }

  static func officialTerm(_ official: OfficialID) -> String { String(officialMark) + String(official.rawValue) }

  private mutating func point(_ subject: LinkSubject) -> Point {
    var parts: [Part] = []
    parts.reserveCapacity(subject.terms.count + subject.officials.count)
    var squares = SIMD4<Float>()
    func add(_ axis: Int32, _ field: Int, _ weight: Float, to parts: inout [Part]) {
      parts.append(Part(axis: axis << 2 | Int32(field), weight: weight))
      squares[field] += weight * weight
    }
    for term in subject.terms {
      let field = term.field.index
      let axis = axis(term.term)
      add(axis, field, (1 + Self.logarithm(term.count)) * rarities[Int(axis)], to: &parts)
    }
    for official in subject.officials {
      let axis = axis(official.value)
      add(
        axis, WeightedTerm.Field.names.index,
        Self.officialWeight * (1 + Self.logarithm(official.count)) * rarities[Int(axis)], to: &parts)
    }
    var mask: UInt8 = 0
    for field in Self.fields.indices where squares[field] > 0 { mask |= 1 << UInt8(field) }
    let scales = Self.roots / squares.squareRoot()
    for index in parts.indices { parts[index].weight *= scales[Int(parts[index].axis & 3)] }
    let wordsLength = markNames(in: &parts)
    parts.removeAll { $0.weight < Self.leastWeight && Int($0.axis & 3) != WeightedTerm.Field.names.index }
    return Point(parts: parts, fields: mask, wordsLength: wordsLength)
  }

  /// Marks the body's terms that are names, and returns how long the rest of the body is.
  private mutating func markNames(in parts: inout [Part]) -> Float {
    generation += 1
    for part in parts where Int(part.axis & 3) == WeightedTerm.Field.names.index {
      nameMarks[Int(part.axis >> 2)] = generation
    }
    var square: Float = 0
    for index in parts.indices where Int(parts[index].axis & 3) == WeightedTerm.Field.body.index {
      parts[index].isName = nameMarks[Int(parts[index].axis >> 2)] == generation
      if !parts[index].isName { square += parts[index].weight * parts[index].weight }
    }
    return square.squareRoot()
  }

  private mutating func axis(_ term: String) -> Int32 {
    let hash = TermTable.hash(term)
    let (axis, isNew) = table.number(term, hash: hash)
    if isNew { add(statistics.rarity(hash: hash)) }
    return axis
  }

  private mutating func axis(_ official: OfficialID) -> Int32 {
    let term = Self.officialTerm(official)
    let (axis, isNew) = table.number(term, hash: TermTable.hash(term))
    if isNew { add(statistics.rarity(official)) }
    return axis
  }

  private mutating func add(_ rarity: Float) {
    rarities.append(rarity)
    nameMarks.append(0)
  }

  private static func logarithm(_ count: Int) -> Float {
    count < logarithms.count ? logarithms[max(0, count)] : logarithms[logarithms.count - 1]
  }

  private static let logarithms: [Float] = [0] + (1...64).map { Float(log(Double($0))) }
}

extension WeightedTerm.Field {
  /// The place among `allCases`.
  fileprivate var index: Int {
    switch self {
    case .body: 0
    case .lead: 1
    case .names: 2
    case .numbers: 3
    }
  }
}
