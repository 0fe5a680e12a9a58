import News

extension News.Role {
  /// The role in words: "acting Transportation Minister, Ministry of Transport".
  var shown: String {
    [wholeTitle, organization, country].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension RelatedLink.Kind {
  var shown: String {
    switch self {
    case .publisher: "the page itself points to it"
    case .copy: "the same text in another outlet"
    case .sameStory: "the same story"
    case .sharedOfficials: "the same people"
    case .similar: "similar words"
    }
  }
}

extension Quote {
  /// As a row shows it: direct speech in quotation marks, reported speech as its whole sentence.
  var shown: String { kind == .direct ? "“\(text)”" : sentence }

  /// Who said it, for a row; nobody is sure of that where several could have.
  ///
  /// - Parameter person: The name by which the library knows the speaker.
  package func speaker(_ person: String?) -> String { certainty == .possible ? "nobody sure" : person ?? "nobody sure" }

  /// "Ada Berg, named after “said”", "possibly Ada Berg: the only name near".
  func attribution(to person: String?) -> String {
    let told = reason.hasPrefix(certainty.rawValue) || certainty == .named
    let reason = told ? reason : "\(certainty.rawValue): \(reason)"
    guard let person else { return reason }
    return certainty == .possible ? "possibly \(person): \(self.reason)" : "\(person), \(reason)"
  }
}

extension SearchHit {
  /// The words around what was found; of a quote all of it, with who said it.
  package var words: String {
    guard let quote else { return snippet }
    return quote.speaker(speaker) + (quote.kind == .direct ? " “\(quote.text)”" : ": \(quote.text)")
  }
}

/// Bars by day, as long as the days last and as wide as there is room.
enum DayBars {
  static func text(_ days: [Int], columns: Int, glyphs: Glyphs) -> String {
    guard let first = days.min(), let last = days.max(), columns > 0 else { return "" }
    let width = min(columns, last - first + 1)
    var counts = Array(repeating: 0, count: width)
    for day in days { counts[(day - first) * width / (last - first + 1)] += 1 }
    return bars(counts, glyphs: glyphs)
  }

  static func bars(_ counts: [Int], glyphs: Glyphs) -> String {
    let most = max(1, counts.max() ?? 1)
    let signs = glyphs.bars
    return counts.map { $0 == 0 ? signs[0] : signs[max(1, $0 * (signs.count - 1) / most)] }.joined()
  }
}
