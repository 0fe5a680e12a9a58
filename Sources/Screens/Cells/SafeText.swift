/// One printable unit of text: a base character with its marks.
package struct Cluster: Hashable, Sendable {
  /// What `Wrap` must know of a cluster beyond its characters.
  struct Traits: OptionSet, Hashable {
    let rawValue: UInt8

    /// A line may end here, and the blank is not drawn there.
    static let space = Traits(rawValue: 1)
    /// The text itself ends a line here.
    static let lineBreak = Traits(rawValue: 2)
    /// A word may be divided after it, with a hyphen.
    static let softHyphen = Traits(rawValue: 4)
    /// A spacing mark: never first on a line.
    static let joinsPrevious = Traits(rawValue: 8)
  }

  package internal(set) var characters: ClusterText
  /// 1 or 2.
  package let columns: UInt8
  var traits: Traits
  /// Unicode scalar offset of its first character in the text it was made from.
  let offset: Int32

  package var text: String { characters.text }
}

/// Text that is safe to show: the one way for any text to reach a cell.
///
/// It can only be made by cleaning (see `CellCleaner`), and it remembers for each cluster where it stood in the source text, so
/// that places in an article survive.
package struct SafeText: Hashable, Sendable {
  package private(set) var clusters: ArraySlice<Cluster>
  package private(set) var columns: Int
  /// The Unicode scalars of the source text that it covers.
  package private(set) var scalars: Range<Int>

  package init(_ text: String) {
    let cleaner = CellCleaner(text)
    self.init(cleaner.clusters[...], scalars: 0..<cleaner.count)
  }

  /// As many blanks.
  init(blanks count: Int) {
    let clusters = (0..<count).map {
      Cluster(characters: ClusterText(" "), columns: 1, traits: .space, offset: Int32($0))
    }
    self.init(clusters[...], scalars: 0..<count)
  }

  private init(_ clusters: ArraySlice<Cluster>, scalars: Range<Int>) {
    self.clusters = clusters
    self.scalars = scalars
    columns = clusters.reduce(0) { $0 + Int($1.columns) }
  }

  package static let empty = SafeText("")

  package var isEmpty: Bool { clusters.isEmpty }

  /// The text as it is shown.
  package var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(clusters.count)
    for cluster in clusters {
      let single = cluster.characters.single
      if single > 0, single < 0x80 {
        bytes.append(UInt8(single))
      } else {
        for scalar in cluster.characters.scalars {
          bytes += UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A part by indices of `clusters`.
  package subscript(range: Range<Int>) -> SafeText {
    let range = range.clamped(to: clusters.startIndex..<clusters.endIndex)
    return SafeText(clusters[range], scalars: scalar(at: range.lowerBound)..<scalar(at: range.upperBound))
  }

  /// The index in `clusters` of the cluster that shows a scalar of the source text; `clusters.endIndex` behind the last.
  package func index(ofScalar offset: Int) -> Int {
    if offset >= scalars.upperBound { return clusters.endIndex }
    var (low, high) = (clusters.startIndex, clusters.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if clusters[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return max(clusters.startIndex, low - 1)
  }

  /// The scalar offset at which a cluster begins, with what was dropped before the first; the end of the text for
  /// `clusters.endIndex`.
  package func scalar(at index: Int) -> Int {
    if index <= clusters.startIndex { return scalars.lowerBound }
    return index < clusters.endIndex ? Int(clusters[index].offset) : scalars.upperBound
  }

  /// The columns in which a range of source scalars is shown, counted from the start of this text; empty when it is not shown.
  package func columns(ofScalars range: Range<Int>) -> Range<Int> {
    guard range.overlaps(scalars), !clusters.isEmpty else { return 0..<0 }
    let first = index(ofScalar: max(range.lowerBound, scalars.lowerBound))
    let last = index(ofScalar: range.upperBound - 1)
    let start = clusters[..<first].reduce(0) { $0 + Int($1.columns) }
    return start..<clusters[first..<min(last + 1, clusters.endIndex)].reduce(start) { $0 + Int($1.columns) }
  }
}

extension SafeText {
  /// As much from the start as fits, never half a wide character.
  package func prefix(columns: Int) -> SafeText {
    if self.columns <= columns { return self }
    var (end, used) = (clusters.startIndex, 0)
    while end < clusters.endIndex, used + Int(clusters[end].columns) <= columns {
      used += Int(clusters[end].columns)
      end += 1
    }
    return self[clusters.startIndex..<end]
  }

  /// The text itself when it fits, else as much as fits with "…" at its end.
  package func fitted(columns: Int) -> SafeText {
    if self.columns <= columns { return self }
    guard columns > 0 else { return .empty }
    var kept = prefix(columns: columns - 1)
    while let last = kept.clusters.last, last.traits.contains(.space) {
      kept = kept[kept.clusters.startIndex..<kept.clusters.endIndex - 1]
    }
    return kept + Self.more
  }

  private static let more = SafeText("…")

  /// The text itself when it fits, else as much of its end as fits behind "…": what tells most of a path.
  package func fittedAtEnd(columns: Int) -> SafeText {
    if self.columns <= columns { return self }
    guard columns > 0 else { return .empty }
    var start = clusters.startIndex
    var left = self.columns
    while start < clusters.endIndex, left > columns - 1 {
      left -= Int(clusters[start].columns)
      start += 1
    }
    return Self.more + self[start..<clusters.endIndex]
  }

  /// Two texts as one line. The offsets are those of the left text; what stands right counts as its end.
  package static func + (left: SafeText, right: SafeText) -> SafeText {
    var clusters = Array(left.clusters)
    clusters.reserveCapacity(clusters.count + right.clusters.count)
    for cluster in right.clusters {
      clusters.append(
        Cluster(
          characters: cluster.characters, columns: cluster.columns, traits: cluster.traits,
          offset: Int32(left.scalars.upperBound)))
    }
    return SafeText(clusters[...], scalars: left.scalars)
  }
}

extension SafeText: ExpressibleByStringInterpolation {
  /// The words of the program itself pass through the same door.
  package init(stringLiteral text: String) { self.init(text) }
}
