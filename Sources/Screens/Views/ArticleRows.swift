import News

extension ArticleRow: ListRow {
  var key: RowKey { RowKey(sortKey, id.rawValue) }
  var findText: String { title + " " + (source ?? "") }

  /// "Nov 20 ◐* title … source =2 +8"
  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(title, role: marks.isRead ? .listRead : .listUnread)
    if look.showsDate {
      parts.lead.add(published?.brief(near: look.newest) ?? "", .listDate, width: RowLook.dateColumns)
      parts.lead.add(" ")
    }
    parts.lead.add(sign(look.glyphs) + (marks.isStarred ? look.glyphs.star : " ") + " ", .listMark)
    if look.showsSource {
      parts.trail.add(source ?? "", .listSource, width: look.columns >= 100 ? 18 : 14)
      parts.trail.add(
        (copies > 0 ? "=\(copies)" : "") + (copies > 0 && others > 0 ? " " : "") + (others > 0 ? "+\(others)" : ""),
        .listMark, width: 8, alignRight: true)
    }
    return parts
  }

  private func sign(_ glyphs: Glyphs) -> String {
    if marks.isRead { return " " }
    return marks.progress > 0 || marks.position != nil ? glyphs.partRead : glyphs.unread
  }
}
