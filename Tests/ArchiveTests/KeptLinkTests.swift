import News
import Testing

@testable import Archive

/// The related rows that are kept say what is so now: names change, people are joined and parted, articles go.
@Suite struct KeptLinkTests {
  private let archive: Archive

  /// Two articles name one person, three others another.
  init() throws {
    func page(_ title: String, _ body: String, _ person: Person) -> PreparedArticle {
      Fixture.prepared(Fixture.article(title, [body]), people: [person])
    }
    let (ada, aida) = (Fixture.person("Ada Berg"), Fixture.person("Aida Berge"))
    archive = try Fixture.archive([
      page("One", "ferry harbour", ada), page("Two", "ferry quay", ada), page("Three", "ferry museum", aida),
      page("Four", "salt", aida), page("Five", "bridge", aida),
    ])
  }

  private func id(_ title: String) throws -> ArticleID {
    try #require(try archive.articles(ArticleQuery(), .first, limit: 9).rows.first { $0.title == title }).id
  }

  /// What the kept list of an article says; nil when there is none to be shown.
  private func kept(_ title: String) throws -> [String: String]? {
    let page = try #require(try archive.article(try id(title)))
    guard page.hasComputed else { return nil }
    return Dictionary(uniqueKeysWithValues: page.related.map { ($0.title, $0.reason) })
  }

  /// What the links are when they are found afresh.
  private func fresh(_ title: String) throws -> [String: String] {
    let links = try archive.described(archive.links(of: try id(title), rules: Fixture.sameName, LinkMemory()))
    return Dictionary(uniqueKeysWithValues: links.map { ($0.title, $0.reason) })
  }

  private func official(_ name: String) throws -> OfficialID {
    try #require(try archive.officials(matching: "", .first, limit: 9).rows.first { $0.name == name }).id
  }

  @Test func aKeptListIsWhatIsFoundAfresh() throws {
    #expect(
      try kept("One") == ["Two": "same people: Ada Berg; same words: ferry", "Three": "same words: ferry"])
    #expect(try kept("One") == fresh("One"))
  }

  @Test func whoIsRenamedHasTheNewNameAtOnce() throws {
    _ = try archive.join(try official("Ada Berg"), try official("Aida Berge"))
    try archive.settleAllPeople(Fixture.sameName)
    #expect(try kept("One")?["Two"] == "same people: Aida Berge; same words: ferry")
    // That they name the same person now is found, for those whose person went over, when links are settled again.
    try archive.settleAllLinks(Fixture.sameName)
    #expect(try kept("One")?["Three"] == "same people: Aida Berge; same words: ferry")
    #expect(try kept("One") == fresh("One"))
  }

  @Test(arguments: [true, false]) func whoIsPartedIsSharedNoMore(isUndone: Bool) throws {
    if isUndone {
      _ = try archive.join(try official("Ada Berg"), try official("Aida Berge"))
      try archive.settleAllPeople(Fixture.sameName)
      try archive.settleAllLinks(Fixture.sameName)
      _ = try archive.undo()
    } else {
      _ = try archive.split(try official("Ada Berg"), from: try id("Two"))
    }
    try archive.settleAllPeople(Fixture.sameName)
    // Until links are settled again nothing is shown that was found before.
    for title in ["One", "Two"] { #expect(try kept(title) == nil) }
    try archive.settleAllLinks(Fixture.sameName)
    let other = isUndone ? "Three" : "Two"
    #expect(try kept("One")?[other] == "same words: ferry")
    #expect(try kept(other)?["One"] == "same words: ferry")
    for title in ["One", "Two", "Three"] { #expect(try kept(title) == fresh(title)) }
  }

  @Test func anArticleThatIsGoneStandsInNoList() throws {
    let gone = try id("Two")
    try archive.write { db in
      var saver = Saver(db)
      try saver.remove(gone.rawValue)
      try saver.finish()
    }
    #expect(try kept("One")?.keys.contains("Two") != true)
    try archive.settleAllPeople(Fixture.sameName)
    try archive.settleAllLinks(Fixture.sameName)
    #expect(try kept("One") == ["Three": "same words: ferry"])
    #expect(try kept("One") == fresh("One"))
  }
}
