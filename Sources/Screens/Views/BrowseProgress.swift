import News

/// How far the reader came in the article at hand.
extension BrowseView {
  /// Tells the library how far the reader came: at the end, and on the way about once a screen.
  mutating func remember(_ desk: inout Desk, always: Bool) {
    guard let reader, focus != .list, var page, let place = reader.anchor else { return }
    if reader.isAtEnd {
      guard !page.marks.isRead else { return }
      page.marks.isRead = true
      desk.allUnread = desk.allUnread.map { max(0, $0 - 1) }
      mark(page, .readToEnd, &desk)
    } else if !page.marks.isRead,
      abs(reader.top - savedRow) >= (always ? 1 : max(1, reader.height - 2)) || page.marks.progress == 0
    {
      savedRow = reader.top
      page.marks.progress = max(0.01, reader.progress)
      page.marks.position = place
      mark(page, .position(place, progress: page.marks.progress), &desk)
    }
  }

  private mutating func mark(_ marked: ArticlePage, _ change: MarkChange, _ desk: inout Desk) {
    page = marked
    desk.effects.append(.ask(desk.newTicket(), .mark([marked.article.id], change)))
    pager?.list.update { if $0.id == marked.article.id { $0.marks = marked.marks } }
  }

  mutating func end(_ desk: inout Desk) { remember(&desk, always: true) }
}
