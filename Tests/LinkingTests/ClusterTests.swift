import Testing

@testable import Linking

/// The groups among articles of which some are alike, and all others not at all.
private func groups(_ count: Int, _ alike: (Set<Int>, Float)..., parted: [(Int, Int)] = []) -> [[Int]] {
  var clusters = Clusters(count: count) { row, column in
    alike.last { $0.0.isSuperset(of: [row, column]) }?.1 ?? 0
  }
  clusters.part(parted)
  clusters.grow()
  return clusters.members
}

/// Neighbours that are like one another make no chain of which the ends are not.
@Test func aChainIsNoGroup() {
  #expect(groups(4, ([0, 1], 0.6), ([1, 2], 0.55), ([2, 3], 0.6)) == [[0, 1], [2, 3]])
}

@Test func twoAloneHaveToBeMoreAlikeThanOneAndAGroup() {
  #expect(groups(2, ([0, 1], 0.45)) == [[0], [1]])
  #expect(groups(3, ([0, 1, 2], 0.45), ([0, 1], 0.6)) == [[0, 1, 2]])
}

/// Six reports of two look-alike events, somewhat alike all of them, and clearly more so where they tell the same.
@Test func lookAlikeEventsStayApartWhereEachHoldsTogether() {
  #expect(groups(6, (Set(0..<6), 0.5), (Set(0..<3), 0.9), (Set(3..<6), 0.9)) == [[0, 1, 2], [3, 4, 5]])
  #expect(groups(6, (Set(0..<6), 0.5), (Set(0..<3), 0.6), (Set(3..<6), 0.6)) == [[0, 1, 2, 3, 4, 5]])
  // Two reports have no likeness of their own yet.
  #expect(groups(5, (Set(0..<5), 0.5), (Set(0..<3), 0.9), (Set(3..<5), 0.9)) == [[0, 1, 2, 3, 4]])
}

/// The likest pair is joined first, and one of the two belongs to those that came later.
@Test func anArticleGoesToTheGroupThatItIsMostLike() {
  let later: Set<Int> = [3, 4, 5]
  #expect(
    groups(6, ([0, 1], 0.95), ([0, 2], 0.9), ([1, 2], 0.5), (later.union([1]), 0.8), (later, 0.9))
      == [[0, 2], [1, 3, 4, 5]])
}

@Test func oneLeftAloneJoinsWhereItClearlyBelongs() {
  let event = (Set(0..<3), Float(0.9))
  #expect(groups(4, (Set(0..<4), 0.38), event) == [[0, 1, 2, 3]])
  #expect(groups(4, (Set(0..<4), 0.3), event) == [[0, 1, 2], [3]])
  let other = (Set(4..<7), Float(0.9))
  #expect(groups(7, ([0, 1, 2, 3], 0.4), ([3, 4, 5, 6], 0.38), event, other) == [[0, 1, 2], [3], [4, 5, 6]])
  // Two are no company.
  #expect(groups(3, (Set(0..<3), 0.38), ([0, 1], 0.9)) == [[0, 1], [2]])
}

@Test func whatIsPartedIsNeverMovedTogether() {
  let apart = groups(4, (Set(0..<4), 0.9), parted: [(0, 3)])
  #expect(apart.allSatisfy { !Set($0).isSuperset(of: [0, 3]) })
}

/// Two whom the user joined stay where they grew, or joining their groups again would join two events.
@Test func whoIsBoundStaysWhereItGrew() {
  let later: Set<Int> = [3, 4, 5]
  let alike: [(Set<Int>, Float)] = [
    ([0, 1], 0.95), ([0, 2], 0.9), ([1, 2], 0.5), (later.union([1]), 0.8), (later, 0.9),
  ]
  var clusters = Clusters(count: 6) { row, column in alike.last { $0.0.isSuperset(of: [row, column]) }?.1 ?? 0 }
  clusters.grow(bound: [0, 1])
  clusters.unite([(0, 1)])
  #expect(clusters.members == [[0, 1, 2], [3, 4, 5]])
}
