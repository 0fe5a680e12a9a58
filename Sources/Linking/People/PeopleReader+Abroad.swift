import News

/// Names as other languages than English inflect them.
extension PeopleReader {
  /// "Virtasen" is Virtanen where the article names somebody so in full.
  func inBasicForm(_ spans: [NameSpan]) -> [NameSpan] {
    guard let speech = lexicon.speech, !speech.genitives.isEmpty else { return spans }
    var full: [String: NameSpan] = [:]
    for span in spans where span.isFull {
      if let family = span.keys.last, full[family] == nil { full[family] = span }
    }
    return spans.map { span in
      guard let last = span.keys.last,
        let basic = full.keys.sorted().first(where: { $0 != last && isGenitive(last, of: $0, speech) }),
        let named = full[basic]
      else { return span }
      var span = span
      span.keys[span.keys.count - 1] = basic
      if span.keys == named.keys { span.name = named.name }
      return span
    }
  }

  private func isGenitive(_ word: String, of name: String, _ speech: Speech) -> Bool {
    let (word, name) = (Array(word.utf8), Array(name.utf8))
    return speech.genitives.contains { ending in
      name.count > ending.plain.count + 1 && name.suffix(ending.plain.count).elementsEqual(ending.plain)
        && word.elementsEqual(name.dropLast(ending.plain.count) + ending.changed)
    }
  }
}
