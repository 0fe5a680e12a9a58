/// Direct speech by its marks, whichever a page uses.
extension PersonText {
  /// Token ranges between matching marks, the marks left out.
  ///
  /// A quote that goes on in the next paragraph is opened there again and closed only at its end: with `runsOn` the last one here
  /// may lack its closing mark.
  /// - Parameter goesOn: Whether a paragraph before this one opened a quote that is still open.
  func quotations(runsOn: Bool = false, goesOn: Bool = false) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int? = goesOn ? -1 : nil
    for (index, token) in tokens.enumerated() where token.shape == .mark {
      if token.isMark("\n") {
        open = nil
      } else if let start = open {
        if token.closes || closesGerman(index, from: start) {
          if index > start + 1 { ranges.append(start + 1..<index) }
          open = nil
        }
      } else if token.opens || opensNordic(index) {
        open = index
      }
    }
    if runsOn, let open {
      if open < 0 { return [0..<tokens.count] }
      if let range = unclosed(from: open) { ranges.append(range) }
    }
    return ranges.isEmpty ? singleQuotations() : ranges
  }

  /// Whether its last mark opens a quote that it does not close.
  var leavesOpen: Bool {
    var open: Int?
    for (index, token) in tokens.enumerated() where token.shape == .mark {
      if let start = open {
        if token.closes || closesGerman(index, from: start) { open = nil }
      } else if token.opens || opensNordic(index) {
        open = index
      }
    }
    return open.flatMap(unclosed) != nil
  }

  /// Where a quote that was opened before ends: at its first mark, if that closes.
  var closing: Int? {
    guard let mark = tokens.indices.first(where: { tokens[$0].opens || tokens[$0].closes }), mark > 0,
      tokens[mark].closes, mark + 1 == tokens.count || !tokens[mark + 1].isGlued || tokens[mark + 1].shape == .mark,
      // 65" is a length, and in front of a word a mark opens
      tokens[mark].isGlued && tokens[mark - 1].shape != .number || mark + 1 == tokens.count
        || tokens[mark - 1].shape == .mark && !tokens[mark - 1].opens,
      !namesSpeaker(in: 0..<mark)
    else { return nil }
    return mark
  }

  /// From an opening mark to the end, unless somebody is named as the speaker in between: then the closing mark was forgotten.
  private func unclosed(from open: Int) -> Range<Int>? {
    guard open + 1 < tokens.count, tokens[open].opens, open == 0 || !tokens[open].isGlued,
      !namesSpeaker(in: open + 1..<tokens.count)
    else { return nil }
    return open + 1..<tokens.count
  }

  /// ", N said": who tells what somebody says is outside of the quote.
  private func namesSpeaker(in range: Range<Int>) -> Bool {
    range.dropLast().contains {
      tokens[$0].isMark(",") && tokens[$0 + 1].traits.contains(.say) && tokens[$0 + 1].shape == .lower
    }
  }

  var opensWithQuote: Bool { tokens.first.map { $0.opens && !$0.isGlued } ?? false }

  /// ”…” and »…»: the closing mark opens too, where a blank stands before it.
  func opensNordic(_ index: Int) -> Bool {
    tokens[index].closes && !tokens[index].isGlued && index + 1 < tokens.count
      && tokens[index + 1].isGlued
  }

  /// „…“ and »…«: what opens elsewhere closes here.
  func closesGerman(_ index: Int, from start: Int) -> Bool {
    guard tokens[index].opens else { return false }
    let marks = (string(start), string(index))
    return marks == ("„", "“") || marks == ("»", "«")
  }

  /// British style: ‘…’ with a blank or the start before and no letter after.
  func singleQuotations() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for (index, token) in tokens.enumerated() where token.isMark("'") || token.isMark("\n") {
      if token.isMark("\n") {
        open = nil
      } else if let start = open {
        let isClosing =
          token.isGlued
          && (index + 1 >= tokens.count || !tokens[index + 1].isGlued
            || tokens[index + 1].shape == .mark)
        if isClosing {
          if index > start + 3 { ranges.append(start + 1..<index) }
          open = nil
        }
      } else if !token.isGlued, index + 1 < tokens.count, tokens[index + 1].isGlued,
        tokens[index + 1].isWord
      {
        open = index
      }
    }
    return ranges
  }
}
