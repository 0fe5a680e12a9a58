import News

/// Dates in the data that a page's scripts carry ("publishedAt": "2025-12-19"), where nothing else tells the day.
enum ScriptDates {
  /// No page's date stands farther into its scripts, in bytes.
  private static let most = 4 << 20

  /// The names that `meta_names.tsv` has for the day of publication, without signs, so that "published_at" is "publishedAt".
  private static let names: Set<UInt64> = {
    var names: Set<UInt64> = []
    for row in Resource.rows(.ingest, "meta_names.tsv") where row.count >= 3 && row[0] == "published" {
      if (Double(row[2]) ?? 0) >= 0.8 { names.insert(row[1].utf8.filter(\.isLetter).foldedHash) }
    }
    return names
  }()

  /// The first such day: pages put their own article before others.
  static func first(in metadata: PageMetadata, _ tree: MarkupTree) -> Timestamp? {
    var left = most
    for script in metadata.scripts {
      let source = tree.source(inside: script).prefix(left)
      left -= source.count
      if let date = first(in: source) { return date }
    }
    return nil
  }

  /// The value of the first member of such a name; quotes may be escaped, as in scripts within strings.
  private static func first(in source: ArraySlice<UInt8>) -> Timestamp? {
    var nameEnd: Int?
    var index = source.startIndex
    while index < source.endIndex {
      if source[index] == .colon, let end = nameEnd, let name = name(before: end, in: source),
        names.contains(name.filter(\.isLetter).foldedHash),
        let date = DateReader.date(value(after: index, in: source)), date.day != nil
      {
        return date
      }
      if source[index] == .quotation || source[index] == .apostrophe {
        nameEnd = index
      } else if !source[index].isMarkupSpace {
        nameEnd = nil
      }
      index += 1
    }
    return nil
  }

  /// What stands between the quote at `end` and the one before it.
  private static func name(before end: Int, in source: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = source[..<end].suffix(40)
    return name.lastIndex(of: source[end]).map { name[($0 + 1)...] }
  }

  private static func value(after colon: Int, in source: ArraySlice<UInt8>) -> String {
    let signs: Set<UInt8> = [.quotation, .apostrophe, UInt8(ascii: "\\"), .space]
    let start = source[(colon + 1)...].prefix(60).drop { signs.contains($0) }
    let value = start.prefix {
      $0 != .quotation && $0 != .apostrophe && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "}")
    }
    return String(decoding: value, as: UTF8.self)
  }
}
