import News

/// Reads the query language of search.
///
/// Plain words first: whatever is typed finds something sensible, and what is half typed is read as if it were finished.
///
///     ferry "night boat" -strike harbour|port (a b)|c storm near:10 bridge
///     harbour OR port NOT strike, in capitals and between words
///     said:name about:name role:title story:words source:name tag:name before:2025-11 after:2025 is:unread
struct QueryParser {
  let scalars: [Unicode.Scalar]
  var offset = 0
  private var error: QueryError?
  /// What is still to be typed for the query to be whole.
  private(set) var advice: String?
  private var depth = 0
  /// Nothing more is typed: a field without a value is an error then.
  let isWhole: Bool

  /// Deeper brackets than any reader types are read as if they were not there.
  private static let deepest = 32

  /// The query, nil when it asks for nothing; and what could not be understood, which is then left out.
  ///
  /// - Parameter isWhole: Nothing more is typed; else a field may still get its value.
  static func parse(
    _ text: String, isWhole: Bool = false
  ) -> (expression: SearchExpression?, error: QueryError?, advice: String?) {
    var parser = QueryParser(scalars: Array(text.unicodeScalars.prefix(2_000)), isWhole: isWhole)
    var parts: [SearchExpression] = []
    while true {
      if let part = parser.alternatives() { parts.append(part) }
      guard let scalar = parser.next else { break }
      if scalar == ")" { parser.fail("no ( before this )", parser.offset..<(parser.offset + 1)) }
      parser.offset += 1
    }
    return (combine(parts), parser.error, parser.advice)
  }

  private init(scalars: [Unicode.Scalar], isWhole: Bool) {
    self.scalars = scalars
    self.isWhole = isWhole
  }

  private static func combine(_ parts: [SearchExpression]) -> SearchExpression? {
    parts.count < 2 ? parts.first : .and(parts)
  }
}

extension QueryParser {
  var next: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  mutating func skipSpaces() {
    while let scalar = next, scalar.properties.isWhitespace { offset += 1 }
  }

  mutating func fail(_ message: String, _ range: Range<Int>) {
    error = error ?? QueryError(message, range: range)
  }

  mutating func advise(_ message: String) { advice = advice ?? message }

  /// Passes over a word in capitals that joins what stands before and behind it; false where there is none.
  private mutating func takes(_ word: String) -> Bool {
    let end = offset + word.unicodeScalars.count
    guard end < scalars.count, text(offset..<end) == word, scalars[end].properties.isWhitespace,
      scalars[end...].contains(where: { !$0.properties.isWhitespace && $0 != ")" })
    else { return false }
    offset = end
    return true
  }

  /// Parts one after another, of which some may be joined by `|`.
  private mutating func alternatives() -> SearchExpression? {
    var parts: [SearchExpression] = []
    var isAlternative = false
    while true {
      skipSpaces()
      guard let scalar = next, scalar != ")" else { break }
      if scalar == "|" {
        offset += 1
        isAlternative = !parts.isEmpty
        continue
      }
      if !parts.isEmpty, takes("AND") { continue }
      if !parts.isEmpty, takes("OR") {
        isAlternative = true
        continue
      }
      let start = offset
      guard let part = part(after: parts.last) else {
        if offset == start { offset += 1 }
        continue
      }
      switch part {
      case .replacing(let expression):
        parts[parts.count - 1] = expression
      case .new(let expression):
        if isAlternative, let last = parts.popLast() {
          if case .or(let others) = last {
            parts.append(.or(others + [expression]))
          } else {
            parts.append(.or([last, expression]))
          }
        } else {
          parts.append(expression)
        }
      }
      isAlternative = false
    }
    return Self.combine(parts)
  }

  enum Part {
    case new(SearchExpression)
    /// It took the part before it in.
    case replacing(SearchExpression)
  }

  mutating func part(after last: SearchExpression?) -> Part? {
    switch next {
    case "(":
      offset += 1
      guard depth < Self.deepest else { return nil }
      depth += 1
      let inner = alternatives()
      depth -= 1
      if next == nil { advise("the ( is not closed yet") } else if inner == nil { advise("nothing stands in ( )") }
      if next == ")" { offset += 1 }
      return inner.map(Part.new)
    case "-":
      let before = offset > 0 ? scalars[offset - 1] : " "
      offset += 1
      guard before.properties.isWhitespace || before == "(" || before == "|" else { return nil }
      if case .new(let expression)? = part(after: nil) { return .new(.not(expression)) }
      return nil
    case "\"": return words(phrase(), isFinished: true).map(Part.new)
    default:
      guard takes("NOT") else { return word(after: last) }
      skipSpaces()
      if case .new(let expression)? = part(after: nil) { return .new(.not(expression)) }
      return nil
    }
  }

  /// The text between quotation marks; to the end when the second one is missing.
  mutating func phrase() -> String {
    offset += 1
    let start = offset
    while let scalar = next, scalar != "\"" { offset += 1 }
    defer { if next != nil { offset += 1 } }
    if next == nil { advise("the \" is not closed yet") }
    return text(start..<offset)
  }

  private mutating func word(after last: SearchExpression?) -> Part? {
    let start = offset
    var unknown: String?
    while let scalar = next, !scalar.properties.isWhitespace, !"()|\"".unicodeScalars.contains(scalar) {
      if scalar == ":", let name = FieldName(rawValue: text(start..<offset).lowercased()) {
        offset += 1
        return field(name, from: start, after: last)
      }
      if scalar == ":", unknown == nil, isLikeField(start..<offset) { unknown = text(start..<offset) }
      offset += 1
    }
    // The words are looked for all the same: it may be a headline that was pasted.
    if let unknown { fail(Self.advice(unknown: unknown), start..<offset) }
    return words(text(start..<offset), isFinished: offset < scalars.count).map(Part.new)
  }

  /// A word is finished when something follows it: what is being typed may go on.
  private func words(_ text: String, isFinished: Bool) -> SearchExpression? {
    let words = WordScanner.words(text)
    return words.isEmpty ? nil : .words(Self.withoutTail(words, of: text), isPrefix: !isFinished)
  }

  /// The last ideograph of a run stands alone in the index, and says nothing that the pair before it does not.
  private static func withoutTail(_ words: [String], of text: String) -> [String] {
    guard words.count > 1, let last = words.last, let before = words.dropLast().last, last.unicodeScalars.count == 1,
      before.unicodeScalars.count == 2, before.hasSuffix(last), last.utf8.count > 2
    else { return words }
    return Array(words.dropLast())
  }

  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
}
