/// One key press, as a terminal can tell it.
///
/// The text form is the one of help, settings and `--keys`: `j`, `G`, `Space`, `Ctrl-d`, `Alt-Left`, `Shift-Tab`, `F1`.
package struct Key: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    /// A whole grapheme cluster as typed; capitals come as themselves, without `shift`.
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
  }

  package var base: Base
  package var control: Bool
  package var alt: Bool
  /// Only for named keys.
  package var shift: Bool

  package init(_ base: Base, control: Bool = false, alt: Bool = false, shift: Bool = false) {
    self.base = base
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  /// A plain character as typed.
  package init(_ character: Character) { self.init(.character(character)) }

  /// The character that this key types into a line of text; nil when it types none.
  package var typed: Character? {
    guard case .character(let character) = base, !control, !alt else { return nil }
    return character
  }
}

extension Key: LosslessStringConvertible {
  private static let named: [(name: String, base: Base)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace), ("Delete", .delete),
    ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]

  package var description: String {
    var text = (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + (shift ? "Shift-" : "")
    if let name = Self.named.first(where: { $0.base == base })?.name {
      text += name
    } else if case .function(let number) = base {
      text += "F\(number)"
    } else if case .character(let character) = base {
      text.append(character)
    }
    return text
  }

  /// Reads what `description` writes, names and modifiers in any case; nil when the text is no key.
  package init?(_ text: String) {
    var (control, alt, shift) = (false, false, false)
    var rest = Substring(text)
    while let dash = rest.firstIndex(of: "-"), dash != rest.startIndex, rest.index(after: dash) != rest.endIndex {
      switch rest[..<dash].lowercased() {
      case "ctrl", "c": control = true
      case "alt", "meta", "a", "m": alt = true
      case "shift": shift = true
      default: return nil
      }
      rest = rest[rest.index(after: dash)...]
    }
    let name = rest.lowercased()
    if let named = Self.named.first(where: { $0.name.lowercased() == name }) {
      self.init(named.base, control: control, alt: alt, shift: shift)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self.init(.function(number), control: control, alt: alt, shift: shift)
    } else if let character = rest.first, rest.count == 1 {
      let typed = control ? Character(character.lowercased()) : character
      self.init(.character(typed), control: control, alt: alt, shift: false)
    } else {
      return nil
    }
  }
}
