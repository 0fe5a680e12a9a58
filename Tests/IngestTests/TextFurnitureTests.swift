import News
import Testing

@testable import Ingest

@Test(arguments: [
  ("Related articles:", Furniture.Kind.related), ("LIITTYVÄT ARTIKKELIT", .related), ("Relaterade artiklar", .related),
  ("Related aritcles", .related), ("Read more »", .teaser), ("Avböj", .ui), ("Mitä ihmiset sanovat", .reactions),
  ("Key Takeaways", .takeaways), ("We use cookies to improve our pages.", .cookie), ("Bild genererad av AI", .caption),
  ("By Ann Example", .byline), ("Published: 3 May 2024", .dateline), ("ＯＰＥＮ ＩＮ ＡＰＰ", .ui),
  ("The keepers who gave up Read more", .teaser), ("11月2日，村民过河。新河网记者 高小明 摄", .caption),
  ("ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ", .teaser), ("Gestion des cookies", .ui), ("جميع الحقوق محفوظة", .ui), ("Comments (12)", .comments),
  ("12 Kommentare", .comments),
])
func linesOfFurnitureAreKnown(line: String, kind: Furniture.Kind) {
  #expect(Furniture.shared.kind(of: line) == kind)
}

@Test(arguments: [
  "Advertising budgets grew by a tenth as shops came back.",
  "More in their hearts than in their purses, the sailors went home.",
  "The committee will publish its report on Friday.", "Relatives of the miners wait", "", "新片开拍摄",
])
func proseIsNoFurniture(line: String) {
  #expect(Furniture.shared.kind(of: line) == nil)
}

@Test(arguments: [
  ("related articles", "related artciles", 1, true), ("related articles", "rleated artciles", 2, true),
  ("background", "foreground", 2, false), ("", "ab", 2, true), ("abc", "abc", 0, true),
])
func slipsAreCounted(left: String, right: String, limit: Int, isWithin: Bool) {
  #expect(EditDistance.isWithin(limit, Array(left.utf8)[...], Array(right.utf8)[...]) == isWithin)
}

@Test func everyWholePhraseOfTheListIsKnown() {
  let rows = Resource.rows(.ingest, "furniture.tsv").filter { $0.count >= 4 && $0[2] == "=" }
  #expect(rows.count > 1000)
  for row in rows {
    #expect(Furniture.shared.match(Folding.fold(row[3])[...])?.isWhole == true, "\(row[3])")
  }
}

private let paragraphs = [
  "The keepers of the northern lighthouse will light the old lamp once more on Friday, after a dark winter on the reef.",
  "The lamp was polished for eleven weeks, said the keepers, who counted every prism of the lighthouse twice.",
  "Boats may pass the reef at night again when the lamp is lit, the harbour office said in a notice to all skippers.",
  "The old lighthouse had stood dark for the first time in a century, and the keepers had been sent home for the winter.",
]

private func body(_ page: [String]) throws -> [String] {
  let text = "Old lamp to shine again on Friday\n\nBy Ann Example\n\n" + page.joined(separator: "\n\n")
  return try #require(PlainTextReader.read(text, name: "page.txt").articles.first).body.map(\.text)
}

@Test func aLineThatIsPrintedAgainAndAgainIsFurniture() throws {
  let button = "Compare the prices of many thousands of shops"
  let page = paragraphs.flatMap { [$0, button] } + [button]
  #expect(try body(page) == paragraphs)
}

@Test func theTextGoesOnBehindABoxOfOtherTitles() throws {
  let box = ["Related stories", "A bell for the village on the hill"]
  #expect(try body(paragraphs.prefix(2) + box + paragraphs.dropFirst(2)) == paragraphs)
}

@Test func blurbsOfOtherArticlesAreNoText() throws {
  let blurbs = [
    "Related stories", "A bell for the village on the hill",
    "The bell was cast in the south by a family of founders, and it weighs as much as four grown cows, they say.",
    "It is to be hung in spring when the roads are dry enough for the cart, and the vicar will give his blessing.",
  ]
  #expect(try body(paragraphs + blurbs) == paragraphs)
}

@Test func anAgencysSignAtTheEndIsNoPartOfTheSentence() {
  let line = Array("渡口还设了一间候船室，墙上留着旧时的渡规。（完）".utf8)
  #expect(LineScanner.line(line, 0..<line.count).end == .stop)
}
