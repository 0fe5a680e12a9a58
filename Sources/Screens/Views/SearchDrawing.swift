import News

extension SearchView {
  /// Where the cursor is among all that is found, also where not all of it is at hand.
  var position: String {
    guard let results, !input.isEmpty, !list.rows.isEmpty, list.filter == nil else {
      return list.rows.isEmpty ? "" : list.number
    }
    let here = list.rows.prefix(list.cursor + 1).count { $0.isSelectable }
    let others = results.hits.count - results.articles + results.more.count
    if let total = results.total { return "\(here)/\(max(total + others, here))" }
    return "\(here)/\(results.hits.count + results.more.count)" + (results.articles >= limit ? "+" : "")
  }

  func standing(_ desk: Desk) -> String {
    guard let results, !input.isEmpty else { return "" }
    // Of these no more are asked for than are shown, so that each letter costs the same: the rest is not counted.
    let kinds = [SearchHit.Kind.official, .story, .quote].compactMap { kind in
      let count = results.hits.count { $0.target.kind == kind }
      if results.more.contains(kind) { return "\(count)+ \(kind.plural)" }
      return count > 0 ? counted(count, kind.rawValue, plural: kind.plural) : nil
    }
    // What many articles fit, or a query of fields alone finds, is not counted by the library: what is shown is.
    let shown = results.articles
    let seen = shown >= limit ? "\(shown)+ articles" : counted(shown, "article")
    let articles = results.total.map { counted($0, "article") } ?? (shown > 0 ? seen : nil)
    let milliseconds = results.milliseconds > 0 ? "\(max(1, Int(results.milliseconds.rounded()))) ms" : nil
    return ([articles] + kinds + [milliseconds]).compactMap(\.self).joined(separator: " \(desk.glyphs.dot) ")
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    drawInput(on: &frame, desk: desk)
    if list.rows.isEmpty, results != nil, ticket == nil {
      frame.draw(
        Line(list.filter == nil ? "Nothing found." : emptyWords(desk), .faint), row: panes.list.row,
        column: panes.list.column + 2,
        maxColumns: panes.list.columns - 2)
    }
    let look = RowLook(columns: panes.list.columns, settings: desk.settings)
    list.draw(on: &frame, in: panes.list, look: look)
    if panes.help.columns > 0 || (input.isEmpty && list.rows.isEmpty && panes.list.rows > 4) {
      let pane = panes.help.columns > 0 ? panes.help : panes.list
      SearchItems.drawHelp(on: &frame, in: pane)
    }
  }

  private func drawInput(on frame: inout Frame, desk: Desk) {
    let pane = panes.input
    let label = frame.write("Search: ", row: pane.row, column: pane.column + 1, role: .faint, maxColumns: pane.columns)
    frame.draw(
      input, row: pane.row, column: pane.column + 1 + label, maxColumns: pane.columns - label - 2, hasCursor: isTyping)
    guard pane.rows > 1 else { return }
    frame.rule(row: pane.row + 1, columns: pane.columnRange)
    if let error = results?.error {
      draw(error, on: &frame, in: pane, from: label + 1 + error.range.lowerBound)
    } else if let advice = results?.advice {
      frame.draw(
        Line(" \(advice) ", .reason), row: pane.row + 1, column: pane.column + 1 + label,
        maxColumns: pane.columns - label - 2)
    }
  }

  /// Under the word that it is about where it fits there, else from the margin on, so that all of it can be read.
  private func draw(_ error: QueryError, on frame: inout Frame, in pane: Area, from column: Int) {
    var line = Line("^ \(error.message); :help search ", .error)
    var start = column
    if start + line.columns > pane.columns {
      line = Line(" \(error.message) ", .error)
      start = max(0, min(start, pane.columns - line.columns))
    }
    frame.draw(line, row: pane.row + 1, column: pane.column + start, maxColumns: pane.columns - start)
  }
}

extension SearchResults {
  /// How many articles are among the hits.
  var articles: Int { hits.count { if case .article = $0.target { !$0.isNote } else { false } } }
}
