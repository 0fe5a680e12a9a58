/// How the words of an article are used, which tells people from what only looks like them.
extension PersonResolver {
  /// How often a single word stands alone, in a person's place, with a verb of speech, as a surname may, and as a thing's or a place's name does.
  struct Use {
    var all = 0, asPerson = 0, speaking = 0, bare = 0, asThing = 0
    /// Whether somebody's full name ends in it.
    var isBorne = false
  }

  mutating func countNames() {
    for span in spans where span.keys.count == 1 {
      uses[span.keys[0], default: Use()].all += 1
      if span.evidence >= 2 || !span.titles.isEmpty { uses[span.keys[0], default: Use()].asPerson += 1 }
      if span.evidence >= 2, span.hasVoice { uses[span.keys[0], default: Use()].speaking += 1 }
      if isBare(span) { uses[span.keys[0], default: Use()].bare += 1 }
      if Self.standsAsThing(span.range.lowerBound, in: texts[span.text]) {
        uses[span.keys[0], default: Use()].asThing += 1
      }
    }
    for span in spans where span.isFull && span.strength >= 2 {
      for key in span.keys.suffix(1) { uses[key]?.isBorne = true }
    }
    for span in spans where isPerson(span) { namesInSentence[sentence(of: span), default: 0] += 1 }
  }

  func sentence(of span: NameSpan) -> SentenceKey {
    SentenceKey(text: span.text, sentence: texts[span.text].sentenceOf[span.range.lowerBound])
  }

  func isPerson(_ span: NameSpan) -> Bool {
    guard span.isFull else { return false }
    // whose last word alone speaks or has an age elsewhere is somebody
    let use = span.keys.last.flatMap { uses[$0] } ?? Use()
    let isCalled =
      span.evidence == 1 && (use.asPerson > 0 || !use.isBorne && use.bare > use.asThing && !texts[span.text].isHeadline)
    return span.strength + (isCalled ? 1 : 0) >= 2
  }

  /// "N fled", "N’s brother": a word alone as surnames stand, and as names of teams, rivers and towns do not: "the N", "in N".
  private func isBare(_ span: NameSpan) -> Bool {
    let (text, first, next) = (texts[span.text], span.range.lowerBound, span.range.upperBound)
    guard span.evidence >= 0, !text.isHeadline, text.passage.section == .body, next < text.tokens.count else {
      return false
    }
    let behind = text.tokens[next]
    return (behind.isPossessive || behind.shape == .lower && !behind.traits.isDisjoint(with: [.say, .act, .finite]))
      && !Self.standsAsThing(first, in: text)
  }

  /// "the N", "in N"
  private static func standsAsThing(_ first: Int, in text: PersonText) -> Bool {
    first > 0 && thingWords.contains(text.tokens[first - 1].key)
  }

  private static let thingWords = QuoteReader.keys(
    "the a an this that these those its their our your my in at near from to into outside around across through")
}
