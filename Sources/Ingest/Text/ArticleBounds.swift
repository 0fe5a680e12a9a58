/// Finds where one article of a paste ends and the next begins.
///
/// A wrong cut is worse than none: only rules from side to side cut, and headlines that each have an author's line or an
/// agency's dateline and then paragraphs.
enum ArticleBounds {
  /// The stretches of lines that hold an article each; one stretch of all lines for a single page.
  static func stretches(of page: TextPage) -> [Range<Int>] {
    let counted = atCounts(page)
    if counted.count >= 2 { return counted }
    return atRules(page).flatMap { stretch in
      let starts = headlines(of: page, stretch)
      guard starts.count >= 2 else { return [stretch] }
      let ends = starts.dropFirst() + [stretch.upperBound]
      return zip([stretch.lowerBound] + starts.dropFirst(), ends).map { $0..<$1 }
    }
  }

  /// The stretches below lines that count documents, from the first to the last: "1 of 3 DOCUMENTS", "Dokument 2 von 3".
  private static func atCounts(_ page: TextPage) -> [Range<Int>] {
    var starts: [Int] = []
    var total = 0
    for index in page.lines.indices where (2...5).contains(page.lines[index].words) && page.lines[index].numbers == 2 {
      let numbers = page.text(index).split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
      guard numbers.count == 2, numbers[0] == starts.count + 1, numbers[1] >= numbers[0],
        starts.isEmpty || numbers[1] == total
      else { continue }
      total = numbers[1]
      starts.append(index)
    }
    guard total >= 2, starts.count == total else { return [] }
    let stretches = zip(starts, starts.dropFirst() + [page.lines.count]).map { $0 + 1..<$1 }
    return stretches.allSatisfy { paragraphs(page, $0) >= 1 } ? stretches : []
  }

  /// The stretches between rules that have an article on both sides.
  private static func atRules(_ page: TextPage) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in page.lines.indices where isRule(page, index) {
      guard isArticle(page, start..<index), isArticle(page, index + 1..<page.lines.count) else { continue }
      stretches.append(start..<index)
      start = index + 1
    }
    return stretches + [start..<page.lines.count]
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

  /// The headlines of a paste of several articles; fewer than two when any of them lacks what makes it sure.
  ///
  /// Behind a heading over related articles or comments nothing is cut: blurbs with their authors stand there.
  private static func headlines(of page: TextPage, _ lines: Range<Int>) -> [Int] {
    var starts: [Int] = []
    for index in lines {
      let kind = page.lines[index].furniture?.kind
      if kind == .related || kind == .comments { break }
      if isHeadline(page, index, before: lines.upperBound) { starts.append(index) }
    }
    guard starts.count >= 2, starts[0] - lines.lowerBound <= 6 else { return [] }
    // In Markdown each heading of the first rank must be one, or they head the chapters of a single article.
    let heads = lines.filter { page.lines[$0].markup == .heading(1) }
    guard heads.isEmpty || heads == starts else { return [] }
    let ends = starts.dropFirst() + [lines.upperBound]
    return zip(starts, ends).allSatisfy { paragraphs(page, $0..<$1) >= 2 } ? starts : []
  }

  /// A short line that stands apart, with an author's line or an agency's dateline under it and then a paragraph.
  private static func isHeadline(_ page: TextPage, _ index: Int, before end: Int) -> Bool {
    let line = page.lines[index]
    guard line.isApart, line.furniture == nil, line.end == .open || page.bytes[line.range].last == 0x3F, !line.isProse,
      (4...20).contains(line.words), line.range.count <= 160, !line.isItem,
      line.markup == nil || line.markup == .heading(1)
    else { return false }
    var isSigned = false
    for below in index + 1..<min(index + 5, end) {
      let next = page.lines[below]
      if next.isProse { return isSigned || Dateline.read(page.text(below))?.agency != nil }
      guard next.words <= 20 else { return false }
      if next.furniture?.kind == .byline, !BylineReader.names(in: page.text(below)).isEmpty { isSigned = true }
    }
    return false
  }

  private static func paragraphs(_ page: TextPage, _ lines: Range<Int>) -> Int {
    lines.count { page.lines[$0].isProse && page.lines[$0].words >= 12 && page.lines[$0].furniture == nil }
  }
}
