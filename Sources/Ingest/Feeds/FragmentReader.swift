import News

/// The texts inside of a feed's elements: HTML fragments, and plain text.
enum FragmentReader {
  /// The blocks of an HTML fragment; text without any markup is taken for plain text.
  static func blocks(of bytes: [UInt8]) -> [Block] {
    guard bytes.contains(.less) || bytes.contains(.ampersand) else {
      return paragraphs(of: String(decoding: bytes, as: UTF8.self))
    }
    let tree = MarkupTree(parsing: bytes, mode: .html)
    var blocks: [Block] = []
    var text: [UInt8] = []
    var kind = Block.Kind.paragraph
    func flush() {
      if let paragraph = String(decoding: text, as: UTF8.self).nonBlank { blocks.append(Block(kind, paragraph)) }
      text.removeAll(keepingCapacity: true)
    }
    var node = tree.following(MarkupTree.root, within: MarkupTree.root)
    while let here = node {
      let tag = tree.tag(of: here)
      if tree.isElement(here), tag.isRawText || tag == .noscript {
        node = tree.followingSkippingChildren(here, within: MarkupTree.root)
        continue
      }
      if tag == .br { text.append(.space) } else if tag.closesParagraph { flush() }
      tree.appendText(of: here, to: &text)
      node = tree.following(here, within: MarkupTree.root)
    }
    kind = .paragraph
    flush()
    return blocks
  }

  /// Paragraphs of plain text, cut at blank lines.
  static func paragraphs(of text: String) -> [Block] {
    var blocks: [Block] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
      if line.utf8.allSatisfy(\.isMarkupSpace) {
        if let paragraph = lines.joined(separator: " ").nonBlank { blocks.append(Block(.paragraph, paragraph)) }
        lines.removeAll()
      } else {
        lines.append(line)
      }
    }
    return blocks
  }

  /// A title or another single line, with the markup that feeds escape once or twice taken away.
  ///
  /// `isPlain`: the feed says that the text holds no markup, so that what looks like a tag is one to be read.
  static func line(_ text: String, isPlain: Bool = false) -> String? {
    var line = isPlain ? text : withoutTags(text)
    for round in 0..<2 where line.utf8.contains(.ampersand) {
      let decoded = CharacterReferences.decode(line)
      if decoded == line { break }
      // Escaped twice: a tag that has its end tag was meant as markup; a lone one is what the title is about.
      line = round == 0 && !isPlain && decoded.contains("</") ? withoutTags(decoded) : decoded
    }
    return line.nonBlank
  }

  /// Without the tags of inline HTML; other angle brackets are text.
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(.less) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == .less, let end = tagEnd(bytes, at: index) {
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let tagNames = Set(HTMLTag.allCases.filter { $0 != .other }.map(\.name))

  /// The index after the tag at `start`; nil when no tag of a known element stands there.
  private static func tagEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    if index < bytes.count, bytes[index] == .slash { index += 1 }
    let name = bytes[index...].prefix(12) { $0.isLetter || $0.isDigit }
    guard let first = name.first, first.isLetter,
      tagNames.contains(String(decoding: name.map(\.lowercased), as: UTF8.self)),
      let end = bytes[name.endIndex...].prefix(2048).firstIndex(of: .greater)
    else { return nil }
    return end + 1
  }
}

extension ArraySlice<UInt8> {
  fileprivate func prefix(_ most: Int, while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self.prefix(most).prefix(while: isWanted)
  }
}
