import Screens

/// Rows of the screen that show what stood some rows below or above them before.
struct Scroll: Hashable {
  /// The rows that move or that something moves into.
  let rows: Range<Int>
  /// How far below a row stood what it shows; less than 0 for above.
  let distance: Int

  /// Fewer rows are sent anew as soon as moved.
  private static let fewest = 3

  /// Nil where too little moved to be worth it.
  ///
  /// - Parameter changed: The rows that are not as they were.
  init?(of frame: Frame, since old: Frame, changed: [Int]) {
    guard changed.count > Self.fewest, let first = changed.first, let last = changed.last else { return nil }
    var best: (moved: [Int], distance: Int) = ([], 0)
    for distance in Self.distances(of: frame, since: old, changed: changed) {
      let moved = changed.filter {
        (first...last).contains($0 + distance) && frame.row($0, isRow: $0 + distance, of: old)
      }
      if moved.count > best.moved.count { best = (moved, distance) }
    }
    guard best.moved.count >= Self.fewest, best.moved.count * 4 >= changed.count, let top = best.moved.first,
      let end = best.moved.last
    else { return nil }
    distance = best.distance
    rows = min(top, top + distance)..<max(end, end + distance) + 1
  }

  /// How far some of the rows may have moved; the others then moved as far, or did not.
  private static func distances(of frame: Frame, since old: Frame, changed: [Int]) -> Set<Int> {
    var distances: Set<Int> = []
    for sample in [changed.count / 4, changed.count / 2, changed.count * 3 / 4].map({ changed[$0] }) {
      for row in changed where row != sample && frame.row(sample, isRow: row, of: old) {
        distances.insert(row - sample)
      }
    }
    return distances
  }
}
