import News

extension App {
  /// Fetches the note on what is meant here; the editor opens when it came.
  mutating func openNote() {
    guard let subject = view.noteSubject else { return desk.refuse("nothing here to write a note on") }
    runErrand(.note(subject), .note(subject))
  }

  mutating func edit(_ note: String, on subject: NoteSubject) {
    let ticket = desk.newTicket()
    errands[ticket] = .noteEdited(subject)
    desk.effects.append(.edit(ticket, note))
  }

  /// - Parameter text: Nil when the editor left it as it was.
  mutating func take(note text: String?, on subject: NoteSubject) {
    guard let text else { return desk.say("the note is as it was") }
    change(.keepNote(subject, text.trimmingBlankEnds))
  }
}

extension String {
  /// Without the blank lines that editors leave at the ends.
  fileprivate var trimmingBlankEnds: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop { $0.isNewline })
  }
}
