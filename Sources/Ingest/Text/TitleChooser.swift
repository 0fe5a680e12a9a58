import News

/// Chooses the headline among the lines of a page.
struct TitleChooser {
  /// The line that was chosen, its text, and what else the choice tells.
  struct Choice {
    var line: Int
    var text: String
    /// What follows the headline on the page's first line: the outlet's name.
    var suffix: String?
    var confidence: Confidence
  }

  private let reading: PageReading
  private let body: Range<Int>
  private let bodyWords: WordSet
  /// The first line's parts: the page's title is often headline, bar, outlet.
  private let parts: [Substring]
  private let foldedParts: [[UInt8]]
  private let first: Int
  /// The first line folded, as far as a headline may reach.
  private let foldedFirst: [UInt8]

  /// The bytes of a page's title at most: what is longer is text.
  private static let longestTitle = 1000

  init(_ reading: PageReading, body: Range<Int>) {
    self.reading = reading
    self.body = body
    var words = WordSet()
    for index in body.filter({ reading[$0].isProse }).prefix(6) { words.insert(reading.bytes(index)) }
    bodyWords = words
    first = reading.lines.lowerBound
    let title = reading.bytes(first)
    parts = title.count <= Self.longestTitle ? Self.parts(of: reading.text(first)) : []
    foldedParts = parts.map { Folding.fold($0) }
    foldedFirst = Folding.fold(title.prefix(Self.longestTitle))
  }

  /// The headline; nil when no line before the text can be one.
  func choose() -> Choice? {
    var best: (line: Int, score: Double)?
    let start = max(reading.lines.lowerBound, body.lowerBound - 150)
    var loose = 0
    for index in (start..<body.lowerBound).reversed() where index > first {
      guard let score = score(index, loose: loose) else { continue }
      loose += 1
      if score > best?.score ?? 0.55 { best = (index, score) }
    }
    if let deck = best, let headline = headline(above: deck.line) { best = (headline, deck.score) }
    // The page's own title may be cut or written for search engines: it only stands in.
    if best.map({ $0.score < 0.75 }) ?? true, let score = score(first, loose: 0), score > best?.score ?? 0.3 {
      best = (first, score)
    }
    guard let best else { return nil }
    let source = best.line == first ? "first line" : "line above the text"
    return choice(of: best.line, Confidence(min(0.95, 0.4 + best.score / 4), source: source))
  }

  /// A line as the headline, without the outlet that the page's title ends with.
  private func choice(of line: Int, _ confidence: Confidence) -> Choice {
    var choice = Choice(line: line, text: reading.text(line), suffix: nil, confidence: confidence)
    guard parts.count > 1, let whole = parts.first, !isSplitHeadline else { return choice }
    let isAlone = line != first && Folding.fold(choice.text) == Folding.fold(whole)
    if line == first || isAlone { choice.suffix = outlet(isBehindHeadline: isAlone) }
    if line == first, choice.suffix != nil { choice.text = headlinePart }
    return choice
  }

  /// The outlet that ends the page's title; nil where what ends it is a part of the headline.
  ///
  /// `isBehindHeadline`: the page prints what stands before it on a line of its own.
  private func outlet(isBehindHeadline: Bool) -> String? {
    guard let last = parts.last, last.split(separator: " ").count <= 5 else { return nil }
    let before = parts[parts.count - 2]
    guard last.contains(where: \.isLetter), DateReader.date(String(last)) == nil, !Self.isOfNumbers(before, last) else {
      return nil
    }
    if reading.isNamedElsewhere(last) { return String(last) }
    guard SiteName.mayBe(last) else { return nil }
    let isBarred = reading.text(first)[..<last.startIndex].trimmed.last.map { "|•·»".contains($0) } ?? false
    if isBehindHeadline || isBarred || BylineWords.shared.isAgency(Folding.fold(last)) { return String(last) }
    let isCaseless = !last.unicodeScalars.contains(where: \.properties.isCased)
    let isTold =
      last.split(separator: " ").count >= 2 && parts[0].split(separator: " ").count >= 3
      && !SiteName.isCapitalised(parts[0]) && bodyWords.share(of: WordSet.words(of: Array(last.utf8)[...])) <= 0.5
    return isCaseless || isTold || last.contains(".") ? String(last) : nil
  }

  /// Whether a dash stands between two numbers, as in a score: "3 - 1 win".
  private static func isOfNumbers(_ before: Substring, _ last: Substring) -> Bool {
    before.last?.isNumber == true && last.split(separator: " ").first?.allSatisfy(\.isNumber) == true
  }

  /// The page's title without the outlet and the sections in front of it: what goes on with a small letter is the headline's.
  private var headlinePart: String {
    let more = parts.dropFirst().dropLast().prefix { $0.first?.isLowercase == true }
    guard let end = more.last?.endIndex else { return String(parts[0]) }
    return String(reading.text(first)[..<end])
  }

  /// The line that stands above the text on its own, with nothing but author and date around it: a headline, even if it has no
  /// word in common with the text.
  func lone() -> Choice? {
    let above = (first..<body.lowerBound).filter { reading.isOpen($0) && reading[$0].words > 0 }
    let others = above.filter { !isOfLead($0) }
    guard var line = others.first, others.count <= 2 else { return nil }
    if others.count == 2 {
      // The name of a paper, and below it the headline.
      if SiteName.mayBe(reading.text(line)[...]), !SiteName.mayBe(reading.text(others[1])[...]) { line = others[1] }
    }
    guard mayStandAlone(line) else { return nil }
    return choice(of: line, Confidence(0.45, source: "only line above the text"))
  }

  private func mayStandAlone(_ index: Int) -> Bool {
    let line = reading[index]
    guard (1...20).contains(line.words), !line.isItem, line.markup == nil, !isDateAlone(index),
      index + 1 >= reading.lines.upperBound || reading[index + 1].isApart || isOfLead(index + 1),
      reading.bytes(index).last != 0x2E, line.end != .colon, line.end != .ellipsis
    else { return false }
    return !BylineWords.shared.isAgency(Folding.fold(reading.bytes(index))) && !isBehindByline(index)
  }

  /// Kinds of furniture whose words a headline may begin with: "Watch: …", "Opinion | …".
  private static func mayBegin(_ kind: Furniture.Kind) -> Bool {
    switch kind {
    case .teaser, .topic, .section, .takeaways, .reactions, .synopsis: true
    default: false
    }
  }

  /// Whether a line names an author or a date, or is another piece of furniture that stands at a headline.
  private func isOfLead(_ index: Int) -> Bool {
    if let furniture = reading[index].furniture, furniture.isWhole || !Self.mayBegin(furniture.kind) { return true }
    if isDateAlone(index) || isBehindByline(index) { return true }
    return reading[index].hasDigit && reading[index].words <= 14 && DateReader.firstDate(in: reading.text(index)) != nil
  }

  /// Whether the first line is one headline with a dash in it ("Co - worker heard again"): what stands first is too little for
  /// a headline, and what follows too much for an outlet.
  private var isSplitHeadline: Bool {
    let words = parts.map { $0.split(separator: " ").count }
    return words[0] < 3 && words.dropFirst().contains { $0 > 5 }
  }

  /// The headline straight above a line that was taken for one and tells it at greater length.
  private func headline(above deck: Int) -> Int? {
    let above = deck - 1
    guard above > first, reading.isOpen(above), reading[above].furniture == nil, reading[above].markup == nil,
      (4...18).contains(reading[above].words), reading[above].range.count < reading[deck].range.count,
      reading[deck].words >= 9, !isPageTitle(deck), reading.isHeadline(above),
      reading.isHeadlineWithDate(above), reading.isHeadlineWithDate(deck), let score = score(above, loose: 0)
    else { return nil }
    return score >= 0.9 ? above : nil
  }

  /// How much speaks for a line; nil when it cannot be a headline.
  private func score(_ index: Int, loose: Int) -> Double? {
    let line = reading[index]
    if case .heading(let level) = line.markup { return level == 1 ? 3 : level == 2 ? 1 : 0.6 }
    guard reading.isOpen(index), line.words > 0, line.words <= 32, line.range.count <= 300 else { return nil }
    guard
      line.furniture.map({ !$0.isWhole && $0.kind != .byline && $0.kind != .dateline && $0.kind != .cookie }) ?? true
    else { return nil }
    if isDateAlone(index) || isBehindByline(index) { return nil }
    let words = WordSet.words(of: reading.bytes(index))
    var score = bodyWords.share(of: words)
    score *= min(1, Double(words.count) / 4)
    if (4...22).contains(line.words) { score += 0.3 }
    if line.end == .stop, reading.bytes(index).last == 0x2E { score -= 0.3 }
    if line.end == .ellipsis || line.end == .colon { score -= 0.4 }
    if line.furniture != nil { score -= 0.4 }
    if line.isItem { score -= 0.5 }
    if line.isProse, line.words > 20 { score -= 0.3 }
    if isPageTitle(index) {
      score += 0.8
    } else if index > first, sharesBeginning(index) {
      score += 0.5
    }
    if score > 0.3, reading.isHeadlineWithDate(index) { score += 0.7 }
    return score - Double(min(loose, 60)) * 0.008
  }

  private func isDateAlone(_ index: Int) -> Bool {
    guard reading[index].hasDigit else { return false }
    return reading[index].words <= 6
      && (DateReader.date(reading.text(index)) != nil || DateReader.isClockAlone(reading.text(index)))
      || reading.isDatesAlone(index)
  }

  /// Whether the line above is nothing but "By", and this one a name.
  private func isBehindByline(_ index: Int) -> Bool {
    index > first && reading.kind(index - 1) == .byline && reading[index - 1].words <= 2
      && BylineWords.shared.isPhrase(reading.text(index - 1))
      && !BylineReader.names(in: reading.text(index), isByline: true).isEmpty
  }

  /// Whether the page's first line and this one begin alike and then part: one was written for search engines.
  private func sharesBeginning(_ index: Int) -> Bool {
    let line = reading.bytes(index)
    guard (30...Self.longestTitle).contains(line.count) else { return false }
    let folded = Folding.fold(line)
    let shared = zip(folded, foldedFirst).prefix { $0 == $1 }.count
    return shared >= 24 && shared * 2 >= min(folded.count, foldedFirst.count)
  }

  /// Whether the page's first line is this line, alone or with the outlet's name.
  func isPageTitle(_ index: Int) -> Bool {
    let line = reading[index]
    guard index > first, line.words >= 2 else { return false }
    if line.hash == reading[first].hash { return true }
    guard line.range.count <= Self.longestTitle else { return false }
    let folded = Folding.fold(reading.bytes(index))
    guard folded.count >= 12 else { return false }
    return foldedFirst.starts(with: folded)
      || foldedParts.contains { $0 == folded || $0.count >= 30 && folded.starts(with: $0.dropLast(4)) }
  }

  /// A page title cut at bars and dashes with spaces around them.
  static func parts(of title: String) -> [Substring] {
    var parts: [Substring] = []
    let scalars = title.unicodeScalars
    var start = title.startIndex
    var before: Unicode.Scalar?
    for (index, scalar) in zip(scalars.indices, scalars) {
      defer { before = scalar }
      guard Self.bars.contains(scalar), before == " ", index > start else { continue }
      let next = scalars.index(after: index)
      guard next < title.endIndex, scalars[next] == " " else { continue }
      parts.append(title[start..<index].trimmed)
      start = next
    }
    parts.append(title[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }

  private static let bars = Set("|-–—·•»:".unicodeScalars)
}
