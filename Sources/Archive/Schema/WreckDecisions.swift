import Foundation
import GRDB
import News

/// What the user decided and noted in a damaged library, in terms that hold in another one: articles by their number in the old
/// library, ways of naming by what makes them up.
package struct RescuedDecisions: Sendable {
  /// A way of naming a person.
  struct Form: Sendable {
    var identity: Data
    /// The one article in which it means somebody else than elsewhere.
    var article: Int64?
  }

  /// Whether two ways of naming are one person.
  struct Identity: Sendable {
    var first: Form
    var second: Form
    var isSame: Bool
  }

  /// Whether two articles are of one story.
  struct Story: Sendable {
    var first: Int64
    var second: Int64
    var isSame: Bool
  }

  struct PersonNote: Sendable {
    var forms: [Form]
    var text: String
  }

  struct StoryNote: Sendable {
    var articles: [Int64]
    var text: String
  }

  var ownForms: [Form] = []
  var identities: [Identity] = []
  var stories: [Story] = []
  var personNotes: [PersonNote] = []
  var storyNotes: [StoryNote] = []

  package var isEmpty: Bool {
    ownForms.isEmpty && identities.isEmpty && stories.isEmpty && personNotes.isEmpty && storyNotes.isEmpty
  }
}

extension Wreck {
  /// What the user decided and noted, as far as it can be read.
  package func decisions() -> RescuedDecisions {
    var found = RescuedDecisions()
    found.ownForms = rows("SELECT form FROM own_form").compactMap { $0.found(0).flatMap(form) }
    found.identities = rows("SELECT first, second, is_same FROM identity_decision").compactMap { row in
      guard let first: Int64 = row.found(0), let second: Int64 = row.found(1), let isSame: Bool = row.found(2),
        let one = form(first), let other = form(second)
      else { return nil }
      return RescuedDecisions.Identity(first: one, second: other, isSame: isSame)
    }
    found.stories = rows("SELECT first, second, is_same FROM story_decision").compactMap { row in
      guard let first: Int64 = row.found(0), let second: Int64 = row.found(1), let isSame: Bool = row.found(2) else {
        return nil
      }
      return RescuedDecisions.Story(first: first, second: second, isSame: isSame)
    }
    for row in rows("SELECT subject, id, text FROM note WHERE subject <> 'article'") {
      guard let subject: String = row.found(0), let id: Int64 = row.found(1), let text: String = row.found(2) else {
        continue
      }
      if subject == "official" {
        let forms = numbers("SELECT id FROM form WHERE official = ? ORDER BY articles DESC, id", id).compactMap(form)
        found.personNotes.append(RescuedDecisions.PersonNote(forms: forms, text: text))
      } else if subject == "story" {
        let articles = numbers("SELECT article FROM story_article WHERE story = ? ORDER BY article", id)
        found.storyNotes.append(RescuedDecisions.StoryNote(articles: articles, text: text))
      }
    }
    return found
  }

  /// A text that the program kept under a name; nil when there is none that can be read.
  package func setting(_ name: String) -> String? {
    rows("SELECT value FROM setting WHERE name = ?", [name]).first?.found(0)
  }

  private func form(_ id: Int64) -> RescuedDecisions.Form? {
    let own = rows(
      """
      SELECT form.identity, own_form.article FROM own_form JOIN form ON form.id = own_form.shared WHERE own_form.form = ?
      """, [id]
    ).first
    guard let row = own ?? rows("SELECT identity FROM form WHERE id = ?", [id]).first,
      let identity: Data = row.found(0)
    else { return nil }
    return RescuedDecisions.Form(identity: identity, article: own?.found(1))
  }

  private func numbers(_ sql: String, _ id: Int64) -> [Int64] { rows(sql, [id]).compactMap { $0.found(0) } }

  private func rows(_ sql: String, _ arguments: StatementArguments = []) -> [Row] {
    (try? database.read { try Row.fetchAll($0, sql: sql, arguments: arguments) }) ?? []
  }
}

extension Archive {
  /// Makes what was decided in another library hold in this one, as far as what it is about is here; settling then acts on it.
  ///
  /// - Parameter articles: What an article's number there is here.
  /// - Returns: How many decisions hold again.
  package func take(_ decisions: RescuedDecisions, articles: [Int64: ArticleID]) throws(ArchiveError) -> Int {
    try write { db in
      for form in decisions.ownForms { _ = try Self.form(form, articles, in: db) }
      let identities = try decisions.identities.compactMap { decision -> IdentityDecision? in
        guard let first = try Self.form(decision.first, articles, in: db),
          let second = try Self.form(decision.second, articles, in: db), first != second
        else { return nil }
        return IdentityDecision(FormPair(first, second), isSame: decision.isSame)
      }
      _ = try IdentityDecisions.write(identities, in: db)
      let stories = decisions.stories.compactMap { decision -> StoryDecision? in
        guard let first = articles[decision.first], let second = articles[decision.second], first != second else {
          return nil
        }
        return StoryDecision(first, second, isSame: decision.isSame)
      }
      for decision in stories { _ = try StoryDecisions.write(decision, in: db) }
      return identities.count + stories.count
    }
  }

  /// Puts notes on people and stories of another library on those that they are here; to be called when all is settled.
  ///
  /// - Returns: How many notes stand again.
  package func takeNotes(of decisions: RescuedDecisions, articles: [Int64: ArticleID]) throws(ArchiveError) -> Int {
    try write { db in
      var subjects: [(subject: NoteSubject, text: String)] = []
      for note in decisions.personNotes {
        let form = try note.forms.lazy.compactMap { try Self.form($0, articles, in: db) }.first { _ in true }
        guard let form,
          let official = try Int64.fetchOne(db, sql: "SELECT official FROM form WHERE id = ?", arguments: [form])
        else { continue }
        subjects.append((.official(OfficialID(official)), note.text))
      }
      for note in decisions.storyNotes {
        let stories = try note.articles.compactMap { articles[$0] }.compactMap {
          try Int64.fetchOne(db, sql: "SELECT story FROM story_article WHERE article = ?", arguments: [$0.rawValue])
        }
        // Where its articles are of several stories now, that of most of them.
        let counts = Dictionary(stories.map { ($0, 1) }, uniquingKeysWith: +)
        guard let story = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { continue }
        subjects.append((.story(StoryID(story)), note.text))
      }
      for (subject, text) in subjects {
        let before = try Notes.text(on: subject, in: db)
        _ = try Notes.write(before.isEmpty ? text : before + "\n\n" + text, on: subject, in: db)
      }
      return subjects.count
    }
  }

  /// The same way of naming here; one that stands in a single article is made there anew. Nil where nobody is named so.
  private static func form(_ form: RescuedDecisions.Form, _ articles: [Int64: ArticleID], in db: Database) throws
    -> Int64?
  {
    let shared = try Int64.fetchOne(db, sql: "SELECT id FROM form WHERE identity = ?", arguments: [form.identity])
    guard let old = form.article, let shared else { return shared }
    guard let article = articles[old]?.rawValue else { return nil }
    let isNamed =
      try Int.fetchOne(
        db, sql: "SELECT 1 FROM person WHERE article = ? AND form = ?", arguments: [article, shared]) != nil
    let isOwn = try OwnForms.form(for: shared, in: article, db) != nil
    return isNamed || isOwn ? try OwnForms.make(for: shared, in: article, db: db) : nil
  }
}
