import News

/// A list of which a screen holds only a stretch, to be written from its first row to its last.
package struct WholeList: Hashable, Sendable {
  enum Rows: Hashable, Sendable {
    case articles(ArticleQuery)
    case officials(matching: String)
    case stories, quotes
  }

  var rows: Rows
  /// What the rows are filtered by on the screen; empty where it is the library that filters them, or nothing does.
  var filter = ""
  /// What they are, for forms with headings.
  var title: String
  var form = ExportForm.markdown
  /// The file's path as it was typed.
  package var name = ""

  /// Rows in one answer, and the most that one file takes.
  private static let pageSize = 1000
  package static let mostRows = 200_000

  init(_ rows: Rows, filter: String = "", title: String) {
    (self.rows, self.filter, self.title) = (rows, filter, title)
  }

  /// A part of the rows, and where the next one starts; nil behind the last.
  package typealias Part = (rows: [[ExportTable.Field]], next: PageAnchor?)

  package func question(_ anchor: PageAnchor) -> Question {
    switch rows {
    case .articles(let query): .articles(query, anchor, limit: Self.pageSize)
    case .officials(let words): OfficialRow.question(words, anchor, Self.pageSize)
    case .stories: StoryRow.question("", anchor, Self.pageSize)
    case .quotes: Sighting<Quote>.question("", anchor, Self.pageSize)
    }
  }

  /// Nil where the answer is to some other question.
  package func part(in answer: Answer) -> Part? {
    switch rows {
    case .articles: if case .articles(let page) = answer { part(of: page) } else { nil }
    case .officials: OfficialRow.page(in: answer).map(part)
    case .stories: StoryRow.page(in: answer).map(part)
    case .quotes: Sighting<Quote>.page(in: answer).map(part)
    }
  }

  private func part<Row: ListRow>(of page: Page<Row>) -> Part {
    let finder = Finder(filter)
    let told = page.rows.filter { $0.isSelectable && finder?.matches($0.findText) ?? true }
    let next = page.hasLater ? page.rows.last.map { PageAnchor.after($0.key.sort, $0.key.number) } : nil
    return (told.map(\.fields), next)
  }

  package func file(_ rows: [[ExportTable.Field]]) -> OutputFile {
    OutputFile(name: name, text: ExportTable(rows).text(form, title: title), rows: rows.count)
  }
}

extension RowList {
  /// Rows of the list are not at hand.
  var isPart: Bool { hasEarlier || hasLater }
}
