import News

extension ArticleRow: ListRow {
  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { title + " " + (source ?? "") }

  var fields: [ExportTable.Field] {
    [
      ("date", published?.description ?? ""), ("source", source ?? ""), ("title", title),
      ("article", String(id.rawValue)), ("read", marks.isRead ? "yes" : ""), ("starred", marks.isStarred ? "yes" : ""),
      ("tags", marks.tags.joined(separator: ", ")),
    ]
  }

  /// "Nov 20 ◐* title … source =2 +8"
  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(title, role: marks.isRead ? .listRead : .listUnread)
    if look.showsDate {
      parts.lead.add(look.date(published), .listDate, width: look.dateColumns)
      parts.lead.add(" ")
    }
    parts.lead.add(marks.sign(look.glyphs), .listMark)
    if kind == .summary, look.columns >= 50 { parts.trail.add("summary ", .listMark) }
    if look.showsSource {
      // Where the page names no outlet the title has the room.
      if let source { parts.trail.add(source, .listSource, width: look.sourceColumns) }
    }
    if look.showsDate {
      parts.trail.add(counts, .listMark, width: look.markColumns, alignRight: true)
    }
    return parts
  }

  /// The row of one article with what only its page tells.
  static func fields(of page: ArticlePage) -> [ExportTable.Field] {
    let article = page.article.content
    return [
      ("date", article.published?.description ?? ""), ("source", article.source ?? ""),
      ("byline", article.bylines.joined(separator: "; ")), ("title", article.title),
      ("summary", article.summary ?? ""), ("url", article.url ?? ""), ("story", page.story?.title ?? ""),
      ("people", page.people.map(\.official.name).joined(separator: "; ")), ("note", page.note),
    ]
  }

  /// "=2 +8": copies of the text, other articles of the story.
  fileprivate var counts: String {
    [copies > 0 ? "=\(copies)" : nil, others > 0 ? "+\(others)" : nil].compactMap(\.self).joined(separator: " ")
  }
}

extension Marks {
  /// "●* ": unread or half read, and starred, in three columns.
  func sign(_ glyphs: Glyphs) -> String {
    let reading = isRead ? " " : progress > 0 || position != nil ? glyphs.partRead : glyphs.unread
    return reading + (isStarred ? glyphs.star : " ") + " "
  }
}

/// What the fields of a list of articles take: none is wider than its widest text, so that titles get the rest. They only grow,
/// so that no title moves back and forth as the list is scrolled.
struct ArticleFields: Hashable, Sendable {
  /// What was measured.
  private var rows: [ArticleRow] = []
  private var dates = ShownDates([])
  private var sourceBytes = 0
  private var countColumns = 0

  /// Measures other rows; the same ones cost nothing.
  mutating func measure(_ newRows: [ArticleRow]) {
    guard newRows != rows else { return }
    rows = newRows
    dates.add(ShownDates(rows.lazy.map(\.published)))
    sourceBytes = rows.reduce(sourceBytes) { max($0, $1.source?.utf8.count ?? 0) }
    countColumns = rows.reduce(countColumns) { max($0, $1.copies + $1.others > 0 ? $1.counts.utf8.count : 0) }
  }

  func look(columns: Int, _ desk: Desk) -> RowLook {
    var look = RowLook(columns: columns, settings: desk.settings)
    look.use(dates, today: desk.today)
    look.sourceColumns = min(sourceBytes, min(24, columns / 5))
    look.markColumns = countColumns > 0 ? countColumns + 1 : 0
    return look
  }
}
