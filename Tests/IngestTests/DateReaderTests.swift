import Ingest
import News
import Testing

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("2025-12-19", "2025-12-19"),
    ("2025-12", "2025-12"),
    ("2025", "2025"),
    ("2025-12-19T17:45+05:30", "2025-12-19T17:45:00+05:30"),
    ("2025-12-19T17:45:09Z", "2025-12-19T17:45:09Z"),
    ("2025-12-19t17:45:09.123z", "2025-12-19T17:45:09Z"),
    ("2025-12-19 17:45:09 +0900", "2025-12-19T17:45:09+09:00"),
    ("2025-12-19T17:45:09-0330", "2025-12-19T17:45:09-03:30"),
    ("2025-12-19T17:45:09+09", "2025-12-19T17:45:09+09:00"),
    ("20251219T174509Z", "2025-12-19T17:45:09Z"),
    ("20251219", "2025-12-19"),
    ("20251219174509", "2025-12-19T17:45:09"),
    ("2025/12/19 17:45", "2025-12-19T17:45:00"),
    ("1766166309", "2025-12-19T17:45:09Z"),
    ("1766166309123", "2025-12-19T17:45:09Z"),
  ])
  func isoFormsKeepTheirPrecisionAndZone(text: String, expected: String) {
    #expect(DateReader.date(text)?.description == expected)
  }

  @Test(arguments: [
    ("Fri, 19 Dec 2025 17:45:09 +0530", "2025-12-19T17:45:09+05:30"),
    ("Fri, 19 Dec 2025 17:45:09 GMT", "2025-12-19T17:45:09Z"),
    ("19 Dec 25 17:45 EST", "2025-12-19T17:45:00-05:00"),
    ("Friday, 19-Dec-25 17:45:09 GMT", "2025-12-19T17:45:09Z"),
    ("Fri Dec 19 17:45:09 2025", "2025-12-19T17:45:09"),
    ("Fri Dec 19 17:45:09 UTC 2025", "2025-12-19T17:45:09Z"),
    ("Fri,19 Dec 2025 7:05:09 +0000 (UTC)", "2025-12-19T07:05:09Z"),
    ("Fri Dec 19 2025 17:45:09 GMT+0100 (Central European Standard Time)", "2025-12-19T17:45:09+01:00"),
    ("Fri, Dec 19 2025 17:45:09 -0800", "2025-12-19T17:45:09-08:00"),
    ("Fri, 19 December 2025", "2025-12-19"),
    ("Sat, 01 Mar 2025 00:00:00 XYZ", "2025-03-01T00:00:00"),
    ("Fri, 19 Dec 2025 25:61:00 GMT", "2025-12-19"),
  ])
  func mailFormsAreReadLeniently(text: String, expected: String) {
    #expect(DateReader.date(text)?.description == expected)
  }

  @Test(arguments: [
    ("December 19, 2025 17:45 IST", "2025-12-19T17:45:00+05:30"),
    ("Updated: December 19, 2025 17:45 IST", "2025-12-19T17:45:00+05:30"),
    ("Published on Friday, Dec. 19th, 2025 at 5:45 p.m.", "2025-12-19T17:45:00"),
    ("1st May 2025", "2025-05-01"), ("Posted on 21st August 2025", "2025-08-21"), ("December 31st, 2025", "2025-12-31"),
    ("Dec 22nd 2025", "2025-12-22"), ("st 19. 11. 2025", "2025-11-19"),
    ("Dec 19, 2025, 5:45 PM ET", "2025-12-19T17:45:00"),
    ("5:45 AM EST, Fri December 19, 2025", "2025-12-19T05:45:00-05:00"),
    ("17:45, 19 December 2025", "2025-12-19T17:45:00"),
    ("12:30 am, 19 December 2025", "2025-12-19T00:30:00"),
    ("19 Dec 2025, 1745 GMT", "2025-12-19T17:45:00Z"),
    ("19 December 2025 | 17:45 GMT+8", "2025-12-19T17:45:00+08:00"),
    ("December 2025", "2025-12"),
    ("19. joulukuuta 2025 klo 17.45", "2025-12-19T17:45:00"),
    ("19 joulukuuta 2025", "2025-12-19"),
    ("Julkaistu 19.12.2025 17:45", "2025-12-19T17:45:00"),
    ("Freitag, 19. Dezember 2025, 17.45 Uhr", "2025-12-19T17:45:00"),
    ("Stand: 01.02.2025 09:05 Uhr", "2025-02-01T09:05:00"),
    ("Publié le vendredi 19 décembre 2025 à 17h45", "2025-12-19T17:45:00"),
    ("19 de diciembre de 2025", "2025-12-19"),
    ("Publicado em 19 de dezembro de 2025 às 17:45", "2025-12-19T17:45:00"),
    ("sexta-feira, 19 de dezembro de 2025", "2025-12-19"),
    ("יום שישי, 19 בדצמבר 2025", "2025-12-19"),
    ("Chủ Nhật, 19 tháng 10, 2025", "2025-10-19"),
    ("e premte, 19 dhjetor 2025", "2025-12-19"),
    ("1º de março de 2025", "2025-03-01"),
    ("martedì 4 marzo 2025", "2025-03-04"),
    ("mar. 4 mars 2025", "2025-03-04"),
    ("Mar 4, 2025", "2025-03-04"),
    ("fredag den 19. december 2025 kl. 17.45", "2025-12-19T17:45:00"),
    ("19 декабря 2025 года, 17:45", "2025-12-19T17:45:00"),
    ("19 грудня 2025 р. 17:45", "2025-12-19T17:45:00"),
    ("19 Aralık 2025 Cuma 17:45", "2025-12-19T17:45:00"),
    ("2025. december 19. 17:45", "2025-12-19T17:45:00"),
    ("2025 m. gruodžio 19 d. 17:45", "2025-12-19T17:45:00"),
    ("2025. gada 19. decembris", "2025-12-19"),
    ("pátek 19. prosince 2025", "2025-12-19"),
    ("19 Δεκεμβρίου 2025", "2025-12-19"),
    ("19 ديسمبر 2025", "2025-12-19"),
    ("١٩ كانون الأول ٢٠٢٥", "2025-12-19"),
    ("19 दिसंबर 2025, 17:45 IST", "2025-12-19T17:45:00+05:30"),
    ("१९ दिसंबर २०२५", "2025-12-19"),
    ("19 ธันวาคม พ.ศ. 2568", "2025-12-19"),
    ("19 ธ.ค. 2568 17:45 น.", "2025-12-19T17:45:00"),
    ("19 tháng 12, 2025", "2025-12-19"),
    ("ngày 19 tháng 12 năm 2025", "2025-12-19"),
    ("19 Desember 2025 17:45 WIB", "2025-12-19T17:45:00+07:00"),
  ])
  func newsFormsOfManyLanguagesAreRead(text: String, expected: String) {
    #expect(DateReader.date(text)?.description == expected)
  }

  @Test(arguments: [
    ("2025년 12월 19일", "2025-12-19"),
    ("입력 2025.12.19. 오후 5:45", "2025-12-19T17:45:00"),
    ("2025. 12. 19.", "2025-12-19"),
    ("2025년 12월 19일(금) 오전 9시 05분", "2025-12-19T09:05:00"),
    ("2025年12月19日", "2025-12-19"),
    ("2025年12月19日 17時45分", "2025-12-19T17:45:00"),
    ("2025年12月19日星期五17:45", "2025-12-19T17:45:00"),
    ("发布时间：2025-12-19 17:45", "2025-12-19T17:45:00"),
    ("２０２５年１２月１９日", "2025-12-19"),
    ("令和7年12月19日", "2025-12-19"),
    ("民國114年12月19日", "2025-12-19"),
    ("2025年12月", "2025-12"),
  ])
  func formsOfEastAsiaAreRead(text: String, expected: String) {
    #expect(DateReader.date(text)?.description == expected)
  }

  @Test(arguments: [
    "", "May", "9/11", "03/04/2025", "03-04-2025", "December 19", "Friday", "17:45", "yesterday", "3 hours ago",
    "31 February 2025", "2025-13-01", "19.12.25", "1.2.3.4", "12/19", "The treaty of 19 December 2025 failed",
    "2025-12-19 2025-12-20",
    "listopad 2025", "99999999", "0000-00-00", "19 December 20250",
  ])
  func nothingIsGuessed(text: String) {
    #expect(DateReader.date(text) == nil)
  }

  @Test(arguments: [
    ("04/04/2025", "2025-04-04"), ("19/12/2025", "2025-12-19"), ("12/19/2025", "2025-12-19"),
    ("Thursday 03/04/2025", "2025-04-03"), ("Tue, 03/04/2025", "2025-03-04"),
    ("19 listopada 2025", "2025-11-19"), ("19. listopada 2025.", "2025-10-19"),
    ("petak, 31. listopada 2025", "2025-10-31"), ("niedziela, 30 listopada 2025", "2025-11-30"),
  ])
  func anOrderIsTakenWhereTheOtherIsImpossible(text: String, expected: String) {
    #expect(DateReader.date(text)?.description == expected)
  }

  @Test func theFirstDateOfALineIsFoundWithItsPlace() throws {
    let line = "By Our Desk | Room 2025 | Friday, 19 December 2025 17:45 GMT | 4 min read"
    let (date, range) = try #require(DateReader.firstDate(in: line))
    #expect(date.description == "2025-12-19T17:45:00Z")
    #expect(line[range] == "Friday, 19 December 2025 17:45 GMT")
    #expect(DateReader.firstDate(in: "May 2025 was warm, and 10.20.30.2025 is no day") == nil)
  }

  @Test(arguments: [
    ("3/25/24", "2024-03-25"), ("25/03/24", "2024-03-25"), ("05.03.24", "2024-03-05"), ("3/4/24", nil),
    ("13/13/24", nil),
    ("3/25/24 and more", nil), ("4-25-24", nil), ("3/25/2024", nil), ("", nil),
  ])
  func shortDatesAreReadWhereOneOrderIsPossible(line: String, expected: String?) {
    #expect(DateReader.shortDate(line)?.description == expected)
  }

  @Test func aSpanOfTimeIsNoZone() {
    #expect(DateReader.firstDate(in: "19 December 2025, 09:00-10:30")?.0.description == "2025-12-19T09:00:00")
  }

  @Test func everyWrittenTimestampIsReadBack() {
    for day in stride(from: -40_000, to: 60_000, by: 977) {
      guard let stamp = Timestamp.day(day) else { continue }
      #expect(DateReader.date(stamp.description) == stamp)
    }
  }

  @Test func hostileTextEnds() {
    let texts = [
      String(repeating: "1/", count: 20_000), String(repeating: "2025-", count: 20_000),
      String(repeating: "12월 ", count: 20_000), String(repeating: "ก", count: 20_000) + "2025",
    ]
    for text in texts { #expect(DateReader.firstDate(in: text) == nil) }
  }

  @Test(arguments: ["Fri, 01/05/2024 - 09:20", "Sent by Ann on Fri, 01/05/2024 - 09:20"])
  func theWeekdayBesideTheNumbersSettlesThem(text: String) {
    #expect(DateReader.firstDate(in: text)?.0.description == "2024-01-05T09:20:00")
  }
}
