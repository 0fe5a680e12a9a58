import News

/// Groups that grow by joining the two that are most alike on average, over and over.
///
/// Source: group-average agglomerative clustering, C. Manning et al., Introduction to Information Retrieval, 17.3.
struct Clusters {
  /// The members of each group, ascending.
  var members: [[Int]] { groups.filter { !$0.isEmpty }.map { $0.sorted() } }

  private var groups: [[Int]]
  private let count: Int
  /// The sum of the likenesses between the members of two groups, row by row.
  private var sums: [Float]

  /// So far below any likeness that no average makes up for it.
  private static let never: Float = -1e9

  init(count: Int, similarity: (Int, Int) -> Float) {
    self.count = count
    groups = (0..<count).map { [$0] }
    sums = Array(repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<row {
        let value = similarity(row, column)
        sums[row * count + column] = value
        sums[column * count + row] = value
      }
    }
  }

  /// Keeps apart for ever the pairs of members that the user said are apart; to be said before the groups grow.
  mutating func part(_ pairs: [(Int, Int)]) {
    for (first, second) in pairs where first != second {
      sums[first * count + second] = Self.never
      sums[second * count + first] = Self.never
    }
  }

  /// Joins the groups of the pairs that the user said are one, but for those that hold what is to stay apart.
  ///
  /// To be said when the groups have grown, so that each brings along what it drew in by itself.
  mutating func unite(_ pairs: [(Int, Int)]) {
    for (first, second) in pairs {
      guard let one = group(of: first), let other = group(of: second), one != other else { continue }
      if average(one, other) > Self.never / 1e6 { join(min(one, other), max(one, other)) }
    }
  }

  /// Joins the likest pair until none is as alike as `least`.
  mutating func join(from least: Float) {
    var best = groups.indices.map { nearest(to: $0) }
    while let row = groups.indices.max(by: { best[$0].average < best[$1].average }), best[row].average >= least {
      let kept = min(row, best[row].group)
      let gone = max(row, best[row].group)
      join(kept, gone)
      for group in groups.indices where !groups[group].isEmpty {
        if group == kept || best[group].group == kept || best[group].group == gone {
          best[group] = nearest(to: group)
        } else if average(group, kept) > best[group].average {
          best[group] = (kept, average(group, kept))
        }
      }
      best[gone] = (gone, Self.never)
    }
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    groups[kept] += groups[gone]
    groups[gone] = []
    for group in groups.indices where group != kept {
      let sum = sums[kept * count + group] + sums[gone * count + group]
      sums[kept * count + group] = sum
      sums[group * count + kept] = sum
    }
  }

  private func nearest(to row: Int) -> (group: Int, average: Float) {
    var best = (group: row, average: Self.never)
    guard !groups[row].isEmpty else { return best }
    for other in groups.indices where other != row && !groups[other].isEmpty {
      let average = average(row, other)
      if average > best.average { best = (other, average) }
    }
    return best
  }

  private func average(_ one: Int, _ other: Int) -> Float {
    sums[one * count + other] / Float(groups[one].count * groups[other].count)
  }

  private func group(of article: Int) -> Int? { groups.firstIndex { $0.contains(article) } }
}
