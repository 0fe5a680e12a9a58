import Foundation
import GRDB
import News
import Testing

@testable import Archive

/// A library with one article, one person and one quote, as the first version of the schema kept them.
private func writeFirstVersion(to file: URL) throws {
  let article = Fixture.article("Ferries sail again", ["The night boat left at ten."])
  let people = [Fixture.person("Ada Holm", title: "Harbour Master", quote: "We sail tonight")]
  let queue = try DatabaseQueue(path: file.path, configuration: Archive.configuration)
  try Schema.migrate(queue, to: 1)
  let content = ArticleContent.pack(article)
  let packed = try Squeeze.unpack(PeopleContent.pack(people, undecided: []))
  try queue.write { db in
    try db.execute(
      sql: """
        INSERT INTO document VALUES (1, x'01', 'page', 'text', 1, 0);
        INSERT INTO article (id, document, position, sort_key, kind, title, title_key) VALUES (1, 1, 5, 0, 0, ?, 1);
        INSERT INTO content VALUES (1, ?);
        INSERT INTO subject VALUES (1, ?);
        INSERT INTO people VALUES (1, ?);
        INSERT INTO official (id, name, names, kind, articles) VALUES (1, 'Ada Holm', 'Ada Holm', 0, 1);
        INSERT INTO official_index (rowid, words) VALUES (1, 'ada holm');
        INSERT INTO form (id, identity, official, born, content, is_dirty) VALUES (1, x'02', 1, 1, x'', 0);
        INSERT INTO person VALUES (1, 0, 1, 1, 0, 1, 1, NULL);
        INSERT INTO quote VALUES (1, 1, 0, 0, 0, 'We sail tonight');
        INSERT INTO quote_index (rowid, words) VALUES (1, 'we sail tonight');
        INSERT INTO article_index (rowid, words) SELECT 5, ?;
        INSERT INTO counter VALUES ('articles', 1), ('officials', 1);
        """,
      arguments: [
        article.title, Data(content), Data(SubjectContent.pack(Reading())), Data(packed),
        WordFunctions.words(of: "Ferries sail again The night boat left at ten."),
      ])
  }
}

@Test func aLibraryOfTheFirstVersionOpensWithAllThatItHad() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-older-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "library.sqlite")
  try writeFirstVersion(to: file)

  let archive = try Archive(file: file)
  #expect(try archive.content(ArticleID(1))?.body.map(\.text) == ["The night boat left at ten."])
  #expect(try archive.article(ArticleID(1))?.people.map(\.person.name.text) == ["Ada Holm"])
  #expect(try archive.quotes(.first, limit: 10).rows.map(\.value.text) == ["We sail tonight"])
  #expect(try archive.officials(matching: "ada", orRole: true, .first, limit: 10).rows.map(\.name) == ["Ada Holm"])
  for word in ["night", "nigh", "ferrie"] { #expect(try archive.found(word).map(\.title) == ["Ferries sail again"]) }
  #expect(try archive.check() == [])
}

@Test func aStoryOfAnOlderLibraryStandsByItsNewestDateFromThenOn() throws {
  let queue = try DatabaseQueue(configuration: Archive.configuration)
  try Schema.migrate(queue, to: 9)
  try queue.write { db in
    try db.execute(
      sql: """
        INSERT INTO document VALUES (1, x'01', 'page', 'text', 1, 0);
        INSERT INTO article (id, document, position, sort_key, kind, title, title_key, published) VALUES
          (1, 1, 1, 50, 0, 'One', 1, '1970-01-01'), (2, 1, 2, 900, 0, 'Two', 2, NULL), (3, 1, 3, 800, 0, 'Three', 3, NULL);
        INSERT INTO story (id, title, articles, sources, sort_key) VALUES (1, 'One', 2, 0, 900), (2, 'Three', 1, 0, 800);
        INSERT INTO story_article VALUES (1, 1, ''), (2, 1, ''), (3, 2, '');
        """)
  }
  try Schema.migrate(queue)
  #expect(try queue.read { try Int64.fetchAll($0, sql: "SELECT sort_key FROM story ORDER BY id") } == [50, 800])
}

@Test(arguments: [0, 1, 2, 40, 5_000, 200_000])
func whatIsSqueezedComesBack(length: Int) throws {
  let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
  #expect(try Squeeze.unpack(Squeeze.pack(bytes)) == bytes)
}

@Test func damagedSqueezedBytesAreNeverATrap() {
  let whole = Squeeze.pack(Array(String(repeating: "night boat ", count: 40).utf8))
  for length in whole.indices { _ = try? Squeeze.unpack(Array(whole[..<length])) }
  for index in whole.indices {
    for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
      var damaged = whole
      damaged[index] = value
      _ = try? Squeeze.unpack(damaged)
    }
  }
  #expect(throws: DamagedBytes.self) { try Squeeze.unpack([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1]) }
}

@Test func aWordOfTheIndexStandsThereOnce() {
  var set = WordSet(of: 10)
  for number in 0..<4_000 { set.insert(Array("word\(number % 1_000)".utf8)[...]) }
  #expect(set.line.split(separator: 0x20).count == 1_000)
}

@Test func whoBearsOneNameIsFoundInAnOlderLibraryByAnIndex() throws {
  let queue = try DatabaseQueue(configuration: Archive.configuration)
  try Schema.migrate(queue, to: 10)
  try queue.write { db in
    try db.execute(
      sql: "INSERT INTO official (name, names, kind, articles) VALUES ('Ada Holm', '', 0, 1), ('ADA HOLM', '', 0, 2)")
  }
  try Schema.migrate(queue)
  try queue.read { db in
    let rows = try Row.fetchAll(db, sql: "SELECT \(OfficialRows.columns) FROM official").map(OfficialRows.make)
    #expect(rows.map(\.hasNamesake) == [true, true])
    let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT \(OfficialRows.columns) FROM official")
    #expect(plan.contains { ($0["detail"] as String).contains("SEARCH other USING INDEX official_name") })
  }
}
