/// What the markup of an element says of its place on the page.
enum PagePart: String, CaseIterable, Sendable {
  case navigation, share, related, comments, promotion, cookie, sidebar, footer, author, tags, hidden, furniture
  case caption, credit, byline, title, content, paywall, takeaways

  /// Whether such an element is no part of an article's text.
  var isFurniture: Bool {
    switch self {
    case .caption, .credit, .byline, .title, .content, .takeaways: false
    default: true
    }
  }

  /// Whether what stands there belongs to other articles or other people.
  var isOfOthers: Bool {
    switch self {
    case .related, .comments, .sidebar, .navigation, .footer: true
    default: false
    }
  }

  /// Whether such an element right at the title tells of the article after all: its own footer or margin.
  var mayHoldFacts: Bool { self == .sidebar || self == .footer }

  /// Why its text was left out, in words.
  var reason: String {
    switch self {
    case .navigation: "navigation"
    case .share: "sharing"
    case .related: "other articles"
    case .comments: "comments"
    case .promotion: "promotion"
    case .cookie: "cookie notice"
    case .sidebar: "beside the article"
    case .footer: "page footer"
    case .author: "about the author"
    case .tags: "tags and dates"
    case .hidden: "hidden on the page"
    case .furniture: "page furniture"
    case .paywall: "paywall"
    case .caption, .credit: "picture caption"
    case .byline: "byline"
    case .title: "title again"
    case .content: "not in the article's container"
    case .takeaways: "summary points"
    }
  }
}

/// Several parts at once, as one element may name them.
struct PartSet: OptionSet, Sendable {
  let rawValue: UInt32

  static let furniture = PartSet(PagePart.allCases.filter(\.isFurniture))

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ parts: [PagePart]) { self.init(rawValue: parts.reduce(0) { $0 | 1 << UInt32($1.rank) }) }

  func contains(_ part: PagePart) -> Bool { rawValue >> UInt32(part.rank) & 1 == 1 }

  mutating func insert(_ part: PagePart) { self = PartSet(rawValue: rawValue | 1 << UInt32(part.rank)) }

  /// In the order in which they win.
  var parts: [PagePart] { isEmpty ? [] : PagePart.allCases.filter { contains($0) } }
}

extension PagePart {
  private static let ranks = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

  /// The order in which parts win.
  var rank: Int { Self.ranks[self] ?? 0 }
}
