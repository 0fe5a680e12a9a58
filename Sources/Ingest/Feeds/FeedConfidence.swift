import News

/// How sure the fields of a feed's entry are: the same few answers for all entries, so that a feed of a hundred thousand
/// does not hold as many copies of them.
struct FeedConfidence: Hashable {
  var hasTitle: Bool
  var hasBody: Bool
  var isWhole: Bool
  var isPublished: Bool
  var isUpdated: Bool
  var hasAuthor: Bool

  init(of entry: FeedEntry, hasBody: Bool) {
    hasTitle = entry.title != nil
    self.hasBody = hasBody
    isWhole = entry.isWhole
    isPublished = entry.published != nil
    isUpdated = entry.updated != nil
    hasAuthor = !entry.authors.isEmpty
  }

  var fields: [String: Confidence] { Self.all[self] ?? [:] }

  private static let all: [FeedConfidence: [String: Confidence]] = {
    var all: [FeedConfidence: [String: Confidence]] = [:]
    for bits in 0..<64 {
      let confidence = FeedConfidence(bits: bits)
      all[confidence] = confidence.made
    }
    return all
  }()

  private init(bits: Int) {
    hasTitle = bits & 1 != 0
    hasBody = bits & 2 != 0
    isWhole = bits & 4 != 0
    isPublished = bits & 8 != 0
    isUpdated = bits & 16 != 0
    hasAuthor = bits & 32 != 0
  }

  private var made: [String: Confidence] {
    var fields = ["title": hasTitle ? Confidence(0.99, source: "feed title") : FirstWords.confidence]
    if hasBody {
      fields["body"] =
        isWhole ? Confidence(0.95, source: "feed content") : Confidence(0.8, source: "feed description")
    }
    if isPublished {
      fields["published"] = Confidence(0.97, source: "feed date")
    } else if isUpdated {
      fields["published"] = Confidence(0.6, source: "feed update, no date of publication given")
    }
    if hasAuthor { fields["byline"] = Confidence(0.9, source: "feed author") }
    return fields
  }
}
