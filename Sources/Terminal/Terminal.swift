import CNCurses
import Glibc
import Screens

/// What the loop hears from the terminal.
package enum Input: Hashable, Sendable {
  case event(Event)
  /// The program is to end: the terminal is gone, or somebody sent this signal (HUP, INT, TERM).
  case end(signal: Int32)
}

/// The screen and the keyboard, through curses; the only code that knows it.
///
/// It is given back as it was by `leave`, and after a crash by a handler. One exists at a time; it belongs to the main thread,
/// which sleeps in `wait` until a key, a signal or the inbox wakes it.
@MainActor
package final class Terminal {
  private let inbox: Inbox
  private let signals: Pipe
  private let modes: termios
  private var usesMouse: Bool
  private var painter: Painter
  private var keyboard: Keyboard
  private var isOnScreen = true
  /// Signals that came while the terminal was away.
  private var heard: Set<Int32> = []
  /// Whether the crash handler knows that colours are to be reset.
  private var resetsColors = false

  /// Takes the screen.
  ///
  /// - Parameters:
  ///   - theme: The looks; a terminal without colours shows grounds in reverse.
  ///   - variable: Looks up an environment variable: `TERM`, `COLORTERM`, `ESCDELAY`, and those of the
  ///     locale.
  /// - Throws: Why there is no screen; the terminal is as it was.
  package init(
    inbox: Inbox, theme: Theme, usesMouse: Bool = true, variable: (String) -> String?
  ) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let name = variable("TERM"), !name.isEmpty else { throw .unnamed }
    let speaksUTF8 = Self.chooseCharacters(variable)
    guard let described = Self.described(name) else { throw .unknown(name) }
    guard dossier_can_draw() else { throw .tooSimple(name) }
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    let signals = try Pipe()
    dossier_catch_signals(signals.writeEnd)
    if variable("ESCDELAY") == nil { set_escdelay(50) }
    guard let screen = dossier_begin(described), let keyboard = Keyboard() else {
      dossier_release_signals()
      throw .unknown(name)
    }
    let depth = variable("COLORTERM")
    (self.inbox, self.signals, self.modes, self.usesMouse, self.keyboard) = (inbox, signals, modes, usesMouse, keyboard)
    painter = Painter(
      window: screen, theme: theme, speaksUTF8: speaksUTF8, knowsAllColors: depth == "truecolor" || depth == "24bit")
    raw()
    noecho()
    nonl()
    // The painter moves rows; curses would have to look through all of them with each frame to find out.
    idlok(screen, !dossier_can_scroll())
    useExtras(true)
    Restore.arm(modes: modes, resetsColors: false)
  }

  /// The size as it is now.
  package var size: Size {
    Size(rows: Int(getmaxy(dossier_screen())), columns: Int(getmaxx(dossier_screen())))
  }

  /// Shows a frame: rows that are as they were are left alone, and curses finds the least to send for the others.
  package func show(_ frame: Frame) {
    guard isOnScreen else { return }
    painter.paint(frame)
    if painter.colorsAreRedefined != resetsColors {
      resetsColors = painter.colorsAreRedefined
      Restore.arm(modes: modes, resetsColors: resetsColors)
    }
  }

  /// Whether the terminal tells of clicks and the wheel; without that it selects text as it is used to.
  package func useMouse(_ isOn: Bool) {
    guard isOn != usesMouse else { return }
    usesMouse = isOn
    if isOnScreen { dossier_use_mouse(isOn) }
  }

  /// Changes the looks; takes effect with the next frame.
  package func use(_ theme: Theme) { painter.use(theme) }

  /// Sends everything anew with the next frame, whatever another program wrote over it.
  package func redraw() {
    painter.forget()
    clearok(dossier_screen(), true)
  }

  /// Puts a text on the terminal's clipboard where its description says how.
  ///
  /// - Returns: Whether the terminal has a clipboard; it may still refuse.
  package func copy(_ text: String) -> Bool { dossier_set_clipboard(Base64.encode(text)) }

  /// Sleeps until something happens, and tells everything that did.
  ///
  /// - Parameter milliseconds: The longest time to sleep, after which nothing is told; for ever when nil.
  package func wait(atMost milliseconds: Int? = nil) -> [Input] {
    while true {
      var watched = [STDIN_FILENO, signals.readEnd, inbox.descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let count = poll(&watched, nfds_t(watched.count), milliseconds.map { Int32($0) } ?? -1)
      if count == 0 { return [] }
      guard count > 0 else { continue }
      var inputs = watched[1].revents != 0 || !heard.isEmpty ? takeSignals() : []
      let state = Int32(watched[0].revents)
      if state & POLLIN != 0 { inputs += keyboard.read().map { .event($0) } }
      if state & (POLLHUP | POLLERR | POLLNVAL) != 0 || keyboard.isDead { inputs.append(.end(signal: SIGHUP)) }
      if watched[2].revents != 0 { inputs += inbox.takeAll().map { .event($0) } }
      if !inputs.isEmpty { return inputs }
    }
  }

  /// Hands the terminal back to the shell until the user continues the program.
  package func suspend() {
    away { dossier_stop() }
    forgetStops()
  }

  /// What stopped and continued us while the terminal was away is over; the rest is still to be heard.
  func forgetStops() {
    heard.formUnion(signals.drain().map(Int32.init).filter { $0 != SIGCONT && $0 != SIGTSTP })
  }

  /// Gives the terminal to something else, such as an editor, and takes it again afterwards.
  package func away<Value>(_ body: () throws -> Value) rethrows -> Value {
    giveBack()
    defer { takeAgain() }
    return try body()
  }

  /// Gives the terminal back for good; signals do again what they did.
  package func leave() {
    guard isOnScreen else { return }
    giveBack()
    dossier_release_signals()
  }

  private func giveBack() {
    useExtras(false)
    endwin()
    var modes = modes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    dossier_disarm()
    isOnScreen = false
  }

  private func takeAgain() {
    isOnScreen = true
    // Curses sets its modes and clears the screen again with the first refresh after `endwin`.
    takeSize()
    redraw()
    dossier_refresh(dossier_screen())
    useExtras(true)
    painter.restoreColors()
    Restore.arm(modes: modes, resetsColors: resetsColors)
  }

  /// Bracketed paste and the mouse, as far as the terminal's description knows them.
  private func useExtras(_ isOn: Bool) {
    if let paste = dossier_capability(isOn ? "BE" : "BD", 0, 0) { dossier_send(paste) }
    dossier_use_mouse(isOn && usesMouse)
  }

  private func takeSignals() -> [Input] {
    let numbers = heard.union(signals.drain().map(Int32.init))
    heard = []
    if numbers.contains(SIGTSTP) {
      suspend()
    } else if numbers.contains(SIGCONT) {
      // Stopped without a word (SIGSTOP): the shell has set its own modes meanwhile.
      endwin()
      takeAgain()
    }
    var inputs: [Input] = []
    if !numbers.isDisjoint(with: [SIGWINCH, SIGCONT, SIGTSTP]) {
      takeSize()
      inputs.append(.event(.resize(size)))
    }
    for number in [SIGHUP, SIGTERM, SIGINT] where numbers.contains(number) { inputs.append(.end(signal: number)) }
    return inputs
  }

  /// Asks the system for the size; a terminal that does not tell keeps the one it has.
  private func takeSize() {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return }
    if is_term_resized(Int32(window.ws_row), Int32(window.ws_col)) {
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    redraw()
  }

  /// The name to take the description of: a newer kin of xterm that is not installed here is served as xterm.
  private static func described(_ name: String) -> String? {
    let kin = name.hasPrefix("xterm-") ? ["xterm-256color"] : []
    return ([name] + kin).first { dossier_describe($0) }
  }

  /// Sets the locale for characters; false when the user's is not UTF-8, so that all output is to be ASCII.
  ///
  /// Curses always counts with the C library's UTF-8 tables, so that columns are the same everywhere. Where no locale is named
  /// at all, as on a fresh machine, the terminal is taken to speak UTF-8: nearly all do, and only those who know better say so.
  ///
  /// Source: https://peps.python.org/pep-0538 (the same choice, and why)
  private static func chooseCharacters(_ variable: (String) -> String?) -> Bool {
    let isNamed = ["LC_ALL", "LC_CTYPE", "LANG"].contains { variable($0).map { !$0.isEmpty } ?? false }
    if isNamed, setlocale(LC_CTYPE, "") != nil, let name = nl_langinfo(Int32(CODESET)), String(cString: name) == "UTF-8"
    {
      return true
    }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && !isNamed
  }
}
