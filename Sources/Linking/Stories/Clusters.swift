import News

/// Groups of articles that tell one event: they grow by joining the two that are most alike on average, over and over; then each
/// article goes to the group that it is most like, and one that is left alone to where it belongs by far the most.
///
/// Source: group-average agglomerative clustering, C. Manning et al., Introduction to Information Retrieval, 17.3.
struct Clusters {
  /// The members of each group, ascending.
  var members: [[Int]] { groups.filter { !$0.isEmpty }.map { $0.sorted() } }

  private var groups: [[Int]]
  private let count: Int
  /// The likeness of each two members, row by row.
  private var likeness: [Float]
  /// The sum of the likenesses between the members of two groups, row by row.
  private var sums: [Float]
  /// The sum of the likenesses within each group, each two counted once.
  private var inner: [Float]

  /// Two articles that nobody else stands by make a group from here on.
  private static let leastPair: Float = 0.48
  /// From this average on groups join.
  private static let leastAverage: Float = 0.42
  /// Groups of at least `formed` have a likeness of their own, and join only where what lies between them is this much of it:
  /// reports of two look-alike events are all somewhat alike, but those of one are clearly more so.
  private static let leastShare: Float = 2 / 3
  private static let formed = 3
  /// By so much another group has to be the better one: who is as like to both does not go to and fro.
  private static let better: Float = 1.05
  /// How often each article is asked where it belongs.
  private static let passes = 2
  /// Who is left alone joins a formed group from this average on, if the next best is clearly worse.
  private static let leastForOne: Float = 0.36
  private static let clearly: Float = 1.2
  /// So far below any likeness that no average makes up for it.
  private static let never: Float = -1e9

  init(count: Int, similarity: (Int, Int) -> Float) {
    self.count = count
    groups = (0..<count).map { [$0] }
    inner = Array(repeating: 0, count: count)
    likeness = Array(repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<row {
        let value = similarity(row, column)
        likeness[row * count + column] = value
        likeness[column * count + row] = value
      }
    }
    sums = likeness
  }

  /// Keeps apart for ever the pairs of members that the user said are apart; to be said before the groups grow.
  mutating func part(_ pairs: [(Int, Int)]) {
    for (first, second) in pairs where first != second {
      likeness[first * count + second] = Self.never
      likeness[second * count + first] = Self.never
    }
    sums = likeness
  }

  /// Joins the groups of the pairs that the user said are one, but for those that hold what is to stay apart.
  ///
  /// To be said when the groups have grown, so that each brings along what it drew in by itself.
  mutating func unite(_ pairs: [(Int, Int)]) {
    for (first, second) in pairs {
      guard let one = group(of: first), let other = group(of: second), one != other else { continue }
      if !areParted(groups[one], groups[other]) { join(min(one, other), max(one, other)) }
    }
  }

  /// Finds the groups. Of equals the first goes first: what comes out depends on the order of the members.
  ///
  /// - Parameter bound: Who stays where it grew, as the user said with whom it is one.
  mutating func grow(bound: Set<Int> = []) {
    joinLikest()
    settle(bound)
  }

  /// Joins the likest pair until none is alike enough.
  private mutating func joinLikest() {
    var best = groups.indices.map { nearest(to: $0) }
    while let row = groups.indices.max(by: { best[$0].average < best[$1].average }),
      best[row].average >= Self.leastAverage
    {
      let kept = min(row, best[row].group)
      let gone = max(row, best[row].group)
      join(kept, gone)
      for group in groups.indices where !groups[group].isEmpty {
        if group == kept || best[group].group == kept || best[group].group == gone {
          best[group] = nearest(to: group)
        } else if let average = joining(group, kept), average > best[group].average {
          best[group] = (kept, average)
        }
      }
      best[gone] = (gone, Self.never)
    }
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    inner[kept] += inner[gone] + sums[kept * count + gone]
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
      if let average = joining(row, other), average > best.average { best = (other, average) }
    }
    return best
  }

  /// How alike two groups are on average; nil where they must not join for all that.
  private func joining(_ one: Int, _ other: Int) -> Float? {
    let average = sums[one * count + other] / Float(groups[one].count * groups[other].count)
    if groups[one].count == 1, groups[other].count == 1 { return average >= Self.leastPair ? average : nil }
    guard min(groups[one].count, groups[other].count) >= Self.formed else { return average }
    return average >= Self.leastShare * min(cohesion(one), cohesion(other)) ? average : nil
  }

  /// How alike the members of a group are on average.
  private func cohesion(_ group: Int) -> Float {
    let size = groups[group].count
    return inner[group] / Float(size * (size - 1) / 2)
  }

  /// Groups grow from where the likest articles are, and an early member may come to stand nearer to a group that came later.
  private mutating func settle(_ bound: Set<Int>) {
    var home = Array(repeating: 0, count: count)
    for (group, members) in groups.enumerated() {
      for member in members { home[member] = group }
    }
    for _ in 0..<Self.passes {
      for article in 0..<count where groups[home[article]].count > 1 && !bound.contains(article) {
        let own = average(article, groups[home[article]])
        if let best = best(for: article, notIn: home[article]).first,
          best.average >= max(Self.leastForOne, Self.better * own)
        {
          move(article, from: &home[article], to: best.group)
        }
      }
    }
    for article in 0..<count where groups[home[article]].count == 1 && !bound.contains(article) {
      let best = best(for: article, notIn: home[article])
      guard let first = best.first, first.average >= Self.leastForOne, groups[first.group].count >= Self.formed else {
        continue
      }
      if best.count == 1 || first.average >= Self.clearly * best[1].average {
        move(article, from: &home[article], to: first.group)
      }
    }
  }

  /// The sums stay as they were: nobody asks for them once the groups have grown.
  private mutating func move(_ article: Int, from home: inout Int, to group: Int) {
    groups[home].removeAll { $0 == article }
    groups[group].append(article)
    home = group
  }

  /// The two other groups of more than one that an article is most like, the best first.
  private func best(for article: Int, notIn home: Int) -> [(group: Int, average: Float)] {
    var best: [(group: Int, average: Float)] = []
    for (group, members) in groups.enumerated() where group != home && members.count > 1 {
      let average = average(article, members)
      guard average > 0, best.count < 2 || average > best[1].average else { continue }
      best.insert((group, average), at: best.first.map { average > $0.average ? 0 : 1 } ?? 0)
      if best.count > 2 { best.removeLast() }
    }
    return best
  }

  /// How alike an article is to the others of some on average.
  private func average(_ article: Int, _ members: [Int]) -> Float {
    var (sum, others): (Float, Float) = (0, 0)
    for member in members where member != article {
      sum += likeness[article * count + member]
      others += 1
    }
    return others > 0 ? sum / others : 0
  }

  private func areParted(_ one: [Int], _ other: [Int]) -> Bool {
    one.contains { first in other.contains { likeness[first * count + $0] == Self.never } }
  }

  private func group(of article: Int) -> Int? { groups.firstIndex { $0.contains(article) } }
}
