/// What begins with `<!`: comments, character data and document types.
extension MarkupTokenizer {
  mutating func takeDeclaration() -> Token? {
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
    if start < noDataEndFrom, let close = bytes.index(of: "]]>", from: start, before: end) {
      position = close + 3
      return .text(start..<close, isLiteral: true)
    }
    noDataEndFrom = min(start, noDataEndFrom)
    damage.add(.unterminatedCharacterData, at: position)
    // The end tag of the element that the section stands in ends it too, or it would swallow the rest of the document.
    let close = endOfElement(around: position, from: start) ?? end
    position = close
    return .text(min(start, close)..<close, isLiteral: true)
  }

  /// Where the end tag stands of the element whose start tag is right in front of an offset.
  private func endOfElement(around offset: Int, from start: Int) -> Int? {
    let front = bytes[max(0, offset - 512)..<offset]
    guard front.last(where: { !$0.isMarkupSpace }) == .greater, let open = front.lastIndex(of: .less) else {
      return nil
    }
    let name = bytes[(open + 1)..<offset].prefix { !$0.isMarkupSpace && $0 != .greater && $0 != .slash }
    guard !name.isEmpty else { return nil }
    var index = start
    while let next = bytes.index(of: "</", from: index, before: end) {
      let behind = next + 2 + name.count
      if behind < end, bytes[next + 2..<behind].elementsEqual(name), !bytes[behind].isLetter { return next }
      index = next + 2
    }
    return nil
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
}
