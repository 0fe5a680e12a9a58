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
    marks.markCaptions()
    marks.markGluedHeadline()
    marks.markTeasers()
    return (marks.reading, marks.anchor)
  }

  private var indices: Range<Int> { reading.lines }

  /// Lines without a letter or digit: "@@@", rules, bullets.
  private mutating func markJunk() {
    for index in indices where reading[index].words == 0 { reading.set(index, .dropped("no words")) }
  }

  /// A line straight under an equal one: a caption where it carries a credit, else printed twice.
  private mutating func markDoubles() {
    for index in indices.dropFirst() where reading[index].hash == reading[index - 1].hash && reading[index].words >= 5 {
      reading.set(index, .dropped("printed twice"))
      if reading.kind(index) == .caption { reading.set(index - 1, .caption) }
    }
  }

  /// A sentence straight above a credit, and a line that carries its own.
  private mutating func markCaptions() {
    let hasGaps = indices.dropFirst().contains { reading[$0].isApart }
    for index in indices where reading.kind(index) == .caption && reading.isOpen(index) {
      let line = reading[index]
      if line.furniture?.isWhole == false, line.words > 8, line.words <= 60 { reading.set(index, .caption) }
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
