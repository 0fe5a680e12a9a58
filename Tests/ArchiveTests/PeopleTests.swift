import GRDB
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

@Test func whoHoldsAnOfficeIsFoundByItAsWell() throws {
  let archive = try Fixture.archive([
    Fixture.prepared(
      Fixture.article("One"),
      people: [
        Fixture.person("Ada Berg", title: "Harbour Master"), Fixture.person("Tom Harbour"),
        Fixture.person("Bo Ek", title: "Mayor"),
      ])
  ])
  func names(_ words: String, orRole: Bool = true) throws -> [String] {
    try archive.officials(matching: words, orRole: orRole, .first, limit: 10).rows.map(\.name).sorted()
  }
  #expect(try names("harb") == ["Ada Berg", "Tom Harbour"])
  #expect(try names("master ber") == ["Ada Berg"])
  #expect(try names("harbour mayor") == [])
  #expect(try names("harb", orRole: false) == ["Tom Harbour"])
  // What came later tells another role of him, and the list shows that one.
  let later = Fixture.prepared(
    Fixture.article("Two", published: "2025-03-05"), people: [Fixture.person("Bo Ek", title: "Pilot")])
  _ = try archive.save([Fixture.document([later], name: "two")])
  try archive.settleAllPeople(Fixture.sameName)
  #expect(try names("mayor") == [])
  #expect(try names("pilot") == ["Bo Ek"])
  #expect(try archive.check() == [])
}

@Test func wordsThatMayBeSomebodyElsesAreNotCountedAsTheirs() throws {
  var person = Fixture.person("Ada Berg", quote: "So be it.")
  person.quotes.append(person.quotes[0])
  person.quotes[1].certainty = .possible
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("One"), people: [person])])
  let row = try #require(try archive.officials(matching: "", .first, limit: 10).rows.first)
  #expect(row.quotes == 1)
  #expect(try archive.official(row.id)?.quotes.count == 2)
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

@Test(arguments: [
  (["Minister", "Defense Minister"], "Defense Minister"),
  (["minister", "minister for ports", "Minister", "minister for ports"], "minister for ports"),
  (["minister", "minister for ports", "Minister"], "minister"),
  (["usher", "Pilot", "Pilot"], "Pilot"),
  (["former mayor", "Mayor", "Mayor"], "Mayor"),
  (["coach", "coach, Harbor Gulls", "Coach"], "coach, Harbor Gulls"),
  (["chair", "chair, Harbor Committee"], "chair, Harbor Committee"),
  (["President", "Vice President"], "President"),
  (["Minister", "Prime Minister"], "Minister"),
  (["Ambassador", "Defense Minister"], "Ambassador"),
  (["former mayor", "Senator"], "Senator"),
  (["former mayor", "Mayor"], "former mayor"),
  (["former mayor"], "former mayor"),
  ([], nil),
])
func theRoleShownIsTheNewestInItsFullestForm(newestFirst: [String], shown: String?) {
  #expect(RoleLine.best(newestFirst.map { StatedRole($0, isDated: true) }) == shown)
}

@Test func withoutADateTheMostFrequentRoleIsShownAndTheShortestOfEquals() {
  func shown(_ undated: [String], dated: [String] = []) -> String? {
    RoleLine.best(undated.map { StatedRole($0) } + dated.map { StatedRole($0, isDated: true) })
  }
  #expect(shown(["Usher", "Pilot", "Usher", "Pilot", "Pilot"]) == "Pilot")
  #expect(shown(["Harbor master", "Pilot", "Harbor master", "Pilot"]) == "Pilot")
  #expect(shown(["Usher", "Usher", "Usher"], dated: ["Pilot", "Pilot", "Clerk", "Clerk"]) == "Pilot")
}

@Test func aRoleThatEndedIsFormer() {
  var role = Role(title: "mayor", place: Place(.body, 0, 0, 1), sentence: "")
  role.until = Timestamp(year: 2021)
  #expect(role.line == "former mayor")
  #expect(RoleLine.own([Role(title: "Senator", place: role.place, sentence: ""), role]) == "Senator")
  let titles = [
    "Minister", "Minister", "Minister for Ports", "Minister of everything that floats, swims, dives or sinks",
  ]
  #expect(RoleLine.own(titles.map { Role(title: $0, place: role.place, sentence: "") }) == "Minister for Ports")
}

@Test func aBlurbsRoleShowsOnlyIfNothingBetterIsKnown() throws {
  var known = Fixture.person("Ada Berg", title: "Minister")
  known.roles[0].isBlurb = true
  let blurbs = Fixture.prepared(Fixture.article("One", published: "2025-03-09"), people: [known])
  #expect(try Fixture.archive([blurbs]).officials(matching: "", .first, limit: 1).rows.first?.role == "Minister")
  let own = Fixture.prepared(Fixture.article("Two"), people: [Fixture.person("Ada Berg", title: "Mayor")])
  #expect(try Fixture.archive([blurbs, own]).officials(matching: "", .first, limit: 1).rows.first?.role == "Mayor")
}

@Test func onlyDirectSpeechIsCountedAndStatementsAreFound() throws {
  var person = Fixture.person("Ada Berg", quote: "So be it.")
  var statement = person.quotes[0]
  (statement.kind, statement.text) = (.statement, "the pier would open")
  person.quotes.append(statement)
  var other = Fixture.person("Tom Ek")
  other.quotes = [statement]
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One"), people: [person]),
    Fixture.prepared(Fixture.article("Two"), people: [other]),
  ])
  let rows = try archive.officials(matching: "", .first, limit: 10).rows.sorted { $0.name < $1.name }
  #expect(rows.map(\.quotes) == [1, 0])
  #expect(try archive.official(rows[0].id)?.quotes.map(\.value.kind) == [.direct, .statement])
  #expect(try archive.official(rows[1].id)?.quotes.count == 1)
}

@Test func aTitleWithoutItsCountryIsTheOneThatIsKnown() throws {
  var abroad = Fixture.person("Ada Berg", title: "President")
  abroad.roles[0].country = "Chile"
  let archive = try Fixture.archive([
    Fixture.prepared(Fixture.article("One"), people: [abroad]),
    Fixture.prepared(Fixture.article("Two"), people: [Fixture.person("Ada Berg", title: "president")]),
    Fixture.prepared(Fixture.article("Three"), people: [Fixture.person("Ada Berg", title: "Senator")]),
  ])
  let row = try #require(try archive.officials(matching: "", .first, limit: 1).rows.first)
  let roles = try #require(try archive.official(row.id)).roles
  #expect(roles.count == 3)
  #expect(roles.filter { $0.value.title.lowercased() == "president" }.allSatisfy { $0.value.country == "Chile" })
  #expect(roles.first { $0.value.title == "Senator" }?.value.country == nil)
}

/// A page that names one person itself and another one in a blurb.
private func pageWithBlurb(_ blurb: String) -> PreparedArticle {
  var named = Fixture.person("Tom Ek", title: "Pilot")
  named.mentions[0].place = Place(.related, 0, 0, 6)
  named.roles[0].isBlurb = true
  return Fixture.prepared(
    Fixture.article("One", published: "2025-03-02", related: [RelatedItem(text: blurb)]),
    people: [Fixture.person("Ada Berg"), named])
}

@Test func aBlurbThatIsAnArticleOfItsOwnIsCountedThereAndNotOnItsPage() throws {
  let text = "Tom Ek brought the night boat in through the ice, and nobody on the quay had thought that he would."
  var person = Fixture.person("Tom Ek", title: "Pilot")
  person.roles[0].isBlurb = true
  var summary = Fixture.article("Tom Ek brought the night boat in", [text], published: nil)
  summary.kind = .summary
  let archive = try Fixture.archive([pageWithBlurb(text), Fixture.prepared(summary, people: [person])])
  try archive.write { db in try db.execute(sql: "UPDATE article SET item_of = 1 WHERE id = 2") }
  let rows = try archive.officials(matching: "", .first, limit: 9).rows.sorted { $0.name < $1.name }
  #expect(rows.map(\.articles) == [1, 1] && rows.map(\.mentions) == [1, 1])
  #expect(rows.map(\.isOnlyInBlurbs) == [false, true])
  let page = try #require(try archive.official(rows[1].id))
  #expect(page.articles.map(\.title) == [summary.title] && page.roles.map(\.title) == [summary.title])
  #expect(page.variants.map(\.count) == [1])
  var query = ArticleQuery()
  query.official = rows[1].id
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title) == [summary.title])
  #expect(try archive.article(ArticleID(1))?.people.map(\.official.name).sorted() == ["Ada Berg", "Tom Ek"])
  #expect(try archive.check() == [])
}

@Test func aTeaserIsCountedOnItsPage() throws {
  let rows = try Fixture.archive([pageWithBlurb("Tom Ek sails.")]).officials(matching: "ek", .first, limit: 9).rows
  #expect(rows.map(\.articles) == [1] && rows[0].role == "Pilot")
}

@Test func whoBearsTheNameOfAnotherIsMarkedUntilTheUserPartsThem() throws {
  let archive = try Archive()
  _ = try archive.save(
    ["Mayor", "Pilot", "Usher"].enumerated().map { index, title in
      let name = index < 2 ? "Ada Berg" : "Berg"
      let article = Fixture.prepared(Fixture.article("A\(index)"), people: [Fixture.person(name, title: title)])
      return Fixture.document([article], name: "\(index)")
    })
  let apart = PlainRules(merges: false)
  try archive.settleAllPeople(apart)
  func rows() throws -> [OfficialRow] { try archive.officials(matching: "", .first, limit: 9).rows }
  #expect(try rows().filter(\.hasNamesake).map(\.name) == ["Ada Berg", "Ada Berg"])
  let first = try #require(try rows().first { $0.role == "Mayor" })
  #expect(try archive.official(first.id)?.namesakes.map(\.role) == ["Pilot"])
  let forms = try archive.read { db in try Int64.fetchAll(db, sql: "SELECT id FROM form ORDER BY id") }
  try archive.write { db in
    _ = try IdentityDecisions.write([IdentityDecision(FormPair(forms[1], forms[0]), isSame: false)], in: db)
  }
  try archive.settleAllPeople(apart)
  #expect(try rows().filter(\.hasNamesake).isEmpty)
}
