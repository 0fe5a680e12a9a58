import News

/// What a site shows instead of an article, told by the page's heading or title; the titles are in `page_notices.tsv`.
enum PageNotice: String {
  case missing, consent
  case signIn = "sign-in"

  private static let titles: [[UInt8]: PageNotice] = {
    var titles: [[UInt8]: PageNotice] = [:]
    for row in Resource.rows(.ingest, "page_notices.tsv") where row.count >= 3 {
      titles[plain(row[2])] = PageNotice(rawValue: String(row[0]))
    }
    return titles
  }()

  /// The notice that one of these titles is, or that stands in one of them beside the site's name.
  static func of(_ titles: [String]) -> PageNotice? {
    for title in titles where title.utf8.count <= 200 {
      let pieces = title.split { "|–—·»:-".contains($0) }.map { $0.trimmed }
      for piece in [title[...].trimmed] + pieces.prefix(4) {
        if let notice = Self.titles[plain(piece)] { return notice }
      }
    }
    return nil
  }

  private static func plain(_ text: Substring) -> [UInt8] {
    var folded = Folding.fold(text)
    while let last = folded.last, ".!?…".utf8.contains(last) { folded.removeLast() }
    return folded
  }

  /// What the page is, in a sentence, and what helps.
  var words: (message: String, advice: String) {
    switch self {
    case .missing:
      ("The page says that there is no article at its address.", "Look for the article on the site and save that page.")
    case .signIn:
      ("The page only asks to sign in.", "Sign in to the site with a browser, and save the article from there.")
    case .consent:
      ("The page only asks for consent to cookies.", "Answer it in a browser, and save the article that then shows.")
    }
  }
}
