import Foundation
import GRDB
import News

extension Archive {
  /// Changes the user's marks on articles, on the disk when it returns, and says in words what was done.
  ///
  /// All but what came of reading can be undone: where it stopped, and that it came to the end.
  package func mark(_ ids: [ArticleID], _ change: MarkChange) throws(ArchiveError) -> String {
    try writeThrough { db in
      var before: [MarksBefore] = []
      for id in Set(ids.map(\.rawValue)).sorted() {
        let id = try Moved.article(id, in: db)
        guard let old = try MarkRow.fetch(id, in: db) else { continue }
        var new = old
        new.apply(change)
        guard new != old else { continue }
        try MarkRow.write(new, over: old, of: id, in: db)
        before.append(MarksBefore(article: id, marks: old, after: new))
      }
      let only = before.count == 1 ? try ArticleRows.fetch(before.map(\.article), in: db).first?.title : nil
      guard !before.isEmpty || !change.isOfTags else { return change.labelOfNone }
      let label = change.label(only.map { "“\($0)”" } ?? "\(before.count) articles")
      if !before.isEmpty, change.canBeUndone { try Journal.add(.marks(before), label: label, to: db) }
      return label
    }
  }

  /// Changes the user's marks on all articles that a query chooses, at once and undone at once.
  package func mark(_ query: ArticleQuery, _ change: MarkChange) throws(ArchiveError) -> String {
    var ids: [ArticleID] = []
    var anchor = PageAnchor.first
    while true {
      let page = try articles(query, anchor, limit: 1_000)
      ids += page.rows.map(\.id)
      guard page.hasLater, let last = page.rows.last else { break }
      anchor = .after(last.sortKey, last.id.rawValue)
    }
    return try mark(ids, change)
  }

  /// Takes back the last change that the user made, in this session or an earlier one; nil when there is none.
  ///
  /// Changes of who is who come back as decisions taken back; `settle` then computes what follows from it.
  package func undo() throws(ArchiveError) -> String? {
    try writeThrough { db in
      guard let (change, label) = try Journal.take(from: db) else { return nil }
      switch change {
      case .marks(let before):
        for row in before {
          guard let now = try MarkRow.fetch(row.article, in: db) else { continue }
          try MarkRow.write(row.restored(in: now), over: now, of: row.article, in: db)
        }
      case .identity(let before): try IdentityDecisions.restore(before, in: db)
      case .split(let before, let article, let shared):
        try IdentityDecisions.restore(before, in: db)
        for form in shared { try OwnForms.dissolve(form, in: article, db: db) }
      case .story(let before): try StoryDecisions.restore(before, in: db)
      case .notes(let before): try Notes.restore(before, in: db)
      case .list(let id): try PeopleLists.remove(id, from: db)
      }
      return "undone: \(label)"
    }
  }
}

extension Marks {
  fileprivate mutating func apply(_ change: MarkChange) {
    switch change {
    case .read(let isRead):
      self.isRead = isRead
      if isRead { position = nil }
    case .readToEnd: (isRead, position) = (true, nil)
    case .starred(let isStarred): self.isStarred = isStarred
    case .tag(let text, let isOn):
      let names = MarkChange.tags(in: text)
      tags.removeAll { names.contains($0) || $0 == text }
      if isOn { tags = (tags + names).sorted() }
    case .position(let place, let progress):
      position = progress < 1 ? place : nil
      self.progress = min(max(self.progress, progress), 1)
    }
  }
}

extension MarkChange {
  /// The names that a text gives, apart by commas, each once.
  fileprivate static func tags(in text: String) -> [String] {
    text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }.reduce(into: []) { names, name in
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
  }

  fileprivate var isOfTags: Bool { if case .tag = self { true } else { false } }

  /// What is said of tags that change nothing.
  fileprivate var labelOfNone: String {
    guard case .tag(let text, let isOn) = self else { return "" }
    let names = Self.tags(in: text).joined(separator: ", ")
    return isOn ? "tagged with \(names) already" : "nothing here is tagged with \(names)"
  }

  fileprivate var canBeUndone: Bool {
    switch self {
    case .position, .readToEnd: false
    case .read, .starred, .tag: true
    }
  }

  /// - Parameter what: The article's title in quotation marks, or how many they are.
  fileprivate func label(_ what: String) -> String {
    switch self {
    case .read(let isRead): "marked \(what) as \(isRead ? "read" : "unread")"
    case .readToEnd: "read \(what) to the end"
    case .starred(let isStarred): "\(isStarred ? "starred" : "unstarred") \(what)"
    // What was typed stands first: of a long title the end may be cut.
    case .tag(let text, let isOn):
      "\(isOn ? "tagged with" : "took off the tag") \(Self.tags(in: text).joined(separator: ", ")): \(what)"
    case .position: "kept the place"
    }
  }
}

/// The marks of one article as rows.
enum MarkRow {
  /// Nil when there is no such article.
  static func fetch(_ article: Int64, in db: Database) throws -> Marks? {
    try ArticleRows.fetch([article], in: db).first?.marks
  }

  static func write(_ marks: Marks, over old: Marks, of article: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO mark (article, is_read, is_starred, position, progress) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article, marks.isRead, marks.isStarred, marks.position.map(PlaceText.text), marks.progress,
    ])
    try db.cachedStatement(sql: "DELETE FROM tag WHERE article = ?").execute(arguments: [article])
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO tag (article, name) VALUES (?, ?)")
    for tag in marks.tags { try insert.execute(arguments: [article, tag]) }
    guard marks.isRead != old.isRead || marks.isStarred != old.isStarred else { return }
    // The lists' indexes have the two flags as well; the table of marks is what holds.
    try db.cachedStatement(sql: "UPDATE article SET is_read = ?, is_starred = ? WHERE id = ?")
      .execute(arguments: [marks.isRead, marks.isStarred, article])
    if marks.isRead != old.isRead { try Counter.read.add(marks.isRead ? 1 : -1, to: db) }
  }
}
