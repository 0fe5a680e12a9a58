/// Finds where one article of a paste ends and the next begins.
enum ArticleBounds {
  /// The stretches of lines that hold an article each; one stretch of all lines for a single page.
  static func stretches(of page: TextPage) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in page.lines.indices where isRule(page, index) {
      let rest = index + 1..<page.lines.count
      guard isArticle(page, start..<index), isArticle(page, rest) else { continue }
      stretches.append(start..<index)
      start = index + 1
    }
    stretches.append(start..<page.lines.count)
    return stretches
  }

  /// A line of five or more equal signs, such as dashes, from side to side.
  private static func isRule(_ page: TextPage, _ index: Int) -> Bool {
    let line = page.bytes[page.lines[index].range]
    guard page.lines[index].words == 0, line.count >= 5, let first = line.first else { return false }
    return "-=_*#~".utf8.contains(first) && line.allSatisfy { $0 == first || $0 == 0x20 }
  }

  /// Something short and then at least two paragraphs.
  private static func isArticle(_ page: TextPage, _ lines: Range<Int>) -> Bool {
    guard let first = lines.first(where: { page.lines[$0].words > 0 }), page.lines[first].isShort else { return false }
    var prose = 0
    for index in lines where page.lines[index].isProse && page.lines[index].furniture == nil {
      prose += page.lines[index].words
      if prose >= 50 { return true }
    }
    return false
  }
}
