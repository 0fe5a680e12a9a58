import News

/// What parts of addresses tell, from `address_words.tsv`.
struct AddressWords: Sendable {
  static let shared = AddressWords()

  private var authors: Set<UInt64> = []
  private var trackers: Set<String> = []
  private var trackerBeginnings: [String] = []

  private init() {
    for row in Resource.rows(.ingest, "address_words.tsv") where row.count >= 2 {
      switch row[0] {
      case "author": authors.insert(row[1].utf8.foldedHash)
      case "tracker" where row[1].hasSuffix("*"): trackerBeginnings.append(String(row[1].dropLast()))
      case "tracker": trackers.insert(String(row[1]))
      default: break
      }
    }
  }

  /// Whether an address seems to be the page of an author: something stands behind "/author/".
  func isAuthorsPage(_ address: ArraySlice<UInt8>) -> Bool {
    var start = address.startIndex
    for index in address.indices where address[index] == .slash {
      if authors.contains(address[start..<index].foldedHash) { return index + 1 < address.endIndex }
      start = index + 1
    }
    return false
  }

  /// Whether a parameter of this name only tells where a reader came from.
  func isTracker(_ name: String) -> Bool {
    trackers.contains(name) || trackerBeginnings.contains { name.hasPrefix($0) }
  }
}
