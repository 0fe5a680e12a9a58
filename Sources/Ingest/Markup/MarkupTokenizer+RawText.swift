/// Text in which nothing but one end tag is markup: scripts, styles, titles.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#script-data-escaped-state
extension MarkupTokenizer {
  /// Text up to the end tag of `tag`, or nil when there is none of it.
  mutating func takeRawText(of tag: HTMLTag) -> Token? {
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
