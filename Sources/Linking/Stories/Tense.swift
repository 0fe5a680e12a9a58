import News

/// The words of one language that tell what is over from what is ahead.
struct Tense {
  var ahead: Set<String> = []
  private var past: Set<String> = []
  private var endings: [String] = []

  /// By language, two letters.
  static let all: [String: Tense] = {
    var all: [String: Tense] = [:]
    for row in Resource.rows(.linking, "words_tense.tsv") where row.count == 3 {
      let words = row[2].split(separator: " ").map { Folding.fold($0) }
      switch row[1] {
      case "ahead": all[String(row[0]), default: Tense()].ahead.formUnion(words)
      case "past": all[String(row[0]), default: Tense()].past.formUnion(words)
      default: all[String(row[0]), default: Tense()].endings += words
      }
    }
    return all
  }()

  func isPast(_ word: String) -> Bool {
    past.contains(word) || endings.contains { word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0) }
  }
}
