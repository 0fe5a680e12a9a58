/// Tags, their names and their attributes, as broken as strangers write them.
extension MarkupTokenizer {
  mutating func takeEndTag() -> Token? {
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

  mutating func takeStartTag() -> Token? {
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
  mutating func closing(_ quote: UInt8, from start: Int) -> Int? {
    guard start < (quote == .quotation ? noQuoteFrom.double : noQuoteFrom.single) else { return nil }
    var index = start
    while index < end, bytes[index] != quote { index += 1 }
    if index < end { return index }
    if quote == .quotation { noQuoteFrom.double = start } else { noQuoteFrom.single = start }
    return nil
  }
}
