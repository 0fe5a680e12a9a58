/// What the app wants done outside, as plain data; the loop carries it out and may answer with an event.
package enum Effect: Hashable, Sendable {
  /// Ask the library; the answer comes as `Event.answer` with the same ticket.
  case ask(Ticket, Question)
  /// The same, but not before the keys rest: it is about what a cursor may only pass by.
  case askAtRest(Ticket, Question)
  /// The answer is no longer wanted.
  case cancel(Ticket)
  /// Open in the browser; only ever http, https or mailto.
  case openURL(String)
  case copy(String)
  case write(OutputFile)
  /// Gather all rows of a list and write them.
  case writeList(WholeList)
  /// Hand the text to a command that the user typed, on its standard input.
  case pipe(command: String, text: String)
  /// Open the text in the user's editor; what was saved comes back as the answer `edited`.
  case edit(Ticket, String)
  /// Remember where the reader stands now, in case the program does not end by itself; only the newest counts.
  case keepPlace(Location)
  /// Keep these settings in the user's file for the next time.
  case keepSettings(Settings)
  /// Stop what runs in the background (an import).
  case interrupt
  /// Hand the terminal back to the shell until the program is continued.
  case suspend
  /// Paint every cell anew.
  case redraw
  case quit
}

/// A file that the reader asked for; the loop chooses a free name beside one that is there, and never overwrites.
package struct OutputFile: Hashable, Sendable {
  /// Its path as it was typed.
  package var name: String
  package var text: String
  /// How many rows of a list it holds; nil where it is no list.
  package var rows: Int?

  package init(name: String, text: String, rows: Int? = nil) {
    self.name = name
    self.text = text
    self.rows = rows
  }
}
