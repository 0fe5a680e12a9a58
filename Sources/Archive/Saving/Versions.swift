import News

extension ParsedArticle {
  /// Whether another article at the same address can be no version of this one: both are long enough to tell, hardly any
  /// words stand in the same order in both, and they do not tell of one day under one title.
  ///
  /// Sites give a front page, a section or a script ("/", "/news/", "article.php") as the address of all their articles.
  func isUnlike(_ other: ParsedArticle) -> Bool {
    guard kind == .full, other.kind == .full else { return false }
    let isOfOneDay = published.flatMap { day in other.published.map { $0.dayNumber == day.dayNumber } } ?? true
    if isOfOneDay, WordScanner.words(title) == WordScanner.words(other.title) { return false }
    let (own, others) = (runs, other.runs)
    let fewer = min(own.count, others.count)
    return fewer >= Self.tellingRuns && own.intersection(others).count * 8 < fewer
  }

  /// Texts of fewer runs of words are too short to tell.
  private static let tellingRuns = 24

  /// All runs of three words of title and text, as numbers.
  private var runs: Set<Int> {
    var words: [[UInt8]] = []
    for text in [title] + body.map(\.text) {
      var scanner = WordScanner(Array(text.utf8))
      while scanner.next() { words.append(Array(scanner.word)) }
    }
    return Set(zip(words, zip(words.dropFirst(), words.dropFirst(2))).map { [$0, $1.0, $1.1].hashValue })
  }
}
