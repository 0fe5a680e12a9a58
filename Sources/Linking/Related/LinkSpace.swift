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
  }

  struct Point {
    /// Ascending axes.
    var parts: [Part]
    /// Which fields the article has, one bit each.
    var fields: UInt8
  }

  /// How much the cosine of each field counts.
  static let fieldWeights: [WeightedTerm.Field: Float] = [.body: 0.4, .names: 0.3, .lead: 0.2, .numbers: 0.1]
  /// How many of its heaviest terms an article is compared by.
  static let heaviest = 80
  /// A resolved official counts twice among the names.
  static let officialWeight: Float = 2

  private(set) var points: [Point] = []
  private var axes: [String: Int32] = [:]
  private var names: [String] = []
  private var rarities: [Float] = []
  private let statistics: TermStatistics

  init(_ subjects: [LinkSubject], statistics: TermStatistics) {
    self.statistics = statistics
    points.reserveCapacity(subjects.count)
    for subject in subjects { points.append(point(subject)) }
  }

  /// 0 to 1; a field that one of the two lacks is left out of the sum.
  func similarity(_ one: Int, _ other: Int) -> Double { similarity(points[one], points[other]) }

  func similarity(_ one: Point, _ other: Point) -> Double {
    let weight = Self.fieldSums[Int(one.fields & other.fields)]
    return weight > 0 ? Double(min(1, Self.dot(one.parts, other.parts) / weight)) : 0
  }

  /// What two articles have in common, heaviest first.
  func common(_ one: Int, _ other: Int) -> [Common] {
    var common: [Common] = []
    Self.forEachCommon(points[one].parts, points[other].parts) { axis, weight in
      common.append(Common(term: names[Int(axis) >> 3], field: Self.fields[Int(axis) & 7], weight: weight))
    }
    return common.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.term < $1.term }
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
  private static let roots: [Float] = fields.map { (fieldWeights[$0] ?? 0).squareRoot() }
  /// Stands in front of an official's id among the terms; no word starts so.
  static let officialMark: Character = "#"

  static func officialTerm(_ official: OfficialID) -> String { String(officialMark) + String(official.rawValue) }

  private mutating func point(_ subject: LinkSubject) -> Point {
    var parts: [Part] = []
    parts.reserveCapacity(subject.terms.count + subject.officials.count)
    var squares: [Float] = [0, 0, 0, 0]
    func add(_ axis: Int32, _ field: Int, _ weight: Float, to parts: inout [Part]) {
      parts.append(Part(axis: axis << 3 | Int32(field), weight: weight))
      squares[field] += weight * weight
    }
    for term in subject.terms {
      guard let field = Self.fields.firstIndex(of: term.field) else { continue }
      let axis = axis(term.term)
      add(axis, field, (1 + Self.logarithm(term.count)) * rarities[Int(axis)], to: &parts)
    }
    for official in subject.officials {
      let axis = axis(Self.officialTerm(official.value))
      add(axis, 2, Self.officialWeight * (1 + Self.logarithm(official.count)) * rarities[Int(axis)], to: &parts)
    }
    var mask: UInt8 = 0
    for field in Self.fields.indices where squares[field] > 0 { mask |= 1 << UInt8(field) }
    let scales = Self.fields.indices.map { squares[$0] > 0 ? Self.roots[$0] / squares[$0].squareRoot() : 0 }
    for index in parts.indices { parts[index].weight *= scales[Int(parts[index].axis & 7)] }
    if parts.count > Self.heaviest {
      parts.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.axis < $1.axis }
      parts.removeLast(parts.count - Self.heaviest)
    }
    parts.sort { $0.axis < $1.axis }
    return Point(parts: parts, fields: mask)
  }

  private mutating func axis(_ term: String) -> Int32 {
    if let axis = axes[term] { return axis }
    let axis = Int32(names.count)
    axes[term] = axis
    names.append(term)
    rarities.append(statistics.rarity(term))
    return axis
  }

  private static func logarithm(_ count: Int) -> Float {
    count < logarithms.count ? logarithms[max(0, count)] : logarithms[logarithms.count - 1]
  }

  private static let logarithms: [Float] = [0] + (1...64).map { Float(log(Double($0))) }

  private static func dot(_ one: [Part], _ other: [Part]) -> Float {
    var sum: Float = 0
    forEachCommon(one, other) { _, weight in sum += weight }
    return sum
  }

  @inline(__always)
  private static func forEachCommon(_ one: [Part], _ other: [Part], _ body: (Int32, Float) -> Void) {
    var left = 0
    var right = 0
    while left < one.count, right < other.count {
      let (axis, otherAxis) = (one[left].axis, other[right].axis)
      if axis == otherAxis { body(axis, one[left].weight * other[right].weight) }
      if axis <= otherAxis { left += 1 }
      if otherAxis <= axis { right += 1 }
    }
  }
}
