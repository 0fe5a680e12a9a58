/// A day that the text of a story's articles names: something that came before, or that is announced.
package struct NamedDay: Hashable, Sendable {
  /// As `Timestamp.dayNumber`.
  package var day: Int
  /// The first report that names it, and the sentence in which it does.
  package var article: ArticleID
  package var place: Place
  package var sentence: String
  /// Whether the day was still to come when that report was published; nil when nobody knows when that was.
  package var isAhead: Bool?
  /// How many other reports of the story name the same day.
  package var others = 0

  package init(day: Int, article: ArticleID, place: Place, sentence: String, isAhead: Bool?) {
    self.day = day
    self.article = article
    self.place = place
    self.sentence = sentence
    self.isAhead = isAhead
  }
}
