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
}
