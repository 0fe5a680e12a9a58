import News

/// The words of one article by where they stand; what others say of it and what its page points to is left out.
struct ArticleWords {
  let title: [Word]
  let body: [[Word]]
  let captions: [[Word]]
  private let summary: [[Word]]
  private let takeaways: [[Word]]

  init(_ article: ParsedArticle) {
    title = Word.all(in: article.title)
    summary = article.summary.map { [Word.all(in: $0)] } ?? []
    body = article.body.map { Word.all(in: $0.text) }
    takeaways = article.takeaways.map { Word.all(in: $0) }
    captions = article.captions.map { Word.all(in: $0.text) }
  }

  /// All but the captions, in reading order.
  var text: [[Word]] { [title] + summary + body + takeaways }

  /// Words that stand capitalised where only names do, and are not written small as often.
  var names: Set<String> {
    var capitals: [String: Int] = [:]
    var small: [String: Int] = [:]
    for words in text + captions {
      let isTitleCase = Self.isTitleCase(words)
      for word in words where word.kind == .letters && word.text.utf8.count > 1 {
        if !word.isCapitalized {
          small[word.text, default: 0] += 1
        } else if !word.startsSentence && !isTitleCase {
          capitals[word.text, default: 0] += 1
        }
      }
    }
    return Set(capitals.filter { $0.value > small[$0.key, default: 0] && !Lexicon.stopWords.contains($0.key) }.keys)
  }

  /// Whether capitals say nothing here: most of the longer words have them.
  private static func isTitleCase(_ words: [Word]) -> Bool {
    let long = words.filter { $0.kind == .letters && $0.text.utf8.count > 3 }
    return long.count > 3 && long.count(where: \.isCapitalized) * 10 >= long.count * 7
  }
}
