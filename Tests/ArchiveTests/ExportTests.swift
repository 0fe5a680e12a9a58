import Foundation
import News
import Testing

@testable import Archive

private func library() throws -> Archive {
  let item = RelatedItem(title: "Harbour opens", text: "A short account of what another page tells at length.")
  return try Fixture.archive([
    Fixture.prepared(
      Fixture.article("The page", ["harbour bridge opens"], related: [item]),
      people: [Fixture.person("Ada Berg", title: "Mayor", quote: "So be it.")]),
    Fixture.prepared(Fixture.article("Another", ["harbour bridge tower"]), people: [Fixture.person("Ada Berg")]),
  ])
}

@Test func anExportHoldsAllThatIsKnown() throws {
  let archive = try library()
  let document = try archive.export(ArticleQuery())
  #expect(document.articles.count == 3)
  let page = try #require(document.articles.first { $0.content.title == "The page" })
  let summary = try #require(document.articles.first { $0.content.kind == .summary })
  #expect(page.relatedIDs == [summary.id])
  #expect(document.officials.map(\.name) == ["Ada Berg"])
  #expect(document.officials[0].roles.map(\.title) == ["Mayor"])
  #expect(document.officials[0].mentions.count == 2)
  #expect(document.officials[0].quotes.map(\.text) == ["So be it."])
  #expect(document.stories.map(\.articles.count) == [2])
  var query = ArticleQuery()
  query.text = "tower "
  #expect(try archive.export(query).articles.map(\.content.title) == ["Another"])
}

@Test func aSoundLibraryHasNoFindingsAndDamageIsMended() throws {
  let archive = try library()
  #expect(try archive.check() == [])
  try archive.write { db in
    try db.execute(sql: "DELETE FROM article_index_data WHERE id > 10")
    try db.execute(sql: "UPDATE counter SET value = 77 WHERE name = 'articles'")
  }
  #expect(try archive.check().contains("the count of articles is wrong: there are 3"))
  try archive.rebuild()
  #expect(try archive.check() == [])
  #expect(try archive.found("tower").map(\.title) == ["Another"])
}

@Test func aBackupIsALibraryOfItsOwn() throws {
  let folder = try ScratchFolder()
  try library().backup(to: folder.file("copy.sqlite"))
  let copy = try Archive(file: folder.file("copy.sqlite"))
  #expect(try copy.overview(name: "").articles == 3)
  #expect(throws: ArchiveError.self) { try copy.backup(to: folder.file("copy.sqlite")) }
}
