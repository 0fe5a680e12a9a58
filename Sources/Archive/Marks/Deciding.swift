import GRDB
import News

extension Archive {
  /// Keeps the user's word that two people are one; `settlePeople` then makes them so. Says in words what was done.
  package func join(_ one: OfficialID, _ other: OfficialID) throws(ArchiveError) -> String {
    try writeThrough { db in
      let ids = [try Moved.official(one.rawValue, in: db), try Moved.official(other.rawValue, in: db)]
      let names = try ids.compactMap { try OfficialRows.fetch($0, in: db)?.name }
      guard names.count == 2, ids[0] != ids[1] else { return "nothing to join" }
      let (left, right) = (try Self.forms(of: ids[0], in: db), try Self.forms(of: ids[1], in: db))
      // What was split before and is joined again now: the later word holds.
      let pairs = left.flatMap { one in right.map { FormPair(one, $0) } }
      let decided = try pairs.filter { try IdentityDecisions.fetch($0, in: db) == false }
      let joined = Set(decided + pairs.prefix(1)).map { IdentityDecision($0, isSame: true) }
      let label = "joined \(names[0]) and \(names[1])"
      try Journal.add(.identity(try IdentityDecisions.write(joined, in: db)), label: label, to: db)
      return label
    }
  }

  /// Keeps the user's word that an article's person is another one than this; `settlePeople` then parts them.
  package func split(_ official: OfficialID, from article: ArticleID) throws(ArchiveError) -> String {
    try writeThrough { db in
      let id = try Moved.official(official.rawValue, in: db)
      let article = try Moved.article(article.rawValue, in: db)
      guard let row = try OfficialRows.fetch(id, in: db) else { return "nothing to split" }
      let here = try Row.fetchAll(
        db,
        sql: """
          SELECT form.id, form.articles FROM person JOIN form ON form.id = person.form
          WHERE person.article = ? AND person.official = ?
          """, arguments: [article, id]
      ).map { (form: $0[0] as Int64, articles: $0[1] as Int) }
      guard !here.isEmpty, row.articles > 1 else {
        return "\(row.name) is named in one article only: there is nothing to split"
      }
      // What other articles name alike is theirs; this one gets a form of its own.
      let shared = here.filter { $0.articles > 1 }.map(\.form)
      let own = try here.map { $0.articles > 1 ? try OwnForms.make(for: $0.form, in: article, db: db) : $0.form }
      let others = try Self.forms(of: id, in: db).filter { !own.contains($0) }
      let decisions = own.flatMap { one in others.map { IdentityDecision(FormPair(one, $0), isSame: false) } }
      let label = "split \(row.name)"
      let before = try IdentityDecisions.write(decisions, in: db)
      try Journal.add(.split(before, article: article, shared: shared), label: label, to: db)
      return label
    }
  }

  /// Keeps the user's word that two articles are of one story or not; `settleLinks` then acts on it.
  package func decide(_ one: ArticleID, _ other: ArticleID, sameStory: Bool) throws(ArchiveError) -> String {
    try writeThrough { db in
      let decision = StoryDecision(
        ArticleID(try Moved.article(one.rawValue, in: db)), ArticleID(try Moved.article(other.rawValue, in: db)),
        isSame: sameStory)
      guard decision.first != decision.second else { return "one article: nothing to decide" }
      let label = sameStory ? "joined two articles in one story" : "took two articles apart"
      try Journal.add(.story([try StoryDecisions.write(decision, in: db)]), label: label, to: db)
      return label
    }
  }

  /// Keeps the user's word that two stories are one; `settleLinks` then makes them so. Says in words what was done.
  package func join(_ one: StoryID, _ other: StoryID) throws(ArchiveError) -> String {
    try writeThrough { db in
      let stories = [try Moved.story(one.rawValue, in: db), try Moved.story(other.rawValue, in: db)]
      let members = try stories.map { try Stories.members(of: $0, in: db) }
      guard stories[0] != stories[1], let first = members[0].first, let second = members[1].first else {
        return "nothing to join"
      }
      // What was taken apart before and is joined again now: the later word holds.
      let parted = try members[0].flatMap { try StoryDecisions.fetch($0, in: db) }.filter { decision in
        !decision.isSame && members[1].contains { [decision.first.rawValue, decision.second.rawValue].contains($0) }
      }
      let pairs = Set(parted.map { StoryDecision($0.first, $0.second, isSame: true) })
        .union([StoryDecision(ArticleID(first), ArticleID(second), isSame: true)])
      let label = "joined two stories"
      try Journal.add(.story(try pairs.map { try StoryDecisions.write($0, in: db) }), label: label, to: db)
      return label
    }
  }

  /// Keeps the user's word that an article is no part of a story; `settleLinks` then takes it out.
  package func split(_ story: StoryID, from article: ArticleID) throws(ArchiveError) -> String {
    try writeThrough { db in
      let article = try Moved.article(article.rawValue, in: db)
      let members = try Stories.members(of: Moved.story(story.rawValue, in: db), in: db)
      guard members.contains(article) else { return "the article is not in this story" }
      let decisions = members.filter { $0 != article }.map {
        StoryDecision(ArticleID(article), ArticleID($0), isSame: false)
      }
      let label = "took an article out of its story"
      try Journal.add(.story(try decisions.map { try StoryDecisions.write($0, in: db) }), label: label, to: db)
      return label
    }
  }

  /// The most frequent first.
  private static func forms(of official: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM form WHERE official = ? ORDER BY articles DESC, id", arguments: [official])
  }
}
