import CNCurses
import Screens

/// The keys behind curses' key codes.
enum CursesKey {
  /// Nil for codes that mean nothing here.
  static func key(_ code: Int32) -> Key? {
    if let key = plain[code] { return key }
    if code > KEY_F0, code <= KEY_F0 + 24 { return Key(.function(Int(code - KEY_F0))) }
    guard let name = keyname(code) else { return nil }
    return extended(String(cString: name))
  }

  private static let plain: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right), KEY_HOME: Key(.home),
    KEY_END: Key(.end), KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown), KEY_IC: Key(.insert), KEY_DC: Key(.delete),
    KEY_BACKSPACE: Key(.backspace), KEY_ENTER: Key(.enter), KEY_BTAB: Key(.tab, shift: true),
    KEY_SLEFT: Key(.left, shift: true), KEY_SRIGHT: Key(.right, shift: true), KEY_SR: Key(.up, shift: true),
    KEY_SF: Key(.down, shift: true), KEY_SHOME: Key(.home, shift: true), KEY_SEND: Key(.end, shift: true),
    KEY_SPREVIOUS: Key(.pageUp, shift: true), KEY_SNEXT: Key(.pageDown, shift: true),
    KEY_SDC: Key(.delete, shift: true),
    KEY_A1: Key(.home), KEY_A3: Key(.pageUp), KEY_C1: Key(.end), KEY_C3: Key(.pageDown),
  ]

  /// Names such as `kLFT3`: a key, and the modifiers as xterm numbers them.
  private static func extended(_ name: String) -> Key? {
    guard let digit = name.last.flatMap({ UInt8(String($0)) }), digit >= 2, let base = bases[String(name.dropLast())]
    else {
      return nil
    }
    let modifiers = digit - 1
    return Key(base, control: modifiers & 4 != 0, alt: modifiers & 2 != 0, shift: modifiers & 1 != 0)
  }

  private static let bases: [String: Key.Base] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end, "kPRV": .pageUp,
    "kNXT": .pageDown,
    "kIC": .insert, "kDC": .delete,
  ]
}
