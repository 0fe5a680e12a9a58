/// Everything that can happen to the app.
package enum Event: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  case resize(Size)
  /// What the library says to the question that carried this ticket.
  case answer(Ticket, Answer)
  /// Text that came as one bracketed paste: typed into an open line, never read as commands.
  case paste(String)
  /// The library holds so many articles now: what came in beside the reading waits until the reader takes it in.
  case holds(articles: Int)
  /// Something for the status line that no question asked for: a file was written, a browser is missing.
  case told(String)
  /// Something could not be done outside, and the page of the help that is about it.
  case failed(String, HelpTopic.Name)
}

/// How large the screen is, in cells.
package struct Size: Hashable, Sendable {
  package var rows: Int
  package var columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(rows, 1)
    self.columns = max(columns, 1)
  }
}

/// One mouse event with the cell that it happened in; rows and columns count from 0.
package struct Mouse: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case press, doublePress, drag, release, wheelUp, wheelDown }

  package var kind: Kind
  package var row: Int
  package var column: Int

  package init(_ kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
