import CNCurses
import Glibc
import Screens

/// Reads keys, pastes and the mouse through curses.
///
/// Curses refreshes the window that it reads from; a pad of one cell keeps it away from the screen.
struct Keyboard {
  private static let pasteBegin: Int32 = 2000
  private static let pasteEnd: Int32 = 2001
  /// How many pieces are taken at once, so that a pasted megabyte does not keep the screen from being drawn.
  private static let mostAtOnce = 4096

  private let pad: UnsafeMutablePointer<WINDOW>
  private var decoder = KeyDecoder()
  private var lastPress: (mouse: Mouse, milliseconds: Int)?
  /// Readings that brought nothing although the system said that there was something.
  private var emptyReadings = 0

  /// Nil when curses has no memory left.
  init?() {
    guard let pad = newpad(1, 1) else { return nil }
    self.pad = pad
    keypad(pad, true)
    nodelay(pad, true)
    define_key("\u{1B}[200~", Self.pasteBegin)
    define_key("\u{1B}[201~", Self.pasteEnd)
  }

  /// The terminal is gone: reading brings nothing, again and again.
  var isDead: Bool { emptyReadings > 3 }

  /// Everything that was typed.
  mutating func read() -> [Event] {
    var events: [Event] = []
    for count in 0..<Self.mostAtOnce {
      var code = wint_t(0)
      let result = dossier_next_key(pad, &code)
      guard result != ERR else {
        emptyReadings = count == 0 ? emptyReadings + 1 : 0
        return events + decoder.take(.pause)
      }
      if result != dossier_key_code {
        events += decoder.take(.character(code))
      } else if Int32(bitPattern: code) == KEY_MOUSE {
        if let mouse = mouse() { events.append(.mouse(mouse)) }
      } else if let input = input(Int32(bitPattern: code)) {
        events += decoder.take(input)
      }
    }
    emptyReadings = 0
    return events
  }

  private func input(_ code: Int32) -> KeyDecoder.Input? {
    switch code {
    case Self.pasteBegin: .pasteBegin
    case Self.pasteEnd: .pasteEnd
    default: CursesKey.key(code).map { .key($0) }
    }
  }

  private mutating func mouse() -> Mouse? {
    var (row, column): (Int32, Int32) = (0, 0)
    let kind: Mouse.Kind
    switch dossier_next_mouse(&row, &column) {
    case dossier_mouse_press: kind = .press
    case dossier_mouse_release: kind = .release
    case dossier_mouse_wheel_up: kind = .wheelUp
    case dossier_mouse_wheel_down: kind = .wheelDown
    default: return nil
    }
    let mouse = Mouse(kind, row: Int(row), column: Int(column))
    return kind == .press ? pressed(mouse) : mouse
  }

  /// Two presses on one cell within 400 milliseconds are a double press.
  private mutating func pressed(_ mouse: Mouse) -> Mouse {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let now = time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    if let last = lastPress, last.mouse == mouse, now - last.milliseconds < 400 {
      lastPress = nil
      return Mouse(.doublePress, row: mouse.row, column: mouse.column)
    }
    lastPress = (mouse, now)
    return mouse
  }
}
