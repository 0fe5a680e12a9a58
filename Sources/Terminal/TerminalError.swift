/// Why the screen could not be taken.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case notATerminal
  /// `TERM` is not set.
  case unnamed
  /// The system has no description of a terminal of this name.
  case unknown(String)
  /// The terminal cannot place its cursor.
  case tooSimple(String)
  /// The system gave no pipe; the number is its error code.
  case noPipe(Int32)

  package var description: String {
    switch self {
    case .notATerminal:
      "Dossier needs a terminal for its screen; use --plain, search or export to write to a file or pipe"
    case .unnamed: "TERM is not set; name your terminal, for example TERM=xterm-256color, or use --plain"
    case .unknown(let name):
      "no description of the terminal \"\(name)\" is installed; try TERM=xterm-256color, or use --plain"
    case .tooSimple(let name): "the terminal \"\(name)\" cannot place its cursor; use --plain"
    case .noPipe(let code): "the system gave no pipe (error \(code)); close other programs and try again"
    }
  }
}
