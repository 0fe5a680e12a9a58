import News

/// Articles in; officials, related links and stories out. Pure.
package enum Linker {
  /// Everything that one article says by itself: people with mentions, roles and quotes, terms, shingles.
  package static func read(_ article: ParsedArticle) -> Reading {
    var reading = Reading()
    readText(of: article, into: &reading)
    readPeople(of: article, into: &reading)
    return reading
  }
}
