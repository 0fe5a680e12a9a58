import News
import Testing

@testable import Archive

@Test func marksAreUndoneInReverseAlsoAfterARestart() throws {
  let folder = try ScratchFolder()
  let file = folder.file("library.sqlite")
  let id: ArticleID
  do {
    let archive = try Archive(file: file)
    id = try archive.save([Fixture.document([Fixture.prepared(Fixture.article("One"))])])[0].articles[0].id
    #expect(try archive.mark([id], .read(true)) == "marked “One” as read")
    _ = try archive.mark([id], .tag("harbour", true))
    _ = try archive.mark([id], .position(Place(.body, 0, 3, 4), progress: 0.5))
  }
  let archive = try Archive(file: file)
  let marks = try #require(try archive.article(id)).marks
  #expect(marks.isRead)
  #expect(marks.tags == ["harbour"])
  #expect(marks.position == Place(.body, 0, 3, 4))
  #expect(try archive.overview(name: "").unread == 0)
  #expect(try archive.undo() == "undone: tagged with harbour: “One”")
  #expect(try archive.undo() == "undone: marked “One” as read")
  #expect(try archive.undo() == nil)
  #expect(try archive.overview(name: "").unread == 1)
  #expect(try archive.article(id)?.marks.tags == [])
}

@Test func undoTakesBackTheChangeAndNotWhatReadingDidSince() throws {
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("One"))])
  let id = try #require(try archive.articles(ArticleQuery(), .first, limit: 1).rows.first).id
  _ = try archive.mark([id], .tag("quay", true))
  _ = try archive.mark([id], .starred(true))
  #expect(try archive.mark([id], .readToEnd) == "read “One” to the end")
  #expect(try archive.undo() == "undone: starred “One”")
  var marks = try #require(try archive.article(id)).marks
  #expect(marks.isRead && !marks.isStarred && marks.tags == ["quay"])
  _ = try archive.mark([id], .tag("pier", true))
  #expect(try archive.undo() == "undone: tagged with pier: “One”")
  #expect(try archive.undo() == "undone: tagged with quay: “One”")
  marks = try #require(try archive.article(id)).marks
  #expect(marks.isRead && marks.tags.isEmpty)
  #expect(try archive.undo() == nil)
}

@Test func listsHoldOnlyWhatTheirFilterAsksFor() throws {
  let archive = try Fixture.archive(
    (1...5).map {
      Fixture.prepared(Fixture.article("A\($0)", source: $0 < 3 ? "North" : "South", published: "2025-03-0\($0)"))
    })
  let ids = try archive.articles(ArticleQuery(), .first, limit: 9).rows.map(\.id)
  _ = try archive.mark([ids[0], ids[1]], .read(true))
  _ = try archive.mark([ids[4]], .starred(true))
  var query = ArticleQuery()
  query.unreadOnly = true
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title) == ["A3", "A2", "A1"])
  query.unreadOnly = false
  query.starredOnly = true
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title) == ["A1"])
  query.starredOnly = false
  query.source = "North"
  query.order = .oldest
  #expect(try archive.articles(query, .first, limit: 9).rows.map(\.title) == ["A1", "A2"])
}

@Test func tagsAreTypedApartByCommas() throws {
  let archive = try Fixture.archive([Fixture.prepared(Fixture.article("One"))])
  let id = try #require(try archive.articles(ArticleQuery(), .first, limit: 1).rows.first).id
  func tags() throws -> [String]? { try archive.article(id)?.marks.tags }
  #expect(try archive.mark([id], .tag("quay, night  boat,quay,", true)) == "tagged with quay, night boat: “One”")
  #expect(try tags() == ["night boat", "quay"])
  #expect(try archive.mark([id], .tag("quay", true)) == "tagged with quay already")
  #expect(try archive.mark([id], .tag("pier", false)) == "nothing here is tagged with pier")
  #expect(try archive.mark([id], .tag("quay, pier", false)) == "took off the tag quay, pier: “One”")
  #expect(try tags() == ["night boat"])
  #expect(try archive.undo() == "undone: took off the tag quay, pier: “One”")
  #expect(try archive.undo()?.hasPrefix("undone: tagged with") == true)
  #expect(try archive.undo() == nil && tags() == [])
}
