import News
import Testing

@testable import Ingest

@Test(arguments: [
  ("Related articles:", Furniture.Kind.related), ("LIITTYVÄT ARTIKKELIT", .related), ("Relaterade artiklar", .related),
  ("Related aritcles", .related), ("Read more »", .teaser), ("Avböj", .ui), ("Mitä ihmiset sanovat", .reactions),
  ("Key Takeaways", .takeaways), ("We use cookies to improve our pages.", .cookie), ("Bild genererad av AI", .caption),
  ("By Ann Example", .byline), ("Published: 3 May 2024", .dateline), ("ＯＰＥＮ ＩＮ ＡＰＰ", .ui),
  ("Gestion des cookies", .ui), ("جميع الحقوق محفوظة", .ui), ("Comments (12)", .comments), ("12 Kommentare", .comments),
])
func linesOfFurnitureAreKnown(line: String, kind: Furniture.Kind) {
  #expect(Furniture.shared.kind(of: line) == kind)
}

@Test(arguments: [
  "Advertising budgets grew by a tenth as shops came back.",
  "More in their hearts than in their purses, the sailors went home.",
  "The committee will publish its report on Friday.", "Relatives of the miners wait", "",
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
