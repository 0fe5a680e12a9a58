import Screens

/// Turns what curses reads from the keyboard into events.
///
/// Curses knows the keys that the terminal's description names. What it does not name arrives as single characters behind an
/// escape: the decoder reads those sequences whole, so that no half of one is taken for commands.
struct KeyDecoder {
  /// One piece of input, as curses tells it.
  enum Input: Hashable {
    case character(UInt32)
    case key(Key)
    case pasteBegin
    case pasteEnd
    /// Nothing more is there for now.
    case pause
  }

  /// Longer pastes are cut: they are typed into one line of text.
  static let longestPaste = 65_536
  /// A sequence that goes on longer is not one.
  private static let longestSequence = 64

  private enum State {
    case ground, escape
    /// Behind `ESC [` or `ESC O`.
    case sequence(String)
    /// Behind `ESC ]`, `ESC P` and their kin, which end with BEL or `ESC \`.
    case string(isEscaped: Bool)
    case paste(String)
  }

  private var state = State.ground

  /// The events that this piece completes.
  mutating func take(_ input: Input) -> [Event] {
    switch (state, input) {
    case (.paste(let text), _): return takePasted(input, text)
    case (_, .pasteBegin):
      state = .paste("")
      return []
    case (_, .pasteEnd): return []
    case (.ground, .character(0x1B)):
      state = .escape
      return []
    case (.ground, .character(let value)): return Self.key(value).map { [.key($0)] } ?? []
    case (.ground, .key(let key)): return [.key(key)]
    case (.ground, .pause): return []
    case (.escape, _): return takeEscaped(input)
    case (.sequence(let text), _): return takeSequence(input, text)
    case (.string(let isEscaped), _): return takeString(input, isEscaped: isEscaped)
    }
  }

  private mutating func takeEscaped(_ input: Input) -> [Event] {
    state = .ground
    switch input {
    case .character(0x5B), .character(0x4F): state = .sequence(input == .character(0x4F) ? "O" : "[")
    case .character(0x5D), .character(0x50), .character(0x58), .character(0x5E), .character(0x5F):
      state = .string(isEscaped: false)
    case .character(0x1B):
      state = .escape
      return [.key(Key(.escape))]
    case .character(let value):
      guard var key = Self.key(value) else { return [] }
      key.alt = true
      return [.key(key)]
    case .key(var key):
      key.alt = true
      return [.key(key)]
    case .pause, .pasteBegin, .pasteEnd: return [.key(Key(.escape))]
    }
    return []
  }

  private mutating func takeSequence(_ input: Input, _ text: String) -> [Event] {
    switch input {
    case .character(let value) where (0x20...0x7E).contains(value) && text.utf8.count < Self.longestSequence:
      let text = text + String(Character(Unicode.Scalar(UInt8(value))))
      let isWhole = value >= 0x40
      state = isWhole ? .ground : .sequence(text)
      return isWhole ? KeySequence.key(text).map { [.key($0)] } ?? [] : []
    case .pause where text.utf8.count == 1:
      state = .ground
      return [.key(Key(.character(Character(text)), alt: true))]
    default:
      state = .ground
      return input == .pause ? [] : take(input)
    }
  }

  private mutating func takeString(_ input: Input, isEscaped: Bool) -> [Event] {
    switch input {
    case .character(0x07), .pause: state = .ground
    case .character(0x5C) where isEscaped: state = .ground
    case .character(let value): state = .string(isEscaped: value == 0x1B)
    default:
      state = .ground
      return take(input)
    }
    return []
  }

  /// A paste ends with its mark; Ctrl-c ends one whose mark never comes.
  private mutating func takePasted(_ input: Input, _ text: String) -> [Event] {
    switch input {
    case .pasteEnd, .character(0x03):
      state = .ground
      return text.isEmpty ? [] : [.paste(text)]
    case .character(let value) where text.utf8.count < Self.longestPaste:
      var text = text
      state = .ground  // Lets go of the old copy, so that appending does not copy.
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar) }
      state = .paste(text)
    default: break
    }
    return []
  }

  /// The key of a character outside of any sequence.
  private static func key(_ value: UInt32) -> Key? {
    switch value {
    case 0x00: Key(.character(" "), control: true)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x7F: Key(.backspace)
    case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(UInt8(value + 0x60)))), control: true)
    case 0x1C...0x1F: Key(.character(Character(Unicode.Scalar(UInt8(value + 0x40)))), control: true)
    case 0x80..<0xA0: nil
    default: Unicode.Scalar(value).map { Key(.character(Character($0))) }
    }
  }
}
