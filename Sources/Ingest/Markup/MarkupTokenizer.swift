/// Which rules a document is read by.
package enum MarkupMode: Sendable { case html, xml }

/// Cuts markup into tags and text without ever failing: what is no markup is text.
///
/// Text and attribute values stay where they are in the source, as ranges; nothing is copied or decoded here.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization; https://www.w3.org/TR/xml/
struct MarkupTokenizer {
  enum Token {
    /// `isLiteral`: character references do not count in it.
    case text(Range<Int>, isLiteral: Bool)
    case start(StartTag)
    case end(UInt16, offset: Int)
    /// A document type declaration, from `<!` to `>`.
    case doctype(Range<Int>)
  }

  struct StartTag {
    var name: UInt16
    /// From `<` to behind `>`.
    var range: Range<Int>
    /// Where its attributes stand in `attributes`.
    var attributes: Range<Int>
    var closesItself: Bool
  }

  struct Attribute: Sendable {
    var name: Range<Int>
    var value: Range<Int>
  }

  let bytes: [UInt8]
  let end: Int
  let mode: MarkupMode
  let limits: MarkupLimits
  var position = 0
  var names = MarkupNames.html
  var attributes: [Attribute] = []
  var damage = DamageLog()
  /// The element whose end tag alone ends the text that follows; set by the tree builder.
  var rawText: HTMLTag?
  /// An element that ends here though its end tag is missing.
  var impliedEnd: HTMLTag?
  /// Whether the position is within SVG or MathML, where CDATA sections count in HTML too.
  var isForeign = false
  /// Quotes of a kind that does not occur at or after this offset are not searched for again: keeps damage linear.
  var noQuoteFrom = (single: Int.max, double: Int.max)

  /// The end of a CDATA section does not occur at or after this offset.
  var noDataEndFrom = Int.max

  init(_ bytes: [UInt8], mode: MarkupMode, limits: MarkupLimits) {
    self.bytes = bytes
    self.mode = mode
    self.limits = limits
    end = min(bytes.count, limits.bytes)
    if bytes.count > end { damage.add(.tooLarge, at: end, count: bytes.count - end) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func next() -> Token? {
    if let tag = rawText {
      rawText = nil
      if let text = takeRawText(of: tag) { return text }
    }
    if let tag = impliedEnd {
      impliedEnd = nil
      return .end(tag.number, offset: position)
    }
    while position < end {
      let start = position
      if bytes[position] == .less, let token = takeMarkup() {
        if case .text(let range, _) = token, range.isEmpty { continue }
        return token
      }
      if position > start { continue }
      position += 1
      while position < end, bytes[position] != .less { position += 1 }
      return .text(start..<position, isLiteral: false)
    }
    return nil
  }

  /// What begins with the `<` at the position; nil without moving on when that is text, nil behind it when it is to be skipped.
  private mutating func takeMarkup() -> Token? {
    guard position + 1 < end else { return nil }
    let second = bytes[position + 1]
    if startsName(second) { return takeStartTag() }
    switch second {
    case .slash: return takeEndTag()
    case .exclamation: return takeDeclaration()
    case .question:
      skip(pastFirst: mode == .xml ? "?>" : ">", from: position + 2)
      return nil
    default: return nil
    }
  }

  func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || (mode == .xml && (byte == .underscore || byte == .colon || byte >= 0x80))
  }

  /// Moves behind the next `mark`, or to the end of the document.
  mutating func skip(pastFirst mark: StaticString, from start: Int) {
    position = bytes.index(of: mark, from: start, before: end).map { $0 + mark.utf8CodeUnitCount } ?? end
  }
}
