/// Tells a page of cards (a front page, a section, what a search found) from an article: headings that lead to other pages of
/// the site, with a line or two under each and next to nothing besides.
struct CardList {
  /// How many headings lead to other articles; 0 for a page that has a text of its own.
  private(set) var headings = 0

  /// A teaser has no more words; what stands under headings of an article has.
  private static let longestTeaser = 60
  /// A text of so many words besides the cards is an article.
  private static let ownWords = 60
  private static let fewest = 3

  /// `kept` are the blocks of the text as the page's body gave them.
  init(_ page: PageText, kept: [Int]) {
    var (cards, own, under, hosts) = (0, 0, 0, Set<Substring>())
    var isUnderCard = false
    for index in kept {
      let block = page.blocks[index]
      if let host = page.hostOfHeading(block, fewestWords: 2) {
        hosts.insert(host)
        (cards, under, isUnderCard) = (cards + 1, 0, true)
      } else if isUnderCard, !block.isHeading, under + block.words <= Self.longestTeaser {
        under += block.words
      } else {
        own += block.words
        isUnderCard = isUnderCard && !block.isHeading
      }
    }
    if cards >= Self.fewest, hosts.count == 1, own < Self.ownWords, own < cards * 15 { headings = cards }
  }
}
