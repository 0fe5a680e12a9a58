/// Marks what can be told before the text is found: captions, teasers, doubled lines, a headline behind its section's name.
struct PageMarks {
  private var reading: PageReading
  /// The headline, where the page gives it away by printing it twice.
  private var anchor: Int?

  /// The reading with its marks, and the headline's line when it was printed again behind the name of a section.
  static func mark(_ reading: PageReading) -> (PageReading, anchor: Int?) {
    var marks = PageMarks(reading: reading)
    marks.markJunk()
    marks.markDoubles()
    marks.markUnknownCredits()
    marks.markCaptions()
    marks.markAgencyCredits()
    marks.markUnknownHeads()
    marks.markGluedHeadline()
    marks.markTeasers()
    return (marks.reading, marks.anchor)
  }

  private var indices: Range<Int> { reading.lines }

  /// Lines without a letter or digit: "@@@", rules, bullets.
  private mutating func markJunk() {
    for index in indices where reading[index].words == 0 { reading.set(index, .dropped("no words")) }
  }

  /// A line straight under an equal one: a caption where it carries a credit, else printed twice. Of two printings the one
  /// with typographic quotes was not handled by a machine.
  private mutating func markDoubles() {
    for index in indices.dropFirst() where reading[index].hash == reading[index - 1].hash && reading[index].words >= 5 {
      let isCleaner = !reading.bytes(index).contains(0x27) && reading.bytes(index - 1).contains(0x27)
      reading.set(isCleaner ? index - 1 : index, .dropped("printed twice"))
      if carriesCredit(index) { reading.set(isCleaner ? index : index - 1, .caption) }
    }
  }

  /// Whether a line is a caption with its credit: not a long paragraph that a credit was glued to.
  private func carriesCredit(_ index: Int) -> Bool {
    let line = reading[index]
    return line.furniture?.kind == .caption && line.furniture?.isWhole == false && line.words > 8 && line.words <= 60
      && !reading.text(index).contains("@@")
  }

  /// A few words straight under a sentence that stands apart, and again on their own under the headline: a credit in a
  /// language that the list of furniture does not know.
  private mutating func markUnknownCredits() {
    let top = indices.prefix(12)
    let alone = Set(top.filter { isLoose($0) && endsBlock($0) && reading[$0].isApart }.map { reading[$0].hash })
    let credits = Set(
      top.dropFirst().filter { index in
        let above = reading[index - 1]
        return alone.contains(reading[index].hash) && !reading[index].isApart && isLoose(index) && endsBlock(index)
          && above.isApart && (above.isProse || (above.end == .stop && above.words >= 5))
      }.map { reading[$0].hash })
    for index in indices where credits.contains(reading[index].hash) { reading.recognise(index, as: .caption) }
  }

  private func endsBlock(_ index: Int) -> Bool { index + 1 >= indices.upperBound || reading[index + 1].isApart }

  /// A line of a few words that the list of furniture does not know.
  private func isLoose(_ index: Int) -> Bool {
    let line = reading[index]
    return line.furniture == nil && (1...6).contains(line.words) && line.end == .open && !line.isItem
      && reading.isOpen(index)
  }

  /// Behind the text, a few words straight above a picture's caption and credit head the related articles, and a paragraph
  /// under a few words in front of them is what people say.
  private mutating func markUnknownHeads() {
    guard !indices.contains(where: { reading.kind($0) == .related }) else { return }
    let pictures = indices.filter { reading.use($0) == .caption && reading[$0].furniture == nil }
    guard let picture = pictures.first(where: { $0 > indices.lowerBound + 5 }), isLoose(picture - 1) else { return }
    let prose = (indices.lowerBound..<picture).count { reading[$0].isProse && reading.isOpen($0) }
    guard prose >= 3, reading[picture - 1].isApart, reading[picture].isApart else { return }
    reading.recognise(picture - 1, as: .related)
    let head = picture - 3
    if head > indices.lowerBound, reading[picture - 2].isProse, isLoose(head), reading[head].isApart {
      reading.recognise(head, as: .reactions)
    }
  }

  /// "… at the harbour. EFE", "… at the harbour. Ann Example / AFP": a line that an agency's name ends, above the text or
  /// behind a slash; at the end of a paragraph the agency may have written it.
  private mutating func markAgencyCredits() {
    var prose = 0
    for index in indices where reading.isOpen(index) && reading[index].furniture == nil {
      let line = reading[index]
      if line.isProse, line.end != .open { prose += 1 }
      guard (5...50).contains(line.words), line.end == .open, line.markup == nil,
        let mark = CaptionLine.agencyMark(in: reading.bytes(index)), mark == UInt8(ascii: "/") || prose < 2
      else { continue }
      reading.set(index, .caption)
    }
  }

  /// A sentence straight above a credit, and a line that carries its own.
  private mutating func markCaptions() {
    let hasGaps = indices.dropFirst().contains { reading[$0].isApart }
    for index in indices where reading.kind(index) == .caption && reading.isOpen(index) {
      let line = reading[index]
      if carriesCredit(index) { reading.set(index, .caption) }
      let above = index - 1
      guard line.words <= 8, !line.isApart, above >= indices.lowerBound, reading.isOpen(above) else {
        continue
      }
      let sentence = reading[above]
      let isCaption = sentence.furniture == nil && sentence.words >= 4 && sentence.words <= (hasGaps ? 60 : 30)
      if isCaption, sentence.isApart || !hasGaps { reading.set(above, .caption) }
    }
  }

  /// "PoliticsTalks begin again" under "Talks begin again": the headline, and what stands above belongs to others.
  private mutating func markGluedHeadline() {
    for index in indices.prefix(80).dropFirst() where reading[index].words >= 3 && reading[index].words <= 40 {
      for above in max(indices.lowerBound, index - 3)..<index where reading[above].words >= 3 && reading.isOpen(above) {
        let (whole, headline) = (reading.bytes(index), reading.bytes(above))
        let label = whole.count - headline.count
        guard (3...30).contains(label), whole.suffix(headline.count).elementsEqual(headline),
          whole[whole.startIndex + label - 1] != 0x20
        else { continue }
        reading.set(index, .dropped("the headline again, behind the name of a section"))
        anchor = above
        return
      }
    }
  }

  /// A line that breaks off with dots and that a later line continues.
  private mutating func markTeasers() {
    for index in indices where reading[index].end == .ellipsis && reading[index].words >= 6 && reading.isOpen(index) {
      var stem = reading.bytes(index)
      while let last = stem.last, last == 0x2E || last == 0x20 || last == 0xA6 || last == 0x80 || last == 0xE2 {
        stem = stem.dropLast()
      }
      for later in index + 1..<min(index + 13, indices.upperBound) where reading.bytes(later).starts(with: stem) {
        reading.set(index, .dropped("a teaser of the text below"))
        break
      }
    }
  }
}
