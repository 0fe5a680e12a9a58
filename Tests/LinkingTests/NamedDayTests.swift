import News
import Testing

@testable import Linking

@Suite struct NamedDayTests {
  private static let published = Timestamp(year: 2031, month: 12, day: 19, hour: 9, minute: 0)

  private static func date(_ text: String) -> String? {
    DayScanner(text).days(near: published).first.flatMap(Timestamp.day)?.description
  }

  @Test(arguments: [
    ("The lock closed on Nov. 3 after a storm.", "2031-11-03"), ("Talks open on January 12.", "2032-01-12"),
    ("It was signed on 14 October 2029 in Ostby.", "2029-10-14"), ("Votes are due on March 5, 2032.", "2032-03-05"),
    ("The 3rd of December saw the first boat.", "2031-12-03"), ("위원회는 11월 7일 회의를 열었다.", "2031-11-07"),
    ("委员会将于2032年2月1日开会。", "2032-02-01"), ("A log of 2031-11-30 names the pump.", "2031-11-30"),
    ("Am 5. November schloss die Schleuse.", "2031-11-05"),
  ])
  func aDayWithItsMonthIsRead(text: String, date: String) { #expect(Self.date(text) == date) }

  @Test(arguments: [
    "OSTBY, Dec. 18 (Wire) -- The lock stays shut.", "It may 5 years from now be open.", "Prices rose in March 12%.",
    "They meet on Tuesday.", "In December 2031 it froze.", "The bill came to $5 May knows.",
    "On 31 June nothing happens.",
    "A vote of 12-3 March brought.", "In the year 1204 on May 3, 1204 it stood.",
  ])
  func whatIsNoCertainDayIsLeft(text: String) { #expect(Self.date(text) == nil) }

  /// June lies nearer ahead than behind, and what is told of it is over all the same.
  @Test(arguments: [
    ("The ferry was lost with its crew on March 24.", "en", "2031-03-24"),
    ("The appeal comes after he rammed a pier on March 8.", "en", "2031-03-08"),
    ("The court will hear her on March 24.", "en", "2032-03-24"), ("The pier opens on March 24.", "en", "2032-03-24"),
    ("Die Fähre wurde am 24. März gehoben.", "de", "2031-03-24"),
    ("Die Fähre soll am 24. März gehoben werden.", "de", "2032-03-24"),
    ("Le bac sera levé le 24 mars dans le port.", "fr", "2032-03-24"),
  ])
  func aDayWithoutAYearIsBehindWhereTheSentenceSaysSo(text: String, language: String, date: String) {
    let days = DayScanner(text).days(near: Self.published, language: language)
    #expect(days.first.flatMap(Timestamp.day)?.description == date)
  }

  /// Lines that give a date alone, and a day of another year.
  @Test(arguments: [
    "Thursday, November 6, 9: 53 PM", "November 3 at 7: 31 AM ET", "Updated Nov. 3.",
    "She hosted the gala in 2021, days after the March 11 attack on the port.",
  ])
  func aLineOfDatesTellsNothing(text: String) {
    #expect(DayScanner(text).days(near: Self.published, language: "en") == [])
  }

  @Test func aStoryTellsWhatIsAnnouncedAndHowManyNameIt() {
    func report(_ id: Int64, _ text: String) -> (row: ArticleRow, article: ParsedArticle) {
      var article = ParsedArticle(title: "Lock \(id)")
      article.body = [Block(.paragraph, text)]
      let row = ArticleRow(
        id: ArticleID(id), title: article.title, source: nil, published: Self.published, marks: Marks(), story: nil,
        sortKey: 0)
      return (row, article)
    }
    let days = Linker.namedDays([
      report(1, "The gate opens on January 12. The dam broke on Nov. 3."), report(2, "On January 12 boats may pass."),
    ])
    #expect(days.map(\.isAhead) == [false, true])
    #expect(days.map(\.others) == [0, 1])
    #expect(days.last?.sentence == "The gate opens on January 12.")
  }

  @Test func aNamedDayComesWithAWholeSentenceThatIsReadOnce() {
    func days(_ text: String, published: Timestamp?) -> [NamedDay] {
      var article = ParsedArticle(title: "Lock")
      article.body = [Block(.paragraph, text)]
      let row = ArticleRow(id: ArticleID(1), title: "Lock", published: published, sortKey: 0)
      return Linker.namedDays([(row, article)])
    }
    #expect(days("gates that open on January 12 were late.", published: Self.published).isEmpty)
    #expect(days("Boats may pass on January 12 and on February 3.", published: Self.published).count == 1)
    #expect(days("“Boats may pass on January 12,” she said.", published: Self.published).map(\.isAhead) == [true])
    // When it was written is not known, and so neither whether the day was still to come.
    #expect(days("Boats may pass on January 12, 2032.", published: nil).map(\.isAhead) == [nil])
    #expect(days("Boats may pass on January 12.", published: nil).isEmpty)
  }
}
