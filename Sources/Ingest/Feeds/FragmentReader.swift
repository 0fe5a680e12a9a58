import News

/// The texts inside of a feed's elements: HTML fragments, and plain text.
enum FragmentReader {
  /// The blocks and captions of an HTML fragment; text without any tag is taken for plain text.
  static func content(of bytes: [UInt8]) -> (blocks: [Block], captions: [Caption]) {
    guard bytes.contains(.less) else {
      return (paragraphs(of: CharacterReferences.decode(String(decoding: bytes, as: UTF8.self))), [])
    }
    var collector = BlockCollector(MarkupTree(parsing: bytes, mode: .html))
    collector.run()
    var (blocks, captions): ([Block], [Caption]) = ([], [])
    for block in kept(of: collector.blocks) {
      switch block.kind {
      case .paragraph, .preformatted: blocks.append(Block(.paragraph, block.text))
      case .heading: blocks.append(Block(.heading, block.text))
      case .listItem: blocks.append(Block(.listItem, block.text))
      case .quote: blocks.append(Block(.quote, block.text))
      case .tableRow: blocks.append(Block(.tableRow, block.text))
      case .caption: captions.append(Caption(block.text, position: blocks.count))
      }
    }
    return (blocks, captions)
  }

  /// The blocks without what a site puts between them, unless nothing would be left.
  private static func kept(of blocks: [TextBlock]) -> [TextBlock] {
    guard blocks.count > 1 else { return blocks }
    let repeated = RepeatedLines.find(in: blocks)
    let text = blocks.filter { !$0.isLeftOut(as: $0.furniture) && !repeated.contains($0.text) }
    return text.isEmpty ? blocks : text
  }

  /// Paragraphs of plain text, cut at blank lines.
  static func paragraphs(of text: String) -> [Block] {
    var blocks: [TextBlock] = []
    var lines: [Substring] = []
    // By bytes: as characters, a line's end of CR and LF is no LF, and each has to be told from its neighbours.
    for line in text.utf8.split(separator: .newline, omittingEmptySubsequences: false) + [Substring().utf8] {
      if line.allSatisfy(\.isMarkupSpace) {
        if let paragraph = lines.joined(separator: " ").nonBlank { blocks.append(block(paragraph)) }
        lines.removeAll()
      } else {
        lines.append(Substring(line))
      }
    }
    return kept(of: blocks).map { Block(.paragraph, $0.text) }
  }

  private static func block(_ text: String) -> TextBlock {
    let measure = PlainText.measure(text)
    return TextBlock(
      node: MarkupTree.root, kind: .paragraph, text: text, words: measure.words, linkShare: 0,
      hasSentence: measure.hasSentence)
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
