/// Breaks text into lines.
///
/// Lines end at word ends, between Chinese and Japanese characters where their rules allow it, after hyphens and dashes, and at
/// soft hyphens. A word longer than a line is cut, an address where it reads best. Right-to-left text stays in logical order.
package enum Wrap {
  /// A line with where it came from.
  package struct Line: Hashable, Sendable {
    /// Without the blanks at its end.
    package var text: SafeText
    /// Unicode scalars of the source text that the line stands for: each line begins where the one before it ended.
    package var scalars: Range<Int>
  }

  /// The lines of a text; one empty line for an empty text.
  ///
  /// - Parameter columns: The width of a line; less than 1 counts as 1.
  package static func lines(_ text: SafeText, columns: Int) -> [Line] {
    var breaker = LineBreaker(text, columns: max(1, columns))
    var lines: [Line] = []
    repeat { lines.append(breaker.next()) } while !breaker.isAtEnd
    return lines
  }
}

/// Hands out one line after another; looks at each cluster at most twice.
private struct LineBreaker {
  private let text: SafeText
  private let columns: Int
  private var start: Int

  init(_ text: SafeText, columns: Int) {
    (self.text, self.columns) = (text, columns)
    start = text.clusters.startIndex
  }

  var isAtEnd: Bool { start >= text.clusters.endIndex }

  mutating func next() -> Wrap.Line {
    let clusters = text.clusters
    var (index, used, lastBreak) = (start, 0, start)
    while index < clusters.endIndex {
      let cluster = clusters[index]
      if cluster.traits.contains(.lineBreak) { return line(to: index + 1) }
      let isHangingBlank = cluster.traits.contains(.space)
      if used + Int(cluster.columns) > columns, !isHangingBlank {
        return line(to: lastBreak > start ? lastBreak : cut(at: index))
      }
      used += Int(cluster.columns)
      index += 1
      if index < clusters.endIndex, mayBreak(before: index, used: used) { lastBreak = index }
    }
    return line(to: index)
  }

  /// Whether a line may end with the cluster before `index`, which leaves `used` columns taken.
  private func mayBreak(before index: Int, used: Int) -> Bool {
    let (left, right) = (text.clusters[index - 1], text.clusters[index])
    if right.traits.contains(.space) || right.traits.contains(.joinsPrevious) { return false }
    if left.traits.contains(.space) { return !right.opensNothing }
    if left.traits.contains(.softHyphen) { return used < columns }
    return LineBreakRule.allows(left, right)
  }

  /// Where to cut a word that is longer than the line: at the best place in its last third, else where the line is full.
  private func cut(at index: Int) -> Int {
    let full = max(index, start + 1)
    var best = full
    while best > start + (full - start) * 2 / 3 {
      if LineBreakRule.readsWellAfter(text.clusters[best - 1]) { return best }
      best -= 1
    }
    best = full
    while best > start + 1, best < text.clusters.endIndex,
      LineBreakRule.forbids(text.clusters[best - 1], text.clusters[best])
    {
      best -= 1
    }
    return best > start + 1 ? best : full
  }

  private mutating func line(to end: Int) -> Wrap.Line {
    let clusters = text.clusters
    var shown = end
    while shown > start, clusters[shown - 1].traits.contains(.space) { shown -= 1 }
    var line = text[start..<shown]
    if end < clusters.endIndex, shown == end, line.columns < columns, clusters[end - 1].traits.contains(.softHyphen) {
      line = line + "-"
    }
    // The last line takes what is not shown at the text's end, even where it is all of the text.
    let scalars = text.scalar(at: start)..<(end < clusters.endIndex ? text.scalar(at: end) : text.scalars.upperBound)
    start = end
    return Wrap.Line(text: line, scalars: scalars)
  }
}

extension Cluster {
  /// Punctuation that belongs to the word before the blank, as French sets it; never first on a line.
  fileprivate var opensNothing: Bool {
    columns == 1 && !LineBreakRule.isPlain(self) && characters.count == 1
      && characters.first.map { ":;!?»%".unicodeScalars.contains($0) } == true
  }
}
