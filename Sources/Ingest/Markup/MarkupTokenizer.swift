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
  private var impliedEnd: HTMLTag?
  /// Whether the position is within SVG or MathML, where CDATA sections count in HTML too.
  var isForeign = false
  /// Quotes of a kind that does not occur at or after this offset are not searched for again: keeps damage linear.
  private var noQuoteFrom = (single: Int.max, double: Int.max)

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

  private func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || (mode == .xml && (byte == .underscore || byte == .colon || byte >= 0x80))
  }

  /// Moves behind the next `mark`, or to the end of the document.
  private mutating func skip(pastFirst mark: StaticString, from start: Int) {
    position = bytes.index(of: mark, from: start, before: end).map { $0 + mark.utf8CodeUnitCount } ?? end
  }

  // MARK: Tags

  private mutating func takeEndTag() -> Token? {
    let start = position
    guard start + 2 < end else { return nil }
    guard startsName(bytes[start + 2]) else {
      if mode == .xml { return nil }
      skip(pastFirst: ">", from: start + 2)
      return nil
    }
    position = start + 2
    let name = takeName()
    takeAttributes(keeps: false)
    return .end(name, offset: start)
  }

  private mutating func takeStartTag() -> Token? {
    let start = position
    position += 1
    let name = takeName()
    let first = attributes.count
    let closesItself = takeAttributes(keeps: true)
    return .start(
      StartTag(
        name: name, range: start..<position, attributes: first..<attributes.count, closesItself: closesItself))
  }

  private mutating func takeName() -> UInt16 {
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte.isMarkupSpace || byte == .slash || byte == .greater || (mode == .xml && byte == .less) { break }
      position += 1
    }
    return names.number(of: bytes[start..<position], splitsPrefix: mode == .xml)
  }

  /// Reads up to behind the `>` of a tag, and says whether `/` stood before it.
  @discardableResult
  private mutating func takeAttributes(keeps: Bool) -> Bool {
    let first = attributes.count
    var cut = 0
    defer { if cut > 0 { damage.add(.tooManyAttributes, at: position, count: cut) } }
    while true {
      while position < end, bytes[position].isMarkupSpace { position += 1 }
      guard position < end else {
        damage.add(.unterminatedTag, at: end)
        return false
      }
      switch bytes[position] {
      case .greater:
        position += 1
        return false
      case .slash:
        position += 1
        if position < end, bytes[position] == .greater {
          position += 1
          return true
        }
      case .less where mode == .xml:
        damage.add(.unterminatedTag, at: position)
        return false
      default:
        let attribute = takeAttribute()
        guard keeps else { continue }
        if attributes.count - first < limits.attributes {
          attributes.append(attribute)
        } else {
          cut += 1
        }
      }
    }
  }

  private mutating func takeAttribute() -> Attribute {
    let start = position
    position += 1
    while position < end {
      let byte = bytes[position]
      if byte.isMarkupSpace || byte == .equals || byte == .greater || byte == .slash { break }
      if byte == .less, mode == .xml { break }
      position += 1
    }
    let name = start..<position
    var next = position
    while next < end, bytes[next].isMarkupSpace { next += 1 }
    guard next < end, bytes[next] == .equals else { return Attribute(name: name, value: position..<position) }
    position = next + 1
    while position < end, bytes[position].isMarkupSpace { position += 1 }
    return Attribute(name: name, value: takeValue())
  }

  private mutating func takeValue() -> Range<Int> {
    guard position < end else { return end..<end }
    let quote = bytes[position]
    if quote == .quotation || quote == .apostrophe {
      if let close = closing(quote, from: position + 1) {
        let value = position + 1..<close
        position = close + 1
        return value
      }
      damage.add(.unterminatedTag, at: position)
      position += 1
    }
    let start = position
    while position < end, !bytes[position].isMarkupSpace, bytes[position] != .greater { position += 1 }
    return start..<position
  }

  /// The next quote of this kind; nil when the document has none left.
  private mutating func closing(_ quote: UInt8, from start: Int) -> Int? {
    guard start < (quote == .quotation ? noQuoteFrom.double : noQuoteFrom.single) else { return nil }
    var index = start
    while index < end, bytes[index] != quote { index += 1 }
    if index < end { return index }
    if quote == .quotation { noQuoteFrom.double = start } else { noQuoteFrom.single = start }
    return nil
  }

  // MARK: Declarations, comments, character data

  private mutating func takeDeclaration() -> Token? {
    let start = position
    if bytes.has("<!--", at: start) {
      takeComment()
      return nil
    }
    if mode == .xml || isForeign, bytes.has("<![cdata[", at: start) { return takeCharacterData() }
    if bytes.has("<!doctype", at: start) { return takeDoctype() }
    skip(pastFirst: ">", from: start + 2)
    return nil
  }

  private mutating func takeComment() {
    let start = position
    position = endOfComment(from: start + 4)
    if position > end {
      position = end
      damage.add(.unterminatedComment, at: start)
    }
  }

  /// Behind the end of the comment whose text begins at `start`; behind the document's end when it has none.
  ///
  /// In HTML a comment also ends with `--!>`, and `<!-->` and `<!--->` are whole comments.
  private func endOfComment(from start: Int) -> Int {
    if mode == .html {
      if bytes.has(">", at: start) { return start + 1 }
      if bytes.has("->", at: start) { return start + 2 }
    }
    var index = start
    while index < end {
      if bytes[index] == .hyphen {
        if bytes.has("-->", at: index) { return index + 3 }
        if mode == .html, bytes.has("--!>", at: index) { return index + 4 }
      }
      index += 1
    }
    return end + 1
  }

  private mutating func takeCharacterData() -> Token {
    let start = position + 9
    if let close = bytes.index(of: "]]>", from: start, before: end) {
      position = close + 3
      return .text(start..<close, isLiteral: true)
    }
    damage.add(.unterminatedCharacterData, at: position)
    position = end
    return .text(min(start, end)..<end, isLiteral: true)
  }

  /// A document type may hold a list of declarations in brackets; quotes in them hide brackets.
  private mutating func takeDoctype() -> Token {
    let start = position
    var isInList = false
    var index = position + 9
    while index < end {
      switch bytes[index] {
      case .openBracket where mode == .xml: isInList = true
      case .closeBracket: isInList = false
      case .quotation where isInList, .apostrophe where isInList:
        index = closing(bytes[index], from: index + 1) ?? index
      case .greater where !isInList:
        position = index + 1
        return .doctype(start..<position)
      default: break
      }
      index += 1
    }
    // An unclosed list would swallow the document: take the declaration as ended at its first `>`.
    damage.add(.unterminatedTag, at: start)
    skip(pastFirst: ">", from: start)
    return .doctype(start..<position)
  }

  // MARK: Raw text

  /// Text up to the end tag of `tag`, or nil when there is none of it.
  private mutating func takeRawText(of tag: HTMLTag) -> Token? {
    let start = position
    var isEscaped = false
    /// Up to here it is known that no nested script ends.
    var searched = start
    var index = start
    scan: while index < end {
      guard bytes[index] == .less else {
        if isEscaped, bytes[index] == .hyphen, bytes.has("-->", at: index) { isEscaped = false }
        index += 1
        continue
      }
      if tag == .script, bytes.has("<!--", at: index) {
        isEscaped = true
        index += 4
        continue
      }
      // Within <!-- … -->, a nested <script> … </script> hides its end tag.
      if isEscaped, index >= searched, isTag(.script, at: index + 1) {
        let nested = endOfNestedScript(from: index + 7)
        searched = nested.index
        index = nested.isFound ? nested.index : index + 7
        continue
      }
      if index + 1 < end, bytes[index + 1] == .slash, tag != .plaintext, isTag(tag, at: index + 2) { break scan }
      index += 1
    }
    // A page cut off in its title, or with the end tag forgotten, is still read: the title ends with its line.
    if index >= end, tag == .title {
      index = start
      while index < end, bytes[index] != .less, bytes[index] != .newline { index += 1 }
      impliedEnd = tag
    }
    position = index
    return index > start ? .text(start..<index, isLiteral: !tag.isEscapableRawText) : nil
  }

  /// Behind `</script` when that comes before the comment ends, else where the search stopped.
  private func endOfNestedScript(from start: Int) -> (isFound: Bool, index: Int) {
    var index = start
    while index < end {
      if bytes[index] == .less, index + 1 < end, bytes[index + 1] == .slash, isTag(.script, at: index + 2) {
        return (true, index + 8)
      }
      if bytes[index] == .hyphen, bytes.has("-->", at: index) { break }
      index += 1
    }
    return (false, index)
  }

  /// Whether the name of a tag stands at `start`, and nothing more of a name behind it.
  private func isTag(_ tag: HTMLTag, at start: Int) -> Bool {
    let name = names.entries[Int(tag.number)].local.utf8
    guard start + name.count < end else { return false }
    var index = start
    for byte in name {
      if bytes[index].lowercased != byte { return false }
      index += 1
    }
    return bytes[index].isMarkupSpace || bytes[index] == .slash || bytes[index] == .greater
  }
}
