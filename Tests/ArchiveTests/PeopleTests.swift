import News
import Testing

@testable import Archive

@Test func formsThatAreOnePersonShareAnOfficial() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article("One"), people: [Fixture.person("Ada Berg", title: "Mayor"), Fixture.person("Tom Ek")]),
    Fixture.prepared(
      Fixture.article("Two", published: "2025-03-05"), people: [Fixture.person("Ada Berg", quote: "So be it.")]),
  ])
  let rows = try archive.officials(matching: "", .first, limit: 10).rows
  #expect(rows.map(\.name) == ["Ada Berg", "Tom Ek"])
  #expect(rows.map(\.articles) == [2, 1])
  #expect(rows[0].role == "Mayor")
  #expect(rows[0].quotes == 1)
  #expect(try archive.overview(name: "").officials == 2)
  let page = try #require(try archive.official(rows[0].id))
  #expect(page.articles.map(\.title) == ["Two", "One"])
  #expect(page.quotes.map(\.value.text) == ["So be it."])
  #expect(page.companions.map(\.value.name) == ["Tom Ek"])
  #expect(page.merges == ["Ada Berg: same name"])
  #expect(try archive.officials(matching: "be", .first, limit: 10).rows.map(\.name) == ["Ada Berg"])
  #expect(try archive.quotes(.first, limit: 5).rows.map(\.value.text) == ["So be it."])
}

@Test func anIdThatWasMergedLeadsToTheOther() throws {
  let archive = try Archive()
  for (index, title) in ["Mayor", nil].enumerated() {
    _ = try archive.save([
      Fixture.document(
        [Fixture.prepared(Fixture.article("A\(index)"), people: [Fixture.person("Ada Berg", title: title)])],
        name: "\(index)")
    ])
    try archive.settleAllPeople(PlainRules(merges: false))
  }
  let apart = try archive.officials(matching: "", .first, limit: 10).rows
  #expect(apart.count == 2)
  _ = try archive.save([
    Fixture.document([Fixture.prepared(Fixture.article("A3"), people: [Fixture.person("Ada Berg")])], name: "3")
  ])
  try archive.settleAllPeople(Fixture.sameName)
  let together = try archive.officials(matching: "", .first, limit: 10).rows
  #expect(together.map(\.articles) == [3])
  for row in apart { #expect(try archive.official(row.id)?.official.id == together[0].id) }
}
