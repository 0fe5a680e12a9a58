/// Direct speech by its marks, whichever a page uses.
extension PersonText {
  /// Token ranges between matching marks, the marks left out.
  func quotations() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
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
    return ranges.isEmpty ? singleQuotations() : ranges
  }

  /// ”…” and »…»: the closing mark opens too, where a blank stands before it.
  func opensNordic(_ index: Int) -> Bool {
    tokens[index].closes && !tokens[index].isGlued && index + 1 < tokens.count
      && tokens[index + 1].isGlued
  }

  /// „…“: what opens elsewhere closes here.
  func closesGerman(_ index: Int, from start: Int) -> Bool {
    tokens[index].opens && string(start) == "„" && string(index) == "“"
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
