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
}
