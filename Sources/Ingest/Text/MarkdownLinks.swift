import News

/// Where the links of a Markdown text lead.
struct MarkdownLinks {
  /// Addresses by the words that are linked.
  private var addresses: [String: String] = [:]

  /// Reads the links of normalised text; of two with the same words the first counts.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: .newline) {
      var index = line.startIndex
      while let open = line[index...].firstIndex(of: .openBracket) {
        index = open + 1
        guard let (words, end) = MarkdownLines.link(line, at: open) else { continue }
        index = end
        let target = line[(words.endIndex + 2)..<(end - 1)].prefix { $0 != .space }.filter {
          $0 != .less && $0 != .greater
        }
        let address = String(decoding: target, as: UTF8.self)
        guard WebAddress.isWeb(address) else { continue }
        let text = String(decoding: MarkdownLines.plain(words), as: UTF8.self)
        addresses[text] = addresses[text] ?? address
      }
    }
  }

  /// The items with the addresses that their titles or texts are linked to.
  func completed(_ items: [RelatedItem]) -> [RelatedItem] {
    items.map { item in
      var item = item
      item.url = item.url ?? (item.title ?? item.text).flatMap { addresses[$0] }
      return item
    }
  }
}
