import News

/// Something in an article that the reader can hop to and open.
struct Stop: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// The index of the person, and of the mention.
    case person(Int, mention: Int)
    case quote(Int, quote: Int)
    /// The index of the related row.
    case related(Int)
  }

  var kind: Kind
  /// Nil for a related row that stands in no passage of the page.
  var place: Place?
}

/// A stretch of a passage that looks different.
struct TextMark: Hashable, Sendable {
  var range: Range<Int>
  var role: Role
}

/// What stands where in an article: the stops in reading order, and the looks of each passage.
struct Stops: Sendable {
  private(set) var all: [Stop] = []
  private(set) var marks: [ArticleText.PassageKey: [TextMark]] = [:]

  init() {}

  init(_ page: ArticlePage) {
    // Where the text begins with the summary, that is not shown above it.
    let isShown: (Place) -> Bool =
      page.article.content.standfirst == nil ? { $0.section != .summary } : { _ in true }
    let captionPositions = page.article.content.captions.map(\.position)
    for (index, here) in page.people.enumerated() {
      for (number, mention) in here.person.mentions.enumerated() where isShown(mention.place) {
        all.append(Stop(kind: .person(index, mention: number), place: mention.place))
        add(mention.place, .person)
      }
      for (number, quote) in here.person.quotes.enumerated() where quote.kind == .direct && isShown(quote.place) {
        all.append(Stop(kind: .quote(index, quote: number), place: quote.place))
        add(quote.place, .quote)
      }
    }
    let keyed = all.map { ($0, Self.order($0.place, captionPositions)) }
    all = keyed.sorted { $0.1 < $1.1 }.map(\.0)
    all += page.related.indices.map { Stop(kind: .related($0), place: nil) }
    for key in marks.keys {
      // Names are drawn over the quotes that they stand in.
      marks[key]?.sort {
        ($0.role == .quote ? 0 : 1, $0.range.lowerBound) < ($1.role == .quote ? 0 : 1, $1.range.lowerBound)
      }
    }
  }

  private mutating func add(_ place: Place, _ role: Role) {
    guard place.start < place.end else { return }
    marks[ArticleText.PassageKey(place), default: []].append(TextMark(range: place.start..<place.end, role: role))
  }

  /// Where a place stands in the article as it is set: captions between the paragraphs that they belong to.
  static func order(_ place: Place?, _ captionPositions: [Int]) -> ReadingOrder {
    guard let place else { return ReadingOrder(section: Section.allCases.count, paragraph: 0, start: 0) }
    if place.section == .captions, captionPositions.indices.contains(place.paragraph) {
      let position = captionPositions[place.paragraph]
      return ReadingOrder(section: rank(.body), paragraph: position * 2, start: place.start)
    }
    return ReadingOrder(section: rank(place.section), paragraph: place.paragraph * 2 + 1, start: place.start)
  }

  private static func rank(_ section: Section) -> Int { Section.allCases.firstIndex(of: section) ?? 0 }
}

/// Compares places in the order in which they are read.
struct ReadingOrder: Comparable {
  var section: Int
  var paragraph: Int
  var start: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.section, left.paragraph, left.start) < (right.section, right.paragraph, right.start)
  }
}
