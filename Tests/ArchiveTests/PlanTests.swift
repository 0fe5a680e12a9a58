import GRDB
import News
import Testing

@testable import Archive

/// How SQLite would go about a question; what reads a whole table or sorts what it found is named.
private func detours(_ sql: String, _ arguments: StatementArguments, in archive: Archive) throws -> [String] {
  try archive.read { db in
    try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map { $0["detail"] as String }
  }.filter { step in
    step.contains("TEMP B-TREE") || step.hasPrefix("SCAN") && !step.contains("USING") && !step.contains("VIRTUAL TABLE")
  }
}

private func queries() -> [ArticleQuery] {
  var queries = Array(repeating: ArticleQuery(), count: 6)
  queries[1].unreadOnly = true
  queries[2].starredOnly = true
  queries[3].source = "Gazette"
  queries[4].official = OfficialID(1)
  queries[5].order = .oldest
  return queries
}

@Test(arguments: queries(), [true, false])
func everyListComesOutOfAnIndexInItsOrder(query: ArticleQuery, forward: Bool) throws {
  let archive = try Archive()
  let paging = Archive.paging(query)
  for hasEdge in [false, true] {
    let arguments = paging.arguments + (hasEdge ? [0, 0] : [])
    #expect(try detours(paging.sql(fromEdge: hasEdge, forward: forward), arguments, in: archive) == [])
  }
  let counting = try detours(paging.countSQL, paging.arguments + [0, 0], in: archive)
  #expect(counting.filter { !$0.contains("subquery") } == [])
}

@Test func officialsStoriesAndQuotesComeOutOfAnIndexInTheirOrder() throws {
  let archive = try Archive()
  for paging in [Archive.officialPaging, Stories.paging, Archive.quotePaging] {
    for forward in [true, false] {
      #expect(try detours(paging.sql(fromEdge: true, forward: forward), [0, 0], in: archive) == [])
      #expect(try detours(paging.sql(fromEdge: false, forward: forward), [], in: archive) == [])
    }
  }
}

@Test(arguments: ["ferry", "ferry strike -\"night boat\"", "ferry source:herald is:unread", "ferry after:2025"])
func aSearchStreamsFromTheWordIndex(query: String) throws {
  let archive = try Archive()
  let expression = try #require(QueryParser.parse(query).expression)
  let source = try archive.read { try SearchPlan(expression, db: $0).source(joins: "") }
  let sql = "SELECT article.id \(source.sql) ORDER BY article_index.rowid DESC"
  #expect(try detours(sql, source.arguments, in: archive).filter { !$0.contains("source") } == [])
}
