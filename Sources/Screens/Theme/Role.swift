/// What a piece of the screen is for; a theme says how it looks.
///
/// A theme that does not name `list.cursor` shows it as `list`, and what names no role at all as `text`. To add one: one case.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case text
  /// What matters less: dates, counts, hints on the edge.
  case faint
  /// Lines between panes.
  case rule
  case error
  case warning

  // Lists.
  case list
  case listCursor = "list.cursor"
  /// The mark in the margin of the cursor's row.
  case listPointer = "list.pointer"
  /// The cursor's row in a pane that has no focus.
  case listIdle = "list.idle"
  case listUnread = "list.unread"
  case listRead = "list.read"
  case listDate = "list.date"
  case listSource = "list.source"
  /// Star, counts and other row marks.
  case listMark = "list.mark"

  // The text of an article.
  case title
  case byline
  case heading
  case quote
  case caption
  /// The reader's own words.
  case note
  case link
  case person
  case personCurrent = "person.current"
  /// The sentence that the reader was sent to.
  case evidence
  /// Says nothing that the reader has not read elsewhere.
  case known
  case match
  case matchCurrent = "match.current"

  // What stands around the panes.
  case bar
  case barQuery = "bar.query"
  case status
  case statusError = "status.error"
  case footer
  case footerKey = "footer.key"
  case tab
  case tabCurrent = "tab.current"
  case panel
  case panelHeading = "panel.heading"
  case gutter
  case gutterMatch = "gutter.match"
  case gutterPerson = "gutter.person"
  case gutterQuote = "gutter.quote"
  case gutterPlace = "gutter.place"

  /// Why something is linked, merged or attributed.
  case reason
  /// The letters of `f`.
  case hint
  case input
  case overlay
  case overlayHeading = "overlay.heading"
  case chart

  /// The role whose look this one takes where a theme does not name it; nil for `text`.
  package var fallback: Role? {
    guard let dot = rawValue.lastIndex(of: ".") else { return self == .text ? nil : .text }
    return Role(rawValue: String(rawValue[..<dot])) ?? .text
  }
}
