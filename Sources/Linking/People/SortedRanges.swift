/// Lookup by binary search in elements whose ranges are in ascending order and do not overlap.
extension Array {
  /// The first element that starts at a position or behind it; `count` when there is none.
  func position(startingAt start: Int, of range: (Element) -> Range<Int>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if range(self[middle]).lowerBound < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The element that starts at a position.
  func element(startingAt start: Int, of range: (Element) -> Range<Int>) -> Element? {
    let index = position(startingAt: start, of: range)
    return index < count && range(self[index]).lowerBound == start ? self[index] : nil
  }

  /// The elements that touch a range.
  func touching(_ wanted: Range<Int>, of range: (Element) -> Range<Int>) -> ArraySlice<Element> {
    var start = position(startingAt: wanted.lowerBound, of: range)
    if start > 0, range(self[start - 1]).upperBound > wanted.lowerBound { start -= 1 }
    var end = start
    while end < count, range(self[end]).lowerBound < wanted.upperBound { end += 1 }
    return self[start..<end]
  }
}
