import News

/// One passage of a Korean text cut into words, marks and sentences.
struct KoreanText {
  /// What stands between two blanks or marks, with its particles; or one mark.
  struct Word {
    var text: String
    /// Unicode scalar offsets into the passage, half open.
    var start: Int
    var end: Int
    var isMark: Bool
    /// A blank stands before it.
    var isSpaced: Bool
  }

  let passage: Passage
  /// Where each Unicode scalar of the passage starts, and its end.
  private let places: [String.Index]
  private(set) var words: [Word] = []
  /// Word ranges that cover all words, in order; what stands in quotation marks parts no sentence.
  private(set) var sentences: [Range<Int>] = []
  /// What stands in double quotation marks: the words of the marks themselves.
  private(set) var quotes: [(open: Int, close: Int)] = []

  /// The sentence of each word.
  private var sentenceOf: [Int] = []
  /// Which words stand between the marks of a quote.
  private(set) var isQuoted: [Bool] = []

  /// Words; no writer gets there, and it keeps the work on hostile text in proportion.
  private static let longestSentence = 400

  init(_ passage: Passage) {
    self.passage = passage
    places = Array(passage.text.unicodeScalars.indices) + [passage.text.endIndex]
    cut()
    findQuotes()
    splitSentences()
  }

  func string(_ start: Int, _ end: Int) -> String {
    guard start < end, end < places.count else { return "" }
    return String(passage.text.unicodeScalars[places[start]..<places[end]])
  }

  func sentence(at word: Int) -> Range<Int> {
    sentenceOf.indices.contains(word) ? sentences[sentenceOf[word]] : word..<word + 1
  }

  func string(ofSentence range: Range<Int>) -> String {
    guard let first = range.first(where: { words[$0].text != "\n" }),
      let last = range.last(where: { words[$0].text != "\n" })
    else { return "" }
    return string(words[first].start, words[last].end)
  }

  func place(_ start: Int, _ end: Int) -> Place { Place(passage.section, passage.paragraph, start, end) }

  /// The word at an index, when it is one and not a mark.
  func word(_ index: Int) -> String? { words.indices.contains(index) && !words[index].isMark ? words[index].text : nil }

  func isMark(_ index: Int, _ marks: String) -> Bool {
    words.indices.contains(index) && words[index].isMark && marks.contains(words[index].text)
  }

  private mutating func cut() {
    let scalars = Array(passage.text.unicodeScalars)
    var (index, isSpaced) = (0, true)
    while index < scalars.count {
      let start = index
      while index < scalars.count, isLetter(scalars[index]) { index += 1 }
      if index > start {
        words.append(Word(text: string(start, index), start: start, end: index, isMark: false, isSpaced: isSpaced))
        isSpaced = false
      } else {
        let isBlank = scalars[index].properties.isWhitespace && scalars[index] != "\n"
        if !isBlank {
          words.append(
            Word(text: string(start, start + 1), start: start, end: start + 1, isMark: true, isSpaced: isSpaced))
        }
        isSpaced = isBlank
        index += 1
      }
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
  }

  private mutating func findQuotes() {
    var open: Int?
    for (index, word) in words.enumerated() where word.isMark {
      switch word.text {
      case "“": open = index
      case "”":
        if let start = open { quotes.append((start, index)) }
        open = nil
      case "\"", "＂":
        if let start = open { quotes.append((start, index)) }
        open = open == nil ? index : nil
      case "\n": open = nil
      default: break
      }
    }
  }

  private mutating func splitSentences() {
    isQuoted = [Bool](repeating: false, count: words.count)
    for quote in quotes { for word in quote.open + 1..<max(quote.open + 1, quote.close) { isQuoted[word] = true } }
    var start = 0
    func close(_ end: Int) {
      guard end > start else { return }
      sentenceOf += [Int](repeating: sentences.count, count: end - start)
      sentences.append(start..<end)
      start = end
    }
    for (index, word) in words.enumerated() {
      if index - start >= Self.longestSentence { close(index) }
      guard word.isMark, !isQuoted[index] else { continue }
      let isEnd =
        word.text == "\n" || ".?!".contains(word.text) && (index + 1 == words.count || words[index + 1].isSpaced)
      if isEnd { close(index + 1) }
    }
    close(words.count)
  }
}
